package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * All deployments of a catalog, one a row, entry after entry, and columns that tell what is true on
 * them. A column is made when it is first asked for. Thread-safe.
 *
 * <p>A set of entries is a set of rows too, in which the last row of an entry stands for it.
 */
final class DeploymentIndex {

  /** Enough for those who ask the same again, and no leak for those who never do. */
  private static final int REMEMBERED = 16;

  private static final int DATES_REMEMBERED = 4;

  private final List<Unikernel> entries;
  private final @Nullable StoredIndex stored;
  private final LocalDate date;
  private final int[] starts;
  private final Rows all;
  private final long[] last;

  /** The entry of the first row in each word. */
  private final int[] firstEntries;

  private final Map<Dimension.Scope, Parts> parts = new ConcurrentHashMap<>();
  private final Map<Dimension<?>, WordIndex<?>> words = new ConcurrentHashMap<>();
  private final Map<LocalDate, Map<Criterion, Column>> facts = new ConcurrentHashMap<>();

  private volatile @Nullable StatusOrder statusOrder;

  /** Works out everything when it is first asked for. */
  DeploymentIndex(Catalog catalog) {
    this(catalog, null);
  }

  /** Reads what is stored, if it is of this catalog. */
  DeploymentIndex(Catalog catalog, @Nullable StoredIndex stored) {
    this.entries = catalog.unikernels();
    this.date = catalog.date();
    this.stored = stored != null && stored.isOf(catalog) ? stored : null;
    this.starts = this.stored == null ? starts(entries) : this.stored.starts();
    this.all = new Rows(Bits.all(rows()));
    this.last = Bits.none(rows());
    for (int entry = 0; entry < entries.size(); entry++) {
      Bits.add(last, starts[entry + 1] - 1);
    }
    this.firstEntries = new int[last.length];
    for (int word = 1; word < last.length; word++) {
      firstEntries[word] = firstEntries[word - 1] + Long.bitCount(last[word - 1]);
    }
  }

  private static int[] starts(List<Unikernel> entries) {
    int[] starts = new int[entries.size() + 1];
    for (int entry = 0; entry < entries.size(); entry++) {
      starts[entry + 1] = starts[entry] + entries.get(entry).deployments().size();
      if (starts[entry] == starts[entry + 1]) {
        throw new IllegalStateException(entries.get(entry).id() + " has no deployment");
      }
    }
    return starts;
  }

  // Rows and entries.

  private int rows() {
    return starts[entries.size()];
  }

  Deployment deployment(int row) {
    int entry = entry(row);
    return unikernel(entry).deployments().get(row - start(entry));
  }

  Unikernel unikernel(int entry) {
    return entries.get(entry);
  }

  int entry(int row) {
    int word = row / Long.SIZE;
    return firstEntries[word] + Long.bitCount(last[word] & (1L << row) - 1);
  }

  int start(int entry) {
    return starts[entry];
  }

  int end(int entry) {
    return starts[entry + 1];
  }

  /** All rows. */
  Rows all() {
    return all;
  }

  /** All entries. */
  long[] entries() {
    return last;
  }

  /** The entry of the first row in a word. */
  int firstEntry(int word) {
    return firstEntries[word];
  }

  /**
   * The entries that have a row in a set.
   *
   * <p>Adding a one to every row of an entry but the last carries into the last exactly if one of
   * them is in the set, so that a single long addition looks at all entries at once.
   */
  long[] entriesOf(long[] set) {
    long[] found = new long[last.length];
    long carry = 0;
    for (int i = 0; i < last.length; i++) {
      long inner = set[i] & ~last[i];
      long sum = inner + ~last[i] + carry;
      carry = (inner | (~last[i] & ~sum)) >>> 63;
      found[i] = (sum | set[i]) & last[i];
    }
    return found;
  }

  /**
   * How many entries have a row in a selection.
   *
   * <p>As {@link #entriesOf}, but each word is looked at by itself. The entry that it leaves open
   * counts here, and does not count again where it goes on.
   */
  int countEntriesOf(Selection selection) {
    int count = 0;
    int open = -1;
    for (int chunk = 0; chunk < selection.chunks(); chunk++) {
      for (long left = selection.busy(chunk); left != 0; left &= left - 1) {
        int word = chunk * Long.SIZE + Long.numberOfTrailingZeros(left);
        long set = selection.word(word);
        if (set != 0) {
          long ends = last[word];
          long inner = set & ~ends;
          long sum = inner + ~ends;
          count += Long.bitCount((sum | set) & ends);
          if (firstEntries[word] == open && (set & Bits.upToLowest(ends)) != 0) {
            count--;
          }
          if ((inner | (~ends & ~sum)) < 0) {
            count++;
            open = firstEntries[word] + Long.bitCount(ends);
          }
        }
      }
    }
    return count;
  }

  /** All rows of the entries in a set. */
  long[] rowsOf(long[] set) {
    long[] found = Bits.none(rows());
    for (int word = 0; word < set.length; word++) {
      for (long left = set[word]; left != 0; left &= left - 1) {
        int entry = entry(word * Long.SIZE + Long.numberOfTrailingZeros(left));
        Bits.addRange(found, start(entry), end(entry));
      }
    }
    return found;
  }

  /** The order of status at a date, kept until somebody asks for another date. */
  StatusOrder statusOrder(LocalDate asOf) {
    StatusOrder order = statusOrder;
    if (order == null || !order.date().equals(asOf)) {
      order = stored != null && asOf.equals(date)
          ? new StatusOrder(asOf, entries, stored.statusPlaces())
          : new StatusOrder(asOf, entries);
      statusOrder = order;
    }
    return order;
  }

  // Columns.

  <W extends Enum<W> & Word> Column words(Dimension<W> dimension, W word, SupportLevel level) {
    return words(dimension).column(word, level);
  }

  @SuppressWarnings("unchecked") // a dimension maps to the index of its own words
  private <W extends Enum<W> & Word> WordIndex<W> words(Dimension<W> dimension) {
    WordIndex<?> index = words.get(dimension);
    if (index == null) {
      WordIndex<W> made = stored != null && stored.knows(dimension)
          ? stored.words(dimension)
          : DecidedWords.of(dimension, parts(dimension.scope()));
      index = words.putIfAbsent(dimension, made);
      return index == null ? made : (WordIndex<W>) index;
    }
    return (WordIndex<W>) index;
  }

  private Parts parts(Dimension.Scope scope) {
    Parts known = parts.get(scope);
    if (known == null) {
      Parts made = new Parts(entries, rows(), scope);
      known = parts.putIfAbsent(scope, made);
      return known == null ? made : known;
    }
    return known;
  }

  /** A criterion that has no words, as the plain evaluator finds it. */
  Column facts(Criterion criterion, LocalDate asOf) {
    if (criterion instanceof Criterion.Custom) {
      return found(criterion, asOf);
    }
    Map<Criterion, Column> atDate = factsAt(asOf);
    Column known = atDate.get(criterion);
    if (known == null) {
      if (atDate.size() >= REMEMBERED) {
        atDate.clear();
      }
      known = found(criterion, asOf);
      atDate.put(criterion, known);
    }
    return known;
  }

  private Map<Criterion, Column> factsAt(LocalDate date) {
    Map<Criterion, Column> known = facts.get(date);
    if (known == null) {
      if (facts.size() >= DATES_REMEMBERED) {
        facts.clear();
      }
      known = new ConcurrentHashMap<>();
      facts.put(date, known);
    }
    return known;
  }

  private Column found(Criterion criterion, LocalDate asOf) {
    Evaluator evaluator = new Evaluator(asOf);
    Column column = Column.unknown(rows());
    for (int entry = 0; entry < entries.size(); entry++) {
      if (isOfProject(criterion)) {
        Deployment any = new Deployment(unikernel(entry), Optional.empty(), Optional.empty());
        column.fill(start(entry), end(entry), evaluator.truth(criterion, any));
      } else {
        int row = start(entry);
        for (Deployment deployment : unikernel(entry).deployments()) {
          column.fill(row, evaluator.truth(criterion, deployment));
          row++;
        }
      }
    }
    return column;
  }

  private static boolean isOfProject(Criterion criterion) {
    return criterion instanceof Criterion.HasStatus
        || criterion instanceof Criterion.IsNamed
        || criterion instanceof Criterion.IsRelated
        || criterion instanceof Criterion.IsMeasured;
  }
}
