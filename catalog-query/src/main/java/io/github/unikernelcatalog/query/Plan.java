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

  Plan(DeploymentIndex index, List<Criterion> requirements, LocalDate asOf) {
    this.index = index;
    this.requirements = requirements;
    this.asOf = asOf;
  }

  // Entries.

  /** How many entries match. */
  long count() {
    int asked = requirements.size();
    long[][] pairs = pairs(asked);
    for (int i = 0; i < Math.min(asked, DeploymentIndex.PAIRS); i++) {
      boolean more = i == DeploymentIndex.PAIRS - 1 && asked > DeploymentIndex.PAIRS;
      putPair(
          pairs,
          2 * i,
          more ? new Criterion.AllOf(requirements.subList(i, asked)) : requirements.get(i));
    }
    return index.countEntriesOf(pairs);
  }

  private long[][] pairs(int asked) {
    long[][] pairs = new long[asked <= 2 ? 4 : 2 * DeploymentIndex.PAIRS][];
    Arrays.fill(pairs, index.all());
    return pairs;
  }

  private void putPair(long[][] pairs, int at, Criterion criterion) {
    if (criterion instanceof Criterion.AnyOf any && any.criteria().size() == 2) {
      pairs[at] = rows(any.criteria().get(0), true);
      pairs[at + 1] = rows(any.criteria().get(1), true);
    } else {
      pairs[at] = rows(criterion, true);
      pairs[at + 1] = pairs[at];
    }
  }

  /** The entries of a verdict. */
  long[] entries(Truth verdict) {
    if (verdict == Truth.TRUE) {
      return index.entriesOf(candidates(Truth.TRUE));
    }
    long[] possible = index.entriesOf(candidates(Truth.UNKNOWN));
    if (verdict == Truth.UNKNOWN) {
      Bits.removeAll(possible, entries(Truth.TRUE));
      return possible;
    }
    long[] impossible = index.entries().clone();
    Bits.removeAll(impossible, possible);
    return impossible;
  }

  /**
   * The rows that give an entry its verdict: those that fulfil all requirements; those that may,
   * for all that is known; all.
   */
  long[] candidates(Truth verdict) {
    long[] rows = index.all().clone();
    for (Criterion each : requirements) {
      if (verdict == Truth.TRUE) {
        Bits.retainAll(rows, rows(each, true));
      } else if (verdict == Truth.UNKNOWN) {
        Bits.removeAll(rows, rows(each, false));
      }
    }
    return rows;
  }

  /** What each word of a dimension would leave if it were asked for in addition. */
  <W extends Enum<W> & Word> List<Facet> facets(Dimension<W> dimension) {
    long[] possible = candidates(Truth.UNKNOWN);
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
    long[][] pairs = pairs(2);
    pairs[0] = candidates(Truth.TRUE);
    pairs[1] = pairs[0];
    for (W word : dimension.vocabulary().words()) {
      pairs[2] = index.words(dimension, word, SupportLevel.FULL).yes();
      pairs[3] = pairs[2];
      counts.put(word, index.countEntriesOf(pairs));
    }
    return counts;
  }

  /**
   * The smallest sets of requirements without which something would match, as their places in the
   * list.
   */
  List<BitSet> relaxations() {
    List<BitSet> found = new ArrayList<>();
    relax(index.all(), 0, new BitSet(), found);
    return found;
  }

  /** Meets a set before those that contain it, as each requirement is kept before it is dropped. */
  private void relax(long[] rows, int next, BitSet dropped, List<BitSet> found) {
    if (Bits.isEmpty(rows) || found.stream().anyMatch(each -> contains(dropped, each))) {
      return;
    }
    if (next == requirements.size()) {
      found.add((BitSet) dropped.clone());
      return;
    }
    long[] met = rows(requirements.get(next), true);
    long[] kept = rows.clone();
    Bits.retainAll(kept, met);
    relax(kept, next + 1, dropped, found);
    long[] left = rows.clone();
    Bits.removeAll(left, met);
    dropped.set(next);
    relax(left, next + 1, dropped, found);
    dropped.clear(next);
  }

  /** Whether a set has all that another has. */
  static boolean contains(BitSet whole, BitSet part) {
    BitSet missing = (BitSet) part.clone();
    missing.andNot(whole);
    return missing.isEmpty();
  }

  // Criteria.

  /** The truth of a criterion on every row. */
  Column column(Criterion criterion) {
    return new Column(rows(criterion, true), rows(criterion, false));
  }

  /** The rows on which a criterion certainly has a truth value. Not to be changed. */
  long[] rows(Criterion criterion, boolean truth) {
    return rows(criterion, truth, false);
  }

  private long[] rows(Criterion criterion, boolean truth, boolean negated) {
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
    return index.facts(criterion, asOf).rows(truth);
  }

  private <W extends Enum<W> & Word> Column words(Criterion.Has<W> has, boolean negated) {
    return index.words(has.dimension(), has.word(), Evaluator.level(has, negated));
  }

  private long[] combined(List<Criterion> parts, boolean truth, boolean negated, boolean inAll) {
    long[] combined = rows(parts.get(0), truth, negated).clone();
    for (Criterion part : parts.subList(1, parts.size())) {
      long[] rows = rows(part, truth, negated);
      if (inAll) {
        Bits.retainAll(combined, rows);
      } else {
        Bits.addAll(combined, rows);
      }
    }
    return combined;
  }

  private long[] nowhere(Criterion.Nowhere nowhere, boolean truth, boolean negated) {
    long[] rows = rows(nowhere.criterion(), !truth, !negated);
    if (!truth) {
      return index.rowsOf(index.entriesOf(rows));
    }
    long[] elsewhere = index.all().clone();
    Bits.removeAll(elsewhere, rows);
    long[] entries = index.entries().clone();
    Bits.removeAll(entries, index.entriesOf(elsewhere));
    return index.rowsOf(entries);
  }
}
