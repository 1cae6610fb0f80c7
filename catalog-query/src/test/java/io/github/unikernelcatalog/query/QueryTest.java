package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.query.Criteria.cloud;
import static io.github.unikernelcatalog.query.Criteria.custom;
import static io.github.unikernelcatalog.query.Criteria.hypervisor;
import static io.github.unikernelcatalog.query.Criteria.language;
import static io.github.unikernelcatalog.query.Criteria.not;
import static io.github.unikernelcatalog.query.Criteria.vmm;
import static io.github.unikernelcatalog.query.Samples.DATE;
import static io.github.unikernelcatalog.query.Samples.allLanguages;
import static io.github.unikernelcatalog.query.Samples.allTargets;
import static io.github.unikernelcatalog.query.Samples.catalog;
import static io.github.unikernelcatalog.query.Samples.evidence;
import static io.github.unikernelcatalog.query.Samples.platform;
import static io.github.unikernelcatalog.query.Samples.program;
import static io.github.unikernelcatalog.query.Samples.target;
import static io.github.unikernelcatalog.query.Samples.unikernel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.EventType;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

class QueryTest {

  private static final Catalog CATALOG = catalog(
      runs("go-on-kvm", Language.GO, Hypervisor.KVM),
      runs("java-on-kvm", Language.JAVA, Hypervisor.KVM),
      runs("go-on-xen", Language.GO, Hypervisor.XEN));
  private static final Query ALL = Unikernels.in(CATALOG);
  private static final Query GO = ALL.where(language(Language.GO));
  private static final Query GO_ON_KVM = GO.where(hypervisor(Hypervisor.KVM));
  private static final Query RUST = ALL.where(language(Language.RUST));

  @Nested
  class Answers {

    @Test
    void listTheMatchesByRank() {
      assertThat(GO.list()).map(Unikernel::id).containsExactly("go-on-kvm", "go-on-xen");
      assertThat(GO.stream().map(Unikernel::id)).containsExactly("go-on-kvm", "go-on-xen");
      assertThat(GO.count()).isEqualTo(2);
    }

    @Test
    void ofNoRequirementAreAllUnikernels() {
      assertThat(ALL.list()).isEqualTo(CATALOG.unikernels());
    }

    @Test
    void mayBeEmpty() {
      assertThat(RUST.list()).isEmpty();
      assertThat(RUST.stream()).isEmpty();
      assertThat(RUST.count()).isZero();
      assertThat(RUST.findFirst()).isEmpty();
      assertThat(RUST.recommend().best()).isEmpty();
      assertThat(RUST.recommend().rejected()).hasSize(3);
      assertThat(Unikernels.in(catalog()).recommend().all()).isEmpty();
    }

    @Test
    void haveAFirst() {
      assertThat(GO.first().id()).isEqualTo("go-on-kvm");
      assertThat(GO.findFirst()).map(Unikernel::id).contains("go-on-kvm");
      assertThat(GO.recommend().best().map(Result::unikernel)).contains(GO.first());
    }

    @Test
    void haveNoFirstIfNothingMatches() {
      assertThatThrownBy(RUST::first)
          .isInstanceOf(NoSuchElementException.class)
          .hasMessage("nothing matches language:rust; go-on-kvm comes nearest");
    }

    @Test
    void mayBeTheOnlyOne() {
      assertThat(GO_ON_KVM.one().id()).isEqualTo("go-on-kvm");
    }

    @Test
    void areNotTheOnlyOneIfThereAreSeveral() {
      assertThatThrownBy(GO::one)
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("2 unikernels match language:go: go-on-kvm, go-on-xen");
    }

    @Test
    void areNotTheOnlyOneIfThereIsNone() {
      assertThatThrownBy(RUST::one)
          .isInstanceOf(NoSuchElementException.class)
          .hasMessage("nothing matches language:rust; go-on-kvm comes nearest");
      assertThatThrownBy(Unikernels.in(catalog())::one)
          .isInstanceOf(NoSuchElementException.class)
          .hasMessage("nothing matches all");
    }

    @Test
    void areNamedIfTheyMayMatchForAllThatIsKnown() {
      Query query = Unikernels.in(
              catalog(runs("refuted", Language.GO, Hypervisor.KVM), unikernel("unknown")))
          .where(language(Language.RUST));

      assertThatThrownBy(query::first)
          .hasMessage("nothing matches language:rust; unknown may, for all that is known");
    }

    @Test
    void tellOfPartialSupportWhereNothingElseMatches() {
      Query query = Unikernels.in(catalog(
              runs("none", Language.GO, Hypervisor.KVM),
              unikernel("some")
                  .languages(allLanguages(program(Language.RUST)
                      .level(SupportLevel.PARTIAL)
                      .evidence(evidence("no threads"))))))
          .where(language(Language.RUST));

      assertThatThrownBy(query::first)
          .hasMessage("nothing matches language:rust; some does with partial support");
    }

    @Test
    void inPartRuleOutWhatIsRuledOutAsBefore() {
      Unikernel.Builder half = unikernel("half")
          .languages(allLanguages(
              program(Language.GO).level(SupportLevel.PARTIAL).evidence(evidence("no threads"))))
          .targets(allTargets(target(
              "t",
              platform()
                  .hypervisor(Cell.of(Hypervisor.XEN))
                  .level(SupportLevel.PARTIAL)
                  .evidence(evidence("slow")))));

      assertThat(Unikernels.in(catalog(half))
              .where(
                  language(Language.GO), not(hypervisor(Hypervisor.XEN).atLeast(SupportLevel.FULL)))
              .recommend()
              .partialMatches())
          .extracting(result -> result.unikernel().id())
          .containsExactly("half");
    }

    @Test
    void askACriterionOfOnesOwnOncePerDeployment() {
      AtomicInteger asked = new AtomicInteger();
      Query query = ALL.where(custom("mine", deployment -> {
        asked.incrementAndGet();
        return Truth.UNKNOWN;
      }));

      Answer answer = query.recommend();
      assertThat(answer.matches()).isEmpty();
      assertThat(answer.undetermined()).hasSize(3);
      assertThat(answer.rejected()).isEmpty();
      assertThat(asked).hasValue(3);
    }

    @Test
    void thatWereLookedAtStayWhenMoreAreAskedFor() {
      List<Result> matches = Unikernels.in(catalog(many(17))).recommend().matches();
      Result first = matches.get(0);

      assertThat(matches.get(16).rank()).isEqualTo(1);
      assertThat(matches.get(0)).isSameAs(first);
    }

    @Test
    void areOfTheDateOfEachQuestionWhateverWasAskedBefore() {
      Query query = Unikernels.in(catalog(unikernel("a").events(lastCommit("2026-11-01"))));

      assertThat(query.where("status:active").count()).isEqualTo(1);
      assertThat(query.where("status:active as of 2020-01-01").count()).isZero();
      assertThat(query.where("status:active").count()).isEqualTo(1);
    }

    @Test
    void haveTheFacetsOfOneDimension() {
      assertThat(GO.recommend().facets(Dimension.HYPERVISOR))
          .isNotEmpty()
          .isEqualTo(GO.recommend().facets().stream()
              .filter(facet -> facet.dimension() == Dimension.HYPERVISOR)
              .toList());
    }

    @Test
    void areReadableAsText() {
      assertThat(GO.recommend()).hasToString(Format.TEXT.render(GO.recommend()));
      assertThat(GO.recommend().best().orElseThrow()).hasToString("go-on-kvm: Go on t (KVM)");
    }
  }

  @Nested
  class Ranking {

    @Test
    void putsTheHigherScoreFirst() {
      Query query = GO.prefer(hypervisor(Hypervisor.XEN), 2);

      assertThat(query.list()).map(Unikernel::id).containsExactly("go-on-xen", "go-on-kvm");
      assertThat(query.recommend().matches()).map(Result::score).containsExactly(2L, 0L);
      assertThat(query.recommend().matches()).map(Result::rank).containsExactly(1, 2);
    }

    @Test
    void showsTiesAsTies() {
      Catalog catalog = catalog(
          runs("c", Language.GO, Hypervisor.XEN),
          runs("b", Language.GO, Hypervisor.KVM),
          runs("a", Language.GO, Hypervisor.KVM));
      List<Result> matches =
          Unikernels.in(catalog).prefer(hypervisor(Hypervisor.KVM)).recommend().matches();

      assertThat(matches).map(result -> result.unikernel().id()).containsExactly("a", "b", "c");
      assertThat(matches).map(Result::rank).containsExactly(1, 1, 3);
    }

    @Test
    void looksForTheBestBeyondTheFirst4096Deployments() {
      int count = 64 * 64 + 1;
      String last = id(count);
      Criterion isLast =
          custom("the last", deployment -> Truth.of(deployment.unikernel().id().equals(last)));
      Query query = Unikernels.in(catalog(many(count))).prefer(isLast);

      assertThat(query.recommend().best()).map(best -> best.unikernel().id()).contains(last);
    }

    @Test
    void ofSeveralDeploymentsTakesThatWithTheBestScore() {
      Catalog catalog = catalog(unikernel("a")
          .languages(allLanguages(program(Language.GO)))
          .targets(allTargets(
              target("first", platform().hypervisor(Cell.of(Hypervisor.KVM))),
              target(
                  "second",
                  platform().hypervisor(Cell.of(Hypervisor.KVM)).vmm(Cell.of(Vmm.FIRECRACKER))),
              target(
                  "third",
                  platform().hypervisor(Cell.of(Hypervisor.XEN)).vmm(Cell.of(Vmm.FIRECRACKER))))));
      Query kvm = Unikernels.in(catalog).where(hypervisor(Hypervisor.KVM));

      assertThat(kvm.recommend().best())
          .map(result -> result.deployment().describe())
          .contains("Go on first (KVM)");
      assertThat(kvm.prefer(vmm(Vmm.FIRECRACKER)).recommend().best())
          .map(result -> result.deployment().describe())
          .contains("Go on second (KVM, Firecracker)");
    }
  }

  @Nested
  class Values {

    @Test
    void addToWhatWasAskedBefore() {
      Query query = GO.where(hypervisor(Hypervisor.KVM), vmm(Vmm.QEMU))
          .prefer(cloud(CloudProvider.AWS), 3)
          .prefer(vmm(Vmm.FIRECRACKER))
          .asOf(LocalDate.of(2025, 1, 1));

      assertThat(query.catalog()).isSameAs(CATALOG);
      assertThat(query.requirements())
          .containsExactly(language(Language.GO), hypervisor(Hypervisor.KVM), vmm(Vmm.QEMU));
      assertThat(query.preferences())
          .containsExactly(
              new Preference(cloud(CloudProvider.AWS), 3), new Preference(vmm(Vmm.FIRECRACKER), 1));
      assertThat(query.asOf()).isEqualTo("2025-01-01");
      assertThat(query)
          .hasToString("language:go and hypervisor:kvm and vmm:qemu"
              + " prefer cloud:aws*3, vmm:firecracker as of 2025-01-01");
      assertThat(GO).hasToString("language:go");
    }

    @Test
    void askAtTheDateOfTheDataUnlessToldOtherwise() {
      assertThat(ALL.asOf()).isEqualTo(DATE);
      assertThat(ALL).hasToString("all");
    }

    @Test
    void areEqualIfTheyAskTheSame() {
      assertThat(ALL.where(language(Language.GO)))
          .isEqualTo(GO)
          .hasSameHashCodeAs(GO)
          .isNotEqualTo(RUST)
          .isNotEqualTo(GO.prefer(vmm(Vmm.QEMU)))
          .isNotEqualTo(GO.asOf(DATE.minusDays(1)))
          .isNotEqualTo(
              Unikernels.in(Catalog.of(DATE, "another", List.of())).where(language(Language.GO)))
          .isNotEqualTo(null);
    }
  }

  @Nested
  @SuppressWarnings("NullAway")
  class Refusals {

    @Test
    void ofNull() {
      assertThatThrownBy(() -> Unikernels.in(null)).hasMessage("catalog");
      assertThatThrownBy(() -> ALL.where((Criterion) null)).hasMessage("criterion");
      assertThatThrownBy(() -> ALL.where((Criterion[]) null)).hasMessage("criteria");
      assertThatThrownBy(() -> ALL.prefer(null)).hasMessage("criterion");
      assertThatThrownBy(() -> ALL.asOf(null)).hasMessage("date");
      assertThatThrownBy(() -> ALL.where((String) null)).hasMessage("text");
      assertThatThrownBy(() -> ALL.atLeast(null)).hasMessage("level");
      assertThatThrownBy(() -> ALL.recommend().facets(null)).hasMessage("dimension");
      assertThatThrownBy(() -> Criteria.allOf((Criterion) null)).hasMessage("criterion");
      assertThatThrownBy(() -> Criteria.anyOf((Criterion) null)).hasMessage("criterion");
    }

    @Test
    void ofALevelThatAsksForNothing() {
      assertThatThrownBy(() -> ALL.atLeast(SupportLevel.NONE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("level must be partial or full");
    }

    @Test
    void ofDatesAndPeriodsThatNoProjectHas() {
      assertThatThrownBy(() -> ALL.asOf(LocalDate.MIN))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessageStartingWith("date must be in a year from 1 to 9999");
      assertThatThrownBy(() -> Criteria.activeWithin(Period.ofYears(1001)))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("period must be a thousand years at most, but is P1001Y");
    }

    @Test
    void ofVersionsWithoutADigit() {
      assertThatThrownBy(() -> Criteria.version("latest"))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("version must have a digit, but is \"latest\"");
      assertThatThrownBy(() -> Criteria.release("")).hasMessageStartingWith("release must have");
    }

    @Test
    void ofNoCountOfTheClosest() {
      assertThatThrownBy(() -> ALL.recommend().closest(0))
          .hasMessage("count must be at least 1, but is 0");
    }

    @Test
    void ofAWeightThatWelcomesNothing() {
      assertThatThrownBy(() -> ALL.prefer(language(Language.GO), 0))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("weight must be at least 1, but is 0");
    }
  }

  /** Active ones, which nothing tells apart but their ids. */
  private static Unikernel.Builder[] many(int count) {
    return IntStream.rangeClosed(1, count)
        .mapToObj(number -> unikernel(id(number)).events(lastCommit("2026-11-01")))
        .toArray(Unikernel.Builder[]::new);
  }

  private static String id(int number) {
    return "u%04d".formatted(number);
  }

  private static Listing<Event> lastCommit(String date) {
    return Listing.open(List.of(
        new Event(EventType.LAST_COMMIT, LocalDate.parse(date), Optional.empty(), evidence())));
  }

  private static Unikernel.Builder runs(String id, Language language, Hypervisor hypervisor) {
    return unikernel(id)
        .languages(allLanguages(program(language)))
        .targets(allTargets(target("t", platform().hypervisor(Cell.of(hypervisor)))));
  }
}
