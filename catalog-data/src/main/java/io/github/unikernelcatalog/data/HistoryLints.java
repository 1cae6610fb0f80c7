package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Relation;
import io.github.unikernelcatalog.model.vocabulary.EventType;
import io.github.unikernelcatalog.model.vocabulary.RelationType;
import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.Comparator;
import java.util.Deque;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Projects that come before themselves. */
final class HistoryLints {

  private static final Set<RelationType> TAKES_THE_PLACE =
      EnumSet.of(RelationType.SUPERSEDES, RelationType.RENAMED_FROM);

  /** One entry takes the place of another, says the fact at the origin. */
  private record Succession(String successor, String predecessor, Origin origin) {}

  private HistoryLints() {}

  static Stream<Problem> successorCycles(Catalog catalog) {
    List<Succession> all =
        catalog.entries().flatMap(entry -> successions(entry, catalog)).toList();
    return all.stream()
        .filter(each -> comesBefore(each.successor(), each.predecessor(), all))
        .map(each -> Lints.at(
            each.origin(),
            each.successor() + " takes the place of " + each.predecessor()
                + ", which takes its place in turn"));
  }

  private static Stream<Succession> successions(Entry entry, Catalog catalog) {
    Stream<Succession> predecessors = entry.relations().stream()
        .filter(relation -> TAKES_THE_PLACE.contains(relation.type()))
        .flatMap(relation -> other(relation, catalog)
            .map(other ->
                new Succession(entry.id(), other.id(), relation.evidence().origin()))
            .stream());
    Stream<Succession> successors = entry.events().items().stream()
        .filter(event -> event.type() == EventType.SUPERSEDED)
        .flatMap(event -> event
            .detail()
            .flatMap(catalog::find)
            .map(
                other -> new Succession(other.id(), entry.id(), event.evidence().origin()))
            .stream());
    return Stream.concat(predecessors, successors);
  }

  private static Optional<Entry> other(Relation relation, Catalog catalog) {
    return relation.catalogued() ? catalog.find(relation.other()) : Optional.empty();
  }

  /** Whether an entry is the other or one of those whose place it takes, directly or not. */
  private static boolean comesBefore(String entry, String other, List<Succession> all) {
    Set<String> seen = new HashSet<>();
    Deque<String> next = new ArrayDeque<>(List.of(other));
    while (!next.isEmpty()) {
      String id = next.remove();
      if (seen.add(id)) {
        all.stream()
            .filter(each -> each.successor().equals(id))
            .forEach(each -> next.add(each.predecessor()));
      }
    }
    return seen.contains(entry);
  }

  static Stream<Problem> eventsBeforeTheFirstCommit(Catalog catalog) {
    return catalog.entries().flatMap(entry -> {
      List<Event> events = entry.events().items();
      Optional<LocalDate> first = events.stream()
          .filter(event -> event.type() == EventType.FIRST_COMMIT)
          .map(Event::date)
          .min(Comparator.naturalOrder());
      return events.stream()
          .filter(event -> first.filter(event.date()::isBefore).isPresent())
          .map(event -> Lints.at(
              event.evidence().origin(),
              event + " is before the first commit on " + first.orElseThrow()));
    });
  }
}
