package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.vocabulary.NearestWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;

/**
 * Collects problems, so that one load tells them all. Not thread-safe; lives for one load.
 *
 * <p>Nobody reads ten thousand problems, but a hostile file can have far more, each with a word to
 * be compared with all others: what is beyond the bounds is counted only.
 */
final class Problems {

  private static final int MOST = 10_000;
  private static final int MOST_ALLOWED = 1_000;
  private static final int MOST_WITH_NEAREST = 100;

  private final List<Problem> found = new ArrayList<>();
  private int count;

  Problem add(Json.Place place, String pointer, String message) {
    return add(place, pointer, message, List.of(), List::of);
  }

  /** A problem with a word that is not one of the allowed ones. */
  Problem addUnknown(
      Json.Place place, String pointer, String message, String word, Collection<String> allowed) {
    return add(place, pointer, message, allowed, () -> NearestWords.to(word, allowed));
  }

  Problem add(
      Json.Place place,
      String pointer,
      String message,
      Collection<String> allowed,
      Supplier<List<String>> nearest) {
    Problem problem = new Problem(
        place.layer(),
        place.file(),
        place.line(),
        place.column(),
        pointer,
        message,
        allowed.size() > MOST_ALLOWED ? List.of() : List.copyOf(allowed),
        count < MOST_WITH_NEAREST ? nearest.get() : List.of());
    if (count < MOST) {
      found.add(problem);
    }
    count++;
    return problem;
  }

  /** Takes back a problem that turned out to follow from another. */
  void remove(Problem problem) {
    if (found.remove(problem)) {
      count--;
    }
  }

  int count() {
    return count;
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      found.sort(Comparator.comparing(Problem::layer)
          .thenComparing(Problem::file)
          .thenComparing(Problem::line)
          .thenComparing(Problem::column));
      throw new CatalogException(found, count);
    }
  }
}
