package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.EventType;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Locale;
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

  /** How many months a commit or release keeps a project active if the caller does not say. */
  public static final int DEFAULT_MONTHS = 18;

  private static final Set<EventType> ACTIVITY = EnumSet.of(
      EventType.FIRST_COMMIT,
      EventType.COMMIT,
      EventType.LAST_COMMIT,
      EventType.FIRST_RELEASE,
      EventType.RELEASE,
      EventType.LAST_RELEASE);
  private static final Set<EventType> REVIVAL = EnumSet.of(EventType.REVIVED);
  private static final Set<EventType> SUPERSESSION = EnumSet.of(EventType.SUPERSEDED);
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

  /** The status at a date, where activity counts that is later than another date. */
  static Fact<Status> of(Listing<Event> events, LocalDate date, LocalDate since) {
    Optional<Event> revived = last(events, REVIVAL, date);
    Optional<Event> ended = last(events, END, date);
    if (isPresentSince(ended, revived)) {
      return known(DISCONTINUED, ended.orElseThrow());
    }
    Optional<Event> superseded = last(events, SUPERSESSION, date);
    if (isPresentSince(superseded, revived)) {
      return known(SUPERSEDED, superseded.orElseThrow());
    }
    return byActivity(events, date, since);
  }

  private static Fact<Status> byActivity(Listing<Event> events, LocalDate date, LocalDate since) {
    Optional<Event> activity = last(events, ACTIVITY, date);
    if (activity.isPresent() && activity.orElseThrow().date().isAfter(since)) {
      return known(ACTIVE, activity.orElseThrow());
    }
    Optional<Event> latest = last(events, ACTIVITY, LocalDate.MAX);
    if (latest.isPresent() && latest.orElseThrow().date().isAfter(date)) {
      return new Fact.Unknown<>(
          "of the activity around " + date + " only later events are recorded", events.origin());
    }
    return activity.isPresent()
        ? known(DORMANT, activity.orElseThrow())
        : new Fact.Unknown<>(
            events.unknown().orElse("no commit or release is recorded up to " + date),
            events.origin());
  }

  /** The last event of some types up to a date; of several on one day the one recorded last. */
  private static Optional<Event> last(Listing<Event> events, Set<EventType> types, LocalDate date) {
    Optional<Event> last = Optional.empty();
    for (Event event : events.items()) {
      boolean counts = types.contains(event.type()) && !event.date().isAfter(date);
      if (counts && isPresentSince(Optional.of(event), last)) {
        last = Optional.of(event);
      }
    }
    return last;
  }

  private static boolean isPresentSince(Optional<Event> event, Optional<Event> other) {
    return event.isPresent()
        && (other.isEmpty()
            || !event.orElseThrow().date().isBefore(other.orElseThrow().date()));
  }

  private static Fact<Status> known(Status status, Event event) {
    return new Fact.Known<>(status, event.evidence());
  }
}
