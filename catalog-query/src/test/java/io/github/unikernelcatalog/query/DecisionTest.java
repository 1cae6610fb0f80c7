package io.github.unikernelcatalog.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import io.github.unikernelcatalog.data.CatalogLoader;
import io.github.unikernelcatalog.data.Layer;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.Language;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DecisionTest {

  private static final Decision GO =
      Decision.of(Golden.ask("language:go and status:active prefer feature:ipv6 at least partial")
          .recommend());

  @Property
  @Domain(RandomQuestions.class)
  void onTheSameDataEveryDecisionStandsAndIsTheSameBytes(@ForAll Query query) {
    Decision decision = Decision.of(query.recommend());

    Decision loaded = Decision.parse(decision.toJson());
    Replay replay = loaded.replay(Unikernels.in(query.catalog()));

    assertThat(loaded).isEqualTo(decision);
    assertThat(replay.now().toJson()).isEqualTo(decision.toJson());
    assertThat(replay.changes()).isEmpty();
    assertThat(replay.stands()).isTrue();
  }

  @Test
  void aDecisionIsSavedAsItAlwaysWas() throws IOException {
    Golden.assertSame("decision.json", GO.toJson());
  }

  @Test
  void theChoiceStandsWhenTheProjectIsRenamed() {
    Decision before = Decision.of(Unikernels.in(Samples.catalog(Samples.unikernel("before")))
        .where("all prefer language:go")
        .recommend());
    Query after =
        Unikernels.in(Samples.catalog(Samples.unikernel("after").aliases(List.of("before"))));

    Replay replay = before.replay(after);

    assertThat(replay.stands()).isTrue();
    assertThat(replay.changes()).isEmpty();
  }

  @Test
  void nothingIsToldOfWhatIsRenamedAndDoesNotMatch() {
    Decision before = Decision.of(
        sample(runs("go", Language.GO), Samples.unikernel("unknown"), runs("rust", Language.RUST))
            .where("language:go")
            .recommend());
    Query after = sample(
        runs("go", Language.GO),
        Samples.unikernel("new-unknown").aliases(List.of("unknown")),
        runs("new-rust", Language.RUST).aliases(List.of("rust")));

    assertThat(before.undetermined()).containsExactly("unknown");
    assertThat(before.rejected()).containsExactly("rust");
    assertThat(before.replay(after).changes()).isEmpty();
  }

  @Test
  void theChoiceFallsWhenANewProjectIsAsGood() {
    Decision before =
        Decision.of(sample(runs("a", Language.GO)).where("language:go").recommend());

    Replay replay = before.replay(sample(runs("a", Language.GO), runs("b", Language.GO)));

    assertThat(replay.stands()).isFalse();
    assertThat(replay.changes().stream().map(Replay.Change::toString))
        .containsExactly(
            "b matches now: was not in the catalog; is rank 1, score 0, Go on an unrecorded target"
                + " (code:-:0)",
            "b has a new fact: is Go (code:-:0)");
  }

  @Test
  void theChoiceFallsWhenTheProjectIsArchived() {
    Replay replay = replay("""
        {
          "id": "atlas",
          "overlay": "amend",
          "add": { "events": [{ "type": "archived", "date": "2027-01-05", "sources": ["notice"] }] },
          "sources": {
            "notice": {
              "url": "https://atlas.example.org/notice",
              "kind": "documentation",
              "date": "2027-01-05",
              "checked": "2027-02-01"
            }
          }
        }
        """);

    assertThat(replay.stands()).isFalse();
    assertThat(replay).hasToString("""
        the choice does not stand: language:go and status:active prefer feature:ipv6 at least\
         partial, data of 2026-11-23, asked again of data of 2027-02-01
          atlas does not match any more: was rank 1, score 1, Go on virtio (KVM, QEMU, x86-64,\
         Linux, hardware virtual machine); is rejected\
         (src/test/resources/golden/catalog:atlas.json:1)
          atlas has lost a fact: was status is active\
         (src/test/resources/golden/catalog:atlas.json:206 /events/1)
          atlas has a new fact: is status is discontinued (newer:4 /events/2)""");
    assertThatThrownBy(replay::require)
        .isInstanceOf(AssertionError.class)
        .hasMessage(replay.toString());
  }

  @Test
  void theSameQuestionAsOfTheOldDateStillHasTheOldAnswer() {
    Replay replay = GO.replay(newer("""
        {
          "id": "atlas",
          "overlay": "amend",
          "add": { "events": [{ "type": "archived", "date": "2027-01-05", "sources": ["docs"] }] }
        }
        """).asOf(GO.asOf()));

    assertThat(replay.changes()).isEmpty();
    assertThatCode(replay::require).doesNotThrowAnyException();
  }

  @Test
  void theChoiceStandsWhenAnotherComesBehindIt() {
    Replay replay = replay("""
        {
          "id": "delta",
          "overlay": "amend",
          "add": {
            "languages": [
              {
                "language": "go",
                "role": "application",
                "mode": "unmodified-binary",
                "level": "full",
                "sources": ["docs"]
              }
            ]
          }
        }
        """);

    assertThat(replay.stands()).isTrue();
    assertThat(replay.changes())
        .extracting(Replay.Change::kind, Replay.Change::unikernel)
        .startsWith(tuple(Replay.Change.Kind.CAME, "delta"))
        .contains(tuple(Replay.Change.Kind.FACT_APPEARED, "delta"));
    assertThat(replay.changes().get(0).before()).isEqualTo("undetermined");
    assertThat(replay.changes().get(0).after()).startsWith("rank 2, score 0, Go on ");
    assertThatCode(replay::require).doesNotThrowAnyException();
  }

  @Test
  void theChoiceStandsWhenOnlyTheEvidenceOfAFactChanges() {
    Replay replay = replay("""
        {
          "id": "atlas",
          "overlay": "amend",
          "replace": {
            "features": [
              { "feature": "ipv6", "level": "partial", "sources": ["docs"], "note": "no DHCPv6" },
              { "feature": "smp", "level": "full", "sources": ["docs", "code"] }
            ]
          }
        }
        """);

    assertThat(replay.stands()).isTrue();
    assertThat(replay.changes().stream().map(Replay.Change::toString))
        .containsExactly("atlas has a changed fact: was IPv6 (partial) by"
            + " https://atlas.example.org/docs (no router advertisements); is IPv6 (partial) by"
            + " https://atlas.example.org/docs (no DHCPv6) (newer:6 /features/0)");
  }

  @Test
  void nothingIsToldOfFactsThatOnlyStandElsewhere() {
    Replay replay = replay("""
        {
          "id": "atlas",
          "overlay": "amend",
          "replace": {
            "features": [
              { "feature": "smp", "level": "full", "sources": ["docs", "code"] },
              {
                "feature": "ipv6",
                "level": "partial",
                "sources": ["docs"],
                "note": "no router advertisements"
              }
            ]
          }
        }
        """);

    assertThat(replay.changes()).isEmpty();
  }

  @Test
  void nothingIsToldOfFactsThatSayTheSameInAnotherOrder() {
    Decision before =
        Decision.of(sample(smp("first", "second")).where("known:feature").recommend());

    assertThat(before.matches().get(0).facts())
        .map(Decision.CitedFact::says)
        .containsExactly("symmetric multiprocessing", "symmetric multiprocessing");
    assertThat(before.replay(sample(smp("second", "first"))).changes()).isEmpty();
  }

  private static Unikernel.Builder smp(String... notes) {
    return Samples.unikernel("a")
        .features(Listing.open(Stream.of(notes)
            .map(note -> new Statement<>(Feature.SMP, SupportLevel.FULL, Samples.evidence(note)))
            .toList()));
  }

  @Test
  void aFactIsKeptOnceHoweverOftenItIsCited() {
    Decision decision = Decision.of(
        sample(runs("a", Language.GO)).where("language:go prefer language:go").recommend());

    assertThat(decision.matches().get(0).facts())
        .map(Decision.CitedFact::says)
        .containsExactly("Go");
  }

  @Test
  void lostFactsAreToldInTheOrderInWhichTheyWereCited() {
    Feature[] features = {Feature.TLS, Feature.SMP, Feature.IPV6, Feature.NETWORKING};
    Decision before = Decision.of(sample(Samples.unikernel("a")
            .features(Listing.open(Stream.of(features).map(Samples::full).toList())))
        .where(Stream.of(features).map(Criteria::feature).toArray(Criterion[]::new))
        .recommend());

    assertThat(before.replay(sample(Samples.unikernel("a"))).changes().stream()
            .filter(change -> change.kind() == Replay.Change.Kind.FACT_DISAPPEARED))
        .map(Replay.Change::before)
        .isEqualTo(Stream.of(features).map(Feature::label).toList());
  }

  private static Query sample(Unikernel.Builder... unikernels) {
    return Unikernels.in(Samples.catalog(unikernels));
  }

  private static Unikernel.Builder runs(String id, Language language) {
    return Samples.unikernel(id).languages(Samples.allLanguages(Samples.program(language)));
  }

  @Test
  void theChoiceFallsWhenTheEntryIsGone() {
    Replay replay = GO.replay(newer("""
        { "id": "gorse", "overlay": "retract", "reason": "never existed" }""", """
        { "id": "atlas", "overlay": "retract", "reason": "never existed" }"""));

    assertThat(replay.stands()).isFalse();
    assertThat(replay.changes().stream().map(Replay.Change::toString))
        .startsWith("atlas does not match any more: was rank 1, score 1, Go on virtio (KVM, QEMU,"
            + " x86-64, Linux, hardware virtual machine); is not in the catalog")
        .contains("gorse has moved: was rejected; is not in the catalog");
  }

  @Test
  void aDateInTheQuestionIsKeptOnNewerData() {
    Decision decision = Decision.of(Golden.ask("all as of 2020-01-01").recommend());

    assertThat(decision.replay(newer("""
        { "id": "fjord", "overlay": "retract", "reason": "never existed" }""")).now().asOf()).isEqualTo(LocalDate.of(2020, 1, 1));
  }

  @Test
  void aDecisionIsReplayedOnAQueryThatAsksForNothing() {
    assertThatThrownBy(() -> GO.replay(Golden.ask("language:go")))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a decision is replayed on a query that asks for nothing yet, but this asks for"
            + " language:go");
    assertThatThrownBy(() -> GO.replay(Golden.ask("all prefer language:go")))
        .hasMessageEndingWith(" but this asks for all prefer language:go");
  }

  @Test
  void aQuestionThatCannotBeReadBackCannotBeDecided() {
    Answer answer = Golden.ask("all")
        .where(Criteria.custom("fast", deployment -> Truth.TRUE))
        .recommend();

    assertThatThrownBy(() -> Decision.of(answer))
        .isInstanceOf(QueryTextException.class)
        .hasMessageStartingWith("a criterion of one's own, \"fast\", cannot be read from text");
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      "asOf": "2026-11-23"  | "as": "2026-11-23"      | the key "asOf" is missing
      "asOf": "2026-11-23"  | "asOf": "yesterday"     | expected a date such as 2026-11-23 at the key "asOf", found yesterday
      "asOf": "2026-11-23"  | "asOf": 2026            | expected a text at the key "asOf", found 2026
      "asOf":               | "a": 1, "asOf":         | unknown key "a"
      "digest":             | "a": 1, "digest":       | unknown key "a"
      "rank": 1             | "rank": 1, "a": 1       | unknown key "a"
      "rank": 1             | "rank": 1.5             | expected a whole number from 0 to 2147483647 at the key "rank", found 1.5
      "rank": 1             | "rank": 2147483648      | expected a whole number from 0 to 2147483647 at the key "rank", found 2147483648
      "rank": 1             | "rank": -1              | expected a whole number from 0 to 2147483647 at the key "rank", found -1
      "score": 1            | "score": "much"         | expected a number at the key "score", found much
      "undetermined": [     | "undetermined": [ 1,    | expected a list of texts at the key "undetermined", found 1
      "matches": [          | "matches": [ 1,         | expected a list of objects at the key "matches", found 1
      """)
  void whatIsNotADecisionIsRefused(String right, String wrong, String message) {
    String json = GO.toJson().replace(right, wrong);

    assertThatThrownBy(() -> Decision.parse(json))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("not a decision: " + message);
  }

  private static Replay replay(String overlay) {
    return GO.replay(newer(overlay));
  }

  private static Query newer(String... overlays) {
    CatalogLoader loader = CatalogLoader.empty(LocalDate.of(2027, 2, 1))
        .with(Layer.directory(Golden.DIRECTORY.resolve("catalog")));
    for (String overlay : List.of(overlays)) {
      loader = loader.with(Layer.text("newer", overlay));
    }
    return Unikernels.in(loader.load());
  }
}
