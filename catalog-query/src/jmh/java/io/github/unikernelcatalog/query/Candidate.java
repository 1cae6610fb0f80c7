package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;
import java.util.stream.Stream;

/** A deployment that may be recommended, with what its rank depends on. */
record Candidate(int number, int entry, int score, int unknown, int byStatus)
    implements Comparable<Candidate> {

  private static final Comparator<Candidate> ORDER = Comparator.comparingInt(Candidate::score)
      .reversed()
      .thenComparingInt(Candidate::unknown)
      .thenComparingInt(Candidate::byStatus)
      .thenComparingInt(Candidate::entry)
      .thenComparingInt(Candidate::number);

  static Candidate of(Row row) {
    boolean aws = row.cloud().contains(CloudProvider.AWS);
    boolean arm64 = row.architecture().contains(Architecture.ARM64);
    boolean maybeAws = !aws && !row.noCloud().contains(CloudProvider.AWS);
    boolean maybeArm64 = !arm64 && !row.noArchitecture().contains(Architecture.ARM64);
    return new Candidate(
        row.number(),
        row.entry(),
        (aws ? 3 : 0) + (arm64 ? 1 : 0),
        (maybeAws ? 1 : 0) + (maybeArm64 ? 1 : 0),
        row.byStatus());
  }

  @Override
  public int compareTo(Candidate other) {
    return ORDER.compare(this, other);
  }

  boolean isTiedWith(Candidate other) {
    return score == other.score && unknown == other.unknown && byStatus == other.byStatus;
  }

  /** The least of some elements, in order, without sorting the others. */
  static <T extends Comparable<T>> List<T> least(int count, Stream<T> elements) {
    PriorityQueue<T> least = new PriorityQueue<>(count + 1, Collections.reverseOrder());
    elements.forEach(element -> keep(count, element, least));
    return sorted(least);
  }

  static <T extends Comparable<T>> void keep(int count, T element, PriorityQueue<T> least) {
    if (least.size() < count || element.compareTo(least.element()) < 0) {
      least.add(element);
      if (least.size() > count) {
        least.remove();
      }
    }
  }

  static <T extends Comparable<T>> List<T> sorted(Collection<T> elements) {
    List<T> sorted = new ArrayList<>(elements);
    Collections.sort(sorted);
    return sorted;
  }
}
