package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.EventType;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Optional;

/**
 * Something that happened to a project.
 *
 * @param type what happened
 * @param date when
 * @param detail which release, former name or successor
 * @param evidence who says so
 */
public record Event(EventType type, LocalDate date, Optional<String> detail, Evidence evidence) {

  /**
   * Refuses null.
   *
   * @param type see {@link #type()}
   * @param date see {@link #date()}
   * @param detail see {@link #detail()}
   * @param evidence see {@link #evidence()}
   */
  public Event {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(detail, "detail");
    Objects.requireNonNull(evidence, "evidence");
  }

  @Override
  public String toString() {
    return type.label() + " on " + date + detail.map(text -> " (" + text + ")").orElse("");
  }
}
