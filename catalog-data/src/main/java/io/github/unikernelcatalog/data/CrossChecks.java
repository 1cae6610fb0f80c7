package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Relation;
import io.github.unikernelcatalog.model.Unikernel;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Checks what no file can be wrong about alone: names that two entries share, references to
 * entries.
 */
final class CrossChecks {

  private final Map<String, Entry> entries;
  private final Set<String> known;
  private final Set<String> retracted;
  private final Problems problems;

  private CrossChecks(Map<String, Entry> entries, Overlay overlay, Problems problems) {
    this.entries = entries;
    this.known = overlay.entries().keySet();
    this.retracted = overlay.retracted().keySet();
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
      for (String alias : entry.aliases()) {
        String owner = owners.putIfAbsent(alias.toLowerCase(Locale.ROOT), entry.id());
        if (owner != null && !owner.equals(entry.id())) {
          problem(
              entry.origin(),
              "/aliases",
              "\"" + alias + "\" is a name of the entry \"" + owner + "\" already");
        }
      }
    }
  }

  private void references(Entry entry) {
    for (Relation relation : entry.relations()) {
      if (relation.catalogued()) {
        reference(relation.evidence().origin(), relation.other());
      }
    }
    if (entry instanceof Unikernel unikernel) {
      unikernel
          .components()
          .forEach(component ->
              component.entry().ifPresent(id -> reference(component.evidence().origin(), id)));
    }
  }

  private void reference(Origin origin, String id) {
    if (!known.contains(id) && !retracted.contains(id)) {
      problems.addUnknown(
          place(origin),
          origin.pointer() + "/entry",
          "there is no entry \"" + id + "\"",
          id,
          known);
    }
  }

  private void problem(Origin origin, String pointer, String message) {
    problems.add(place(origin), pointer, message);
  }

  private static Json.Place place(Origin origin) {
    return new Json.Place(origin.layer(), origin.file(), origin.line(), 1);
  }
}
