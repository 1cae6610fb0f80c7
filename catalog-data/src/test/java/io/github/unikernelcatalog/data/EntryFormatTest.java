package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.Tool;
import io.github.unikernelcatalog.model.Unikernel;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EntryFormatTest {

  private static final JsonMapper MAPPER = JsonMapper.builder().build();
  private static final Map<String, String> BUNDLED = bundled();
  private static final List<String> ALONE = BUNDLED.values().stream()
      .filter(json -> json.length() < 40_000 && loadsAlone(json))
      .toList();

  @Test
  void everyBundledEntryIsInTheCanonicalForm() {
    assertThat(BUNDLED.keySet())
        .as("run: unikernels format catalog-data/src/main/resources/.../bundled/entries")
        .isNotEmpty()
        .allMatch(file -> {
          String json = Objects.requireNonNull(BUNDLED.get(file));
          return EntryFormat.format(file, json).equals(json);
        });
  }

  @Property(tries = 1_000)
  void formattingChangesNothingThatIsRead(@ForAll("entries") String json, @ForAll Random random) {
    String shuffled = shuffled(json, random);

    assertThat(read(EntryFormat.format("it", shuffled))).isEqualTo(read(shuffled));
  }

  @Property(tries = 1_000)
  void thereIsOneForm(@ForAll("entries") String json, @ForAll Random random) {
    String formatted = EntryFormat.format("it", json);

    assertThat(EntryFormat.format("it", formatted)).isEqualTo(formatted);
    assertThat(EntryFormat.format("it", shuffled(json, random))).isEqualTo(formatted);
  }

  @Provide
  Arbitrary<String> entries() {
    return Arbitraries.of(ALONE);
  }

  @Test
  void keysComeInTheOrderOfTheSchemaAndSourcesInThatOfTheAlphabet() {
    assertThat(EntryFormat.format("it", """
                {"sources": {"b": {"kind": "readme", "url": "u"}, "a": {}}, "id": "it",
                 "kind": {"sources": ["b", "a"], "value": "posix-like"},
                 "excluded": [{"note": "n", "sources": [], "hypervisor": "xen"}]}
                """)).isEqualTo("""
            {
              "id": "it",
              "kind": {
                "value": "posix-like",
                "sources": [
                  "b",
                  "a"
                ]
              },
              "excluded": [
                {
                  "hypervisor": "xen",
                  "sources": [],
                  "note": "n"
                }
              ],
              "sources": {
                "a": {},
                "b": {
                  "url": "u",
                  "kind": "readme"
                }
              }
            }
            """);
  }

  @Test
  void whatAnOverlayChangesIsInTheSameOrder() {
    assertThat(EntryFormat.format("it", """
                {"add": {"events": [{"date": "2020-01-01", "type": "release"}], "languages": []},
                 "overlay": "amend", "id": "it"}
                """)).isEqualTo("""
            {
              "id": "it",
              "overlay": "amend",
              "add": {
                "languages": [],
                "events": [
                  {
                    "type": "release",
                    "date": "2020-01-01"
                  }
                ]
              }
            }
            """);
  }

  @ParameterizedTest
  @ValueSource(strings = {"1.50", "1e3", "-0", "0.10000000000000000000001", "true", "null"})
  void numbersStayAsTheyWereWritten(String literal) {
    assertThat(EntryFormat.format("it", "{\"x\":" + literal + "}"))
        .isEqualTo("{\n  \"x\": " + literal + "\n}\n");
  }

  @Test
  void textsAreEscapedNoMoreThanNeeded() {
    assertThat(EntryFormat.format(
            "it", "{\"x\": \"\\u00e9 \\/ \\\" \\\\ \\n \\u0001 \\ud83d\\ude00\"}"))
        .isEqualTo("{\n  \"x\": \"é / \\\" \\\\ \\n \\u0001 😀\"\n}\n");
  }

  @ParameterizedTest
  @ValueSource(strings = {"{\"x\": \"a\\ud800b\"}", "{\"a\\udc00\": 1}", "{\"x\": \"a\ud800b\"}"})
  void halfALetterIsRefusedAndNotLost(String json) {
    assertThatThrownBy(() -> EntryFormat.format("it", json)).isInstanceOf(CatalogException.class);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "[]", "{\"a\": 1, \"a\": 2}", "{\"a\": 1} {}", "{"})
  void whatIsNotOneObjectIsRefused(String json) {
    assertThatThrownBy(() -> EntryFormat.format("it", json))
        .isInstanceOf(CatalogException.class)
        .hasMessageContaining("it:1:");
  }

  @ParameterizedTest
  @ValueSource(strings = {"unikernel", "tool"})
  void everyKeyOfTheSchemaHasItsPlace(String type) {
    assertThat(EntryFormat.KEYS).containsAll(EntrySchema.of(type).keys(List.of()));
  }

  private static Map<String, String> bundled() {
    Path directory = Path.of("src/main/resources/io/github/unikernelcatalog/data/bundled/entries");
    try (Stream<Path> files = Files.list(directory)) {
      Map<String, String> entries = new TreeMap<>();
      for (Path file : files.toList()) {
        entries.put(file.getFileName().toString(), Files.readString(file));
      }
      return entries;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** Most entries refer to others. */
  private static boolean loadsAlone(String json) {
    try {
      Sample.load(json);
      return true;
    } catch (CatalogException e) {
      return false;
    }
  }

  /** What the strict reader says, whatever the order of the sources. */
  private static Entry read(String json) {
    Entry entry = Sample.load(json).entries().findFirst().orElseThrow();
    List<Source> sources =
        entry.sources().stream().sorted(Comparator.comparing(Source::key)).toList();
    return entry instanceof Unikernel unikernel
        ? Unikernel.builder()
            .from(unikernel)
            .sources(sources)
            .origin(Origin.CODE)
            .build()
        : Tool.builder().from((Tool) entry).sources(sources).origin(Origin.CODE).build();
  }

  /** The same entry with other blanks and all keys in another order. */
  private static String shuffled(String json, Random random) {
    try {
      JsonNode shuffled = shuffled(MAPPER.readTree(json), random);
      return random.nextBoolean() ? shuffled.toString() : shuffled.toPrettyString();
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  private static JsonNode shuffled(JsonNode node, Random random) {
    if (node instanceof ObjectNode object) {
      List<String> keys = new ArrayList<>();
      object.fieldNames().forEachRemaining(keys::add);
      Collections.shuffle(keys, random);
      ObjectNode other = MAPPER.createObjectNode();
      keys.forEach(key -> other.set(key, shuffled(object.get(key), random)));
      return other;
    }
    if (node.isArray()) {
      ArrayNode items = MAPPER.createArrayNode();
      node.forEach(item -> items.add(shuffled(item, random)));
      return items;
    }
    return node;
  }
}
