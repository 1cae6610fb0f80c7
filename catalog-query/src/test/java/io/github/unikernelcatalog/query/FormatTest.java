package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.query.Criteria.architecture;
import static io.github.unikernelcatalog.query.Criteria.cloud;
import static io.github.unikernelcatalog.query.Criteria.hypervisor;
import static io.github.unikernelcatalog.query.Criteria.language;
import static io.github.unikernelcatalog.query.Samples.DATE;
import static io.github.unikernelcatalog.query.Samples.allLanguages;
import static io.github.unikernelcatalog.query.Samples.allTargets;
import static io.github.unikernelcatalog.query.Samples.catalog;
import static io.github.unikernelcatalog.query.Samples.platform;
import static io.github.unikernelcatalog.query.Samples.program;
import static io.github.unikernelcatalog.query.Samples.someLanguages;
import static io.github.unikernelcatalog.query.Samples.someTargets;
import static io.github.unikernelcatalog.query.Samples.target;
import static io.github.unikernelcatalog.query.Samples.unikernel;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Contested;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.EventType;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How answers look, against files that are read by people. */
class FormatTest {

  private static final Answer ANSWER = Unikernels.in(
          catalog(best(), second(), undetermined("third"), undetermined("tie"), rejected()))
      .where(
          language(Language.GO).atLeast(SupportLevel.PARTIAL),
          hypervisor(Hypervisor.KVM, Hypervisor.XEN))
      .prefer(cloud(CloudProvider.AWS), 3)
      .prefer(architecture(Architecture.ARM64))
      .recommend();

  @ParameterizedTest
  @CsvSource({
    "TEXT, false, brief.txt",
    "TEXT, true, explained.txt",
    "MARKDOWN, false, brief.md",
    "MARKDOWN, true, explained.md",
    "JSON, false, answer.json",
    "JSON, true, answer.json"
  })
  void looksAsInTheFile(Format format, boolean explained, String file) throws IOException {
    String written = explained ? format.explain(ANSWER) : format.render(ANSWER);

    assertGolden(file, written);
  }

  @ParameterizedTest
  @CsvSource({"TEXT, empty.txt", "MARKDOWN, empty.md", "JSON, empty.json"})
  void nothingLooksAsInTheFile(Format format, String file) throws IOException {
    Answer nothing = Unikernels.in(catalog()).where(language(Language.GO)).recommend();

    assertGolden(file, format.render(nothing));
  }

  @Test
  void inBriefOnlyFiveThatAreUndeterminedAreShown() {
    Answer answer = Unikernels.in(catalog(
            undetermined("u1"),
            undetermined("u2"),
            undetermined("u3"),
            undetermined("u4"),
            undetermined("u5"),
            undetermined("u6")))
        .where(hypervisor(Hypervisor.KVM))
        .recommend();

    assertThat(Format.TEXT.render(answer)).isEqualTo("""
        hypervisor:kvm (data of 2026-11-23)

        none matches

        what to give up for a match
          - without hypervisor:kvm: u1, u2, u3, u4, u5, u6
        what cannot be had
          - hypervisor:kvm by itself

        6 undetermined
          1. u1 [u1], status unknown: whether hypervisor is KVM is not recorded
          1. u2 [u2], status unknown: whether hypervisor is KVM is not recorded
          1. u3 [u3], status unknown: whether hypervisor is KVM is not recorded
          1. u4 [u4], status unknown: whether hypervisor is KVM is not recorded
          1. u5 [u5], status unknown: whether hypervisor is KVM is not recorded
          and 1 more

        none rejected
        """);
    assertThat(Format.TEXT.renderAll(answer))
        .isEqualTo(Format.TEXT
            .render(answer)
            .replace(
                "and 1 more",
                "1. u6 [u6], status unknown: whether hypervisor is KVM is not recorded"));
    assertThat(Format.TEXT.explain(answer)).contains("u6 [u6]").doesNotContain("more of which");
  }

  @Test
  void markdownIsNotMisledByWhatItQuotes() {
    Source source = Source.builder()
        .key("a_b*")
        .url(URI.create("https://example.org/KVM_(hypervisor)"))
        .kind(SourceKind.THIRD_PARTY)
        .checked(DATE)
        .build();
    Unikernel.Builder unikernel = unikernel("a")
        .name("*A* <b> [c](d) `e` ~f~ &amp; g_h_i | j\\k")
        .languages(allLanguages(program(Language.GO)
            .level(SupportLevel.PARTIAL)
            .evidence(Evidence.builder()
                .addSources(source)
                .note("first\n\n# second <script>")
                .build())))
        .targets(allTargets(target("t|u", platform())));
    Criterion own = Criteria.custom("has ``two`` backticks", deployment -> Truth.TRUE);

    assertThat(Format.MARKDOWN.render(Unikernels.in(catalog(unikernel))
            .where(language(Language.GO).atLeast(SupportLevel.PARTIAL), own)
            .recommend()))
        .isEqualTo("""
            ``` language:go at least partial and "has ``two`` backticks" ```, data of 2026-11-23

            ### Matches: 1

            - (1) **\\*A\\* \\<b\\> \\[c\\](d) \\`e\\` \\~f\\~ \\&amp; g\\_h\\_i \\| j\\\\k** (status unknown): Go on t\\|u (unspecified)
              - yes: language is Go (partial) (first # second \\<script\\>) [[a\\_b\\*]](https://example.org/KVM_%28hypervisor%29)
              - yes: has \\`\\`two\\`\\` backticks

            ### Undetermined: 0


            Rejected: 0
            """);
  }

  private static Unikernel.Builder best() {
    Evidence contested = Evidence.builder()
        .addSources(
            source("ci", SourceKind.CI_CONFIGURATION), source("docs", SourceKind.DOCUMENTATION))
        .note("with a network since 1.2")
        .addContested(new Contested(
            "It does not run on KVM.",
            "older than the code",
            List.of(source("blog", SourceKind.THIRD_PARTY))))
        .build();
    return unikernel("best")
        .name("The Best")
        .languages(someLanguages(program(Language.GO)))
        .targets(someTargets(target(
            "virtio",
            platform()
                .hypervisor(Cell.of(Hypervisor.KVM))
                .cloud(Cell.of(CloudProvider.AWS))
                .evidence(contested))))
        .events(Listing.open(List.of(
            new Event(EventType.LAST_COMMIT, DATE.minusDays(3), Optional.empty(), contested))));
  }

  private static Unikernel.Builder second() {
    Evidence limited = Evidence.builder()
        .addSources(source("readme", SourceKind.README))
        .note("static binaries only")
        .origin(new Origin("ours", "second.json", 12, "/languages/0"))
        .build();
    return unikernel("second")
        .languages(allLanguages(program(Language.GO).level(SupportLevel.PARTIAL).evidence(limited)))
        .targets(allTargets(
            target("xen", platform().hypervisor(Cell.of(Hypervisor.XEN_PVH)).cloud(Cell.none()))))
        .events(Listing.open(
            List.of(new Event(EventType.ARCHIVED, DATE.minusYears(3), Optional.empty(), limited))));
  }

  private static Unikernel.Builder rejected() {
    return unikernel("rejected")
        .languages(allLanguages(program(Language.OCAML)))
        .targets(allTargets(target("spt", platform().hypervisor(Cell.none()))));
  }

  private static Unikernel.Builder undetermined(String id) {
    return unikernel(id).languages(allLanguages(program(Language.GO)));
  }

  private static Source source(String key, SourceKind kind) {
    Source.Builder source = Source.builder()
        .key(key)
        .url(URI.create("https://example.org/" + key))
        .kind(kind)
        .checked(DATE);
    return kind == SourceKind.README
        ? source.build()
        : source.date(DATE.minusYears(1)).build();
  }

  /** With {@code -Dgolden.update} the files are written instead of compared. */
  private static void assertGolden(String file, String written) throws IOException {
    if (System.getProperty("golden.update") != null) {
      Files.writeString(
          Path.of("src/test/resources/io/github/unikernelcatalog/query/golden", file), written);
    }
    try (InputStream in = FormatTest.class.getResourceAsStream("golden/" + file)) {
      String expected = new String(Objects.requireNonNull(in, file).readAllBytes(), UTF_8);
      assertThat(written).isEqualTo(expected);
    }
  }
}
