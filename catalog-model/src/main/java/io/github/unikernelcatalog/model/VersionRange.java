package io.github.unikernelcatalog.model;

import java.math.BigInteger;
import java.util.Objects;
import java.util.Optional;

/**
 * An interval of versions, both ends included.
 *
 * <p>Versions are compared part by part, numbers as numbers: 1.9 is before 1.10. An end covers
 * everything that begins with it: up to 3.8 includes 3.8.2.
 *
 * @param from the first version, or empty if there is no known first one
 * @param to the last version, or empty if there is no known last one
 */
public record VersionRange(Optional<String> from, Optional<String> to) {

  /**
   * Checks that there is an end, and that the ends are in order.
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
    if (from.isPresent() && to.isPresent() && compare(from.orElseThrow(), to.orElseThrow()) > 0) {
      throw new IllegalArgumentException(
          "versions run from " + from.orElseThrow() + " down to " + to.orElseThrow());
    }
  }

  /**
   * Whether a version lies within.
   *
   * @param version the version
   * @return true if it lies between the ends or on one of them
   */
  public boolean contains(String version) {
    return from.map(first -> compare(version, first) >= 0 || covers(first, version))
            .orElse(true)
        && to.map(last -> compare(version, last) <= 0 || covers(last, version)).orElse(true);
  }

  /**
   * Whether two intervals share a version.
   *
   * @param other the other interval
   * @return true if neither ends before the other begins
   */
  public boolean overlaps(VersionRange other) {
    return !endsBefore(other) && !other.endsBefore(this);
  }

  private boolean endsBefore(VersionRange other) {
    return to.isPresent()
        && other.from.isPresent()
        && compare(to.orElseThrow(), other.from.orElseThrow()) < 0
        && !covers(to.orElseThrow(), other.from.orElseThrow());
  }

  private static boolean covers(String end, String version) {
    return version.startsWith(end + ".");
  }

  private static int compare(String a, String b) {
    String[] left = a.split("[.+_-]", -1);
    String[] right = b.split("[.+_-]", -1);
    for (int i = 0; i < Math.max(left.length, right.length); i++) {
      int order = comparePart(i < left.length ? left[i] : "0", i < right.length ? right[i] : "0");
      if (order != 0) {
        return order;
      }
    }
    return 0;
  }

  private static int comparePart(String a, String b) {
    boolean numbers = a.matches("\\d+") && b.matches("\\d+");
    return numbers ? new BigInteger(a).compareTo(new BigInteger(b)) : a.compareTo(b);
  }

  @Override
  public String toString() {
    return from.orElse("") + (from.equals(to) ? "" : ".." + to.orElse(""));
  }
}
