package io.github.unikernelcatalog.query;

/**
 * The rows that are in each of several pairs of sets, in one set of the pair or the other. Nothing
 * is worked out before a walk comes to it:
 *
 * <pre>{@code
 * for (int chunk = 0; chunk < selection.chunks(); chunk++) {
 *   for (long left = selection.busy(chunk); left != 0; left &= left - 1) {
 *     int word = chunk * Long.SIZE + Long.numberOfTrailingZeros(left);
 *     long rows = selection.word(word);
 *   }
 * }
 * }</pre>
 */
final class Selection {

  private final Rows[] pairs;
  private final long[] a;
  private final long[] b;
  private final long[] c;
  private final long[] d;
  private final long[] busyA;
  private final long[] busyB;
  private final long[] busyC;
  private final long[] busyD;

  /** Takes at least two pairs, one after another. The first two are what most questions come to. */
  Selection(Rows... pairs) {
    this.pairs = pairs;
    this.a = pairs[0].words();
    this.b = pairs[1].words();
    this.c = pairs[2].words();
    this.d = pairs[3].words();
    this.busyA = pairs[0].busy();
    this.busyB = pairs[1].busy();
    this.busyC = pairs[2].busy();
    this.busyD = pairs[3].busy();
  }

  /** How many times 64 words there are. */
  int chunks() {
    return busyA.length;
  }

  /** Which of 64 words may have a row. */
  long busy(int chunk) {
    long busy = (busyA[chunk] | busyB[chunk]) & (busyC[chunk] | busyD[chunk]);
    for (int i = 4; i < pairs.length; i += 2) {
      busy &= pairs[i].busy()[chunk] | pairs[i + 1].busy()[chunk];
    }
    return busy;
  }

  /** The rows in a word. */
  long word(int word) {
    long rows = (a[word] | b[word]) & (c[word] | d[word]);
    for (int i = 4; i < pairs.length; i += 2) {
      rows &= pairs[i].words()[word] | pairs[i + 1].words()[word];
    }
    return rows;
  }

  /** All of the rows. */
  long[] rows() {
    long[] rows = new long[a.length];
    for (int word = 0; word < rows.length; word++) {
      rows[word] = word(word);
    }
    return rows;
  }
}
