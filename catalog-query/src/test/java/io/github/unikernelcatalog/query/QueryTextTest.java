package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.query.Criteria.activeWithin;
import static io.github.unikernelcatalog.query.Criteria.allOf;
import static io.github.unikernelcatalog.query.Criteria.anyOf;
import static io.github.unikernelcatalog.query.Criteria.cloud;
import static io.github.unikernelcatalog.query.Criteria.hypervisor;
import static io.github.unikernelcatalog.query.Criteria.language;
import static io.github.unikernelcatalog.query.Criteria.licence;
import static io.github.unikernelcatalog.query.Criteria.not;
import static io.github.unikernelcatalog.query.Criteria.nowhere;
import static io.github.unikernelcatalog.query.Criteria.target;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Licence;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QueryTextTest {

  private static final Query ALL = Golden.ask("all");
  private static final Criterion GO = language(Language.GO);
  private static final Criterion KVM = hypervisor(Hypervisor.KVM);
  private static final Criterion XEN = hypervisor(Hypervisor.XEN);

  @Property(tries = 10_000)
  @Domain(RandomQuestions.class)
  void whatAQueryPrintsIsReadAsAnEqualQuery(@ForAll Query query) {
    Query read = Unikernels.in(query.catalog()).where(query.toString());

    assertThat(read).isEqualTo(query);
    assertThat(read).hasToString(query.toString());
  }

  @Test
  void theSentenceOfTheDesignIsRead() {
    assertThat(ALL.where("language:go and hypervisor:(kvm or xen) and not licence:proprietary"
            + " and active within 18 months prefer cloud:aws*3"))
        .isEqualTo(ALL.where(
                GO,
                hypervisor(Hypervisor.KVM, Hypervisor.XEN),
                not(licence(Licence.PROPRIETARY)),
                activeWithin(Period.ofMonths(18)))
            .prefer(cloud(CloudProvider.AWS), 3));
  }

  @Test
  void notBindsClosestThenAndThenOr() {
    assertThat(requirements("not language:go and hypervisor:kvm or hypervisor:xen"))
        .containsExactly(anyOf(allOf(not(GO), KVM), XEN));
    assertThat(requirements("not (language:go and (hypervisor:kvm or hypervisor:xen))"))
        .containsExactly(not(allOf(GO, anyOf(KVM, XEN))));
    assertThat(requirements("nowhere language:go or hypervisor:kvm"))
        .containsExactly(anyOf(nowhere(GO), KVM));
    assertThat(requirements("not language:go at least partial"))
        .containsExactly(not(GO.atLeast(SupportLevel.PARTIAL)));
    assertThat(requirements("(language:go and hypervisor:kvm) at least partial"))
        .containsExactly(allOf(GO, KVM).atLeast(SupportLevel.PARTIAL));
  }

  @Test
  void andAtTheTopSeparatesRequirementsUnlessItStandsInParentheses() {
    assertThat(requirements("language:go and hypervisor:kvm")).containsExactly(GO, KVM);
    assertThat(requirements("(language:go and hypervisor:kvm)")).containsExactly(allOf(GO, KVM));
    assertThat(requirements("((language:go and hypervisor:kvm))")).containsExactly(allOf(GO, KVM));
    assertThat(requirements("(language:go) and (hypervisor:kvm)")).containsExactly(GO, KVM);
  }

  @Test
  void wordsAreReadInAnyCaseAndByTheirOtherNames() {
    assertThat(ALL.where("LANGUAGE:Golang AND Hypervisor:\"Linux-KVM\""))
        .isEqualTo(ALL.where(GO, KVM));
    assertThat(ALL.where(" language : go\nand\thypervisor :( kvm ) "))
        .isEqualTo(ALL.where(GO, KVM));
  }

  @Test
  void aTextAddsToTheQueryThatIsThere() {
    assertThat(ALL.where(GO).where("hypervisor:kvm prefer hypervisor:xen as of 2020-02-29"))
        .isEqualTo(ALL.where(GO, KVM).prefer(XEN).asOf(LocalDate.of(2020, 2, 29)));
    assertThat(ALL.where("")).isEqualTo(ALL).isEqualTo(ALL.where("all"));
  }

  @Test
  void namesOfOnesOwnAreQuotedWhereTheyHaveTo() {
    assertThat(ALL.where(target("qemu/x86_64"))).hasToString("target:qemu/x86_64");
    assertThat(ALL.where(target("a \"b\" \\ c"))).hasToString("target:\"a \\\"b\\\" \\\\ c\"");
    assertThat(requirements("target:\"a \\\"b\\\" \\\\ c\""))
        .containsExactly(target("a \"b\" \\ c"));
  }

  @Test
  void aVeryLongNameIsRead() {
    String name = "two words ".repeat(100_000);

    assertThat(requirements(ALL.where(target(name)).toString())).containsExactly(target(name));
  }

  @Test
  void aQueryMayBeNestedDeeplyButNotWithoutEnd() {
    assertThat(requirements("not ".repeat(99) + "language:go")).hasSize(1);
    assertThat(message("(".repeat(100_000)))
        .startsWith(
            "expected no more than 100 levels of not, nowhere and parentheses, found \"(\"");
  }

  @Test
  void aQueryMayBeLongerThanItMayBeDeep() {
    assertThat(requirements("not language:go" + " and not language:go".repeat(199)))
        .hasSize(200)
        .containsOnly(not(GO));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {"active within 1 year", "status:dormant", "active within 1 year at 2026-01-01"})
  void aLevelMayStandWhereADateMay(String text) {
    assertThat(requirements(text + " at least partial"))
        .containsExactly(requirements(text).get(0).atLeast(SupportLevel.PARTIAL));
  }

  @ParameterizedTest
  @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
      lang:go                            |  0 | unknown key "lang"; did you mean language?
      langauge:go                        |  0 | unknown key "langauge"; did you mean language?
      language:gp                        |  9 | unknown language "gp"; did you mean go?
      not hypervisor:knm                 | 15 | unknown hypervisor "knm"; did you mean kkm or kvm?
      status:actve                       |  7 | unknown status "actve"; did you mean active?
      known:vm                           |  6 | unknown dimension "vm"; did you mean vmm?
      evidence:rumour                    |  9 | unknown source kind "rumour", expected source-code, ci-configuration, release-notes, documentation, readme, issue, commit-history, paper, vendor-page, third-party
      status:quiet                       |  7 | unknown status "quiet", expected active, dormant, superseded, discontinued
      measured:boot                      |  9 | unknown metric "boot"; did you mean boot-time?
      language                           |  8 | expected ":", found the end
      language:                          |  9 | expected a value, found the end
      language:(go or )                  | 16 | expected a value, found ")"
      language:(go, java)                | 12 | expected ")", found ","
      language:go and                    | 15 | expected a criterion such as language:go, found the end
      language:go language:java          | 12 | expected and, or, prefer, as of, or the end, found "language"
      (language:go                       | 12 | expected ")", found the end
      language:go)                       | 11 | expected and, or, prefer, as of, or the end, found ")"
      language:go at least some          | 21 | expected partial or full, found "some"
      language:go at most full           | 15 | expected "least", found "most"
      active within                      | 13 | expected a number of years, months, weeks or days, found the end
      active within soon                 | 14 | expected a number, found "soon"
      active within 3 monts              | 16 | unknown unit "monts"; did you mean months?
      active within 99999999999 days     | 14 | expected a number of years, months, weeks or days, found a number that is too large
      checked within 3 days at noon      | 25 | expected a date such as 2026-11-23, found "noon"
      active since 2020-01-01            |  7 | expected "within", found "since"
      all as of 2026-02-30               | 10 | expected a date such as 2026-11-23, found "2026-02-30"
      all as 2026-02-28                  |  7 | expected "of", found "2026-02-28"
      all prefer                         | 10 | expected a criterion such as language:go, found the end
      all prefer language:go*0           | 23 | expected a weight of at least 1, found "0"
      all prefer language:go*            | 23 | expected a weight, found the end
      all prefer language:go*lots        | 23 | expected a weight of at least 1, found "lots"
      all prefer language:go,            | 23 | expected a criterion such as language:go, found the end
      all language:go                    |  4 | expected and, or, prefer, as of, or the end, found "language"
      target:"qemu                       |  7 | the text in quotes that begins here does not end
      "fast enough"                      |  0 | a criterion of one's own, "fast enough", cannot be read from text
      """)
  void anErrorTellsWhereWhatIsExpectedAndTheNearestWord(String text, int position, String message) {
    assertThat(message(text))
        .isEqualTo(message + "\n  " + text + "\n  " + " ".repeat(position) + "^");
  }

  @Test
  void anUnknownKeyThatResemblesNoneIsAnsweredWithAllKeys() {
    assertThat(message("zzzzzz:go"))
        .startsWith("unknown key \"zzzzzz\", expected language, role, mode, hypervisor, vmm,")
        .contains("builds-on, fork-of,")
        .contains(", active, checked\n");
  }

  @ParameterizedTest
  @CsvSource({
    "hypervisor:firecracker, vmm:firecracker",
    "cloud:kvm, hypervisor:kvm",
    "firecracker, vmm:firecracker",
    "language=rust, language:rust",
  })
  void aWordInTheWrongPlaceIsAnsweredWithTheRightOne(String text, String meant) {
    assertThat(error(text).nearest()).contains(meant);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "active within 2147483647 weeks",
        "active within 2147483647 years",
        "active within 999 years 999999 days",
        "checked within 2147483647 years 1 year",
        "version:latest",
        "release:\"\"",
      })
  void whatNoCriterionTakesIsAnErrorOfTheText(String text) {
    assertThat(error(text)).hasMessageStartingWith("expected a ");
  }

  @Test
  void anErrorCarriesThePositionAndTheNearestWords() {
    QueryTextException error = error("language:go and hypervisor:xne");

    assertThat(error.position()).isEqualTo(27);
    assertThat(error.nearest()).containsExactly("xen");
  }

  @Test
  void whatIsMissingIsMissingBeforeTheBlanksAtTheEnd() {
    assertThat(error("language:go and  \n").position()).isEqualTo("language:go and".length());
  }

  @Test
  void anErrorInATextOfSeveralLinesPointsIntoOneLine() {
    assertThat(message("language:go\n\tand hypervisor:xne"))
        .endsWith("\n  language:go  and hypervisor:xne\n" + " ".repeat(30) + "^");
  }

  @Test
  void aCriterionOfOnesOwnIsPrintedInQuotes() {
    assertThat(ALL.where(Criteria.custom("fast enough", deployment -> Truth.UNKNOWN)))
        .hasToString("\"fast enough\"");
  }

  private static List<Criterion> requirements(String text) {
    return ALL.where(text).requirements();
  }

  private static String message(String text) {
    return String.valueOf(error(text).getMessage());
  }

  private static QueryTextException error(String text) {
    return catchThrowableOfType(QueryTextException.class, () -> ALL.where(text));
  }
}
