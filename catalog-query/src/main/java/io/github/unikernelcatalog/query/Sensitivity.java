package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Unikernel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * The smallest change of the weight of one preference that changes first place.
 *
 * @param preference the preference with its present weight
 * @param weight the nearest weight at which somebody else is first, or several are, and of two as
 *     near the lower; 0 drops the preference
 * @param first who is first then
 */
public record Sensitivity(Preference preference, int weight, List<Unikernel> first) {

  /**
   * Copies the list.
   *
   * @param preference see {@link #preference()}
   * @param weight see {@link #weight()}
   * @param first see {@link #first()}
   */
  public Sensitivity {
    Objects.requireNonNull(preference, "preference");
    first = List.copyOf(first);
  }

  /**
   * How far the weight has to move.
   *
   * @return the distance, at least 1
   */
  public int change() {
    return Math.abs(weight - preference.weight());
  }

  @Override
  public String toString() {
    return "with weight " + weight + " instead of " + preference.weight() + " for "
        + preference.criterion() + ", first is "
        + first.stream().map(Unikernel::id).collect(Collectors.joining(" and "));
  }
}
