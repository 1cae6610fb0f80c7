package io.github.unikernelcatalog.data;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * A part of the schema of entries, as far as it tells which keys there are and in which order. It
 * checks nothing; of something that the schema does not know it says nothing.
 */
final class EntrySchema {

  private static final JsonNode ROOT = read();

  private final JsonNode node;

  private EntrySchema(JsonNode node) {
    this.node = node;
  }

  private static JsonNode read() {
    try {
      return JsonMapper.builder().build().readTree(Bundle.schema("entry.schema.json"));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The part for entries of a type, {@code unikernel} or {@code tool}. */
  static EntrySchema of(String type) {
    return new EntrySchema(ROOT.at("/$defs/" + type));
  }

  /** The keys that an object must have, in the order of the schema. */
  List<String> required() {
    return texts(node.path("required"));
  }

  /**
   * The keys of an object, in the order of the schema; of alternatives those of the one that fits.
   */
  List<String> keys(Collection<String> present) {
    return object(present).map(object -> names(object.path("properties"))).orElse(List.of());
  }

  /** Whether the keys of an object are free, as those of the sources are. */
  boolean hasFreeKeys(Collection<String> present) {
    return object(present)
        .filter(object -> object.path("additionalProperties").isObject())
        .isPresent();
  }

  /** What is under a key of an object. */
  EntrySchema below(String key, Collection<String> present) {
    JsonNode object = object(present).orElse(MissingNode.getInstance());
    JsonNode value = object.path("properties").path(key);
    return new EntrySchema(value.isMissingNode() ? object.path("additionalProperties") : value);
  }

  /** What is in an array. */
  EntrySchema items() {
    return new EntrySchema(alternatives(node)
        .map(each -> each.path("items"))
        .filter(JsonNode::isObject)
        .findFirst()
        .orElse(MissingNode.getInstance()));
  }

  /** The first alternative that has all the keys, or else the first one. */
  private Optional<JsonNode> object(Collection<String> present) {
    List<JsonNode> objects = alternatives(node)
        .filter(each -> each.path("type").asText().equals("object"))
        .toList();
    return objects.stream()
        .filter(each -> names(each.path("properties")).containsAll(present))
        .findFirst()
        .or(() -> objects.stream().findFirst());
  }

  private static Stream<JsonNode> alternatives(JsonNode schema) {
    if (schema.has("$ref")) {
      return alternatives(ROOT.at(schema.get("$ref").asText().substring(1)));
    }
    return schema.has("oneOf")
        ? stream(schema.get("oneOf")).flatMap(EntrySchema::alternatives)
        : Stream.of(schema);
  }

  private static List<String> names(JsonNode properties) {
    return properties.properties().stream().map(property -> property.getKey()).toList();
  }

  private static List<String> texts(JsonNode array) {
    return stream(array).map(JsonNode::asText).toList();
  }

  private static Stream<JsonNode> stream(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false);
  }
}
