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
    int number = from;
    while (number < end) {
      int next = Math.min(end, (number / Long.SIZE + 1) * Long.SIZE);
      bits[number / Long.SIZE] |= -1L >>> (Long.SIZE - (next - number)) << number;
      number = next;
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
