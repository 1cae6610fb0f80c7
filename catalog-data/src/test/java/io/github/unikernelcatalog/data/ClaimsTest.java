package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unikernelcatalog.model.Catalog;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimsTest {

  private static final String LIST = """
      {
        "$schema": "../claims.schema.json",
        "id": "a-list",
        "title": "A list",
        "date": "2024-07-01",
        "source": {"url": "https://example.org/list", "kind": "third-party",
          "date": "2024-07-01", "checked": "2026-11-23"},
        "claims": [
          {"entry": "one", "column": "Languages", "says": "Go", "checks": ["language:go"],
            "verdict": "confirmed", "why": "Its documentation says so.", "facts": ["head"]},
          {"entry": "one", "column": "text", "says": "It is nice.",
            "verdict": "undecidable", "why": "That is an opinion."}
        ]
      }
      """;

  @Test
  void readsAListWithItsClaims() {
    assertThat(read(LIST)).singleElement().satisfies(list -> {
      assertThat(list).hasToString("a-list of 2024-07-01, 2 claims");
      assertThat(list.source().orElseThrow().url()).hasToString("https://example.org/list");
      assertThat(list.claims().get(0).checks()).containsExactly("language:go");
      assertThat(list.claims().get(0).facts()).containsExactly("head");
      assertThat(list.claims().get(0).origin()).hasToString("a.json:9 /claims/0");
      assertThat(list.claims().get(1)).hasToString("one, text: \"It is nice.\" is undecidable");
    });
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "'\"entry\": \"one\", ' | '' | the key \"entry\" is missing",
        "'2024-07-01\",\n  \"source' | 'July\",\n  \"source' | expected a date like 2026-11-23",
        "confirmed | right | unknown verdict \"right\"",
        "'[\"language:go\"]' | '[]' | expected a non-empty array",
        "a-list | A_List | kebab case",
        "' \"title\"' | ' \"name\": \"x\", \"title\"' | unknown key \"name\"",
        "undecidable | confirmed | a verdict needs checks or facts",
        "'{\"url\"' | '{\"link\": \"x\", \"url\"' | unknown key \"link\"",
      })
  void theReaderAndTheSchemaRefuseTheSame(String right, String wrong, String message) {
    String bad = LIST.replaceFirst(Pattern.quote(right), Matcher.quoteReplacement(wrong));

    assertThat(JsonSchemas.problems("claims.schema.json", bad)).isNotEmpty();
    assertThatThrownBy(() -> read(bad))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining(message);
  }

  @Test
  void theSchemaAcceptsWhatTheReaderAccepts() {
    assertThat(JsonSchemas.problems("claims.schema.json", LIST)).isEmpty();
  }

  @Test
  void theSchemaKnowsEveryVerdict() {
    for (Verdict verdict : Verdict.values()) {
      String json = LIST.replace("confirmed", verdict.id());

      assertThat(JsonSchemas.problems("claims.schema.json", json)).isEmpty();
      assertThat(read(json).get(0).claims().get(0).verdict()).isEqualTo(verdict);
    }
  }

  @Test
  void aListHasAClaim() {
    LocalDate date = LocalDate.of(2024, 7, 1);

    assertThatThrownBy(() -> new ClaimList("id", "title", date, Optional.empty(), List.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a list has at least one claim");
    assertThatThrownBy(() -> read(LIST.replaceFirst("(?s)\\[\\n.*]", "[7]"))).hasMessage("""
            the catalog has 1 problem:
              a.json:8:14 /claims/0: expected an object, found 7""");
  }

  @Test
  void twoListsHaveTwoIds() {
    Layer twice = Layer.of("twice", limits -> {
      List<Layer.Document> one = Layer.text("a.json", LIST).read(limits);
      return List.of(one.get(0), one.get(0));
    });

    assertThatThrownBy(() -> Claims.read(twice))
        .hasMessageContaining("another list has the id \"a-list\"");
  }

  @Test
  void aFileBeyondTheLimitIsRefusedAndNotCutOff(@TempDir Path directory) throws IOException {
    Path file = directory.resolve("a.json");
    Files.writeString(file, LIST + " ".repeat(1 << 20) + "}");

    assertThatThrownBy(() -> Claims.read(Layer.file(file)))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("the file is larger than the limit of 1048576 bytes");
  }

  @Test
  void moreFilesThanTheLimitAreRefusedAndNotLeftOut() {
    Layer.Document one = new Layer.Document("many", "a.json", limits -> new byte[0]);
    Layer many = Layer.of("many", limits -> Collections.nCopies(10_001, one));

    assertThatThrownBy(() -> Claims.read(many))
        .isInstanceOf(CatalogException.class)
        .hasMessageEndingWith("many:*: the layer has more files than the limit of 10000");
  }

  @Test
  void aDirectoryThatIsMissingIsAProblem() {
    assertThatThrownBy(() -> Claims.read(Layer.directory(Path.of("missing"))))
        .isInstanceOf(CatalogException.class)
        .hasMessageEndingWith("missing:*: no such file or directory");
  }

  @Test
  void aClaimIsAboutAnEntryAndSourcesThatAreThere() {
    Catalog one = Sample.load(Sample.unikernel("one"));
    Catalog two = Sample.load(Sample.unikernel("two"));

    assertThat(Claims.problems(read(LIST), one)).isEmpty();
    assertThat(Claims.problems(read(LIST), two))
        .extracting(Problem::message)
        .containsExactly("there is no entry \"one\"", "there is no entry \"one\"");
    assertThat(Claims.problems(read(LIST.replace("head", "tail")), one))
        .extracting(Problem::message)
        .containsExactly("one has no source \"tail\"");
  }

  @Test
  void theBundledListsAreAboutWhatIsInTheCatalog() {
    assertThat(Claims.problems(Claims.bundled(), CatalogLoader.bundled().load()))
        .isEmpty();
  }

  @Test
  void theBundledListsAreValidByTheSchema() throws IOException {
    for (Layer.Document list : Bundle.claims().read(Limits.DEFAULT)) {
      String json = new String(list.content().read(Limits.DEFAULT), StandardCharsets.UTF_8);

      assertThat(JsonSchemas.problems("claims.schema.json", json))
          .as(list.file())
          .isEmpty();
    }
  }

  private static List<ClaimList> read(String json) {
    return Claims.read(Layer.text("a.json", json));
  }
}
