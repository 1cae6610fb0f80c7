package io.github.unikernelcatalog.query;

import java.util.List;
import java.util.Map;

/**
 * Writes maps, lists, texts, numbers and booleans as JSON, in their order, with two spaces of
 * indent.
 *
 * <p>Of our own because the query module has no JSON library, so that those who embed it need none.
 */
final class JsonWriter {

  private final StringBuilder out = new StringBuilder();

  private JsonWriter() {}

  static String write(Object value) {
    JsonWriter writer = new JsonWriter();
    writer.value(value, "\n");
    return writer.out.append('\n').toString();
  }

  private void value(Object value, String newline) {
    if (value instanceof Map<?, ?> map) {
      object(map, newline);
    } else if (value instanceof List<?> list) {
      array(list, newline);
    } else if (value instanceof Number || value instanceof Boolean) {
      out.append(value);
    } else {
      text(value.toString());
    }
  }

  private void object(Map<?, ?> map, String newline) {
    String separator = "{" + newline + "  ";
    for (Map.Entry<?, ?> entry : map.entrySet()) {
      out.append(separator);
      text(entry.getKey().toString());
      out.append(": ");
      value(entry.getValue(), newline + "  ");
      separator = "," + newline + "  ";
    }
    out.append(map.isEmpty() ? "{}" : newline + "}");
  }

  private void array(List<?> list, String newline) {
    String separator = "[" + newline + "  ";
    for (Object item : list) {
      out.append(separator);
      value(item, newline + "  ");
      separator = "," + newline + "  ";
    }
    out.append(list.isEmpty() ? "[]" : newline + "]");
  }

  private void text(String text) {
    out.append('"');
    text.chars().forEach(c -> {
      switch (c) {
        case '"' -> out.append("\\\"");
        case '\\' -> out.append("\\\\");
        case '\n' -> out.append("\\n");
        case '\r' -> out.append("\\r");
        case '\t' -> out.append("\\t");
        default -> {
          if (c < 0x20) {
            out.append("\\u%04x".formatted(c));
          } else {
            out.append((char) c);
          }
        }
      }
    });
    out.append('"');
  }
}
