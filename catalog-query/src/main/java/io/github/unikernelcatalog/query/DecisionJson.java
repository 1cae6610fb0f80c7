package io.github.unikernelcatalog.query;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The JSON of a decision. */
final class DecisionJson {

  private DecisionJson() {}

  // Writing.

  static String write(Decision decision) {
    Map<String, Object> catalog = new LinkedHashMap<>();
    catalog.put("date", decision.catalogDate());
    catalog.put("digest", decision.catalogDigest());
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("query", decision.query());
    json.put("asOf", decision.asOf());
    json.put("catalog", catalog);
    json.put("matches", decision.matches().stream().map(DecisionJson::write).toList());
    json.put("undetermined", decision.undetermined());
    json.put("rejected", decision.rejected());
    return JsonWriter.write(json);
  }

  private static Map<String, Object> write(Decision.Match match) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("id", match.id());
    json.put("rank", match.rank());
    json.put("score", match.score());
    json.put("deployment", match.deployment());
    json.put("facts", match.facts().stream().map(DecisionJson::write).toList());
    return json;
  }

  private static Map<String, Object> write(Decision.CitedFact fact) {
    Map<String, Object> json = new LinkedHashMap<>();
    json.put("says", fact.says());
    fact.note().ifPresent(note -> json.put("note", note));
    json.put("sources", fact.sources());
    json.put("origin", fact.origin());
    return json;
  }

  // Reading.

  static Decision read(Map<String, Object> json) {
    Fields fields = new Fields(json);
    Fields catalog = fields.object("catalog");
    Decision decision = new Decision(
        fields.text("query"),
        fields.date("asOf"),
        catalog.date("date"),
        catalog.text("digest"),
        fields.objects("matches", DecisionJson::match),
        fields.texts("undetermined"),
        fields.texts("rejected"));
    catalog.noMore();
    fields.noMore();
    return decision;
  }

  private static Decision.Match match(Fields fields) {
    return new Decision.Match(
        fields.text("id"),
        (int) fields.number("rank", Integer.MAX_VALUE),
        fields.number("score", Long.MAX_VALUE),
        fields.text("deployment"),
        fields.objects("facts", DecisionJson::fact));
  }

  private static Decision.CitedFact fact(Fields fields) {
    return new Decision.CitedFact(
        fields.text("says"),
        fields.has("note") ? Optional.of(fields.text("note")) : Optional.empty(),
        fields.texts("sources"),
        fields.text("origin"));
  }

  /** The fields of an object, each of which is to be read once. */
  private static final class Fields {

    private final Map<String, Object> left;

    Fields(Map<?, ?> values) {
      left = new LinkedHashMap<>();
      values.forEach((key, value) -> left.put(key.toString(), value));
    }

    boolean has(String key) {
      return left.containsKey(key);
    }

    String text(String key) {
      return take(key, String.class, "a text");
    }

    LocalDate date(String key) {
      String text = text(key);
      try {
        return LocalDate.parse(text);
      } catch (DateTimeParseException e) {
        throw wrong(key, "a date such as 2026-11-23", text);
      }
    }

    long number(String key, long most) {
      BigDecimal number = take(key, BigDecimal.class, "a number");
      if (number.signum() < 0
          || number.compareTo(BigDecimal.valueOf(most)) > 0
          || number.stripTrailingZeros().scale() > 0) {
        throw wrong(key, "a whole number from 0 to " + most, number);
      }
      return number.longValueExact();
    }

    Fields object(String key) {
      return new Fields(take(key, Map.class, "an object"));
    }

    List<String> texts(String key) {
      return items(key, String.class, "texts");
    }

    <T> List<T> objects(String key, Function<Fields, T> reader) {
      return items(key, Map.class, "objects").stream()
          .map(item -> {
            Fields fields = new Fields(item);
            T read = reader.apply(fields);
            fields.noMore();
            return read;
          })
          .toList();
    }

    private <T> List<T> items(String key, Class<T> type, String what) {
      List<?> items = take(key, List.class, "a list of " + what);
      items.stream().filter(item -> !type.isInstance(item)).findFirst().ifPresent(item -> {
        throw wrong(key, "a list of " + what, item);
      });
      return items.stream().<T>map(type::cast).toList();
    }

    private <T> T take(String key, Class<T> type, String what) {
      Object value = left.remove(key);
      if (value == null) {
        throw new IllegalArgumentException("not a decision: the key \"" + key + "\" is missing");
      }
      if (!type.isInstance(value)) {
        throw wrong(key, what, value);
      }
      return type.cast(value);
    }

    void noMore() {
      left.keySet().stream().findFirst().ifPresent(key -> {
        throw new IllegalArgumentException("not a decision: unknown key \"" + key + "\"");
      });
    }

    private static IllegalArgumentException wrong(String key, String expected, Object found) {
      return new IllegalArgumentException(
          "not a decision: expected " + expected + " at the key \"" + key + "\", found " + found);
    }
  }
}
