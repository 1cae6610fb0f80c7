package io.github.unikernelcatalog.data;

import java.io.Serializable;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * Something wrong in a file: where, what was found, what is allowed, and what may have been meant.
 *
 * @param layer the name of the layer
 * @param file the name of the file within its layer
 * @param line the line, counted from 1; 0 if the problem is not in one line
 * @param column the column, counted from 1; 0 if it is not known
 * @param pointer the JSON pointer; empty for the whole file. What an amendment brings has its place
 *     in the file of the amendment, and the pointer of where it stands in the amended entry.
 * @param message what is wrong, with what was found
 * @param allowed what would be right; empty where that cannot be listed or is more than 1,000
 * @param nearest the allowed ones that may have been meant, nearest first
 * @serial exclude
 */
@SuppressWarnings("InvalidBlockTag") // Javadoc allows @serial here, Error Prone does not know it
public record Problem(
    String layer,
    String file,
    int line,
    int column,
    String pointer,
    String message,
    List<String> allowed,
    List<String> nearest)
    implements Serializable {

  private static final int MOST = 40;

  /** What would break the line, or tell a terminal what to do. */
  private static final Pattern CONTROL = Pattern.compile("\\p{Cc}");

  /**
   * Copies the lists.
   *
   * @param layer see {@link #layer()}
   * @param file see {@link #file()}
   * @param line see {@link #line()}
   * @param column see {@link #column()}
   * @param pointer see {@link #pointer()}
   * @param message see {@link #message()}
   * @param allowed see {@link #allowed()}
   * @param nearest see {@link #nearest()}
   */
  public Problem {
    Objects.requireNonNull(layer, "layer");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(pointer, "pointer");
    Objects.requireNonNull(message, "message");
    allowed = List.copyOf(allowed);
    nearest = List.copyOf(nearest);
  }

  /**
   * The problem in one line.
   *
   * @return for instance {@code bundled:nanos.json:12:19 /kind/value: unknown unikernel kind
   *     "posx"; did you mean posix-like? (allowed: …)}
   */
  @Override
  public String toString() {
    String place = (line == 0 ? "" : ":" + line) + (column == 0 ? "" : ":" + column);
    String name = layer.equals(file) ? file : layer + ":" + file;
    String where = name + place + (pointer.isEmpty() ? "" : " " + pointer);
    String hint = nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
    String text =
        where + ": " + message + hint + (allowed.isEmpty() ? "" : " (allowed: " + choice() + ")");
    return CONTROL.matcher(text).replaceAll("\uFFFD");
  }

  private String choice() {
    String more = allowed.size() > MOST ? ", and " + (allowed.size() - MOST) + " more" : "";
    return String.join(", ", allowed.subList(0, Math.min(MOST, allowed.size()))) + more;
  }
}
