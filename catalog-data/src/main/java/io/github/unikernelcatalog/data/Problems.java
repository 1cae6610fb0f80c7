package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.vocabulary.NearestWords;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** Collects problems, so that one load tells them all. Not thread-safe; lives for one load. */
final class Problems {

  private final List<Problem> found = new ArrayList<>();

  void add(Json.Place place, String pointer, String message) {
    add(place, pointer, message, List.of(), List.of());
  }

  /** A problem with a word that is not one of the allowed ones. */
  void addUnknown(
      Json.Place place, String pointer, String message, String word, Collection<String> allowed) {
    add(place, pointer, message, List.copyOf(allowed), NearestWords.to(word, allowed));
  }

  void add(
      Json.Place place,
      String pointer,
      String message,
      List<String> allowed,
      List<String> nearest) {
    found.add(new Problem(
        place.layer(),
        place.file(),
        place.line(),
        place.column(),
        pointer,
        message,
        allowed,
        nearest));
  }

  int count() {
    return found.size();
  }

  void throwIfAny() {
    if (!found.isEmpty()) {
      found.sort(Comparator.comparing(Problem::layer)
          .thenComparing(Problem::file)
          .thenComparing(Problem::line)
          .thenComparing(Problem::column));
      throw new CatalogException(found);
    }
  }
}
