package io.github.unikernelcatalog.data;

import com.fasterxml.jackson.core.io.JsonStringEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Consumer;

/**
 * The canonical form of entries, so that a change of a file shows what changed and nothing else.
 *
 * <p>Keys have one order, those of nested objects that of the schema, the sources that of the
 * alphabet; a key that the schema does not know comes last. Two spaces a level, one item a line, a
 * line break at the end. Texts are not escaped beyond need, and numbers stay as they were written.
 */
public final class EntryFormat {

  /** The keys of an entry, and of a file that changes an entry of another layer. */
  static final List<String> KEYS = List.of(
      "$schema",
      "id",
      "type",
      "overlay",
      "reason",
      "name",
      "aliases",
      "summary",
      "kind",
      "roles",
      "licences",
      "implementationLanguages",
      "languages",
      "targets",
      "complete",
      "excluded",
      "developmentHosts",
      "processModel",
      "features",
      "hosts",
      "architectures",
      "hypervisors",
      "vmms",
      "clouds",
      "events",
      "relations",
      "components",
      "measurements",
      "papers",
      "links",
      "retract",
      "replace",
      "add",
      "sources");

  /** Keys under which the keys of an entry come again. */
  private static final Set<String> CHANGES = Set.of("replace", "add");

  private final StringBuilder out = new StringBuilder();

  private EntryFormat() {}

  /**
   * Writes an entry, or a file that changes one, in the canonical form. What it says stays the
   * same.
   *
   * @param name the name of the file, for messages
   * @param json the content
   * @return the content in the canonical form
   * @throws CatalogException if the text is not one JSON object, has a key twice, or is beyond
   *     {@link Limits#DEFAULT}
   */
  public static String format(String name, String json) {
    Json.Obj entry = parse(Layer.text(name, json));
    EntryFormat format = new EntryFormat();
    format.members(entry, KEYS, schema(entry), "");
    return format.out.append('\n').toString();
  }

  private static Json.Obj parse(Layer layer) {
    Problems problems = new Problems();
    List<Json.Obj> objects = new ArrayList<>();
    new Documents(Limits.DEFAULT, problems)
        .read(layer, (document, content, object) -> objects.add(object));
    problems.throwIfAny();
    return objects.get(0);
  }

  private static EntrySchema schema(Json.Obj entry) {
    Json.Member type = entry.members().get("type");
    boolean tool =
        type != null && type.value() instanceof Json.Text text && text.value().equals("tool");
    return EntrySchema.of(tool ? "tool" : "unikernel");
  }

  private void value(Json json, EntrySchema schema, String indent) {
    if (json instanceof Json.Obj object) {
      object(object, schema, indent);
    } else if (json instanceof Json.Arr array) {
      array(array, schema.items(), indent);
    } else if (json instanceof Json.Text text) {
      text(text.value());
    } else if (json instanceof Json.Literal literal) {
      out.append(literal.value());
    }
  }

  private void object(Json.Obj object, EntrySchema schema, String indent) {
    List<String> present = List.copyOf(object.members().keySet());
    List<String> keys =
        schema.hasFreeKeys(present) ? present.stream().sorted().toList() : schema.keys(present);
    members(object, keys, schema, indent);
  }

  private void members(Json.Obj object, List<String> order, EntrySchema schema, String indent) {
    Map<String, Json.Member> members = object.members();
    List<String> keys = new ArrayList<>(order);
    keys.retainAll(members.keySet());
    members.keySet().stream().filter(key -> !order.contains(key)).forEach(keys::add);
    items('{', '}', keys, indent, key -> {
      text(key);
      out.append(": ");
      Json value = Objects.requireNonNull(members.get(key)).value();
      if (order.equals(KEYS) && CHANGES.contains(key) && value instanceof Json.Obj change) {
        members(change, KEYS, schema, indent + "  ");
      } else {
        value(value, schema.below(key, members.keySet()), indent + "  ");
      }
    });
  }

  private void array(Json.Arr array, EntrySchema items, String indent) {
    items('[', ']', array.items(), indent, item -> value(item, items, indent + "  "));
  }

  private <T> void items(char open, char close, List<T> items, String indent, Consumer<T> writer) {
    out.append(open);
    String before = "\n";
    for (T item : items) {
      out.append(before).append(indent).append("  ");
      writer.accept(item);
      before = ",\n";
    }
    if (!items.isEmpty()) {
      out.append('\n').append(indent);
    }
    out.append(close);
  }

  private void text(String text) {
    out.append('"').append(JsonStringEncoder.getInstance().quoteAsString(text)).append('"');
  }
}
