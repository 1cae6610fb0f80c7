package io.github.unikernelcatalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import java.util.List;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;

/** What is known decides, and nothing else. */
@Domain(RandomCatalogs.class)
class KnowledgeLawsTest {

  @Property(tries = 2000)
  void aVerdictIsWhatTheDesignSays(@ForAll Query query) {
    assertThat(query.recommend().all())
        .allSatisfy(result -> assertThat(result.verdict())
            .as("%s on %s", query, told(result.unikernel()))
            .isEqualTo(Oracle.verdict(result.unikernel(), query.requirements(), query.asOf())));
  }

  @Property(tries = 10_000)
  void whatIsDecidedStaysSoWhenMoreIsKnown(
      @ForAll Unikernel unikernel,
      @ForAll("monotone") Criterion criterion,
      @ForAll("seeds") long seed) {
    Truth before = verdict(unikernel, criterion);
    Unikernel wiser = MoreKnowledge.learn(unikernel, new Random(seed));

    assertThat(verdict(wiser, criterion))
        .as("%s on%n%s%nthen%n%s", criterion, told(unikernel), told(wiser))
        .satisfies(
            after -> assertThat(before == Truth.UNKNOWN || before == after).isTrue());
  }

  private static String told(Unikernel unikernel) {
    return "%s%nlanguages %s%ntargets %s%ncomplete %s%nexcluded %s"
        .formatted(
            unikernel,
            unikernel.languages(),
            unikernel.targets(),
            unikernel.complete().keySet(),
            unikernel.excluded());
  }

  private static Truth verdict(Unikernel unikernel, Criterion criterion) {
    Catalog catalog = Catalog.of(Samples.DATE, "one", List.of(unikernel));
    return Unikernels.in(catalog)
        .where(criterion)
        .recommend()
        .all()
        .map(Result::verdict)
        .reduce(Truth.FALSE, Truth::or);
  }

  @Provide
  Arbitrary<Criterion> monotone() {
    return RandomCatalogs.monotone();
  }

  @Provide
  Arbitrary<Long> seeds() {
    return Arbitraries.longs();
  }
}
