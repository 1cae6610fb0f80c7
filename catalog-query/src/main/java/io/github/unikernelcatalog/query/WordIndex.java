package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.vocabulary.Word;
import org.jspecify.annotations.Nullable;

/**
 * The columns of one dimension, for every word at either level. A column is made when it is first
 * asked for, and to make it twice does no harm. Thread-safe.
 */
abstract class WordIndex<W extends Enum<W> & Word> {

  private static final int LEVELS = SupportLevel.values().length;

  private final @Nullable Column[] columns;

  WordIndex(Dimension<W> dimension) {
    this.columns = new Column[dimension.vocabulary().words().size() * LEVELS];
  }

  @SuppressWarnings("EnumOrdinal") // the order is kept nowhere but here
  final Column column(W word, SupportLevel level) {
    int place = word.ordinal() * LEVELS + level.ordinal();
    Column column = columns[place];
    if (column == null) {
      column = make(word, level);
      columns[place] = column;
    }
    return column;
  }

  abstract Column make(W word, SupportLevel level);
}
