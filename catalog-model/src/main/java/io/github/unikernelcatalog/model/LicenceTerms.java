package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.Licence;
import java.util.List;
import java.util.Objects;

/**
 * The licence of a component.
 *
 * @param component what it covers
 * @param expression an SPDX licence expression
 * @param evidence who says so
 */
public record LicenceTerms(String component, String expression, Evidence evidence) {

  /**
   * Checks the expression.
   *
   * @param component see {@link #component()}
   * @param expression see {@link #expression()}
   * @param evidence see {@link #evidence()}
   */
  public LicenceTerms {
    Objects.requireNonNull(component, "component");
    Objects.requireNonNull(evidence, "evidence");
    licencesIn(expression);
  }

  /**
   * The licences that the expression names, in its order, without exceptions and operators.
   *
   * @return the licences
   */
  public List<Licence> licences() {
    return licencesIn(expression);
  }

  /**
   * The licences that an SPDX expression names.
   *
   * @param expression identifiers as SPDX writes them, {@code AND}, {@code OR}, {@code WITH} and
   *     parentheses
   * @return the licences in the order of the expression
   * @throws io.github.unikernelcatalog.model.vocabulary.UnknownWordException if it names a licence
   *     that is not in {@link Licence}
   * @throws IllegalArgumentException if it is no expression; the message tells what was expected
   */
  public static List<Licence> licencesIn(String expression) {
    return new LicenceExpression(Objects.requireNonNull(expression, "expression")).licences();
  }

  @Override
  public String toString() {
    return expression + " (" + component + ")";
  }
}
