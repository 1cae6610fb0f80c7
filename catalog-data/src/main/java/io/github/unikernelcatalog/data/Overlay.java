package io.github.unikernelcatalog.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lays documents over those below, by what each says in its key {@code overlay}. */
final class Overlay {

  private static final String OVERLAY = "overlay";

  private enum Action {
    ADD,
    REPLACE,
    AMEND,
    RETRACT;

    String id() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private final Map<String, Json.Obj> entries = new LinkedHashMap<>();
  private final Map<String, String> retracted = new LinkedHashMap<>();
  private final Problems problems;

  Overlay(Problems problems) {
    this.problems = problems;
  }

  /** The documents by id, when all layers are laid. */
  Map<String, Json.Obj> entries() {
    return entries;
  }

  /** The reasons for which entries were retracted, by id. */
  Map<String, String> retracted() {
    return retracted;
  }

  void lay(Json.Obj document) {
    Section section = new Section(document, "", problems);
    String id = section.id("id");
    Action action = section.has(OVERLAY)
        ? section.choice(OVERLAY, List.of(Action.values()), Action::id)
        : Action.ADD;
    Json.Obj below = entries.get(id);
    if (action == Action.ADD) {
      add(section, id, document.without(OVERLAY), below);
    } else if (below == null) {
      section.unknownName(
          "id", "there is no entry \"" + id + "\" below to " + action.id(), id, entries.keySet());
    } else if (action == Action.REPLACE) {
      entries.put(id, document.without(OVERLAY));
    } else if (action == Action.RETRACT) {
      retracted.put(id, section.text("reason"));
      section.noMoreKeys();
      entries.remove(id);
    } else {
      entries.put(id, amend(below, section));
    }
  }

  private void add(Section section, String id, Json.Obj document, Json.@Nullable Obj below) {
    if (below != null) {
      section.problem(
          "id",
          "there is an entry \"" + id + "\" already, in " + below.place().layer() + ":"
              + below.place().file()
              + "; say in the key \"overlay\" whether to replace, amend or retract it");
    } else {
      entries.put(id, document);
    }
  }

  /**
   * Adds items and sources, replaces keys, and makes keys unknown, in this order: sources, retract,
   * replace, add.
   */
  private Json.Obj amend(Json.Obj below, Section amendment) {
    Json.Obj amended = below;
    if (amendment.has("sources")) {
      amended = amended.with("sources", join(amended, "sources", amendment));
    }
    for (var retraction : members(amendment, "retract").entrySet()) {
      Json reason = retraction.getValue().value();
      Json.Member unknown = new Json.Member(retraction.getValue().key(), reason);
      Json.Obj gap = new Json.Obj(Map.of("unknown", unknown), reason.place());
      amended = amended.with(
          retraction.getKey(), new Json.Member(retraction.getValue().key(), gap));
    }
    for (var replacement : members(amendment, "replace").entrySet()) {
      amended = amended.with(replacement.getKey(), replacement.getValue());
    }
    for (var addition : members(amendment, "add").entrySet()) {
      amended =
          amended.with(addition.getKey(), append(amended, addition.getKey(), addition.getValue()));
    }
    amendment.noMoreKeys();
    return amended;
  }

  private static Map<String, Json.Member> members(Section amendment, String key) {
    return amendment.has(key)
        ? amendment.section(key).map(Section::members).orElse(Map.of())
        : Map.of();
  }

  private Json.Member join(Json.Obj below, String key, Section amendment) {
    Map<String, Json.Member> joined = new LinkedHashMap<>();
    Optional<Json.Member> first = Optional.ofNullable(below.members().get(key));
    first
        .map(Json.Member::value)
        .filter(Json.Obj.class::isInstance)
        .ifPresent(value -> joined.putAll(((Json.Obj) value).members()));
    members(amendment, key).forEach((name, member) -> {
      if (joined.putIfAbsent(name, member) != null) {
        problems.add(
            member.key(),
            "/" + key + "/" + name,
            "the entry below has a source \"" + name + "\" already");
      }
    });
    Json.Place place = first.map(member -> member.value().place()).orElse(below.place());
    return new Json.Member(place, new Json.Obj(joined, place));
  }

  private Json.Member append(Json.Obj below, String key, Json.Member addition) {
    Json.Member first = below.members().get(key);
    if (first == null
        || (first.value() instanceof Json.Obj gap && gap.members().containsKey("unknown"))) {
      return addition;
    }
    if (first.value() instanceof Json.Arr left && addition.value() instanceof Json.Arr right) {
      List<Json> items = new ArrayList<>(left.items());
      items.addAll(right.items());
      return new Json.Member(first.key(), new Json.Arr(items, left.place()));
    }
    problems.add(
        addition.key(),
        "/add/" + key,
        "only items of a list can be added, and \"" + key + "\" has a value; replace it");
    return first;
  }
}
