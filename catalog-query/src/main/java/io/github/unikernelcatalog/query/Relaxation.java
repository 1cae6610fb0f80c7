package io.github.unikernelcatalog.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A smallest set of requirements without which something matches. Dropping only some of them does
 * not help.
 *
 * @param drop the requirements to give up, in the order of the query
 * @param matches what matches then, by rank
 */
public record Relaxation(List<Criterion> drop, List<Result> matches) {

  private static final int SHOWN = 8;

  /**
   * Copies the lists.
   *
   * @param drop see {@link #drop()}
   * @param matches see {@link #matches()}
   */
  public Relaxation {
    drop = List.copyOf(drop);
    matches = List.copyOf(matches);
  }

  @Override
  public String toString() {
    String what = drop.stream().map(Criterion::toString).collect(Collectors.joining(" and "));
    String together = drop.size() > 1 ? " (only together)" : "";
    String some = matches.stream()
        .limit(SHOWN)
        .map(result -> result.unikernel().id())
        .collect(Collectors.joining(", "));
    int more = matches.size() - SHOWN;
    return "without " + what + together + ": " + some + (more > 0 ? " and " + more + " more" : "");
  }
}
