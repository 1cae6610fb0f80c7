package io.github.unikernelcatalog.model;

import java.util.Locale;
import java.util.Objects;

/** How well something is supported, in rising order. The set is closed. */
public enum SupportLevel {
  /** Not at all, and a source says so. */
  NONE,
  /** With a limit that the note of the statement tells. */
  PARTIAL,
  /** Without a known limit. */
  FULL;

  /**
   * Whether this level is as good as another or better.
   *
   * @param other the level to reach
   * @return true if it is reached
   */
  public boolean atLeast(SupportLevel other) {
    return compareTo(Objects.requireNonNull(other, "other")) >= 0;
  }

  /**
   * The level in lower case, as files write it.
   *
   * @return {@code none}, {@code partial} or {@code full}
   */
  public String id() {
    return name().toLowerCase(Locale.ROOT);
  }
}
