package io.github.unikernelcatalog.model;

import static io.github.unikernelcatalog.model.Samples.DATE;
import static io.github.unikernelcatalog.model.Samples.evidence;
import static io.github.unikernelcatalog.model.Samples.platform;
import static io.github.unikernelcatalog.model.Samples.program;
import static io.github.unikernelcatalog.model.Samples.source;
import static io.github.unikernelcatalog.model.Samples.target;
import static io.github.unikernelcatalog.model.Samples.unikernel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unikernelcatalog.model.Knowledge.Decision;
import io.github.unikernelcatalog.model.Knowledge.Form;
import io.github.unikernelcatalog.model.Knowledge.Reason;
import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.EventType;
import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Licence;
import io.github.unikernelcatalog.model.vocabulary.RelationType;
import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import io.github.unikernelcatalog.model.vocabulary.UnknownWordException;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What values refuse, and how they read. */
class ValuesTest {

  @Nested
  class Facts {

    @Test
    void areKnownWithEvidence() {
      Evidence evidence = Evidence.builder()
          .addSources(source("docs"))
          .origin(new Origin("bundled", "nanos.json", 12, "/kind"))
          .build();
      Fact<String> fact = new Fact.Known<>("yes", evidence);

      assertThat(fact.find()).contains("yes");
      assertThat(fact.origin()).isEqualTo(evidence.origin());
      assertThat(fact).hasToString("yes");
    }

    @Test
    void orUnknownWithAReason() {
      Fact<String> fact = new Fact.Unknown<>("the page is gone", Origin.CODE);

      assertThat(fact.find()).isEmpty();
      assertThat(fact.origin()).isEqualTo(Origin.CODE);
      assertThat(fact).hasToString("unknown (the page is gone)");
    }
  }

  @Nested
  class Lists {

    @Test
    void areOpenOrCompleteOrUnknown() {
      assertThat(Listing.open(List.of("a"))).satisfies(list -> {
        assertThat(list.isOpen()).isTrue();
        assertThat(list.items()).containsExactly("a");
        assertThat(list).hasToString("[a]");
      });
      assertThat(Listing.complete(List.of("a"), evidence())).satisfies(list -> {
        assertThat(list.isOpen()).isFalse();
        assertThat(list.complete()).contains(evidence());
        assertThat(list).hasToString("[a] and no more");
      });
      assertThat(Listing.<String>unknown("nobody says")).satisfies(list -> {
        assertThat(list.isOpen()).isTrue();
        assertThat(list.items()).isEmpty();
        assertThat(list.unknown()).contains("nobody says");
        assertThat(list).hasToString("unknown (nobody says)");
      });
    }

    @Test
    void areNotEmptyWithoutAReason() {
      String message = "a list has items or a reason why it has none, not both and not neither";

      assertThatThrownBy(() -> Listing.open(List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
      assertThatThrownBy(() ->
              new Listing<>(List.of("a"), Optional.empty(), Optional.of("no reason"), Origin.CODE))
          .hasMessage(message);
    }

    @Test
    void areNotCompleteWithoutItems() {
      assertThatThrownBy(() ->
              new Listing<>(List.of(), Optional.of(evidence()), Optional.of("why"), Origin.CODE))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("a list without items cannot be complete");
    }
  }

  @Nested
  class Statements {

    @Test
    void ofPartialSupportTellTheLimit() {
      String message = "partial support needs a note that tells the limit";

      assertThatThrownBy(() -> new Statement<>(Feature.SMP, SupportLevel.PARTIAL, evidence()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> platform().level(SupportLevel.PARTIAL).build()).hasMessage(message);
      assertThatThrownBy(() -> program(Language.GO).level(SupportLevel.PARTIAL).build())
          .hasMessage(message);
    }

    @Test
    void ofNoSupportAreExclusions() {
      String message = "level must be full or partial; a sourced no is an exclusion";

      assertThatThrownBy(() -> platform().level(SupportLevel.NONE).build())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
      assertThatThrownBy(() -> program(Language.GO).level(SupportLevel.NONE).build())
          .hasMessage(message);
    }

    @Test
    void thatExcludeSayNo() {
      Statement<Feature> yes = new Statement<>(Feature.SMP, SupportLevel.FULL, evidence());

      assertThatThrownBy(() -> unikernel("a").addExcluded(yes).build())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("an exclusion has level none, but symmetric multiprocessing (full) has not");
    }

    @Test
    void readAsWordAndLevel() {
      assertThat(new Statement<>(Feature.SMP, SupportLevel.PARTIAL, evidence("two cores only")))
          .hasToString("symmetric multiprocessing (partial)");
    }

    @Test
    void haveLevelsInRisingOrder() {
      assertThat(SupportLevel.FULL.atLeast(SupportLevel.PARTIAL)).isTrue();
      assertThat(SupportLevel.PARTIAL.atLeast(SupportLevel.PARTIAL)).isTrue();
      assertThat(SupportLevel.PARTIAL.atLeast(SupportLevel.FULL)).isFalse();
      assertThat(SupportLevel.NONE.atLeast(SupportLevel.PARTIAL)).isFalse();
      assertThat(SupportLevel.NONE.id()).isEqualTo("none");
    }
  }

  @Nested
  class Sources {

    @Test
    void areNeverMissing() {
      String message = "sources must not be empty";

      assertThatThrownBy(() -> Evidence.builder().build())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
      assertThatThrownBy(Evidence::of).hasMessage(message);
      assertThatThrownBy(() -> new Contested("It is not so.", "older", List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage(message);
    }

    @Test
    void areNotReadBeforeTheyAreWritten() {
      Source.Builder source = Source.builder()
          .key("docs")
          .url(URI.create("https://example.org"))
          .kind(SourceKind.DOCUMENTATION)
          .checked(DATE);

      assertThat(source.date(DATE).build().date()).contains(DATE);
      assertThatThrownBy(() -> source.date(DATE.plusDays(1)).build())
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("source docs was checked on 2026-11-23, before it was written on 2026-11-24");
    }

    @Test
    void areReadWhenSomebodyLooksAndOnce() {
      AtomicInteger readings = new AtomicInteger();
      Evidence read = evidence("since 1.2");
      Evidence deferred = Evidence.deferred(Origin.CODE, true, read.hashCode(), () -> {
        readings.incrementAndGet();
        return read;
      });

      assertThat(deferred.isNoted()).isTrue();
      assertThat(deferred.origin()).isEqualTo(Origin.CODE);
      assertThat(deferred).hasSameHashCodeAs(read).isNotEqualTo(evidence());
      assertThat(readings).hasValue(0);

      assertThat(deferred).isEqualTo(read).hasToString(read.toString());
      assertThat(deferred.note()).contains("since 1.2");
      assertThat(readings).hasValue(1);
    }

    @Test
    void ofEvidenceAreKeptInOrderWithNoteAndContradiction() {
      Contested contested = new Contested("no", "older", List.of(source("blog")));
      Evidence evidence = Evidence.builder()
          .addSources(source("b"), source("a"))
          .note("since 1.2")
          .addContested(contested)
          .build();

      assertThat(evidence.sources()).map(Source::key).containsExactly("b", "a");
      assertThat(evidence.note()).contains("since 1.2");
      assertThat(evidence.contested()).containsExactly(contested);
      assertThat(evidence.origin()).isEqualTo(Origin.CODE);
    }

    @Test
    void missingPartsAreNamed() {
      assertThatThrownBy(() -> Source.builder().key("docs").checked(DATE).build())
          .isInstanceOf(IllegalStateException.class)
          .hasMessage("Cannot build Source, some of required attributes are not set [url, kind]");
    }
  }

  @Nested
  class Origins {

    @Test
    void readAsLayerFileLineAndPointer() {
      assertThat(new Origin("bundled", "nanos.json", 12, "/languages/0"))
          .hasToString("bundled:nanos.json:12 /languages/0");
      assertThat(Origin.CODE).hasToString("code:-:0");
    }

    @Test
    void readAsTheFileWhereThatIsTheLayer() {
      assertThat(new Origin("ours.json", "ours.json", 3, "/kind")).hasToString("ours.json:3 /kind");
    }

    @Test
    void haveNoNegativeLine() {
      assertThatThrownBy(() -> new Origin("bundled", "nanos.json", -1, ""))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("line must not be negative, but is -1");
    }
  }

  @Nested
  class Targets {

    @Test
    void haveAPlatform() {
      assertThatThrownBy(() -> new Target("hvt", List.of()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("platforms must not be empty");
      assertThat(target("hvt", platform())).hasToString("hvt");
    }

    @Test
    void havePlatformsThatReadAsTheirWords() {
      assertThat(platform()
              .cloud(Cell.of(CloudProvider.AWS))
              .hypervisor(Cell.of(Hypervisor.KVM))
              .vmm(Cell.none())
              .build()
              .describe())
          .isEqualTo("KVM, Amazon Web Services");
      assertThat(platform().vmm(Cell.none()).build().describe()).isEqualTo("unspecified");
    }

    @Test
    void haveCellsWithAWordWithNoneOrWithNothing() {
      assertThat(Cell.of(Vmm.QEMU)).hasToString("QEMU").isEqualTo(Cell.of(Vmm.QEMU));
      assertThat(Cell.<Vmm>none()).hasToString("none").isNotEqualTo(Cell.unstated());
      assertThat(Cell.<Vmm>unstated()).hasToString("unknown");
    }
  }

  @Nested
  class Languages {

    private final Platform arm =
        platform().architecture(Cell.of(Architecture.ARM64)).build();
    private final Target hvt = new Target("hvt", List.of(arm));

    @Test
    void onAnUnstatedArchitectureMayHoldOrNot() {
      LanguageSupport onArm =
          program(Language.GO).addArchitectures(Architecture.ARM64).build();
      Platform x86 = platform().architecture(Cell.of(Architecture.X86_64)).build();

      assertThat(onArm.holdsOn(hvt, arm)).isEqualTo(Truth.TRUE);
      assertThat(onArm.holdsOn(hvt, x86)).isEqualTo(Truth.FALSE);
      assertThat(onArm.holdsOn(hvt, platform().build())).isEqualTo(Truth.UNKNOWN);
    }

    @Test
    void onAnotherTargetDoNotHoldWhateverTheArchitecture() {
      LanguageSupport onArm = program(Language.GO)
          .addTargets("spt")
          .addArchitectures(Architecture.ARM64)
          .build();

      assertThat(onArm.holdsOn(hvt, platform().build())).isEqualTo(Truth.FALSE);
    }
  }

  @Nested
  class Licences {

    @ParameterizedTest
    @CsvSource({
      "MIT, MIT",
      "Apache-2.0 OR MIT, Apache-2.0 MIT",
      "(GPL-2.0-only WITH Classpath-exception-2.0) AND BSD-3-Clause, GPL-2.0-only BSD-3-Clause",
      "((MIT OR (ISC))) AND Zlib, MIT ISC Zlib"
    })
    void areThoseThatTheExpressionNames(String expression, String licences) {
      assertThat(new LicenceTerms("kernel", expression, evidence()).licences())
          .map(Licence::id)
          .containsExactly(licences.split(" ", -1));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        ``                 | expected a licence, found the end
        MIT OR             | expected a licence, found the end
        OR MIT             | expected a licence, found "OR"
        MIT AND OR ISC     | expected a licence, found "OR"
        ()                 | expected a licence, found ")"
        MIT ISC            | expected AND, OR or the end, found "ISC"
        MIT (ISC)          | expected AND, OR or the end, found "("
        MIT)               | expected AND, OR or the end, found ")"
        (MIT OR ISC        | expected AND, OR or a closing parenthesis, found the end
        (MIT ISC)          | expected AND, OR or a closing parenthesis, found "ISC"
        MIT WITH           | expected an exception, found the end
        MIT WITH AND ISC   | expected an exception, found "AND"
        (MIT OR ISC) WITH x| expected AND, OR or the end, found "WITH"
        """)
    void areNotReadFromWhatIsNoExpression(String expression, String message) {
      assertThatThrownBy(() -> new LicenceTerms("kernel", expression, evidence()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("licence expression \"" + expression + "\": " + message);
    }

    @Test
    void mayBeInAnyDepthOfParentheses() {
      String deep = "(".repeat(100_000) + "MIT" + ")".repeat(100_000);

      assertThat(LicenceTerms.licencesIn(deep)).containsExactly(Licence.MIT);
    }

    @Test
    void areInTheVocabulary() {
      assertThatThrownBy(() -> new LicenceTerms("kernel", "MIT OR Apache-2", evidence()))
          .isInstanceOf(UnknownWordException.class)
          .hasMessageStartingWith("unknown licence \"Apache-2\"; did you mean Apache-2.0?");
    }

    @Test
    void areWrittenAsTheirIds() {
      assertThatThrownBy(() -> new LicenceTerms("kernel", "mit", evidence()))
          .isInstanceOf(UnknownWordException.class)
          .hasMessageStartingWith("unknown licence \"mit\"; did you mean MIT");
    }

    @Test
    void ofAComponentAreCheckedAsWell() {
      assertThatThrownBy(() -> new Component(
              "libc", "the C library", Optional.empty(), Optional.of("MIT OR"), evidence()))
          .isInstanceOf(IllegalArgumentException.class)
          .hasMessage("licence expression \"MIT OR\": expected a licence, found the end");
    }

    @Test
    void readAsExpressionAndComponent() {
      assertThat(new LicenceTerms("kernel", "MIT", evidence())).hasToString("MIT (kernel)");
    }
  }

  @Nested
  class Others {

    @Test
    void readAsPeopleWriteThem() {
      assertThat(new Event(EventType.ARCHIVED, DATE, Optional.empty(), evidence()))
          .hasToString("archived on 2026-11-23");
      assertThat(new Event(EventType.LAST_RELEASE, DATE, Optional.of("0.9"), evidence()))
          .hasToString("last release on 2026-11-23 (0.9)");
      assertThat(new Relation(RelationType.BUILDS_ON, "solo5", true, evidence()))
          .hasToString("builds on solo5");
      assertThat(new Ground("KVM", evidence())).hasToString("KVM");
    }

    @Test
    void doNotChangeWithTheListsThatTheyWereMadeOf() {
      Statement<Feature> statement = new Statement<>(Feature.SMP, SupportLevel.FULL, evidence());

      assertCopied("a", items -> Listing.open(items).items());
      assertCopied(platform().build(), items -> new Target("t", items).platforms());
      assertCopied(source("docs"), items -> new Contested("says", "why", items).sources());
      assertCopied(
          source("docs"), items -> Evidence.builder().sources(items).build().sources());
      assertCopied(
          new Ground("says", evidence()),
          items -> new Decision(Truth.TRUE, Reason.STATED, items).grounds());
      assertCopied(
          statement,
          items ->
              new Knowledge<>(Form.AT_LEAST, items, Optional.empty(), Origin.CODE).statements());
      assertCopied(
          statement,
          items -> new Knowledge<>(Form.AT_LEAST, List.of(), Optional.empty(), items, Origin.CODE)
              .apart());
      assertCopied("b", items -> unikernel("a").aliases(items).build().aliases());
      assertCopied(unikernel("a").build(), items -> Catalog.of(DATE, "1", items).unikernels());
    }

    private <T> void assertCopied(T item, UnaryOperator<List<T>> throughAValue) {
      List<T> given = new ArrayList<>(List.of(item));
      List<T> kept = throughAValue.apply(given);
      given.clear();

      assertThat(kept).containsExactly(item).isUnmodifiable();
    }

    @Test
    void doNotChangeWithTheirBuilders() {
      Evidence.Builder builder = Evidence.builder().addSources(source("docs"));
      Evidence evidence = builder.build();
      builder.addSources(source("code")).note("since 1.2");

      assertThat(evidence).isEqualTo(evidence());
    }

    @Test
    void anEntryIsCopiedByItsBuilder() {
      Unikernel unikernel = unikernel("a")
          .addExcluded(new Statement<>(Hypervisor.XEN, SupportLevel.NONE, evidence()))
          .build();

      assertThat(Unikernel.builder().from(unikernel).build()).isEqualTo(unikernel);
      assertThat(Unikernel.builder().from(unikernel).id("b").build()).isNotEqualTo(unikernel);
      assertThat(unikernel.deployments()).isSameAs(unikernel.deployments());
    }
  }
}
