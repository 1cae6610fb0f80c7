package io.github.unikernelcatalog.data;

import java.util.Locale;

/** What the catalog says to a claim. The set is closed. */
public enum Verdict {
  /** All of it is so. */
  CONFIRMED,
  /** Some of it is so, or it is so in part. */
  PARTLY,
  /** None of it is so. */
  CONTRADICTED,
  /** It is not known, or it is nothing that the catalog records. */
  UNDECIDABLE;

  /**
   * The verdict in lower case, as files write it.
   *
   * @return the id
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
