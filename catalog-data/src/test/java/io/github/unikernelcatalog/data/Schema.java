package io.github.unikernelcatalog.data;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;

/** The published schema, how a standard validator reads it, and what no schema can see. */
final class Schema {

  static final ObjectMapper MAPPER = JsonMapper.builder()
      .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
      .build();
  static final JsonNode DOCUMENT = document();

  private static final JsonSchema VALIDATOR = JsonSchemaFactory.getInstance(
          SpecVersion.VersionFlag.V202012)
      .getSchema(
          DOCUMENT,
          SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());

  private static final String FORM = "a validator sees what a parser made of the file";
  private static final String REFERENCE = "a schema does not follow the references of a document";
  private static final String OTHERS = "a schema sees one file at a time";
  private static final String COMPARISON = "a schema does not compare two values";
  private static final String LANGUAGE = "the rule is beyond regular expressions";

  /** The messages of the problems that only the reader can see, with the reason. */
  static final Map<String, String> ONLY_THE_READER_SEES = readerOnly();

  private Schema() {}

  private static Map<String, String> readerOnly() {
    Map<String, String> kinds = new LinkedHashMap<>();
    kinds.put("not JSON: .*", FORM);
    kinds.put("not UTF-8", FORM);
    kinds.put("begins with a byte order mark; .*", FORM);
    kinds.put("the file is empty", FORM);
    kinds.put("there is more after the end of the object", FORM);
    kinds.put("the key \".*\" is here twice, .*", FORM);
    kinds.put("no source of this entry has the key \".*\"", REFERENCE);
    kinds.put("no fact cites the source \".*\"", REFERENCE);
    kinds.put("no target has the name \".*\"", REFERENCE);
    kinds.put("a list without items cannot be complete", REFERENCE);
    kinds.put("there is no entry \".*\"", OTHERS);
    kinds.put("there is an entry \".*\" already, .*", OTHERS);
    kinds.put("\".*\" is a name of the entry \".*\" already", OTHERS);
    kinds.put("two targets have the name \".*\"", COMPARISON);
    kinds.put("source .* was checked on .*, before it was written on .*", COMPARISON);
    kinds.put("versions run from .* down to .*", COMPARISON);
    kinds.put("expected an SPDX expression like .*, found \".*\"", LANGUAGE);
    kinds.put("unknown licence \".*\"", LANGUAGE);
    kinds.put(
        "expected an http or https URL without user, port or dot segments, found \"https?://[a-z_]+(/.*)?\"",
        LANGUAGE);
    kinds.put("expected a number of at most 30 digits, found [-0-9].*", LANGUAGE);
    return kinds;
  }

  static boolean onlyTheReaderSees(Problem problem) {
    return ONLY_THE_READER_SEES.keySet().stream()
        .anyMatch(kind -> Pattern.matches(kind, problem.message()));
  }

  /** What a validator says of a file; nothing of one that a parser refuses, which it never sees. */
  static List<String> violations(byte[] json) throws IOException {
    try {
      return violations(MAPPER.readTree(json));
    } catch (JsonProcessingException | NumberFormatException e) {
      return List.of();
    }
  }

  static List<String> violations(String json) {
    try {
      return violations(MAPPER.readTree(json));
    } catch (JsonProcessingException e) {
      throw new IllegalArgumentException(e);
    }
  }

  static List<String> violations(JsonNode json) {
    return json.isMissingNode()
        ? List.of()
        : VALIDATOR.validate(json).stream().map(ValidationMessage::getMessage).toList();
  }

  private static JsonNode document() {
    try (InputStream in = Schema.class.getResourceAsStream("bundled/entry.schema.json")) {
      return MAPPER.readTree(Objects.requireNonNull(in));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
