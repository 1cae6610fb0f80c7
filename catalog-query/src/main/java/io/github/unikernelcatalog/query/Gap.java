package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Origin;
import java.util.Objects;

/**
 * A fact that is missing and would help to decide.
 *
 * @param entry the id of the entry
 * @param what which fact is missing
 * @param origin the place in the data where it would be recorded
 */
public record Gap(String entry, String what, Origin origin) {

  /**
   * Refuses null.
   *
   * @param entry see {@link #entry()}
   * @param what see {@link #what()}
   * @param origin see {@link #origin()}
   */
  public Gap {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(what, "what");
    Objects.requireNonNull(origin, "origin");
  }

  @Override
  public String toString() {
    return entry + ": " + what + " (" + origin + ")";
  }
}
