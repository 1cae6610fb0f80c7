package io.github.unikernelcatalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.LicenceTerms;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Target;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.EventType;
import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.UnikernelKind;
import java.net.URI;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Domain(RandomQuestions.class)
class ProofTest {

  @Property(tries = 5_000)
  void aUnikernelOfWhichOnlyTheCitedFactsAreKnownGetsTheSameVerdict(@ForAll Query query) {
    query.recommend().all().forEach(result -> {
      Proof proof = query.recommend().proof(result.unikernel().id());
      Unikernel rebuilt = new Rebuilding(proof.facts()).rebuild(result.unikernel());

      assertThat(proof.verdict()).isEqualTo(result.verdict());
      assertThat(verdict(query, rebuilt)).as("%s", proof).isEqualTo(result.verdict());
      assertThat(verdict(query, proof.core())).isEqualTo(result.verdict());
    });
  }

  @Property
  void whoCitesThatAListIsCompleteCitesTheWholeList(@ForAll Query query) {
    query.recommend().all().forEach(result -> {
      Unikernel whole = result.unikernel();
      Unikernel core = query.recommend().proof(whole.id()).core();

      assertWhole(core.languages(), whole.languages());
      assertWhole(core.targets(), whole.targets());
      assertWhole(core.features(), whole.features());
      assertWhole(core.developmentHosts(), whole.developmentHosts());
      if (!core.complete().isEmpty()) {
        assertThat(core.targets().items()).isEqualTo(whole.targets().items());
      }
    });
  }

  private static void assertWhole(Listing<?> core, Listing<?> whole) {
    if (!core.isOpen()) {
      assertThat(core.items()).isEqualTo(whole.items());
    }
  }

  @Property
  void nothingCanBeLeftOutOfAProof(@ForAll Query query) {
    query.recommend().all().forEach(result -> {
      Proof proof = query.recommend().proof(result.unikernel().id());

      assertThat(Prover.prove(query, proof.core()).facts()).isEqualTo(proof.facts());
    });
  }

  private static Truth verdict(Query query, Unikernel unikernel) {
    Catalog alone = Catalog.of(query.catalog().date(), "alone", List.of(unikernel));
    return Unikernels.in(alone)
        .where(query.requirements().toArray(Criterion[]::new))
        .asOf(query.asOf())
        .recommend()
        .all()
        .findFirst()
        .orElseThrow()
        .verdict();
  }

  /** Keeps of an entry what rests on cited evidence; each random fact has evidence of its own. */
  private record Rebuilding(Set<Evidence> cited) {

    Rebuilding(List<Ground> facts) {
      this(facts.stream().map(Ground::evidence).collect(Collectors.toSet()));
    }

    Unikernel rebuild(Unikernel entry) {
      Map<Dimension<?>, Evidence> complete = new LinkedHashMap<>(entry.complete());
      complete.values().removeIf(evidence -> !cited.contains(evidence));
      return Unikernel.builder()
          .id(entry.id())
          .name(entry.name())
          .summary(entry.summary())
          .kind(fact(entry.kind()))
          .licences(list(entry.licences(), terms -> terms.evidence()))
          .implementationLanguages(fact(entry.implementationLanguages()))
          .languages(list(entry.languages(), support -> support.evidence()))
          .targets(targets(entry.targets()))
          .complete(complete)
          .excluded(each(entry.excluded(), no -> no.evidence()))
          .developmentHosts(list(entry.developmentHosts(), host -> host.evidence()))
          .processModel(fact(entry.processModel()))
          .features(list(entry.features(), feature -> feature.evidence()))
          .events(list(entry.events(), event -> event.evidence()))
          .relations(each(entry.relations(), relation -> relation.evidence()))
          .measurements(each(entry.measurements(), measurement -> measurement.evidence()))
          .origin(Origin.CODE)
          .build();
    }

    private Listing<Target> targets(Listing<Target> targets) {
      List<Target> kept = targets.items().stream()
          .map(target -> Map.entry(
              target.name(), each(target.platforms(), (Platform platform) -> platform.evidence())))
          .filter(target -> !target.getValue().isEmpty())
          .map(target -> new Target(target.getKey(), target.getValue()))
          .toList();
      return list(kept, targets.complete());
    }

    private <T> Listing<T> list(Listing<T> list, Function<T, Evidence> evidence) {
      return list(each(list.items(), evidence), list.complete());
    }

    private <T> Listing<T> list(List<T> items, Optional<Evidence> complete) {
      Optional<String> unknown = items.isEmpty() ? Optional.of("not cited") : Optional.empty();
      return new Listing<>(items, complete.filter(cited::contains), unknown, Origin.CODE);
    }

    private <T> List<T> each(List<T> items, Function<T, Evidence> evidence) {
      return items.stream().filter(item -> cited.contains(evidence.apply(item))).toList();
    }

    private <T> Fact<T> fact(Fact<T> fact) {
      return fact instanceof Fact.Known<T> known && cited.contains(known.evidence())
          ? fact
          : new Fact.Unknown<>("not cited", Origin.CODE);
    }
  }

  @Test
  void aMatchIsProvedByOneDeployment() {
    assertThat(proof("language:go and hypervisor:kvm and feature:smp", "atlas"))
        .hasToString(
            "atlas matches by Go; virtio: KVM, QEMU, x86-64, Linux, hardware virtual machine;"
                + " symmetric multiprocessing");
  }

  @Test
  void aRejectionIsProvedByOneFactWhereThatIsEnough() {
    assertThat(proof("hypervisor:xen and language:node-js", "delta"))
        .hasToString("delta is rejected by no Xen (guest type not stated)");
    assertThat(proof("language:haskell and status:active", "cedar"))
        .hasToString("cedar is rejected by archived on 2018-06-01");
  }

  @Test
  void aRejectionByWhatIsNotListedIsProvedByTheWholeListAndThatItIsComplete() {
    assertThat(proof("language:go and hypervisor:kvm", "birch"))
        .hasToString("birch is rejected by OCaml; no other language");
    assertThat(proof("hypervisor:kvm and architecture:riscv64", "ember"))
        .hasToString("ember is rejected by"
            + " uhyve: KVM, Uhyve, x86-64, Linux, hardware virtual machine;"
            + " uhyve: KVM, Uhyve, 64-bit Arm, Linux, hardware virtual machine;"
            + " qemu: QEMU, x86-64, hardware virtual machine; no other architecture");
  }

  @Test
  void aProofCitesSources() {
    assertThat(
            proof("language:haskell and status:active", "cedar").facts().get(0).evidence())
        .extracting(
            evidence -> evidence.sources().get(0).url(),
            evidence -> evidence.origin().file())
        .containsExactly(URI.create("https://cedar.example.org/history"), "cedar.json");
  }

  @Test
  void theCoreOfAProofHoldsWhatACriterionOfOnesOwnLooksAt() {
    Query query = Unikernels.bundled()
        .where(Criteria.custom(
            "has papers",
            deployment -> Truth.of(!deployment.unikernel().papers().isEmpty())));

    Proof proof = query.recommend().proof("hermit");

    assertThat(proof.verdict()).isEqualTo(Truth.TRUE);
    assertThat(verdict(query, proof.core())).isEqualTo(Truth.TRUE);
  }

  @Test
  void anUndeterminedVerdictRestsOnNoFact() {
    assertThat(proof("language:haskell and hypervisor:kvm", "atlas"))
        .hasToString("atlas is undetermined; no fact of the catalog decides it");
  }

  @Test
  void aMatchThatRestsOnAGapRestsOnNoFact() {
    Unikernel.Builder unikernel =
        Samples.unikernel("a").features(Listing.open(List.of(Samples.full(Feature.SMP))));

    assertThat(proof(unikernel, "not known:kind"))
        .hasToString("a matches; no fact of the catalog decides it");
  }

  @Test
  void anEventThatOnlyUndidOneThatIsLeftOutIsLeftOutToo() {
    Unikernel.Builder unikernel = Samples.unikernel("a")
        .events(events(
            event(EventType.ARCHIVED, "2020-01-01"),
            event(EventType.REVIVED, "2021-01-01"),
            event(EventType.LAST_COMMIT, "2026-11-01")));

    assertThat(proof(unikernel, "status:active"))
        .hasToString("a matches by last commit seen on 2026-11-01");
  }

  @ParameterizedTest
  @CsvSource({
    "within 1 month, 2026-01-01, 2026-11-20",
    "'', 2025-01-01, 2025-08-01",
    "at 2020-01-01, 2016-01-01, 2019-12-01"
  })
  void noOtherStatusFollowsFromAProofAtTheTimeThatIsAskedFor(
      String time, String former, String latter) {
    Unikernel.Builder unikernel = Samples.unikernel("a")
        .events(events(event(EventType.COMMIT, former), event(EventType.COMMIT, latter)));

    assertThat(proof(unikernel, "not status:discontinued " + time))
        .hasToString("a matches by commit on " + latter);
  }

  @Test
  void aStatusThatDecidesNothingIsLeftOut() {
    Unikernel.Builder unikernel = Samples.unikernel("a")
        .languages(Samples.allLanguages(Samples.program(Language.GO)))
        .events(events(event(EventType.LAST_COMMIT, "2026-11-01")));

    assertThat(proof(unikernel, "status:discontinued or language:go"))
        .hasToString("a matches by Go");
  }

  @Test
  void nothingIsProvedByLeavingAFactOut() {
    Unikernel.Builder unikernel = Samples.unikernel("a")
        .kind(Samples.known(UnikernelKind.POSIX_LIKE))
        .languages(Samples.allLanguages(Samples.program(Language.GO)));

    assertThat(proof(unikernel, "not known:kind or language:go")).hasToString("a matches by Go");
  }

  @Test
  void ofTheLicencesTheFirstIsCited() {
    Unikernel.Builder unikernel = Samples.unikernel("a")
        .licences(Listing.open(List.of(
            new LicenceTerms("kernel", "MIT", Samples.evidence()),
            new LicenceTerms("tools", "MIT", Samples.evidence()))));

    assertThat(proof(unikernel, "licence:mit").core().licences().items())
        .map(LicenceTerms::component)
        .containsExactly("kernel");
  }

  @Test
  void ofTheDevelopmentHostsTheOneThatIsAskedForIsCited() {
    Unikernel.Builder unikernel = Samples.unikernel("a")
        .developmentHosts(
            Listing.open(List.of(Samples.full(HostSystem.LINUX), Samples.full(HostSystem.MACOS))));

    assertThat(proof(unikernel, "development-host:macos")).hasToString("a matches by macOS");
  }

  private static Listing<Event> events(Event... events) {
    return Listing.open(List.of(events));
  }

  private static Event event(EventType type, String date) {
    return new Event(type, LocalDate.parse(date), Optional.empty(), Samples.evidence());
  }

  private static Proof proof(Unikernel.Builder unikernel, String query) {
    return Unikernels.in(Samples.catalog(unikernel)).where(query).recommend().proof("a");
  }

  private static Proof proof(String query, String unikernel) {
    return Golden.ask(query).recommend().proof(unikernel);
  }
}
