package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.EventType;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/**
 * How a project stands at a date, derived from its events. The set is closed.
 *
 * <p>The rule, first that applies, counting only events up to the date: {@link #DISCONTINUED} if it
 * was archived or declared unmaintained, and not revived since; {@link #SUPERSEDED} if it named its
 * successor, and was not revived since; {@link #ACTIVE} if a commit or release falls within the
 * period before the date; {@link #DORMANT} otherwise. Where activity later than the date is on
 * record and none within the period, it is unknown: only the last commit of many may be recorded.
 */
public enum Status {
  /** It is worked on. */
  ACTIVE,
  /** Nothing was seen for a while. */
  DORMANT,
  /** Another project took its place. */
  SUPERSEDED,
  /** It was given up. */
  DISCONTINUED;

  /** How long a commit or release keeps a project active if the caller does not say. */
  public static final Period DEFAULT_PERIOD = Period.ofMonths(18);

  private static final Set<EventType> ACTIVITY = EnumSet.of(
      EventType.FIRST_COMMIT,
      EventType.COMMIT,
      EventType.LAST_COMMIT,
      EventType.FIRST_RELEASE,
      EventType.RELEASE,
      EventType.LAST_RELEASE);
  private static final Set<EventType> END =
      EnumSet.of(EventType.ARCHIVED, EventType.DECLARED_UNMAINTAINED);

  /**
   * The status in lower case, as queries write it.
   *
   * @return the id
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }

  static Fact<Status> of(Listing<Event> events, LocalDate date, Period period) {
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(period, "period");
    List<Event> past = events.items().stream()
        .filter(event -> !event.date().isAfter(date))
        .sorted(Comparator.comparing(Event::date))
        .toList();
    Optional<Event> revived = last(past, EnumSet.of(EventType.REVIVED));
    Optional<Event> ended = last(past, END).filter(event -> !isBefore(event, revived));
    if (ended.isPresent()) {
      return known(DISCONTINUED, ended.orElseThrow());
    }
    Optional<Event> superseded =
        last(past, EnumSet.of(EventType.SUPERSEDED)).filter(event -> !isBefore(event, revived));
    if (superseded.isPresent()) {
      return known(SUPERSEDED, superseded.orElseThrow());
    }
    return byActivity(events, past, date, period);
  }

  private static Fact<Status> byActivity(
      Listing<Event> events, List<Event> past, LocalDate date, Period period) {
    Optional<Event> activity = last(past, ACTIVITY);
    if (activity.filter(event -> event.date().isAfter(date.minus(period))).isPresent()) {
      return known(ACTIVE, activity.orElseThrow());
    }
    boolean later = events.items().stream()
        .anyMatch(event -> ACTIVITY.contains(event.type()) && event.date().isAfter(date));
    if (later) {
      return new Fact.Unknown<>(
          "of the activity around " + date + " only later events are recorded", events.origin());
    }
    return activity
        .map(event -> known(DORMANT, event))
        .orElseGet(() -> new Fact.Unknown<>(
            events.unknown().orElse("no commit or release is recorded up to " + date),
            events.origin()));
  }

  private static Optional<Event> last(List<Event> events, Set<EventType> types) {
    return events.stream()
        .filter(event -> types.contains(event.type()))
        .reduce((earlier, later) -> later);
  }

  private static boolean isBefore(Event event, Optional<Event> other) {
    return other.filter(later -> event.date().isBefore(later.date())).isPresent();
  }

  private static Fact<Status> known(Status status, Event event) {
    return new Fact.Known<>(status, event.evidence());
  }
}
