package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Origin;
import java.util.Optional;

/**
 * A fact of an entry, or a cell of a platform, whichever it is and whether or not it is known.
 *
 * @param evidence who says so, or empty if it is unknown
 * @param reason why it is unknown; empty if it is known
 */
record EntryFact(
    Entry entry, String dimension, Origin origin, Optional<Evidence> evidence, String reason) {

  /** By convention a reason that begins so tells that the question does not arise. */
  private static final String SETTLED = "not applicable";

  boolean isUnknown() {
    return evidence.isEmpty() && !reason.startsWith(SETTLED);
  }
}
