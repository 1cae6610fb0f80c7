package io.github.unikernelcatalog.query;

import java.util.Objects;

/**
 * How much one requirement excludes.
 *
 * @param criterion the requirement
 * @param removesAlone how many unikernels do not match it if nothing else is asked for
 * @param matchesWithout how many would match the query without it
 */
public record FunnelStep(Criterion criterion, int removesAlone, int matchesWithout) {

  /**
   * Refuses null.
   *
   * @param criterion see {@link #criterion()}
   * @param removesAlone see {@link #removesAlone()}
   * @param matchesWithout see {@link #matchesWithout()}
   */
  public FunnelStep {
    Objects.requireNonNull(criterion, "criterion");
  }

  @Override
  public String toString() {
    return criterion + " alone removes " + removesAlone + "; without it " + matchesWithout
        + " would match";
  }
}
