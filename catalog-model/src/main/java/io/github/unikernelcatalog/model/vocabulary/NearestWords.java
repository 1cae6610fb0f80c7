package io.github.unikernelcatalog.model.vocabulary;

import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

/** Finds what somebody may have meant. */
public final class NearestWords {

  private static final int MOST = 3;

  /** Nobody mistypes a longer word, and a comparison takes the product of two lengths. */
  private static final int LONGEST = 100;

  private NearestWords() {}

  /**
   * The candidates that differ from a text in few letters (inserted, deleted, replaced or swapped),
   * or that begin with it. Of more than 100 letters, neither the text nor a candidate is compared.
   *
   * @param text what somebody wrote
   * @param candidates what could have been meant
   * @return at most three candidates, nearest first, then in alphabetical order
   */
  public static List<String> to(String text, Collection<String> candidates) {
    String wanted = Objects.requireNonNull(text, "text").toLowerCase(Locale.ROOT);
    int tolerance = Math.max(1, wanted.length() / 3);
    Map<String, Integer> distances = Objects.requireNonNull(candidates, "candidates").stream()
        .filter(word -> Math.max(word.length(), wanted.length()) <= LONGEST)
        .distinct()
        .collect(Collectors.toMap(
            word -> word, word -> distance(wanted, word.toLowerCase(Locale.ROOT))));
    return distances.entrySet().stream()
        .filter(entry -> entry.getValue() <= tolerance)
        .sorted(Map.Entry.<String, Integer>comparingByValue()
            .thenComparing(Map.Entry::getKey, Comparator.naturalOrder()))
        .limit(MOST)
        .map(Map.Entry::getKey)
        .toList();
  }

  private static int distance(String a, String b) {
    if (a.length() >= 3 && b.length() > a.length() && b.startsWith(a)) {
      return 1;
    }
    int[][] d = new int[a.length() + 1][b.length() + 1];
    for (int i = 0; i <= a.length(); i++) {
      for (int j = 0; j <= b.length(); j++) {
        d[i][j] = i == 0 ? j : j == 0 ? i : step(d, a, b, i, j);
      }
    }
    return d[a.length()][b.length()];
  }

  private static int step(int[][] d, String a, String b, int i, int j) {
    int replaced = d[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
    int best = Math.min(replaced, 1 + Math.min(d[i - 1][j], d[i][j - 1]));
    boolean swapped =
        i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
    return swapped ? Math.min(best, d[i - 2][j - 2] + 1) : best;
  }
}
