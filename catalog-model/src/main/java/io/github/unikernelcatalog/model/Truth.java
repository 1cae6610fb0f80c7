package io.github.unikernelcatalog.model;

import java.util.Objects;

/** The three truth values of Kleene's logic. The set is closed. */
public enum Truth {
  /** It is not so. */
  FALSE,
  /** Nobody has said, or what was said does not settle it. */
  UNKNOWN,
  /** It is so. */
  TRUE;

  /**
   * The truth value of a boolean.
   *
   * @param value the boolean
   * @return {@link #TRUE} or {@link #FALSE}
   */
  public static Truth of(boolean value) {
    return value ? TRUE : FALSE;
  }

  /**
   * Conjunction.
   *
   * @param other the other operand
   * @return the lesser of the two, in the order false, unknown, true
   */
  public Truth and(Truth other) {
    return compareTo(Objects.requireNonNull(other, "other")) <= 0 ? this : other;
  }

  /**
   * Disjunction.
   *
   * @param other the other operand
   * @return the greater of the two, in the order false, unknown, true
   */
  public Truth or(Truth other) {
    return compareTo(Objects.requireNonNull(other, "other")) >= 0 ? this : other;
  }

  /**
   * Negation. Unknown stays unknown.
   *
   * @return the opposite
   */
  public Truth not() {
    return switch (this) {
      case FALSE -> TRUE;
      case UNKNOWN -> UNKNOWN;
      case TRUE -> FALSE;
    };
  }
}
