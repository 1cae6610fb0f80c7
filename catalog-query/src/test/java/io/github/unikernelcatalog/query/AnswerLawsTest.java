package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.query.Criteria.language;
import static io.github.unikernelcatalog.query.Criteria.vmm;
import static io.github.unikernelcatalog.query.Samples.allLanguages;
import static io.github.unikernelcatalog.query.Samples.allTargets;
import static io.github.unikernelcatalog.query.Samples.catalog;
import static io.github.unikernelcatalog.query.Samples.platform;
import static io.github.unikernelcatalog.query.Samples.program;
import static io.github.unikernelcatalog.query.Samples.someLanguages;
import static io.github.unikernelcatalog.query.Samples.someTargets;
import static io.github.unikernelcatalog.query.Samples.target;
import static io.github.unikernelcatalog.query.Samples.unikernel;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Target;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Assume;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;

/** What holds of every answer, over random catalogs and random queries. */
@Domain(RandomCatalogs.class)
@Domain(DomainContext.Global.class)
class AnswerLawsTest {

  // Which list a unikernel is in.

  @Property
  void everyUnikernelIsInExactlyOneList(@ForAll Query query) {
    assertThat(query.recommend().all().map(Result::unikernel))
        .containsExactlyInAnyOrderElementsOf(query.catalog().unikernels());
  }

  @Property
  void aUnikernelIsListedByItsVerdict(@ForAll Query query) {
    Answer answer = query.recommend();

    assertThat(answer.matches()).allMatch(result -> result.verdict() == Truth.TRUE);
    assertThat(answer.undetermined()).allMatch(result -> result.verdict() == Truth.UNKNOWN);
    assertThat(answer.rejected()).allMatch(result -> result.verdict() == Truth.FALSE);
  }

  @Property
  void filteringAndRecommendingAgree(@ForAll Query query) {
    List<Unikernel> matches =
        query.recommend().matches().stream().map(Result::unikernel).toList();

    assertThat(query.list()).isEqualTo(matches);
    assertThat(query.stream()).containsExactlyElementsOf(matches);
    assertThat(query.count()).isEqualTo(matches.size());
    assertThat(query.findFirst()).isEqualTo(matches.stream().findFirst());
  }

  @Property
  void aFurtherRequirementNeverAddsAMatchNorTakesBackARejection(
      @ForAll Query query, @ForAll Criterion further) {
    Answer before = query.recommend();
    Answer after = query.where(further).recommend();

    assertThat(ids(before.matches())).containsAll(ids(after.matches()));
    assertThat(ids(after.rejected())).containsAll(ids(before.rejected()));
  }

  @Property
  void aPreferenceChangesTheOrderOnly(@ForAll Query query, @ForAll Criterion welcome) {
    Answer before = query.recommend();
    Answer after = query.prefer(welcome, 3).recommend();

    assertThat(ids(after.matches())).hasSameElementsAs(ids(before.matches()));
    assertThat(ids(after.undetermined())).hasSameElementsAs(ids(before.undetermined()));
  }

  // One deployment.

  @Property
  void aMatchFulfilsEveryRequirementOnOneDeployment(@ForAll Query query) {
    Evaluator evaluator = new Evaluator(query.asOf());

    assertThat(query.recommend().matches()).allSatisfy(result -> {
      assertThat(result.unikernel().deployments()).contains(result.deployment());
      assertThat(query.requirements())
          .allMatch(each -> evaluator.truth(each, result.deployment()) == Truth.TRUE);
    });
  }

  @Property
  void thereIsOneFindingForEachRequirementAndTheyMakeTheVerdict(@ForAll Query query) {
    assertThat(query.recommend().all()).allSatisfy(result -> {
      assertThat(result.findings().stream().map(Finding::criterion))
          .containsExactlyElementsOf(query.requirements());
      assertThat(result.findings().stream().map(Finding::truth).reduce(Truth.TRUE, Truth::and))
          .isEqualTo(result.verdict());
    });
  }

  @Property
  void whatIsUndeterminedNamesTheFactsThatAreMissing(@ForAll Query query) {
    assertThat(query.recommend().undetermined())
        .filteredOn(result -> result.findings().stream()
            .noneMatch(finding -> finding.criterion().toString().contains("\"")))
        .allSatisfy(result -> {
          assertThat(result.gaps()).isNotEmpty();
          assertThat(result.gaps())
              .allMatch(gap -> gap.entry().equals(result.unikernel().id()));
        });
  }

  @Property
  void onlyUnknownFindingsHaveGaps(@ForAll Query query) {
    assertThat(query.recommend().all().flatMap(result -> result.findings().stream()))
        .filteredOn(finding -> finding.truth() != Truth.UNKNOWN)
        .allMatch(finding -> finding.gaps().isEmpty());
  }

  @Property
  void oneLanguageHereAndAnotherThereNeverMakesAPair(
      @ForAll Language here, @ForAll Language there, @ForAll Vmm one, @ForAll Vmm other) {
    Assume.that(here != Language.ANY && there != Language.ANY);
    Assume.that(!here.isA(there) && !there.isA(here) && !one.isA(other) && !other.isA(one));
    LanguageSupport.Builder first = program(here).addTargets("one");
    LanguageSupport.Builder second = program(there).addTargets("other");
    Target[] targets = {
      target("one", platform().vmm(Cell.of(one))), target("other", platform().vmm(Cell.of(other)))
    };
    Catalog catalog = catalog(
        unikernel("closed").languages(allLanguages(first, second)).targets(allTargets(targets)),
        unikernel("open").languages(someLanguages(first, second)).targets(someTargets(targets)));

    Answer answer = Unikernels.in(catalog).where(language(here), vmm(other)).recommend();

    assertThat(answer.matches()).isEmpty();
    assertThat(ids(answer.undetermined())).containsExactly("open");
    assertThat(ids(answer.rejected())).containsExactly("closed");
  }

  @Property
  void partialSupportIsNoMatchUnlessAskedFor(@ForAll Catalog catalog) {
    Query full = Unikernels.in(catalog).where(language(Language.GO));
    Query partial =
        Unikernels.in(catalog).where(language(Language.GO).atLeast(SupportLevel.PARTIAL));

    assertThat(full.recommend().matches())
        .allMatch(
            result -> result.deployment().language().orElseThrow().level() == SupportLevel.FULL);
    assertThat(partial.list()).containsAll(full.list());
  }

  // Ranking.

  @Property
  void theScoreIsTheSumOfTheWeightsOfThePreferencesThatAreMet(@ForAll Query query) {
    assertThat(query.recommend().all()).allSatisfy(result -> {
      long score = 0;
      for (int i = 0; i < query.preferences().size(); i++) {
        assertThat(result.terms().get(i).preference())
            .isEqualTo(query.preferences().get(i));
        if (result.terms().get(i).finding().truth() == Truth.TRUE) {
          score += query.preferences().get(i).weight();
        }
      }
      assertThat(result.score()).isEqualTo(score);
    });
  }

  @Property
  void theRankIsOneMoreThanTheNumberOfBetterOnesSoTiesShareIt(@ForAll Query query) {
    Answer answer = query.recommend();

    for (List<Result> list : List.of(answer.matches(), answer.undetermined(), answer.rejected())) {
      assertThat(list)
          .allSatisfy(result -> assertThat(result.rank())
              .isEqualTo(
                  1 + list.stream().filter(other -> compare(other, result) < 0).count()));
      assertThat(list).isSortedAccordingTo((one, other) -> {
        int order = compare(one, other);
        return order == 0 ? one.unikernel().id().compareTo(other.unikernel().id()) : order;
      });
    }
  }

  @Property
  void noOtherDeploymentOfAUnikernelWouldDoBetter(@ForAll Query query) {
    Evaluator evaluator = new Evaluator(query.asOf());

    assertThat(query.recommend().all())
        .allSatisfy(result -> assertThat(result.unikernel().deployments())
            .allSatisfy(deployment -> {
              List<Finding> findings = query.requirements().stream()
                  .map(each -> evaluator.find(each, deployment))
                  .toList();
              List<Result.Term> terms = query.preferences().stream()
                  .map(each -> new Result.Term(each, evaluator.find(each.criterion(), deployment)))
                  .toList();
              assertThat(compare(
                      new Result(
                          result.unikernel(),
                          Truth.UNKNOWN,
                          deployment,
                          findings,
                          terms,
                          result.status(),
                          1),
                      result))
                  .isNotNegative();
            }));
  }

  /** The contract of the ranking, written down once more. */
  private static int compare(Result one, Result other) {
    List<Long> left = key(one);
    List<Long> right = key(other);
    for (int i = 0; i < left.size(); i++) {
      int order = Long.compare(left.get(i), right.get(i));
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static List<Long> key(Result result) {
    List<Truth> required = result.findings().stream().map(Finding::truth).toList();
    List<Truth> welcome =
        result.terms().stream().map(term -> term.finding().truth()).toList();
    return List.of(
        (long) Collections.frequency(required, Truth.FALSE),
        (long) Collections.frequency(required, Truth.UNKNOWN),
        -result.terms().stream().mapToLong(Result.Term::score).sum(),
        (long) Collections.frequency(welcome, Truth.UNKNOWN),
        result.status().find().map(AnswerLawsTest::place).orElse(2L));
  }

  private static long place(Status status) {
    return switch (status) {
      case ACTIVE -> 0;
      case DORMANT -> 1;
      case SUPERSEDED -> 3;
      case DISCONTINUED -> 4;
    };
  }

  // Values.

  @Property
  void derivingAQueryNeverChangesTheOneItCameFrom(@ForAll Query query, @ForAll Criterion another) {
    Query same = on(query.catalog(), query);
    String text = query.toString();
    String answer = Format.JSON.render(query.recommend());

    Query derived =
        query.where(another).prefer(another, 2).prefer(another).asOf(LocalDate.of(2020, 1, 1));

    assertThat(derived).isNotEqualTo(query);
    assertThat(query).isEqualTo(same).hasSameHashCodeAs(same).hasToString(text);
    assertThat(Format.JSON.render(query.recommend())).isEqualTo(answer);
  }

  @Property
  void shuffledDataGiveTheSameBytes(@ForAll Query query, @ForAll Random random) {
    List<Unikernel> shuffled = new ArrayList<>(query.catalog().unikernels());
    Collections.shuffle(shuffled, random);
    Catalog catalog = Catalog.of(Samples.DATE, "random", shuffled);

    assertThat(rendered(on(catalog, query))).isEqualTo(rendered(query));
  }

  @Property
  void anotherLocaleGivesTheSameBytes(@ForAll Query query, @ForAll("locales") Locale locale) {
    List<String> expected = rendered(query);
    Locale before = Locale.getDefault();
    try {
      Locale.setDefault(locale);
      assertThat(rendered(query)).isEqualTo(expected);
    } finally {
      Locale.setDefault(before);
    }
  }

  @Provide
  Arbitrary<Locale> locales() {
    return Arbitraries.of("tr-TR", "ar-EG-u-nu-arab", "hi-IN-u-nu-deva", "th-TH-u-ca-buddhist")
        .map(Locale::forLanguageTag);
  }

  private static Query on(Catalog catalog, Query query) {
    Query same = Unikernels.in(catalog)
        .where(query.requirements().toArray(Criterion[]::new))
        .asOf(query.asOf());
    for (Preference preference : query.preferences()) {
      same = same.prefer(preference.criterion(), preference.weight());
    }
    return same;
  }

  private static List<String> rendered(Query query) {
    Answer answer = query.recommend();
    return Stream.of(Format.values())
        .flatMap(format ->
            Stream.of(format.render(answer), format.renderAll(answer), format.explain(answer)))
        .toList();
  }

  private static Set<String> ids(List<Result> results) {
    return results.stream().map(result -> result.unikernel().id()).collect(Collectors.toSet());
  }
}
