package io.github.unikernelcatalog.query;

import java.util.Objects;

/**
 * Something that is welcome but not required.
 *
 * @param criterion what is welcome
 * @param weight what it is worth, at least 1
 */
public record Preference(Criterion criterion, int weight) {

  /**
   * Checks the weight.
   *
   * @param criterion see {@link #criterion()}
   * @param weight see {@link #weight()}
   */
  public Preference {
    Objects.requireNonNull(criterion, "criterion");
    if (weight < 1) {
      throw new IllegalArgumentException("weight must be at least 1, but is " + weight);
    }
  }

  @Override
  public String toString() {
    return criterion + (weight == 1 ? "" : "*" + weight);
  }
}
