package io.github.unikernelcatalog.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.EventType;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What the explanations say about the invented systems of the golden catalog. */
class ExplanationsTest {

  private static final Answer NOTHING =
      Golden.ask("language:go and hypervisor:xen and architecture:arm64").recommend();
  private static final Answer SOMETHING = Golden.ask("language:go").recommend();

  @Test
  void whyNotNamesWhatToDrop() {
    assertThat(NOTHING.whyNot("birch"))
        .hasToString("birch would match without language:go and hypervisor:xen");
  }

  @Test
  void whyNotTellsWhatIsRefutedBeforeWhatIsUndetermined() {
    WhyNot whyNot = NOTHING.whyNot("delta");

    assertThat(whyNot.refuted().stream().map(Finding::sentence))
        .containsExactly("hypervisor is not Xen (guest type not stated), a source rules it out"
            + " (they dropped it)");
    assertThat(whyNot.undetermined().stream().map(Finding::sentence))
        .containsExactly("language is any language, which leaves open whether Go");
    assertThat(whyNot.deployment().describe())
        .isEqualTo(
            "any language on aws" + " (64-bit Arm, Amazon Web Services, hardware virtual machine)");
  }

  @Test
  void ofDeploymentsThatAreAsNearWhyNotTakesTheOneThatIsPreferred() {
    Query query = Unikernels.in(Samples.catalog(Samples.unikernel("a")
            .languages(Samples.allLanguages(Samples.program(Language.GO)))
            .targets(Samples.allTargets(
                Samples.target("one", Samples.platform().vmm(Cell.of(Vmm.QEMU))),
                Samples.target("two", Samples.platform().vmm(Cell.of(Vmm.FIRECRACKER)))))))
        .where("language:rust prefer vmm:firecracker");

    assertThat(query.recommend().whyNot("a").deployment().describe())
        .isEqualTo("Go on two (Firecracker)");
  }

  @Test
  void whyNotAnswersForAMatchToo() {
    assertThat(SOMETHING.whyNot("atlas").drop()).isEmpty();
    assertThat(SOMETHING.whyNot("atlas").toString()).startsWith("atlas matches: Go on ");
  }

  @Test
  void whyNotAnswersForTheDeadAndForAliases() {
    Answer active = Golden.ask("language:haskell and status:active").recommend();

    assertThat(active.whyNot("cedar")).hasToString("cedar would match without status:active");
    assertThat(active.whyNot("OLD-ATLAS"))
        .hasToString("atlas would match without language:haskell");
  }

  @Test
  void whyNotNamesTheNearestIfThereIsNoSuchUnikernel() {
    assertThatThrownBy(() -> NOTHING.whyNot("atals"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no entry \"atals\"; did you mean atlas?");
  }

  @Test
  void aRelaxationOfSeveralRequirementsSaysThatOnlyTogetherTheyHelp() {
    assertThat(NOTHING.relaxations())
        .hasToString("[without hypervisor:xen: atlas, "
            + "without language:go and architecture:arm64 (only together): birch, cedar]");
  }

  @Test
  void aRelaxationNamesTheFirstAndCountsTheOthers() {
    assertThat(
            Unikernels.bundled().where("language:pascal and id:osv").recommend().relaxations())
        .last()
        .asString()
        .matches("without .*: ([a-z0-9-]+, ){0,7}[a-z0-9-]+( and [0-9]+ more)?");
    assertThat(new Relaxation(
            List.of(Criteria.id("none")), Unikernels.bundled().recommend().matches()))
        .asString()
        .startsWith("without id:none: ")
        .endsWith(" and " + (Unikernels.bundled().count() - 8) + " more");
  }

  @Test
  void aRelaxationCountsNoOthersWhereAllAreNamed() {
    List<Result> eight = Unikernels.bundled().recommend().matches().subList(0, 8);

    assertThat(new Relaxation(List.of(Criteria.id("none")), eight).toString())
        .doesNotContain(" more");
  }

  @Test
  void aFacetTellsWhatWouldMatchAndWhatIsOpen() {
    assertThat(new Facet(Dimension.LANGUAGE, Language.GO, 3, 2))
        .hasToString("language:go 3 (2 undetermined)");
  }

  @Test
  void aConflictNamesWhatCannotBeHadTogether() {
    assertThat(NOTHING.conflicts())
        .hasToString("[language:go with hypervisor:xen, hypervisor:xen with architecture:arm64]");
  }

  @Test
  void nothingHasToBeGivenUpIfSomethingMatches() {
    assertThat(SOMETHING.relaxations()).isEmpty();
    assertThat(SOMETHING.conflicts()).isEmpty();
  }

  @Test
  void theClosestAreNeverEmptyUnlessTheCatalogIs() {
    Query query = Unikernels.in(Catalog.of(LocalDate.EPOCH, "empty", List.of()));

    assertThat(NOTHING.closest(2).stream().map(result -> result.unikernel().id()))
        .containsExactly("atlas", "ember");
    assertThat(query.where("language:go").recommend().closest(2)).isEmpty();
    assertThat(query.where("language:go").recommend().conflicts()).isEmpty();
  }

  @Test
  void theFunnelBeginsWithWhatExcludesMost() {
    assertThat(NOTHING.funnel().get(0))
        .hasToString("language:go alone removes 7; without it 0 would match");
  }

  @Test
  void aSensitivityTellsTheWeightAndWhoIsFirstThen() {
    Answer answer =
        Golden.ask("status:active prefer cloud:aws*2, language:ocaml*4").recommend();

    assertThat(answer.best().map(Result::unikernel).map(Unikernel::id)).contains("birch");
    assertThat(answer.sensitivities().stream().map(Sensitivity::toString))
        .containsExactly(
            "with weight 4 instead of 2 for cloud:aws, first is atlas and birch and delta",
            "with weight 2 instead of 4 for language:ocaml, first is atlas and birch and delta");
  }

  @Test
  void ofTwoWeightsAsNearASensitivityTellsTheLower() {
    Answer answer = Unikernels.in(Samples.catalog(Samples.unikernel("a"), Samples.unikernel("b")))
        .where("all prefer id:a*2, id:b*2")
        .recommend();

    assertThat(answer.sensitivities().stream().map(Sensitivity::toString))
        .containsExactly(
            "with weight 1 instead of 2 for id:a, first is b",
            "with weight 1 instead of 2 for id:b, first is a");
  }

  @Test
  void aSensitivityTellsNoWeightBeyondTheLargest() {
    int most = Integer.MAX_VALUE;
    Answer answer = Unikernels.in(Samples.catalog(Samples.unikernel("a"), Samples.unikernel("b")))
        .prefer(Criteria.id("a"), most)
        .prefer(Criteria.id("b"), most)
        .recommend();

    assertThat(answer.sensitivities()).map(Sensitivity::weight).containsExactly(most - 1, most - 1);
  }

  @Test
  void coversOfLivingProjectsComeFirst() {
    Unikernel.Builder alive = Samples.unikernel("z-alive").events(lastCommit(Samples.DATE));
    Query all = Unikernels.in(Samples.catalog(Samples.unikernel("a-unknown"), alive));

    assertThat(Cover.of(List.of(all)).smallest())
        .flatMap(cover -> cover)
        .extracting(Unikernel::id)
        .containsExactly("z-alive", "a-unknown");
  }

  @Test
  void aCoverIsAsAliveAsItsMembersAreTogether() {
    Query all = Unikernels.in(Samples.catalog(
        Samples.unikernel("a-dormant").events(lastCommit(Samples.DATE.minusYears(3))),
        Samples.unikernel("b-dormant").events(lastCommit(Samples.DATE.minusYears(3))),
        Samples.unikernel("c-alive").events(lastCommit(Samples.DATE))));

    assertThat(ids(
            Cover.of(List.of(all.where("id:a-dormant"), all.where("id:b-dormant or id:c-alive")))))
        .containsExactly(List.of("a-dormant", "c-alive"), List.of("a-dormant", "b-dormant"));
  }

  @Test
  void coversThatAreAsAliveAreInTheOrderOfTheirIds() {
    Query all = Unikernels.in(Samples.catalog(
        Samples.unikernel("a"),
        Samples.unikernel("b"),
        Samples.unikernel("y"),
        Samples.unikernel("z")));

    assertThat(ids(Cover.of(List.of(all.where("id:b or id:z"), all.where("id:a or id:y")))))
        .containsExactly(
            List.of("a", "b"), List.of("a", "z"), List.of("b", "y"), List.of("y", "z"));
  }

  private static List<List<String>> ids(Cover cover) {
    return cover.smallest().stream()
        .map(set -> set.stream().map(Unikernel::id).toList())
        .toList();
  }

  private static Listing<Event> lastCommit(LocalDate date) {
    return Listing.open(
        List.of(new Event(EventType.LAST_COMMIT, date, Optional.empty(), Samples.evidence())));
  }

  @Test
  void aCoverListsAllSmallestSets() {
    Cover cover = Cover.of(List.of(
        Golden.ask("language:go"), Golden.ask("language:ocaml"), Golden.ask("feature:smp")));

    assertThat(
            cover.smallest().stream().map(set -> set.stream().map(Unikernel::id).toList()))
        .containsExactly(List.of("atlas", "birch"));
  }

  @Test
  void aCoverNamesTheWorkloadsThatNothingMatches() {
    Query impossible = Golden.ask("language:pascal");
    Cover cover = Cover.of(List.of(Golden.ask("language:go"), impossible));

    assertThat(cover.impossible()).containsExactly(impossible);
    assertThat(cover.smallest()).isEmpty();
  }

  @Test
  void aCoverNeedsAWorkloadAndOneCatalog() {
    Query other = Unikernels.in(Catalog.of(LocalDate.EPOCH, "empty", List.of()));

    assertThatThrownBy(() -> Cover.of(List.of())).hasMessage("a cover needs at least one workload");
    assertThatThrownBy(() -> Cover.of(List.of(other, Golden.ask("all"))))
        .hasMessage("all workloads of a cover ask the same catalog");
  }

  @Test
  void anUndeterminedResultNamesTheFactsThatWouldSettleItAndTheirPlaceInTheData() {
    Result atlas =
        Golden.ask("language:ocaml and feature:tls").recommend().undetermined().get(0);

    assertThat(atlas.gaps())
        .extracting(
            Gap::entry,
            Gap::what,
            gap -> gap.origin().file(),
            gap -> gap.origin().pointer())
        .containsExactly(
            tuple("atlas", "language OCaml", "atlas.json", "/languages"),
            tuple("atlas", "feature TLS", "atlas.json", "/features"));
    assertThat(atlas.gaps()).allMatch(gap -> gap.origin().line() > 1);
  }
}
