package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Truth;

/**
 * The truth of something on every row: the rows where it is certainly so, and those where it is
 * certainly not. On all others it is unknown.
 */
final class Column {

  private final Rows yes;
  private final Rows no;

  Column(long[] yes, long[] no) {
    this(new Rows(yes), new Rows(no));
  }

  Column(Rows yes, Rows no) {
    this.yes = yes;
    this.no = no;
  }

  static Column unknown(int rows) {
    return new Column(Bits.none(rows), Bits.none(rows));
  }

  long[] yes() {
    return yes.words();
  }

  long[] no() {
    return no.words();
  }

  Rows rows(boolean truth) {
    return truth ? yes : no;
  }

  /** Fills a row that is still unknown. For the maker of the column only. */
  void fill(int row, Truth truth) {
    if (truth != Truth.UNKNOWN) {
      Bits.add(rows(truth == Truth.TRUE).words(), row);
    }
  }

  /** Fills a range of rows that are still unknown. For the maker of the column only. */
  void fill(int from, int end, Truth truth) {
    if (truth != Truth.UNKNOWN) {
      Bits.addRange(rows(truth == Truth.TRUE).words(), from, end);
    }
  }
}
