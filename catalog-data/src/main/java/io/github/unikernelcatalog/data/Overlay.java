package io.github.unikernelcatalog.data;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** Lays documents over those below, by what each says in its key {@code overlay}. */
final class Overlay {

  private static final String OVERLAY = "overlay";
  private static final String SOURCES = "sources";

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
  private final List<Json.Obj> refused = new ArrayList<>();
  private final Set<String> retracted = new LinkedHashSet<>();
  private final Problems problems;

  Overlay(Problems problems) {
    this.problems = problems;
  }

  /** The documents by id, when all layers are laid. */
  Map<String, Json.Obj> entries() {
    return entries;
  }

  /** The entries that have no place, but whose other problems are to be found as well. */
  List<Json.Obj> refused() {
    return refused;
  }

  /** The ids of the entries that were taken away. */
  Set<String> retracted() {
    return retracted;
  }

  void lay(Json.Obj document, boolean replacing) {
    Section section = new Section(document, "", problems);
    int before = problems.count();
    boolean silent = !section.has(OVERLAY);
    Action action =
        silent ? Action.ADD : section.choice(OVERLAY, List.of(Action.values()), Action::id);
    if (problems.count() > before) {
      return; // nobody knows what the other keys would have to be
    }
    if (silent && replacing && writtenId(section).filter(entries::containsKey).isPresent()) {
      change(section, document, Action.REPLACE);
    } else if (action == Action.ADD) {
      add(section, document.without(OVERLAY));
    } else {
      change(section, document, action);
    }
  }

  private void add(Section section, Json.Obj document) {
    Optional<String> id = writtenId(section);
    Json.Obj below = id.map(entries::get).orElse(null);
    if (below != null) {
      section.problem(
          "id",
          "there is an entry \"" + id.orElseThrow() + "\" already, in "
              + below.place().layer()
              + ":" + below.place().file()
              + "; say in the key \"overlay\" whether to replace, amend or retract it");
    }
    if (below != null || id.isEmpty()) {
      refused.add(document);
    } else {
      entries.put(id.orElseThrow(), document);
    }
  }

  /** The id as far as it is a text; whoever reads the entry tells what else is wrong with it. */
  private static Optional<String> writtenId(Section section) {
    return section
        .find("id")
        .filter(Json.Text.class::isInstance)
        .map(id -> ((Json.Text) id).value());
  }

  private void change(Section section, Json.Obj document, Action action) {
    Optional<String> id = writtenId(section);
    Json.Obj below = id.map(entries::get).orElse(null);
    if (below != null) {
      change(below, id.orElseThrow(), section, document, action);
      return;
    }
    id.ifPresent(name -> section.unknownName(
        "id",
        "there is no entry \"" + name + "\" below to " + action.id(),
        name,
        entries.keySet()));
    if (action == Action.REPLACE) {
      refused.add(document.without(OVERLAY));
    } else if (id.isEmpty()) {
      section.text("id");
      section.noneLike("id");
    }
  }

  private void change(
      Json.Obj below, String id, Section section, Json.Obj document, Action action) {
    if (action == Action.REPLACE) {
      entries.put(id, document.without(OVERLAY));
    } else if (action == Action.RETRACT) {
      section.text("reason");
      section.noMoreKeys();
      retracted.add(id);
      entries.remove(id);
    } else {
      entries.put(id, amend(below, section));
    }
  }

  /**
   * Adds items and sources, replaces keys, and makes keys unknown, in this order: sources, retract,
   * replace, add. A source that nothing cites any more goes.
   */
  private Json.Obj amend(Json.Obj below, Section amendment) {
    Json.Obj amended = below;
    if (amendment.has(SOURCES)) {
      amended = amended.with(SOURCES, join(amended, amendment));
    }
    if (amendment.has("retract")) {
      Optional<Section> reasons = amendment.section("retract");
      for (String key : reasons.map(Section::keys).orElse(Set.of())) {
        amended = retract(amended, key, reasons.orElseThrow());
      }
    }
    for (var replacement : members(amendment, "replace").entrySet()) {
      amended = replace(amended, replacement.getKey(), replacement.getValue());
    }
    for (var addition : members(amendment, "add").entrySet()) {
      amended =
          amended.with(addition.getKey(), append(amended, addition.getKey(), addition.getValue()));
    }
    amendment.noMoreKeys();
    return withoutSources(amended, noLongerCited(below, amended));
  }

  private Json.Obj retract(Json.Obj below, String key, Section reasons) {
    Json.Member reason = Objects.requireNonNull(reasons.members().get(key));
    if (isId(key, reason, "/retract/id")) {
      return below;
    }
    if (!below.members().containsKey(key)) {
      problems.addUnknown(
          reason.key(),
          "/retract/" + JsonParsing.escape(key),
          "the entry below has no key \"" + key + "\" to retract",
          key,
          below.members().keySet());
      return below;
    }
    if (Section.isPlaceholder(reasons.text(key))) {
      return below;
    }
    if (EntryReader.OPTIONAL.contains(key)) {
      return below.without(key);
    }
    Json.Obj gap = new Json.Obj(Map.of("unknown", reason), reason.value().place());
    return below.with(key, new Json.Member(reason.key(), gap));
  }

  private Json.Obj replace(Json.Obj below, String key, Json.Member replacement) {
    return isId(key, replacement, "/replace/id") ? below : below.with(key, replacement);
  }

  private boolean isId(String key, Json.Member change, String pointer) {
    boolean isId = key.equals("id");
    if (isId) {
      problems.add(change.key(), pointer, "the id of an entry is permanent");
    }
    return isId;
  }

  private static Map<String, Json.Member> members(Section amendment, String key) {
    return amendment.has(key)
        ? amendment.section(key).map(Section::members).orElse(Map.of())
        : Map.of();
  }

  private Json.Member join(Json.Obj below, Section amendment) {
    Map<String, Json.Member> joined = new LinkedHashMap<>();
    Optional<Json.Member> first = Optional.ofNullable(below.members().get(SOURCES));
    first
        .map(Json.Member::value)
        .filter(Json.Obj.class::isInstance)
        .ifPresent(value -> joined.putAll(((Json.Obj) value).members()));
    members(amendment, SOURCES).forEach((name, member) -> {
      if (joined.putIfAbsent(name, member) != null) {
        problems.add(
            member.key(),
            "/" + SOURCES + "/" + JsonParsing.escape(name),
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
        "/add/" + JsonParsing.escape(key),
        "only items of a list can be added, and \"" + key + "\" has a value; replace it");
    return first;
  }

  // Sources that lose their last fact.

  private static Set<String> noLongerCited(Json.Obj below, Json.Obj amended) {
    Set<String> gone = new LinkedHashSet<>();
    collectCited(below, gone);
    Set<String> still = new LinkedHashSet<>();
    collectCited(amended, still);
    gone.removeAll(still);
    return gone;
  }

  private static void collectCited(Json json, Set<String> cited) {
    if (json instanceof Json.Arr array) {
      array.items().forEach(item -> collectCited(item, cited));
    } else if (json instanceof Json.Obj object) {
      object.members().forEach((key, member) -> {
        if (key.equals(SOURCES)) {
          collectTexts(member.value(), cited);
        } else if (key.equals("complete") && member.value() instanceof Json.Obj complete) {
          complete.members().values().forEach(list -> collectTexts(list.value(), cited));
        } else {
          collectCited(member.value(), cited);
        }
      });
    }
  }

  private static void collectTexts(Json json, Set<String> texts) {
    if (json instanceof Json.Arr array) {
      array.items().stream()
          .filter(Json.Text.class::isInstance)
          .forEach(text -> texts.add(((Json.Text) text).value()));
    }
  }

  private static Json.Obj withoutSources(Json.Obj entry, Set<String> keys) {
    Json.Member sources = entry.members().get(SOURCES);
    if (keys.isEmpty() || sources == null || !(sources.value() instanceof Json.Obj all)) {
      return entry;
    }
    Json.Obj left = all;
    for (String key : keys) {
      left = left.without(key);
    }
    return entry.with(SOURCES, new Json.Member(sources.key(), left));
  }
}
