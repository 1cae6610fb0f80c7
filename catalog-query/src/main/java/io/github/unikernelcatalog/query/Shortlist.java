package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Truth;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Chooses, for each entry of a verdict, the deployment that answers a query best, and ranks the
 * entries. For one use only.
 */
final class Shortlist {

  private final DeploymentIndex index;
  private final StatusOrder order;
  private final Selection candidates;
  private final List<Column> required = new ArrayList<>();
  private final List<Column> welcome = new ArrayList<>();
  private final List<Preference> preferences;
  private final int limit;

  /** Those that are kept, by standing, each list in the order of entries. */
  private final TreeMap<Standing, List<Choice>> kept = new TreeMap<>();

  private int size;

  /** The entry that is looked at, with its best row so far and the standing of that. */
  private int entry = -1;

  private int row;
  private @Nullable Standing best;

  /** If enough are kept already, a standing that no more are needed of. */
  private @Nullable Standing enough;

  /** That of all requirements and preferences met by an active project. */
  private final Standing perfect;

  /** The deployment that stands for an entry. */
  static final class Choice {
    final int entry;
    final int row;

    /** The place of the first with the same standing, counted from 1. */
    int rank;

    /** The same in words, once somebody has looked at it. */
    @Nullable Result result;

    private Choice(int entry, int row) {
      this.entry = entry;
      this.row = row;
    }
  }

  private Shortlist(Query query, Plan plan, Truth verdict, int limit) {
    this.index = plan.index();
    this.order = index.statusOrder(query.asOf());
    this.preferences = query.preferences();
    this.limit = limit;
    this.candidates = plan.candidates(verdict);
    if (verdict != Truth.TRUE) {
      for (Criterion requirement : query.requirements()) {
        required.add(plan.column(requirement));
      }
    }
    long score = 0;
    for (Preference preference : preferences) {
      welcome.add(plan.column(preference.criterion()));
      score += preference.weight();
    }
    this.perfect = new Standing(0, 0, score, 0, 0);
  }

  /**
   * The entries of a verdict, best first; those that nothing tells apart in their own order.
   *
   * @param limit how many are wanted
   * @param known the first of them, if they were ranked before
   */
  static List<Choice> of(
      Query query, Plan plan, Truth verdict, int limit, @Nullable List<Choice> known) {
    Shortlist shortlist = new Shortlist(query, plan, verdict, limit);
    shortlist.walk();
    return shortlist.ranked(known);
  }

  private void walk() {
    for (int chunk = 0; chunk < candidates.chunks() && !isPerfect(enough); chunk++) {
      for (long left = candidates.busy(chunk); left != 0; left &= left - 1) {
        int word = chunk * Long.SIZE + Long.numberOfTrailingZeros(left);
        long rows = candidates.word(word);
        if (rows != 0 && isBetter(word, rows, 0, enough)) {
          choose(word, rows);
        }
      }
    }
    keep();
  }

  /** Takes each entry in turn that has one of some rows in a word. */
  private void choose(int word, long rows) {
    long last = index.entries()[word];
    int first = index.firstEntry(word);
    for (long left = rows; left != 0; ) {
      long lowest = Long.lowestOneBit(left);
      int next = first + Long.bitCount(last & (lowest - 1));
      if (next != entry) {
        keep();
        entry = next;
        best = null;
      }
      long ofEntry = left & Bits.upToLowest(last & -lowest);
      choose(word, ofEntry, order.place(entry));
      left ^= ofEntry;
    }
  }

  /** Takes the first of the best of some rows of the entry, if it is better than what there is. */
  private void choose(int word, long rows, int byStatus) {
    Standing toBeat = best == null ? enough : best;
    for (long left = rows; left != 0 && isBetter(word, left, byStatus, toBeat); left &= left - 1) {
      long lowest = Long.lowestOneBit(left);
      if (isBetter(word, lowest, byStatus, toBeat)) {
        best = standing(word, lowest, byStatus);
        row = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        toBeat = best;
      }
    }
  }

  private boolean isBetter(int word, long rows, int byStatus, @Nullable Standing than) {
    return than == null || standing(word, rows, byStatus).compareTo(than) < 0;
  }

  /** Keeps the entry with what was chosen for it, and as many entries as are wanted. */
  private void keep() {
    if (best == null) {
      return;
    }
    List<Choice> tied = kept.get(best);
    if (tied == null) {
      tied = new ArrayList<>();
      kept.put(best, tied);
    }
    tied.add(new Choice(entry, row));
    if (++size >= limit) {
      while (size - kept.lastEntry().getValue().size() >= limit) {
        size -= kept.pollLastEntry().getValue().size();
      }
      enough = kept.lastKey();
    }
  }

  /** Whether nothing can surpass a standing. */
  private boolean isPerfect(@Nullable Standing standing) {
    return standing != null && standing.compareTo(perfect) <= 0;
  }

  private List<Choice> ranked(@Nullable List<Choice> known) {
    Choice[] ranked = new Choice[Math.min(size, limit)];
    int place = 0;
    for (List<Choice> tied : kept.values()) {
      int rank = place + 1;
      for (int i = 0; i < tied.size() && place < ranked.length; i++) {
        tied.get(i).rank = rank;
        ranked[place] = known != null && place < known.size() ? known.get(place) : tied.get(i);
        place++;
      }
    }
    return List.of(ranked);
  }

  /**
   * The standing of a row in a word. Of several rows, a standing that none of them surpasses: what
   * is so on some of them counts, what is not so only if it is so on none.
   */
  private Standing standing(int word, long rows, int byStatus) {
    int refuted = 0;
    int undetermined = 0;
    for (int i = 0; i < required.size(); i++) {
      long no = required.get(i).no()[word];
      long yes = required.get(i).yes()[word];
      if ((rows & ~no) == 0) {
        refuted++;
      } else if ((rows & (yes | no)) == 0) {
        undetermined++;
      }
    }
    long score = 0;
    int undeterminedPreferences = 0;
    for (int i = 0; i < welcome.size(); i++) {
      if ((rows & welcome.get(i).yes()[word]) != 0) {
        score += preferences.get(i).weight();
      } else if ((rows & welcome.get(i).no()[word]) == 0) {
        undeterminedPreferences++;
      }
    }
    return new Standing(refuted, undetermined, score, undeterminedPreferences, byStatus);
  }
}
