package io.github.unikernelcatalog.data;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * Reads JSON that is not an entry, as strictly as entries: no key twice, no null, nothing after the
 * end.
 */
public final class JsonText {

  private static final Limits LIMITS = new Limits(Integer.MAX_VALUE, 64, Integer.MAX_VALUE, 1, 1);

  private JsonText() {}

  /**
   * Reads an object.
   *
   * @param json the text of one object
   * @return its values by their keys, in their order, unmodifiable; a value is a {@code Map}, a
   *     {@code List}, a {@code String}, a {@link BigDecimal} or a {@code Boolean}
   * @throws IllegalArgumentException if the text is anything else, or has a number whose exponent
   *     is out of the range of {@link BigDecimal}; the message tells every problem with its line
   *     and column
   */
  public static Map<String, Object> read(String json) {
    Problems problems = new Problems();
    byte[] content = json.getBytes(StandardCharsets.UTF_8);
    Layer.Document document = new Layer.Document("text", "text", limits -> content);
    Map<String, Object> read = JsonParsing.parse(document, content, LIMITS, problems)
        .map(object -> object(object, "", problems))
        .orElse(Map.of());
    try {
      problems.throwIfAny();
    } catch (CatalogException e) {
      throw new IllegalArgumentException(
          e.problems().stream().map(JsonText::message).collect(Collectors.joining("\n")));
    }
    return read;
  }

  private static String message(Problem problem) {
    String where = problem.pointer().isEmpty() ? "" : " " + problem.pointer();
    return "line " + problem.line() + ", column " + problem.column() + where + ": "
        + problem.message();
  }

  private static Map<String, Object> object(Json.Obj object, String pointer, Problems problems) {
    Map<String, Object> values = new LinkedHashMap<>();
    object
        .members()
        .forEach((key, member) -> values.put(
            key, value(member.value(), pointer + "/" + JsonParsing.escape(key), problems)));
    return Collections.unmodifiableMap(values);
  }

  private static Object value(Json json, String pointer, Problems problems) {
    if (json instanceof Json.Obj object) {
      return object(object, pointer, problems);
    } else if (json instanceof Json.Arr array) {
      List<Object> items = new ArrayList<>();
      array.items().forEach(item -> items.add(value(item, pointer + "/" + items.size(), problems)));
      return Collections.unmodifiableList(items);
    } else if (json instanceof Json.Literal literal) {
      return literal(literal, pointer, problems);
    }
    return ((Json.Text) json).value();
  }

  private static Object literal(Json.Literal literal, String pointer, Problems problems) {
    if (literal.number()) {
      return number(literal, pointer, problems);
    }
    if (literal.value().equals("null")) {
      problems.add(literal.place(), pointer, "expected a value, found null");
    }
    return Boolean.valueOf(literal.value());
  }

  private static BigDecimal number(Json.Literal literal, String pointer, Problems problems) {
    try {
      return new BigDecimal(literal.value());
    } catch (NumberFormatException e) {
      problems.add(
          literal.place(), pointer, "the exponent of " + literal.value() + " is out of range");
      return BigDecimal.ZERO;
    }
  }
}
