package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.Licence;
import io.github.unikernelcatalog.model.vocabulary.Vocabulary;
import java.util.Arrays;
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

  private static final Vocabulary<Licence> LICENCES = Vocabulary.of(Licence.class);

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
   * @param expression identifiers, {@code AND}, {@code OR}, {@code WITH} and parentheses
   * @return the licences in the order of the expression
   * @throws io.github.unikernelcatalog.model.vocabulary.UnknownWordException if it names a licence
   *     that is not in {@link Licence}
   */
  public static List<Licence> licencesIn(String expression) {
    Objects.requireNonNull(expression, "expression");
    String names =
        expression.replaceAll("\\bWITH\\s+\\S+", " ").replaceAll("[()]", " ").strip();
    return Arrays.stream(names.split("\\s+"))
        .filter(name -> !name.equals("AND") && !name.equals("OR"))
        .map(LICENCES::get)
        .toList();
  }

  @Override
  public String toString() {
    return expression + " (" + component + ")";
  }
}
