package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.query.Samples.DATE;
import static io.github.unikernelcatalog.query.Samples.allLanguages;
import static io.github.unikernelcatalog.query.Samples.allTargets;
import static io.github.unikernelcatalog.query.Samples.evidence;
import static io.github.unikernelcatalog.query.Samples.platform;
import static io.github.unikernelcatalog.query.Samples.program;
import static io.github.unikernelcatalog.query.Samples.target;
import static io.github.unikernelcatalog.query.Samples.unikernel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.EventType;
import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.query.Comparison.Agreement;
import io.github.unikernelcatalog.query.Comparison.Row;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ComparisonTest {

  @Test
  void aQueryThatAsksNothingComparesInAllDimensions() {
    assertThat(rows("all"))
        .isEqualTo(Stream.concat(Stream.of("status"), Dimension.all().stream().map(Dimension::id))
            .toList());
  }

  @Test
  void aQueryComparesInTheDimensionsThatItSpeaksOf() {
    assertThat(rows("(vmm:qemu or not language:go) prefer known:licence, active within 1 year"))
        .containsExactly("status", "language", "vmm", "licence");
  }

  @Test
  void aRowTellsWhetherItsCellsAgree() {
    Comparison comparison = Golden.ask("language:go and host:linux and process-model:threads")
        .compare("atlas", "birch");

    assertThat(comparison.rows())
        .allSatisfy(row -> assertThat(row.agreement()).isEqualTo(agreement(row)));
    assertThat(comparison.differences())
        .isNotEmpty()
        .noneMatch(row -> row.agreement() == Agreement.SAME);
  }

  private static Agreement agreement(Row row) {
    List<String> known = row.cells().stream()
        .filter(Comparison.Cell::known)
        .map(Comparison.Cell::toString)
        .distinct()
        .toList();
    return known.size() > 1
        ? Agreement.DIFFERENT
        : row.cells().stream().allMatch(Comparison.Cell::known)
            ? Agreement.SAME
            : Agreement.UNKNOWN;
  }

  @ParameterizedTest
  @CsvSource({
    "kvm, kvm, SAME",
    "none, none, SAME",
    "kvm, bhyve, DIFFERENT",
    "kvm, none, DIFFERENT",
    "kvm, unknown, UNKNOWN",
    "unknown, unknown, UNKNOWN"
  })
  void cellsAgreeIfAllAreKnownAndSayTheSame(String first, String second, Agreement agreement) {
    Comparison comparison = hypervisors(first, second);

    assertThat(comparison.rows()).map(Row::agreement).containsExactly(agreement);
    assertThat(comparison.differences())
        .isEqualTo(agreement == Agreement.SAME ? List.of() : comparison.rows());
  }

  @Test
  void aCellTellsThatThereIsNoneOrThatNothingIsKnown() {
    assertThat(hypervisors("none", "unknown")).hasToString("""
        hypervisor
          a: none
          a: unknown
        """);
  }

  private static Comparison hypervisors(String first, String second) {
    return Comparison.of(List.of(on(first), on(second)), DATE, Dimension.HYPERVISOR.id()::equals);
  }

  private static Unikernel on(String hypervisor) {
    Cell<Hypervisor> cell = switch (hypervisor) {
      case "none" -> Cell.none();
      case "unknown" -> Cell.unstated();
      default -> Cell.of(Dimension.HYPERVISOR.vocabulary().find(hypervisor).orElseThrow());
    };
    return unikernel("a")
        .languages(allLanguages(program(Language.GO)))
        .targets(allTargets(target("t", platform().hypervisor(cell))))
        .build();
  }

  @Test
  void theStatusIsThatOfTheDate() {
    Event commit =
        new Event(EventType.LAST_COMMIT, DATE.minusYears(1), Optional.empty(), evidence());
    Unikernel active = unikernel("a").events(Listing.open(List.of(commit))).build();

    assertThat(Comparison.of(List.of(active, active), DATE, "status"::equals)
            .rows()
            .get(0)
            .cells())
        .map(Comparison.Cell::toString)
        .containsExactly("active", "active");
  }

  @Test
  void eachWordHasItsSources() {
    assertThat(Golden.ask("all").compare("atlas", "birch").rows().stream()
            .flatMap(row -> row.cells().stream())
            .flatMap(cell -> cell.facts().stream()))
        .isNotEmpty()
        .allSatisfy(fact -> assertThat(fact.evidence().sources()).isNotEmpty());
  }

  @Test
  void ofSeveralStatementsOfOneLevelTheFirstIsShown() {
    Unikernel.Builder twice = unikernel("a")
        .features(Listing.open(List.of(
            new Statement<>(Feature.SMP, SupportLevel.PARTIAL, evidence("experimental")),
            new Statement<>(Feature.SMP, SupportLevel.FULL, evidence("first")),
            new Statement<>(Feature.SMP, SupportLevel.FULL, evidence("second")))));

    assertThat(firstCell(twice, Dimension.FEATURE).facts())
        .containsExactly(new Ground("symmetric multiprocessing", evidence("first")));
  }

  @Test
  void theWordsOfACellAreInTheOrderOfTheVocabulary() {
    Unikernel.Builder rustFirst =
        unikernel("a").languages(allLanguages(program(Language.RUST), program(Language.GO)));

    assertThat(firstCell(rustFirst, Dimension.LANGUAGE)).hasToString("Go, Rust");
  }

  private static Comparison.Cell firstCell(Unikernel.Builder first, Dimension<?> dimension) {
    List<Unikernel> two = List.of(first.build(), unikernel("b").build());
    return Comparison.of(two, DATE, dimension.id()::equals)
        .rows()
        .get(0)
        .cells()
        .get(0);
  }

  @Test
  void thePrintedComparisonShowsTheDifferences() {
    assertThat(Golden.ask("language:go").compare("atlas", "birch")).hasToString("""
        language
          Atlas: Go, Java (partial), Lua, Python
          Birch: OCaml
        """);
  }

  @Test
  void aComparisonNeedsTwoUnikernelsThatExist() {
    assertThatThrownBy(() -> Golden.ask("all").compare("atlas"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a comparison needs at least two unikernels, found 1");
    assertThatThrownBy(() -> Golden.ask("all").compare("atlas", "brich"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageContaining("birch");
  }

  private static List<String> rows(String query) {
    return Golden.ask(query).compare("atlas", "birch").rows().stream()
        .map(Row::name)
        .toList();
  }
}
