package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.UnikernelKind;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OverlayTest {

  private static final CatalogLoader TINY = Fixtures.EMPTY.with(Layer.text("below", Fixtures.TINY));

  @Test
  void aNewEntryIsAddedWithoutAWord() {
    Catalog catalog = over(Fixtures.tiny("mine")).load();

    assertThat(catalog.unikernels()).extracting(Entry::id).containsExactly("mine", "tiny");
  }

  @Test
  void aNewEntryMayAlsoSayThatItIsAdded() {
    Catalog catalog = over(action("add", Fixtures.tiny("mine"))).load();

    assertThat(catalog.find("mine")).isPresent();
  }

  @Test
  void anEntryIsReplaced() {
    Catalog catalog = over(action(
            "replace", Fixtures.tiny("tiny").replace("\"Tiny\"", "\"Our Tiny\"")))
        .load();

    assertThat(catalog.unikernel("tiny").name()).isEqualTo("Our Tiny");
    assertThat(catalog.find("TinyOS")).isEmpty();
  }

  @Test
  void aReplacingLayerStandsForWhatItEditsAndAddsWhatIsNew() {
    Catalog catalog = TINY.with(
            Layer.text("edited", Fixtures.tiny("tiny").replace("\"Tiny\"", "\"Our Tiny\""))
                .replacing())
        .with(Layer.text("new", Fixtures.tiny("mine")).replacing())
        .load();

    assertThat(catalog.unikernel("tiny").name()).isEqualTo("Our Tiny");
    assertThat(catalog.find("mine")).isPresent();
  }

  @Test
  void aReplacingLayerDoesWhatAFileSaysOfItself() {
    CatalogLoader loader =
        TINY.with(Layer.text("edited", action("add", Fixtures.tiny("tiny"))).replacing());

    assertThat(Fixtures.problems(loader))
        .extracting(Problem::message)
        .containsExactly("there is an entry \"tiny\" already, in below:below; say in the key"
            + " \"overlay\" whether to replace, amend or retract it");
  }

  @Test
  void whatIsReplacedOrRetractedIsNotReadBeyondItsForm() {
    CatalogLoader broken = Fixtures.EMPTY.with(Layer.text("below", "{\"id\": \"tiny\"}"));

    assertThat(broken
            .with(Layer.text("above", action("replace", Fixtures.tiny("tiny"))))
            .load()
            .entries())
        .hasSize(1);
    assertThat(broken
            .with(Layer.text(
                "above", "{\"id\": \"tiny\", \"overlay\": \"retract\", \"reason\": \"gone\"}"))
            .load()
            .entries())
        .isEmpty();
  }

  @Test
  void anEntryIsRetracted() {
    Catalog catalog =
        over("{\"id\": \"tiny\", \"overlay\": \"retract\", \"reason\": \"it was never public\"}")
            .load();

    assertThat(catalog.entries()).isEmpty();
  }

  @Test
  void aRetractionSaysWhy() {
    assertProblems(
        over("{\"id\": \"tiny\", \"overlay\": \"retract\"}"),
        "above:1:1: the key \"reason\" is missing");
  }

  @Test
  void otherEntriesMayGoOnReferringToARetractedOne() {
    String other =
        Fixtures.tiny("other").replace("\"name\": \"An older kernel\"", "\"entry\": \"tiny\"");

    Catalog catalog = over(other)
        .with(
            Layer.text("top", "{\"id\": \"tiny\", \"overlay\": \"retract\", \"reason\": \"gone\"}"))
        .load();

    assertThat(catalog.unikernel("other").relations()).hasSize(1);
  }

  @Test
  void factsAreReplacedWithASourceOfTheirOwn() {
    Unikernel tiny = amended("""
        "sources": {"paper": {"url": "https://example.org/paper", "kind": "paper",
          "date": "2025-01-01", "checked": "2025-01-02"}},
        "replace": {"kind": {"value": "posix-like", "sources": ["paper"]}}
        """);

    assertThat(tiny.kind().find()).contains(UnikernelKind.POSIX_LIKE);
    assertThat(tiny.sources())
        .extracting(Source::key)
        .containsExactly("readme", "release", "paper");
  }

  @Test
  void itemsAreAddedToAList() {
    Unikernel tiny = amended("""
        "add": {"languages": [{"language": "zig", "role": "application", "mode": "native",
          "level": "full", "sources": ["readme"]}]}
        """);

    assertThat(tiny.languages().items())
        .extracting(LanguageSupport::language)
        .containsExactly(Language.GO, Language.ZIG);
  }

  @Test
  void itemsAreAddedToAListThatWasUnknown() {
    Unikernel tiny = amended("""
        "add": {"developmentHosts": [{"host": "linux", "level": "full", "sources": ["readme"]}]}
        """);

    assertThat(tiny.developmentHosts().items()).hasSize(1);
  }

  @Test
  void aListThatTheEntryDidNotHaveIsAdded() {
    Unikernel tiny =
        amended("\"add\": {\"links\": [{\"label\": \"Home\", \"url\": \"https://example.org/\"}]}");

    assertThat(tiny.links()).hasSize(1);
  }

  @Test
  void aRetractedFactIsUnknownForTheReasonGiven() {
    Unikernel tiny = amended("\"retract\": {\"kind\": \"we saw it run C\"}");

    assertThat(tiny.kind()).hasToString("unknown (we saw it run C)");
    assertThat(tiny.kind().origin()).isEqualTo(new Origin("above", "above", 2, "/kind"));
  }

  @Test
  void aRetractedPartThatNoEntryNeedsIsGone() {
    Unikernel tiny = amended("\"retract\": {\"aliases\": \"another project has that name\"}");

    assertThat(tiny.aliases()).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "$schema",
        "aliases",
        "complete",
        "excluded",
        "relations",
        "components",
        "measurements",
        "papers",
        "links"
      })
  void everyPartThatNoEntryNeedsCanGo(String key) {
    CatalogLoader whole = over(amendment("""
        "add": {
        "components": [{"name": "libc", "purpose": "C library", "sources": ["readme"]}],
        "papers": [{"title": "T", "venue": "V", "year": 2024, "url": "https://example.org/t"}],
        "links": [{"label": "Home", "url": "https://example.org/"}]}
        """));

    assertThat(Fixtures.problemsOf(whole.with(
            Layer.text("top", amendment("\"retract\": {\"" + key + "\": \"it was wrong\"}")))))
        .isEmpty();
  }

  @Test
  void aSourceGoesWithTheLastFactThatCitesIt() {
    Unikernel tiny = amended("\"retract\": {\"events\": \"the tag was moved\"}");

    assertThat(tiny.sources()).extracting(Source::key).containsExactly("readme");
  }

  @Test
  void aSourceStaysThatSaysThatAListIsComplete() {
    CatalogLoader below = completeBy("release");

    assertThat(
            amended(below, "\"retract\": {\"events\": \"the tag was moved\"}").sources())
        .extracting(Source::key)
        .containsExactly("readme", "release");
  }

  @Test
  void aSourceGoesWithWhatItSaysIsComplete() {
    CatalogLoader below = completeBy("list");

    assertThat(amended(below, "\"retract\": {\"complete\": \"there are more\"}").sources())
        .extracting(Source::key)
        .containsExactly("readme", "release");
  }

  /** The tiny entry, of which a source says that its list of languages is complete. */
  private static CatalogLoader completeBy(String source) {
    String complete = Fixtures.TINY.replace(
        "\"complete\": {\"languages\": [\"readme\"]}",
        "\"complete\": {\"languages\": [\"" + source + "\"]}");
    String list = """
        "list": {"url": "https://example.org/list", "kind": "paper", "date": "2024-05-01",
          "checked": "2024-06-01"},
        """;
    return Fixtures.EMPTY.with(Layer.text(
        "below",
        source.equals("list")
            ? complete.replace("\"sources\": {\n", "\"sources\": {\n" + list)
            : complete));
  }

  @Test
  void oneAmendmentFollowsAnother() {
    Catalog catalog = over(amendment("\"retract\": {\"kind\": \"for now\"}"))
        .with(Layer.text(
            "top",
            amendment(
                "\"replace\": {\"kind\": {\"value\": \"posix-like\", \"sources\": [\"readme\"]}}")))
        .load();

    assertThat(catalog.unikernel("tiny").kind().find()).contains(UnikernelKind.POSIX_LIKE);
  }

  // Where facts come from.

  @Test
  void everyFactKnowsItsLayer() {
    Unikernel tiny = amended("""
        "replace": {"kind": {"value": "posix-like", "sources": ["readme"]}},
        "add": {"languages": [{"language": "zig", "role": "application", "mode": "native",
          "level": "full", "sources": ["readme"]}]}
        """);

    assertThat(tiny.origin()).isEqualTo(new Origin("below", "below", 1, ""));
    assertThat(tiny.kind().origin()).isEqualTo(new Origin("above", "above", 2, "/kind"));
    assertThat(tiny.processModel().origin())
        .isEqualTo(new Origin("below", "below", 48, "/processModel"));
    assertThat(tiny.languages().items())
        .extracting(LanguageSupport::evidence)
        .extracting(Evidence::origin)
        .containsExactly(
            new Origin("below", "below", 14, "/languages/0"),
            new Origin("above", "above", 3, "/languages/1"));
  }

  @Test
  void aListThatGrewIsStillThatOfTheEntryBelow() {
    Unikernel tiny = amended("""
        "add": {"languages": [{"language": "zig", "role": "application", "mode": "native",
          "level": "full", "sources": ["readme"]}]}
        """);

    assertThat(tiny.languages().origin()).isEqualTo(new Origin("below", "below", 13, "/languages"));
  }

  @Test
  void anAddedEntryKnowsItsLayer() {
    Catalog catalog = over(Fixtures.tiny("mine")).load();

    assertThat(catalog.get("mine").origin().layer()).isEqualTo("above");
    assertThat(catalog.unikernel("mine").kind())
        .isInstanceOfSatisfying(
            Fact.Known.class, kind -> assertThat(kind.origin().layer()).isEqualTo("above"));
    assertThat(catalog.get("tiny").origin().layer()).isEqualTo("below");
  }

  // What is refused.

  @Test
  void anIdThatIsThereAlreadyIsNotReplacedInSilence() {
    assertProblems(
        over(Fixtures.tiny("tiny")),
        "above:3:9 /id: there is an entry \"tiny\" already, in below:below; say in the key"
            + " \"overlay\" whether to replace, amend or retract it");
  }

  @Test
  void whatIsNotThereCannotBeReplacedAndTheNearestIdIsNamed() {
    assertProblems(
        over(action("replace", Fixtures.tiny("tinny"))),
        "above:3:9 /id: there is no entry \"tinny\" below to replace; did you mean tiny?"
            + " (allowed: tiny)");
  }

  @Test
  void whatCannotReplaceAnythingIsReadForItsOtherProblems() {
    String wrong = Fixtures.tiny("tinny").replace("\"Tiny\"", "7");

    assertThat(Fixtures.problems(over(action("replace", wrong))))
        .extracting(Problem::pointer)
        .containsExactly("/id", "/name");
  }

  @Test
  void ofTwoEntriesWithOneIdTheOtherProblemsOfBothAreFound() {
    CatalogLoader below =
        Fixtures.EMPTY.with(Layer.text("below", Fixtures.TINY.replace("\"Tiny\"", "7")));
    String above = Fixtures.tiny("tiny").replace("\"language-specific\"", "7");

    assertThat(Fixtures.problems(below.with(Layer.text("above", above))))
        .extracting(problem -> problem.file() + problem.pointer())
        .containsExactlyInAnyOrder("above/id", "above/kind/value", "below/name");
  }

  @Test
  void aRetractionHasNoOtherKeys() {
    assertProblems(
        over("{\"id\": \"tiny\", \"overlay\": \"retract\", \"reason\": \"gone\", \"add\": {}}"),
        "above:1:56 /add: unknown key \"add\" (allowed: overlay, id, reason)");
  }

  @Test
  void whatIsNotThereCannotBeAmendedOrRetracted() {
    assertProblems(
        over("{\"id\": \"tini\", \"overlay\": \"amend\"}"),
        "above:1:8 /id: there is no entry \"tini\" below to amend; did you mean tiny? (allowed: tiny)");
    assertProblems(
        over("{\"id\": \"x\", \"overlay\": \"retract\", \"reason\": \"why not\"}"),
        "above:1:8 /id: there is no entry \"x\" below to retract (allowed: tiny)");
  }

  @Test
  void anUnknownActionIsNamedWithTheNearest() {
    assertProblems(
        over("{\"id\": \"tiny\", \"overlay\": \"ammend\"}"),
        "above:1:27 /overlay: unknown overlay \"ammend\"; did you mean amend?"
            + " (allowed: add, replace, amend, retract)");
  }

  @Test
  void anAmendmentHasAnId() {
    assertProblems(over("{\"overlay\": \"amend\"}"), "above:1:1: the key \"id\" is missing");
  }

  @Test
  void aMisspeltIdOfAnAmendmentIsTold() {
    assertProblems(
        over("{\"idd\": \"tiny\", \"overlay\": \"amend\", \"add\": {}}"),
        "above:1:2 /idd: unknown key \"idd\"; did you mean id? (allowed: id)");
  }

  @Test
  void anAmendmentHasNoOtherKeys() {
    assertProblems(
        over(amendment("\"replaces\": {}")),
        "above:2:1 /replaces: unknown key \"replaces\"; did you mean replace?"
            + " (allowed: overlay, id, sources, retract, replace, add)");
  }

  @Test
  void anAmendedEntryIsReadAsStrictlyAsAnyOther() {
    assertProblems(
        over(amendment(
            "\"replace\": {\"kind\": {\"value\": \"posx-like\", \"sources\": [\"readme\"]}}")),
        "above:2:31 /kind/value: unknown unikernel kind \"posx-like\"; did you mean posix-like?"
            + " (allowed: application-specific, base-layer, hosted-library-os, language-specific,"
            + " linux-compatible, posix-like)");
  }

  @Test
  void aSourceThatTheAmendmentDoesNotCiteIsRefused() {
    assertProblems(
        over(amendment("""
            "sources": {"paper": {"url": "https://example.org/paper", "kind": "paper",
              "date": "2025-01-01", "checked": "2025-01-02"}}
            """)), "above:2:13 /sources/paper: no fact cites the source \"paper\"");
  }

  @Test
  void aSourceOfTheEntryBelowIsNotReplacedInSilence() {
    assertProblems(
        over(amendment("""
            "sources": {"readme": {"url": "https://example.org/", "kind": "paper",
              "date": "2025-01-01", "checked": "2025-01-02"}}
            """)),
        "above:2:13 /sources/readme: the entry below has a source \"readme\" already");
  }

  @Test
  void onlyListsGrow() {
    assertProblems(
        over(amendment(
            "\"add\": {\"kind\": {\"value\": \"posix-like\", \"sources\": [\"readme\"]}}")),
        "above:2:9 /add/kind: only items of a list can be added, and \"kind\" has a value; replace it");
  }

  @Test
  void whatAnEntryDoesNotSayCannotBeRetracted() {
    assertProblems(
        over(amendment("\"retract\": {\"alias\": \"moved\"}")),
        "above:2:13 /retract/alias: the entry below has no key \"alias\" to retract; did you mean"
            + " aliases? (allowed: $schema, id, type, name, aliases, summary, kind, licences,"
            + " implementationLanguages, languages, targets, complete, excluded, developmentHosts,"
            + " processModel, features, events, relations, measurements, sources)");
  }

  @Test
  void whoRetractsAPartSaysWhy() {
    assertProblems(
        over(amendment("\"retract\": {\"measurements\": null}")),
        "above:2:29 /retract/measurements: expected a text, found null");
    assertProblems(
        over(amendment("\"retract\": {\"kind\": 7}")),
        "above:2:21 /retract/kind: expected a text, found 7");
    assertProblems(
        over(amendment("\"retract\": \"all\"")),
        "above:2:12 /retract: expected an object, found \"all\"");
  }

  @Test
  void anIdIsPermanent() {
    assertProblems(
        over(amendment("\"replace\": {\"id\": \"other\"}")),
        "above:2:13 /replace/id: the id of an entry is permanent");
    assertProblems(
        over(amendment("\"retract\": {\"id\": \"no longer\"}")),
        "above:2:13 /retract/id: the id of an entry is permanent");
  }

  private static CatalogLoader over(String json) {
    return TINY.with(Layer.text("above", json));
  }

  private static String action(String action, String entry) {
    return entry.replaceFirst("\\{\n", "{\n  \"overlay\": \"" + action + "\",");
  }

  private static String amendment(String changes) {
    return "{\"id\": \"tiny\", \"overlay\": \"amend\",\n" + changes + "}";
  }

  private static Unikernel amended(String changes) {
    return amended(TINY, changes);
  }

  private static Unikernel amended(CatalogLoader below, String changes) {
    return below.with(Layer.text("above", amendment(changes))).load().unikernel("tiny");
  }

  private static void assertProblems(CatalogLoader loader, String problem) {
    assertThat(Fixtures.problemsOf(loader)).isEqualTo(problem + "\n");
  }
}
