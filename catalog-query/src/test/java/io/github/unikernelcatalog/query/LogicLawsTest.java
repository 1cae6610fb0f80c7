package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.query.Criteria.allOf;
import static io.github.unikernelcatalog.query.Criteria.anyOf;
import static io.github.unikernelcatalog.query.Criteria.not;
import static io.github.unikernelcatalog.query.Criteria.nowhere;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import java.util.Map;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;

/** The laws of Kleene's logic, over random catalogs and random criteria. */
@Domain(RandomCatalogs.class)
class LogicLawsTest {

  @Property
  void deMorgan(@ForAll Catalog catalog, @ForAll Criterion a, @ForAll Criterion b) {
    assertSame(catalog, not(anyOf(a, b)), allOf(not(a), not(b)));
    assertSame(catalog, not(allOf(a, b)), anyOf(not(a), not(b)));
  }

  @Property
  void twoNegationsAreNone(@ForAll Catalog catalog, @ForAll Criterion a) {
    assertSame(catalog, not(not(a)), a);
  }

  @Property
  void theOrderOfOperandsDoesNotMatter(
      @ForAll Catalog catalog, @ForAll Criterion a, @ForAll Criterion b, @ForAll Criterion c) {
    assertSame(catalog, allOf(a, b, c), allOf(c, a, b));
    assertSame(catalog, anyOf(a, b, c), anyOf(c, a, b));
  }

  @Property
  void theOrderOfRequirementsDoesNotMatter(
      @ForAll Catalog catalog, @ForAll Criterion a, @ForAll Criterion b) {
    assertThat(verdicts(catalog, a, b)).isEqualTo(verdicts(catalog, b, a));
  }

  @Property
  void oneDistributesOverTheOther(
      @ForAll Catalog catalog, @ForAll Criterion a, @ForAll Criterion b, @ForAll Criterion c) {
    assertSame(catalog, allOf(a, anyOf(b, c)), anyOf(allOf(a, b), allOf(a, c)));
    assertSame(catalog, anyOf(a, allOf(b, c)), allOf(anyOf(a, b), anyOf(a, c)));
  }

  @Property
  void severalRequirementsAreOneConjunction(
      @ForAll Catalog catalog, @ForAll Criterion a, @ForAll Criterion b) {
    assertThat(verdicts(catalog, a, b)).isEqualTo(verdicts(catalog, allOf(a, b)));
  }

  @Property
  void aUnikernelFulfilsAnAlternativeIfItFulfilsOneOfIt(
      @ForAll Catalog catalog, @ForAll Criterion a, @ForAll Criterion b) {
    Map<String, Truth> either = verdicts(catalog, a);
    verdicts(catalog, b).forEach((id, truth) -> either.merge(id, truth, Truth::or));

    assertThat(verdicts(catalog, anyOf(a, b))).isEqualTo(either);
  }

  @Property
  void nowhereIsTheOppositeOfSomewhere(
      @ForAll Catalog catalog, @ForAll Criterion a, @ForAll SupportLevel any) {
    SupportLevel level = any == SupportLevel.NONE ? SupportLevel.FULL : any;
    Criterion criterion = a.atLeast(level);

    Map<String, Truth> somewhere = verdicts(catalog, criterion);
    somewhere.replaceAll((id, truth) -> truth.not());

    assertThat(verdicts(catalog, nowhere(criterion))).isEqualTo(somewhere);
    assertSame(catalog, not(nowhere(criterion)), not(nowhere(not(not(criterion)))));
  }

  @Property
  void notNowhereIsSomewhere(@ForAll Catalog catalog, @ForAll Criterion a) {
    assertThat(verdicts(catalog, not(nowhere(a)))).isEqualTo(verdicts(catalog, a));
  }

  private static void assertSame(Catalog catalog, Criterion one, Criterion other) {
    Evaluator evaluator = new Evaluator(catalog.date());
    for (Unikernel unikernel : catalog.unikernels()) {
      for (Deployment deployment : unikernel.deployments()) {
        assertThat(evaluator.truth(one, deployment))
            .as("%s and %s on %s", one, other, deployment)
            .isEqualTo(evaluator.truth(other, deployment));
      }
    }
  }

  private static Map<String, Truth> verdicts(Catalog catalog, Criterion... requirements) {
    return Unikernels.in(catalog)
        .where(requirements)
        .recommend()
        .all()
        .collect(Collectors.toMap(result -> result.unikernel().id(), Result::verdict));
  }
}
