package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Relation;
import io.github.unikernelcatalog.model.Unikernel;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

/**
 * Checks what no file can be wrong about alone: names that two entries share, references to
 * entries.
 */
final class CrossChecks {

  private final Map<String, Entry> entries;
  private final Map<String, Json.Obj> documents;
  private final Set<String> retracted;
  private final Problems problems;

  private CrossChecks(Map<String, Entry> entries, Overlay overlay, Problems problems) {
    this.entries = entries;
    this.documents = overlay.entries();
    this.retracted = overlay.retracted();
    this.problems = problems;
  }

  static void check(Map<String, Entry> entries, Overlay overlay, Problems problems) {
    CrossChecks checks = new CrossChecks(entries, overlay, problems);
    checks.names();
    entries.values().forEach(checks::references);
  }

  private void names() {
    Map<String, String> owners = new LinkedHashMap<>();
    entries.keySet().forEach(id -> owners.put(id, id));
    for (Entry entry : entries.values()) {
      for (int i = 0; i < entry.aliases().size(); i++) {
        String alias = entry.aliases().get(i);
        String owner = owners.putIfAbsent(alias.toLowerCase(Locale.ROOT), entry.id());
        if (owner != null && !owner.equals(entry.id())) {
          String pointer = "/aliases/" + i;
          problems.add(
              place(entry, pointer),
              pointer,
              "\"" + alias + "\" is a name of the entry \"" + owner + "\" already");
        }
      }
    }
  }

  private void references(Entry entry) {
    entry.relations().stream()
        .filter(Relation::catalogued)
        .forEach(relation -> reference(entry, relation.evidence(), relation.other()));
    if (entry instanceof Unikernel unikernel) {
      unikernel
          .components()
          .forEach(component ->
              component.entry().ifPresent(id -> reference(entry, component.evidence(), id)));
    }
  }

  private void reference(Entry entry, Evidence evidence, String id) {
    if (!documents.containsKey(id) && !retracted.contains(id)) {
      String pointer = evidence.origin().pointer() + "/entry";
      problems.addUnknown(
          place(entry, pointer),
          pointer,
          "there is no entry \"" + id + "\"",
          id,
          documents.keySet());
    }
  }

  /** The place of the text at a pointer, of which no part needs an escape. */
  private Json.Place place(Entry entry, String pointer) {
    Json json = Objects.requireNonNull(documents.get(entry.id()), entry.id());
    for (String step : pointer.substring(1).split("/", -1)) {
      json = json instanceof Json.Arr array
          ? array.items().get(Integer.parseInt(step))
          : Objects.requireNonNull(((Json.Obj) json).members().get(step), step).value();
    }
    return json.place();
  }
}
