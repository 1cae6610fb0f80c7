package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;

/** However a good file is damaged, the schema and the reader agree on whether it is good. */
class SchemaLawTest {

  /** Values that are right in one place and wrong in most. */
  private static final List<String> VALUES = List.of(
      "null",
      "true",
      "7",
      "2024",
      "0",
      "-1.5",
      "1e400",
      "\"\"",
      "\" \"",
      "\"?\"",
      "\"none\"",
      "\"unknown\"",
      "\"Upper Case\"",
      "\" before\"",
      "\"after\\u00a0\"",
      "\"kvm\"",
      "\"go\"",
      "\"full\"",
      "\"tool\"",
      "\"readme\"",
      "\"line\\nfeed\"",
      "\"2024-02-30\"",
      "\"2024-06-30\"",
      "\"https://example.org/\"",
      "\"https://github.com/example/tiny\"",
      "\"https://example.org:8080/\"",
      "\"" + "x".repeat(600) + "\"",
      "\"" + "x".repeat(601) + "\"",
      "[]",
      "{}",
      "[[]]",
      "{\"unknown\": \"why\"}",
      "{\"unknown\": \"why\", \"sources\": [\"readme\"]}",
      "[\"readme\"]",
      "[\"readme\", \"release\"]",
      "[\"readme\", \"readme\"]",
      "{\"value\": \"single\", \"sources\": [\"readme\"]}");

  /** One change at the node of a number, counted round and round through the document. */
  record Damage(Kind kind, int node, int other, String value) {}

  enum Kind {
    REPLACE,
    REMOVE,
    RENAME,
    WRAP,
    UNWRAP,
    REPEAT,
    COPY,
    ADD
  }

  @Property(tries = 2_000)
  void theSchemaRefusesExactlyWhatTheReaderRefusesForMoreThanItsOwnReasons(
      @ForAll("files") String file, @ForAll("damages") @Size(min = 1, max = 2) List<Damage> damages)
      throws Exception {
    JsonNode json = Schema.MAPPER.readTree(file);
    damages.forEach(damage -> apply(damage, json));
    String damaged = Schema.MAPPER.writeValueAsString(json);

    List<Problem> problems = Fixtures.problems(Fixtures.EMPTY.with(Layer.text("damaged", damaged)));
    List<String> violations = Schema.violations(damaged);

    assertThat(violations.isEmpty())
        .as("%s%nreader: %s%nschema: %s", damaged, problems, violations)
        .isEqualTo(problems.stream().allMatch(Schema::onlyTheReaderSees));
  }

  @Provide
  Arbitrary<String> files() {
    return Arbitraries.of(Fixtures.TINY, Fixtures.read(Fixtures.GOOD.resolve("tiny-tool.json")));
  }

  @Provide
  Arbitrary<List<Damage>> damages() {
    Arbitrary<Integer> node = Arbitraries.integers().between(0, 999).withoutEdgeCases();
    return Combinators.combine(Arbitraries.of(Kind.class), node, node, Arbitraries.of(VALUES))
        .as(Damage::new)
        .list();
  }

  private static void apply(Damage damage, JsonNode root) {
    List<Slot> slots = slots(root);
    if (slots.isEmpty()) {
      return;
    }
    Slot slot = slots.get(damage.node % slots.size());
    JsonNode there = slot.get();
    switch (damage.kind) {
      case REPLACE -> slot.set(parse(damage.value));
      case REMOVE -> slot.remove();
      case RENAME -> slot.rename();
      case WRAP -> slot.set(Schema.MAPPER.createArrayNode().add(there));
      case UNWRAP ->
        slot.set(there instanceof ArrayNode && !there.isEmpty() ? there.get(0) : there);
      case REPEAT -> slot.set(Schema.MAPPER.createArrayNode().add(there).add(there.deepCopy()));
      case COPY -> slot.set(slots.get(damage.other % slots.size()).get().deepCopy());
      case ADD -> slot.add(slots.get(damage.other % slots.size()), parse(damage.value));
    }
  }

  private static JsonNode parse(String json) {
    try {
      return Schema.MAPPER.readTree(json);
    } catch (IOException e) {
      throw new IllegalArgumentException(json, e);
    }
  }

  /** Where a value is: under a key of an object, or at an index of an array. */
  private record Slot(ContainerNode<?> parent, String key, int index) {

    JsonNode get() {
      return parent instanceof ObjectNode ? parent.get(key) : parent.get(index);
    }

    void set(JsonNode value) {
      if (parent instanceof ObjectNode object) {
        object.set(key, value);
      } else {
        ((ArrayNode) parent).set(index, value);
      }
    }

    void remove() {
      if (parent instanceof ObjectNode object) {
        object.remove(key);
      } else {
        ((ArrayNode) parent).remove(index);
      }
    }

    void rename() {
      if (parent instanceof ObjectNode object) {
        JsonNode value = object.remove(key);
        object.set(key + "x", value);
      }
    }

    /** Adds a value to the object or array that holds this one, under a key of another. */
    void add(Slot other, JsonNode value) {
      if (parent instanceof ObjectNode object) {
        object.set(other.key, value);
      } else {
        ((ArrayNode) parent).add(value);
      }
    }
  }

  private static List<Slot> slots(JsonNode root) {
    List<Slot> slots = new ArrayList<>();
    collect(root, slots);
    return slots;
  }

  private static void collect(JsonNode node, List<Slot> slots) {
    if (node instanceof ObjectNode object) {
      object.properties().forEach(member -> slots.add(new Slot(object, member.getKey(), 0)));
    } else if (node instanceof ArrayNode array) {
      for (int i = 0; i < array.size(); i++) {
        slots.add(new Slot(array, "item", i));
      }
    }
    node.forEach(child -> collect(child, slots));
  }
}
