package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Origin;
import java.util.Objects;

/**
 * A fact, or a cell of a platform, that nobody has found out yet.
 *
 * @param entry the id of the entry
 * @param dimension what is unknown: the id of a dimension, {@code target}, {@code status},
 *     {@code tool-role} or {@code measurement}
 * @param reason why, in the words of the file
 * @param origin where it would be recorded
 */
public record UnknownFact(String entry, String dimension, String reason, Origin origin) {

  /**
   * Refuses null.
   *
   * @param entry see {@link #entry()}
   * @param dimension see {@link #dimension()}
   * @param reason see {@link #reason()}
   * @param origin see {@link #origin()}
   */
  public UnknownFact {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(dimension, "dimension");
    Objects.requireNonNull(reason, "reason");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public String toString() {
    return entry + ": " + dimension + ": " + reason + " (" + origin + ")";
  }
}
