package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * Requirements in terms of the sets of an index.
 *
 * <p>In Kleene's logic the rows on which a criterion is certainly so come from such rows of its
 * parts by union and intersection alone, and so do those on which it is certainly not; {@code not}
 * swaps the two.
 */
final class Plan {

  private final DeploymentIndex index;
  private final List<Criterion> requirements;
  private final LocalDate asOf;
  private @Nullable Map<Criterion, Column> custom;

  Plan(DeploymentIndex index, List<Criterion> requirements, LocalDate asOf) {
    this.index = index;
    this.requirements = requirements;
    this.asOf = asOf;
  }

  DeploymentIndex index() {
    return index;
  }

  // Entries.

  /** How many entries have a verdict. */
  int count(Truth verdict) {
    if (verdict == Truth.TRUE) {
      return index.countEntriesOf(matching());
    }
    int possible = Bits.count(index.entriesOf(possible()));
    return verdict == Truth.UNKNOWN
        ? possible - count(Truth.TRUE)
        : Bits.count(index.entries()) - possible;
  }

  /**
   * The rows that give the entries of a verdict theirs: those that fulfil all requirements; those
   * that may, for all that is known; all.
   */
  Selection candidates(Truth verdict) {
    if (verdict == Truth.TRUE) {
      return matching();
    }
    return verdict == Truth.UNKNOWN
        ? without(possible(), matching().rows())
        : without(index.all().words().clone(), possible());
  }

  /** Those of some rows that are of other entries than some others. */
  private Selection without(long[] rows, long[] others) {
    Bits.removeAll(rows, index.rowsOf(index.entriesOf(others)));
    Rows left = new Rows(rows);
    return new Selection(left, left, left, left);
  }

  private Selection matching() {
    return new Selection(pairs(0));
  }

  /** A pair of sets for each requirement, and room for further ones; two pairs at least. */
  private Rows[] pairs(int further) {
    int asked = requirements.size();
    Rows[] pairs = new Rows[2 * Math.max(2, asked + further)];
    for (int i = 0; i < asked; i++) {
      putPair(pairs, 2 * i, requirements.get(i));
    }
    if (asked < 2) {
      Arrays.fill(pairs, 2 * asked, pairs.length, index.all());
    }
    return pairs;
  }

  private void putPair(Rows[] pairs, int at, Criterion criterion) {
    if (criterion instanceof Criterion.AnyOf any && any.criteria().size() == 2) {
      pairs[at] = rows(any.criteria().get(0), true);
      pairs[at + 1] = rows(any.criteria().get(1), true);
    } else {
      pairs[at] = rows(criterion, true);
      pairs[at + 1] = pairs[at];
    }
  }

  /** The rows that may fulfil all requirements, for all that is known. */
  private long[] possible() {
    long[] rows = index.all().words().clone();
    for (Criterion each : requirements) {
      Bits.removeAll(rows, rows(each, false).words());
    }
    return rows;
  }

  /** What each word of a dimension would leave if it were asked for in addition. */
  <W extends Enum<W> & Word> List<Facet> facets(Dimension<W> dimension) {
    long[] possible = possible();
    List<Facet> facets = new ArrayList<>();
    matchesPerWord(dimension).forEach((word, matches) -> {
      long[] left = possible.clone();
      Bits.removeAll(left, index.words(dimension, word, SupportLevel.FULL).no());
      int notRejected = Bits.count(index.entriesOf(left));
      facets.add(new Facet(dimension, word, matches, notRejected - matches));
    });
    return facets;
  }

  /** How many entries match for each word that is asked for in addition. */
  <W extends Enum<W> & Word> Map<W, Integer> matchesPerWord(Dimension<W> dimension) {
    Map<W, Integer> counts =
        new EnumMap<>(dimension.vocabulary().words().get(0).getDeclaringClass());
    Rows[] pairs = pairs(1);
    int further = 2 * requirements.size();
    for (W word : dimension.vocabulary().words()) {
      pairs[further] = index.words(dimension, word, SupportLevel.FULL).rows(true);
      pairs[further + 1] = pairs[further];
      counts.put(word, index.countEntriesOf(new Selection(pairs)));
    }
    return counts;
  }

  /**
   * The smallest sets of requirements without which something would match, as their places in the
   * list.
   */
  List<BitSet> relaxations() {
    Rows[] met = new Rows[requirements.size()];
    for (int i = 0; i < met.length; i++) {
      met[i] = rows(requirements.get(i), true);
    }
    List<BitSet> found = new ArrayList<>();
    relax(met, 0, new long[met.length], found);
    return found;
  }

  /**
   * Meets a set before those that contain it, as each requirement is kept before it is dropped.
   *
   * @param dropped all ones for a requirement that is dropped
   */
  private void relax(Rows[] met, int next, long[] dropped, List<BitSet> found) {
    BitSet relaxed = set(dropped);
    for (BitSet smaller : found) {
      if (contains(relaxed, smaller)) {
        return;
      }
    }
    if (!isAny(met, next, dropped)) {
      return;
    }
    if (next == met.length) {
      found.add(relaxed);
      return;
    }
    relax(met, next + 1, dropped, found);
    dropped[next] = -1;
    relax(met, next + 1, dropped, found);
    dropped[next] = 0;
  }

  private static BitSet set(long[] flags) {
    BitSet set = new BitSet();
    for (int i = 0; i < flags.length; i++) {
      set.set(i, flags[i] != 0);
    }
    return set;
  }

  /** Whether some row meets those of the first requirements that are kept, and no other of them. */
  private boolean isAny(Rows[] met, int first, long[] dropped) {
    Rows all = index.all();
    for (int chunk = 0; chunk < all.busy().length; chunk++) {
      long busy = all.busy()[chunk];
      for (int i = 0; i < first; i++) {
        busy &= met[i].busy()[chunk] | dropped[i];
      }
      for (long left = busy; left != 0; left &= left - 1) {
        int word = chunk * Long.SIZE + Long.numberOfTrailingZeros(left);
        long rows = all.words()[word];
        for (int i = 0; i < first; i++) {
          rows &= met[i].words()[word] ^ dropped[i];
        }
        if (rows != 0) {
          return true;
        }
      }
    }
    return false;
  }

  /** Whether a set has all that another has. */
  static boolean contains(BitSet whole, BitSet part) {
    for (int i = part.nextSetBit(0); i >= 0; i = part.nextSetBit(i + 1)) {
      if (!whole.get(i)) {
        return false;
      }
    }
    return true;
  }

  // Criteria.

  /** The truth of a criterion on every row. */
  Column column(Criterion criterion) {
    return new Column(rows(criterion, true), rows(criterion, false));
  }

  /** The rows on which a criterion certainly has a truth value. Not to be changed. */
  Rows rows(Criterion criterion, boolean truth) {
    return rows(criterion, truth, false);
  }

  private Rows rows(Criterion criterion, boolean truth, boolean negated) {
    if (criterion instanceof Criterion.Has<?> has) {
      return words(has, negated).rows(truth);
    } else if (criterion instanceof Criterion.AllOf all) {
      return combined(all.criteria(), truth, negated, truth);
    } else if (criterion instanceof Criterion.AnyOf any) {
      return combined(any.criteria(), truth, negated, !truth);
    } else if (criterion instanceof Criterion.Not not) {
      return rows(not.criterion(), !truth, !negated);
    } else if (criterion instanceof Criterion.Nowhere nowhere) {
      return nowhere(nowhere, truth, negated);
    }
    return criterion instanceof Criterion.Custom
        ? custom(criterion).rows(truth)
        : index.facts(criterion, asOf).rows(truth);
  }

  /** Asked for once a plan, since nobody knows how long a criterion of one's own takes. */
  private Column custom(Criterion criterion) {
    Map<Criterion, Column> known = custom;
    if (known == null) {
      known = new ConcurrentHashMap<>();
      custom = known;
    }
    return known.computeIfAbsent(criterion, each -> index.facts(each, asOf));
  }

  private <W extends Enum<W> & Word> Column words(Criterion.Has<W> has, boolean negated) {
    return index.words(has.dimension(), has.word(), has.levelAskedFor(negated));
  }

  private Rows combined(List<Criterion> parts, boolean truth, boolean negated, boolean inAll) {
    long[] combined = rows(parts.get(0), truth, negated).words().clone();
    for (Criterion part : parts.subList(1, parts.size())) {
      long[] rows = rows(part, truth, negated).words();
      if (inAll) {
        Bits.retainAll(combined, rows);
      } else {
        Bits.addAll(combined, rows);
      }
    }
    return new Rows(combined);
  }

  private Rows nowhere(Criterion.Nowhere nowhere, boolean truth, boolean negated) {
    long[] rows = rows(nowhere.criterion(), !truth, !negated).words();
    if (!truth) {
      return new Rows(index.rowsOf(index.entriesOf(rows)));
    }
    long[] elsewhere = index.all().words().clone();
    Bits.removeAll(elsewhere, rows);
    long[] entries = index.entries().clone();
    Bits.removeAll(entries, index.entriesOf(elsewhere));
    return new Rows(index.rowsOf(entries));
  }
}
