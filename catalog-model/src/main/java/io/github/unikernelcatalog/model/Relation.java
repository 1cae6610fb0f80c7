package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.RelationType;
import java.util.Objects;

/**
 * How an entry stands to another, or to something that has no entry.
 *
 * @param type how
 * @param other the id of the other entry, or a name
 * @param catalogued whether {@code other} is the id of an entry
 * @param evidence who says so
 */
public record Relation(RelationType type, String other, boolean catalogued, Evidence evidence) {

  /**
   * Refuses null.
   *
   * @param type see {@link #type()}
   * @param other see {@link #other()}
   * @param catalogued see {@link #catalogued()}
   * @param evidence see {@link #evidence()}
   */
  public Relation {
    Objects.requireNonNull(type, "type");
    Objects.requireNonNull(other, "other");
    Objects.requireNonNull(evidence, "evidence");
  }

  @Override
  public String toString() {
    return type.label() + " " + other;
  }
}
