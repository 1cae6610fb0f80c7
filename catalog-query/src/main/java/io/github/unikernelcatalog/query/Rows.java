package io.github.unikernelcatalog.query;

import org.jspecify.annotations.Nullable;

/**
 * A set of rows that does not change any more, in words of 64 rows each, and which of its words are
 * not empty. A walk leaves out the others. Thread-safe.
 */
final class Rows {

  private final long[] words;
  private volatile long @Nullable [] busy;

  Rows(long[] words) {
    this.words = words;
  }

  /** The set itself. Not to be changed. */
  long[] words() {
    return words;
  }

  /** The numbers of the words that are not empty, as a set. Not to be changed. */
  long[] busy() {
    long[] found = busy;
    if (found == null) {
      found = Bits.none(words.length);
      for (int word = 0; word < words.length; word++) {
        if (words[word] != 0) {
          Bits.add(found, word);
        }
      }
      busy = found;
    }
    return found;
  }
}
