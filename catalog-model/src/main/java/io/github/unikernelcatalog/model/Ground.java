package io.github.unikernelcatalog.model;

import java.util.Objects;

/**
 * A fact as it is cited: what it says and who says so.
 *
 * @param says the fact in words
 * @param evidence its sources, note and place in the data
 */
public record Ground(String says, Evidence evidence) {

  /**
   * Refuses null.
   *
   * @param says see {@link #says()}
   * @param evidence see {@link #evidence()}
   */
  public Ground {
    Objects.requireNonNull(says, "says");
    Objects.requireNonNull(evidence, "evidence");
  }

  // Written out for the same reason as those of a statement.

  @Override
  public boolean equals(Object other) {
    return other instanceof Ground that && says.equals(that.says) && evidence.equals(that.evidence);
  }

  @Override
  public int hashCode() {
    return 31 * says.hashCode() + evidence.hashCode();
  }

  @Override
  public String toString() {
    return says;
  }
}
