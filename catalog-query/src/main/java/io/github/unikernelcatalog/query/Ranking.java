package io.github.unikernelcatalog.query;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of results: by {@link Standing}. Those that are equal in it are ties and stand by id.
 */
final class Ranking {

  /** Compares deployments of one unikernel; equal ones stay in declared order. */
  static final Comparator<Result> WITHIN = Comparator.comparing(Result::standing);

  private static final Comparator<Result> SHOWN =
      WITHIN.thenComparing(result -> result.unikernel().id());

  private Ranking() {}

  /**
   * Sorts results and gives each its rank; ties share one, and the next rank leaves room for them.
   */
  static List<Result> ranked(List<Result> results) {
    List<Result> sorted = results.stream().sorted(SHOWN).toList();
    List<Result> ranked = new ArrayList<>();
    for (Result result : sorted) {
      boolean tie = !ranked.isEmpty() && WITHIN.compare(ranked.get(ranked.size() - 1), result) == 0;
      ranked.add(result.ranked(tie ? ranked.get(ranked.size() - 1).rank() : ranked.size() + 1));
    }
    return List.copyOf(ranked);
  }
}
