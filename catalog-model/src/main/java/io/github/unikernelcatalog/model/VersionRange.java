package io.github.unikernelcatalog.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * An interval of versions, both ends included.
 *
 * <p>Versions are compared number by number and word by word, whatever stands between them; a
 * number is before a word: 1.9 is before 1.10, and 8 before 8u2. An end covers everything that
 * begins with it: up to 3.8 includes 3.8.2.
 *
 * @param from the first version, or empty if there is no known first one
 * @param to the last version, or empty if there is no known last one
 */
public record VersionRange(Optional<String> from, Optional<String> to) {

  /**
   * Checks that there is an end, that an end has a number or a word, and that they are in order.
   *
   * @param from see {@link #from()}
   * @param to see {@link #to()}
   */
  public VersionRange {
    Objects.requireNonNull(from, "from");
    Objects.requireNonNull(to, "to");
    if (from.isEmpty() && to.isEmpty()) {
      throw new IllegalArgumentException("a version interval needs a from or a to");
    }
    requirePart(from);
    requirePart(to);
    if (from.isPresent() && to.isPresent() && isBefore(to.orElseThrow(), from.orElseThrow())) {
      throw new IllegalArgumentException(
          "versions run from " + from.orElseThrow() + " down to " + to.orElseThrow());
    }
  }

  private static void requirePart(Optional<String> end) {
    if (end.isPresent() && parts(end.orElseThrow()).isEmpty()) {
      throw new IllegalArgumentException(
          "the version \"" + end.orElseThrow() + "\" has no number and no word");
    }
  }

  /**
   * Whether a version lies within.
   *
   * @param version the version
   * @return true if it lies between the ends or on one of them
   */
  public boolean contains(String version) {
    Objects.requireNonNull(version, "version");
    return from.map(first -> compare(version, first) >= 0).orElse(true)
        && to.map(last -> !isBefore(last, version)).orElse(true);
  }

  /**
   * Whether two intervals share a version.
   *
   * @param other the other interval
   * @return true if neither ends before the other begins
   */
  public boolean overlaps(VersionRange other) {
    return !endsBefore(Objects.requireNonNull(other, "other")) && !other.endsBefore(this);
  }

  private boolean endsBefore(VersionRange other) {
    return to.isPresent()
        && other.from.isPresent()
        && isBefore(to.orElseThrow(), other.from.orElseThrow());
  }

  /** Whether an end, and with it all that it covers, is before a version. */
  private static boolean isBefore(String end, String version) {
    List<String> last = parts(end);
    List<String> asked = parts(version);
    boolean covered =
        last.size() <= asked.size() && compare(last, asked.subList(0, last.size())) == 0;
    return !covered && compare(last, asked) < 0;
  }

  private static int compare(String a, String b) {
    return compare(parts(a), parts(b));
  }

  private static int compare(List<String> a, List<String> b) {
    for (int i = 0; i < Math.max(a.size(), b.size()); i++) {
      int order = comparePart(i < a.size() ? a.get(i) : "0", i < b.size() ? b.get(i) : "0");
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  /** Numbers, of any length, by their value; else as text. */
  private static int comparePart(String a, String b) {
    boolean numbers = isDigit(a.charAt(0)) && isDigit(b.charAt(0));
    return numbers && a.length() != b.length()
        ? Integer.compare(a.length(), b.length())
        : a.compareTo(b);
  }

  /** The numbers, without the zeros before them, and the words. */
  private static List<String> parts(String version) {
    List<String> parts = new ArrayList<>();
    int end;
    for (int start = 0; start < version.length(); start = end) {
      end = start + 1;
      if (isDigit(version.charAt(start))) {
        while (end < version.length() && isDigit(version.charAt(end))) {
          end++;
        }
        parts.add(withoutZeros(version.substring(start, end)));
      } else if (Character.isLetter(version.charAt(start))) {
        while (end < version.length() && Character.isLetter(version.charAt(end))) {
          end++;
        }
        parts.add(version.substring(start, end));
      }
    }
    return parts;
  }

  private static String withoutZeros(String number) {
    int zeros = 0;
    while (zeros < number.length() - 1 && number.charAt(zeros) == '0') {
      zeros++;
    }
    return number.substring(zeros);
  }

  private static boolean isDigit(char letter) {
    return letter >= '0' && letter <= '9';
  }

  @Override
  public String toString() {
    return from.orElse("") + (from.equals(to) ? "" : ".." + to.orElse(""));
  }
}
