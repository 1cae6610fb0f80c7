package io.github.unikernelcatalog.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of results: by {@link Standing}. Those that are equal in it are ties and stand by id.
 */
final class Ranking {

  private Ranking() {}

  /** Compares deployments of one unikernel; equal ones stay in declared order. */
  static int compare(Result one, Result other) {
    return one.standing().compareTo(other.standing());
  }

  /**
   * Sorts results and gives each its rank; ties share one, and the next rank leaves room for them.
   */
  static List<Result> ranked(List<Result> results) {
    List<Result> sorted = new ArrayList<>(results);
    if (sorted.size() > 1) {
      sorted.sort(Comparator.<Result, Standing>comparing(Result::standing)
          .thenComparing(result -> result.unikernel().id()));
    }
    List<Result> ranked = new ArrayList<>();
    for (Result result : sorted) {
      boolean tie = !ranked.isEmpty() && compare(ranked.get(ranked.size() - 1), result) == 0;
      ranked.add(result.ranked(tie ? ranked.get(ranked.size() - 1).rank() : ranked.size() + 1));
    }
    return List.copyOf(ranked);
  }
}
