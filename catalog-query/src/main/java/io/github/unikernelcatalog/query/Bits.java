package io.github.unikernelcatalog.query;

/** Sets of small numbers as flat arrays of 64-bit words. Sets that meet have the same length. */
final class Bits {

  private Bits() {}

  /** An empty set with room for the numbers below {@code size}. */
  static long[] none(int size) {
    return new long[(size + Long.SIZE - 1) / Long.SIZE];
  }

  /** All numbers below {@code size}. */
  static long[] all(int size) {
    long[] all = none(size);
    addRange(all, 0, size);
    return all;
  }

  static boolean has(long[] bits, int number) {
    return (bits[number / Long.SIZE] & 1L << number) != 0;
  }

  /** The least number from {@code from} on, or {@code end} if there is none below it. */
  static int next(long[] bits, int from, int end) {
    if (from >= end) {
      return end;
    }
    int word = from / Long.SIZE;
    long left = bits[word] & -1L << from;
    while (left == 0 && (word + 1) * Long.SIZE < end) {
      left = bits[++word];
    }
    int next = word * Long.SIZE + Long.numberOfTrailingZeros(left);
    return left == 0 ? end : Math.min(next, end);
  }

  static int count(long[] bits) {
    int count = 0;
    for (long word : bits) {
      count += Long.bitCount(word);
    }
    return count;
  }

  /** The lowest bit of a word and all below it; the whole word if it is empty. */
  static long upToLowest(long word) {
    return word ^ (word - 1);
  }

  static void add(long[] bits, int number) {
    bits[number / Long.SIZE] |= 1L << number;
  }

  static void addRange(long[] bits, int from, int end) {
    for (int number = from; number < end; number++) {
      add(bits, number);
    }
  }

  static void addAll(long[] bits, long[] others) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] |= others[i];
    }
  }

  static void retainAll(long[] bits, long[] others) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] &= others[i];
    }
  }

  static void removeAll(long[] bits, long[] others) {
    for (int i = 0; i < bits.length; i++) {
      bits[i] &= ~others[i];
    }
  }
}
