package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.Truth;
import java.util.List;
import java.util.Objects;

/**
 * What came out for one criterion on one deployment, and why.
 *
 * @param criterion the criterion
 * @param truth whether the deployment fulfils it
 * @param sentence the reason, in words
 * @param grounds the facts that decide it, with their sources; of a disjunction only those that
 *     decide
 * @param gaps where it is unknown, the facts that would settle it
 */
public record Finding(
    Criterion criterion, Truth truth, String sentence, List<Ground> grounds, List<Gap> gaps) {

  /**
   * Copies the lists.
   *
   * @param criterion see {@link #criterion()}
   * @param truth see {@link #truth()}
   * @param sentence see {@link #sentence()}
   * @param grounds see {@link #grounds()}
   * @param gaps see {@link #gaps()}
   */
  public Finding {
    Objects.requireNonNull(criterion, "criterion");
    Objects.requireNonNull(truth, "truth");
    Objects.requireNonNull(sentence, "sentence");
    grounds = List.copyOf(grounds);
    gaps = List.copyOf(gaps);
  }

  @Override
  public String toString() {
    return switch (truth) {
          case TRUE -> "yes: ";
          case UNKNOWN -> "unknown: ";
          case FALSE -> "no: ";
        }
        + sentence;
  }
}
