package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Origin;
import java.util.List;
import java.util.Objects;

/**
 * What a list says about an entry, and what the catalog says to that.
 *
 * @param entry the id of the entry
 * @param column the column of the list, or {@code text} for a sentence
 * @param says the words that are compared
 * @param checks queries in their text form, each of which is true of the entry if the claim is
 *     right; empty if the claim cannot be asked
 * @param verdict the verdict
 * @param why the reason, in a sentence or two
 * @param facts the keys of the sources of the entry that decide it; not empty if there is a verdict
 *     without checks
 * @param origin where the claim was read
 */
public record Claim(
    String entry,
    String column,
    String says,
    List<String> checks,
    Verdict verdict,
    String why,
    List<String> facts,
    Origin origin) {

  /**
   * Checks that a verdict rests on something.
   *
   * @param entry see {@link #entry()}
   * @param column see {@link #column()}
   * @param says see {@link #says()}
   * @param checks see {@link #checks()}
   * @param verdict see {@link #verdict()}
   * @param why see {@link #why()}
   * @param facts see {@link #facts()}
   * @param origin see {@link #origin()}
   */
  public Claim {
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(column, "column");
    Objects.requireNonNull(says, "says");
    checks = List.copyOf(checks);
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(why, "why");
    facts = List.copyOf(facts);
    Objects.requireNonNull(origin, "origin");
    if (checks.isEmpty() && facts.isEmpty() && verdict != Verdict.UNDECIDABLE) {
      throw new IllegalArgumentException("a verdict needs checks or facts");
    }
  }

  @Override
  public String toString() {
    return entry + ", " + column + ": \"" + says + "\" is " + verdict.id();
  }
}
