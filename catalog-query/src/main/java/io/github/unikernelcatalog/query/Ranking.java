package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * The order of results: fewer requirements refuted, fewer undetermined, higher score, fewer
 * preferences undetermined, then by status in the order active, dormant, unknown, superseded,
 * discontinued. Those that are still equal are ties and stand by id.
 */
final class Ranking {

  /**
   * Compares deployments of one unikernel, whose project facts are the same; equal ones stay in
   * declared order.
   */
  static final Comparator<Result> WITHIN = Comparator.<Result>comparingLong(
          result -> result.count(Truth.FALSE))
      .thenComparingLong(result -> result.count(Truth.UNKNOWN))
      .thenComparing(Comparator.comparingLong(Result::score).reversed())
      .thenComparingLong(Result::unknownPreferences);

  private static final Comparator<Result> RANK = WITHIN.thenComparingInt(Ranking::byStatus);
  private static final Comparator<Result> SHOWN =
      RANK.thenComparing(result -> result.unikernel().id());

  private Ranking() {}

  private static int byStatus(Result result) {
    return result
        .status()
        .find()
        .map(status -> switch (status) {
          case ACTIVE -> 0;
          case DORMANT -> 1;
          case SUPERSEDED -> 3;
          case DISCONTINUED -> 4;
        })
        .orElse(2);
  }

  /**
   * Sorts results and gives each its rank; ties share one, and the next rank leaves room for them.
   */
  static List<Result> ranked(List<Result> results) {
    List<Result> sorted = results.stream().sorted(SHOWN).toList();
    List<Result> ranked = new ArrayList<>();
    for (Result result : sorted) {
      boolean tie = !ranked.isEmpty() && RANK.compare(ranked.get(ranked.size() - 1), result) == 0;
      ranked.add(result.ranked(tie ? ranked.get(ranked.size() - 1).rank() : ranked.size() + 1));
    }
    return List.copyOf(ranked);
  }
}
