package io.github.unikernelcatalog.query;

import java.util.List;

/**
 * Thrown when a text is not a query. The message tells where, what was found, what is expected, and
 * the nearest word.
 */
public final class QueryTextException extends IllegalArgumentException {

  private static final long serialVersionUID = 1L;

  /** Where the text goes wrong. */
  private final int position;

  /** What may have been meant. */
  @SuppressWarnings("serial") // always a list of the JDK, which is serialisable
  private final List<String> nearest;

  QueryTextException(String text, int position, String message, List<String> nearest) {
    super(message + hint(nearest) + "\n  " + line(text) + "\n  " + " ".repeat(position) + "^");
    this.position = position;
    this.nearest = List.copyOf(nearest);
  }

  /** In one line, so that the mark below stands under the place. */
  private static String line(String text) {
    return text.replaceAll("\\s", " ");
  }

  private static String hint(List<String> nearest) {
    return nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
  }

  /**
   * Where the text goes wrong.
   *
   * @return the index of the first character that is wrong, counted from 0; the length of the text
   *     without the blanks at its end if it ends too early
   */
  public int position() {
    return position;
  }

  /**
   * What may have been meant.
   *
   * @return the nearest words, nearest first; may be empty
   */
  public List<String> nearest() {
    return nearest;
  }
}
