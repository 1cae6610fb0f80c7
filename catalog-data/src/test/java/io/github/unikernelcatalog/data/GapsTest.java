package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.github.unikernelcatalog.model.Catalog;
import java.util.List;
import org.junit.jupiter.api.Test;

class GapsTest {

  @Test
  void tellsHowMuchOfTheBundledCatalogIsUnknown() {
    double share = Gaps.share(CatalogLoader.bundled().load());

    System.out.printf("unknown facts: %.1f %%%n", 100 * share);
    assertThat(share).isBetween(0.0, 0.1);
  }

  @Test
  void everythingIsUnknownOfANewEntryButItsEvent() {
    Catalog catalog = Sample.load(Sample.unikernel("one"));

    assertThat(dimensions(catalog))
        .containsExactly(
            "language",
            "target",
            "licence",
            "kind",
            "feature",
            "development-host",
            "implementation-language",
            "process-model");
    assertThat(Gaps.share(catalog)).isEqualTo(8 / 9.0, within(1e-9));
  }

  @Test
  void aCellIsAFactAndAnArrayOfWordsOneCell() {
    Catalog catalog = Sample.with(Sample.target("unknown", "qemu", "x86-64", "unknown")
        .replace("\"x86-64\"", "[\"x86-64\", \"arm64\"]"));

    assertThat(dimensions(catalog)).contains("hypervisor", "host").doesNotContain("target");
    assertThat(Gaps.share(catalog)).isEqualTo((7 + 2) / (7 + 1 + 7.0), within(1e-9));
  }

  @Test
  void aGapTellsWhereItIsAndWhatWasLookedAt() {
    assertThat(Gaps.of(Sample.with("\"kind\": {\"unknown\": \"the README does not say\"}")))
        .extracting(UnknownFact::toString)
        .contains("one: kind: the README does not say (file-1.json:2 /kind)");
  }

  @Test
  void whatDoesNotApplyIsNoGap() {
    Catalog catalog = Sample.with("\"kind\": {\"unknown\": \"not applicable: it is a hoax\"}");

    assertThat(dimensions(catalog)).doesNotContain("kind");
    assertThat(Gaps.share(catalog)).isEqualTo(7 / 9.0, within(1e-9));
  }

  @Test
  void aStatusThatTheEventsDoNotTellIsAGap() {
    assertThat(dimensions(Sample.with("""
            "events": [{"type": "renamed", "date": "2020-01-01", "sources": ["head"]}]"""))).contains("status");
  }

  @Test
  void activeUnikernelsComeBeforeOthersAndToolsLast() {
    Catalog catalog = Sample.load(
        Sample.unikernel("dormant"),
        Sample.unikernel("active"),
        Skeleton.tool("a-tool", Sample.DATE),
        """
        {"id": "dormant", "overlay": "amend", "replace": {
        "events": [{"type": "last-commit", "date": "2020-01-01", "sources": ["head"]}]}}
        """);

    assertThat(Gaps.of(catalog).stream().map(UnknownFact::entry).distinct())
        .containsExactly("active", "dormant", "a-tool");
  }

  private static List<String> dimensions(Catalog catalog) {
    return Gaps.of(catalog).stream().map(UnknownFact::dimension).toList();
  }
}
