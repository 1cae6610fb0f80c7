package io.github.unikernelcatalog.model.vocabulary;

import java.util.List;
import java.util.Objects;

/**
 * Thrown when a text names no word of a vocabulary. The message names the nearest words and the
 * allowed ones.
 */
public final class UnknownWordException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** What was looked up. */
  private final String text;

  /** What may have been meant. */
  @SuppressWarnings("serial") // always a list of the JDK, which is serialisable
  private final List<String> nearest;

  /**
   * Makes the exception and its message.
   *
   * @param vocabulary what was looked up, such as {@code hypervisor}
   * @param text what was found
   * @param nearest the nearest words, nearest first; may be empty
   * @param allowed all words
   */
  public UnknownWordException(
      String vocabulary, String text, List<String> nearest, List<String> allowed) {
    super(message(vocabulary, text, nearest, allowed));
    this.text = text;
    this.nearest = List.copyOf(nearest);
  }

  private static String message(
      String vocabulary, String text, List<String> nearest, List<String> allowed) {
    Objects.requireNonNull(vocabulary, "vocabulary");
    Objects.requireNonNull(text, "text");
    Objects.requireNonNull(nearest, "nearest");
    Objects.requireNonNull(allowed, "allowed");
    String hint = nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
    return "unknown " + vocabulary + " \"" + text + "\"" + hint + " (allowed: "
        + String.join(", ", allowed) + ")";
  }

  /**
   * What was looked up.
   *
   * @return the text that names no word
   */
  public String text() {
    return text;
  }

  /**
   * What may have been meant.
   *
   * @return the ids of the nearest words, nearest first; may be empty
   */
  public List<String> nearest() {
    return nearest;
  }
}
