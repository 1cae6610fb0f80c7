package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.query.Criteria.id;
import static io.github.unikernelcatalog.query.Criteria.not;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.NoSuchElementException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HintsTest {

  private static final Query ALL = Unikernels.bundled();

  @ParameterizedTest
  @CsvSource(delimiter = '|', textBlock = """
      id:nanso                      | no entry "nanso"; did you mean nanos?
      not id:halvn                  | no entry "halvn"; did you mean halvm?
      (id:osv or nowhere id:nanso)  | no entry "nanso"; did you mean nanos?
      all prefer id:nanso*2         | no entry "nanso"; did you mean nanos?
      id:of-nobody-known            | no entry "of-nobody-known"
      id:albatross                  | "albatross" is a tool, not a unikernel
      target:qemmu                  | no target "qemmu"; did you mean qemu?
      target:of-nobody-known        | no target "of-nobody-known"
      builds-on:soloo5              | no relation "builds on soloo5"; did you mean solo5?
      supersedes:of-nobody-known    | no relation "supersedes of-nobody-known"
      """)
  void aNameThatTheCatalogHasNotIsToldWithTheNearest(String query, String hint) {
    assertThat(ALL.where(query).hints()).containsExactly(hint);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "language:go", "id:Nanos", "target:HVT", "builds-on:Solo5"})
  void thereIsNoHintWhereTheCatalogHasAllNames(String query) {
    assertThat(ALL.where(query).hints()).isEmpty();
  }

  @Test
  void hintsComeInTheOrderOfTheQuery() {
    assertThat(ALL.where("id:nanso and target:qemmu prefer id:ovs").hints())
        .extracting(hint -> hint.split(";", -1)[0])
        .isEqualTo(List.of("no entry \"nanso\"", "no target \"qemmu\"", "no entry \"ovs\""));
  }

  @Test
  void aNameThatTheCatalogHasNotIsAskedForAllTheSame() {
    assertThat(ALL.where(id("nanso")).count()).isZero();
    assertThat(ALL.where(not(id("nanso"))).count()).isEqualTo(ALL.count());
  }

  @Test
  void everyFormatTellsTheHints() {
    Answer answer = ALL.where(id("nanso")).recommend();

    assertThat(answer.toString()).contains("\nno entry \"nanso\"; did you mean nanos?\n");
    assertThat(Format.MARKDOWN.render(answer))
        .contains("\n\nno entry \"nanso\"; did you mean nanos?\n\n");
    assertThat(Format.JSON.render(answer))
        .containsPattern(
            "\"hints\": \\[\\s*\"no entry \\\\\"nanso\\\\\"; did you mean nanos\\?\"\\s*]");
  }

  @Test
  void whoAsksForTheFirstIsToldToo() {
    assertThatThrownBy(() -> ALL.where(id("nanso")).first())
        .isInstanceOf(NoSuchElementException.class)
        .hasMessageStartingWith(
            "nothing matches id:nanso; no entry \"nanso\"; did you mean nanos?; ");
  }

  @Test
  void aDecisionOutlivesTheNamesInIt() {
    String saved = Decision.of(ALL.where(id("nanso")).recommend()).toJson();

    assertThat(Decision.parse(saved).replay(ALL).stands()).isTrue();
  }
}
