package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
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
  private final List<Choice> best = new ArrayList<>();
  private @Nullable Standing worst;

  /** The deployment that stands for an entry. */
  static final class Choice implements Comparable<Choice> {
    final int entry;
    final int row;
    final Standing standing;

    /** The same in words, once somebody has looked at it. */
    volatile @Nullable Result result;

    private Choice(int entry, int row, Standing standing) {
      this.entry = entry;
      this.row = row;
      this.standing = standing;
    }

    @Override
    public int compareTo(Choice other) {
      return standing.compareTo(other.standing);
    }
  }

  private Shortlist(DeploymentIndex index, Query query, Truth verdict, int limit) {
    this.index = index;
    this.order = index.statusOrder(query.asOf());
    this.preferences = query.preferences();
    this.limit = limit;
    Plan plan = query.plan();
    this.candidates = plan.candidates(verdict);
    if (verdict != Truth.TRUE) {
      for (Criterion requirement : query.requirements()) {
        required.add(plan.column(requirement));
      }
    }
    for (Preference preference : preferences) {
      welcome.add(plan.column(preference.criterion()));
    }
  }

  /**
   * The entries of a verdict, best first; those that nothing tells apart in their own order.
   *
   * @param limit how many are wanted
   */
  static List<Choice> of(DeploymentIndex index, Query query, Truth verdict, int limit) {
    Shortlist shortlist = new Shortlist(index, query, verdict, limit);
    shortlist.walk();
    shortlist.keepBest();
    return shortlist.best;
  }

  /** Leaves out what is no better than the worst that is kept already. */
  private void walk() {
    Choice choice = null;
    for (int chunk = 0; chunk < candidates.chunks(); chunk++) {
      for (long left = candidates.busy(chunk); left != 0; left &= left - 1) {
        int word = chunk * Long.SIZE + Long.numberOfTrailingZeros(left);
        long rows = candidates.word(word);
        while (rows != 0 && (worst == null || standing(word, rows, 0).compareTo(worst) < 0)) {
          int row = word * Long.SIZE + Long.numberOfTrailingZeros(rows);
          long ofEntry = rows & index.restOfEntry(row);
          int entry = index.entry(row);
          if (choice != null && choice.entry != entry) {
            add(choice);
            choice = null;
          }
          choice = better(choice, entry, word, ofEntry);
          rows ^= ofEntry;
        }
      }
    }
    if (choice != null) {
      add(choice);
    }
  }

  /** The first of the best among what was chosen and some rows in a word. */
  private @Nullable Choice better(@Nullable Choice chosen, int entry, int word, long rows) {
    Choice choice = chosen;
    int byStatus = order.place(entry);
    for (long left = rows;
        left != 0
            && (choice == null || standing(word, left, byStatus).compareTo(choice.standing) < 0);
        left &= left - 1) {
      Standing standing = standing(word, Long.lowestOneBit(left), byStatus);
      if (choice == null || standing.compareTo(choice.standing) < 0) {
        int row = word * Long.SIZE + Long.numberOfTrailingZeros(left);
        choice = new Choice(entry, row, standing);
      }
    }
    return choice;
  }

  private void add(Choice choice) {
    best.add(choice);
    if (best.size() - limit >= limit) {
      keepBest();
      worst = best.get(limit - 1).standing;
    }
  }

  private void keepBest() {
    best.sort(Comparator.naturalOrder());
    if (best.size() > limit) {
      best.subList(limit, best.size()).clear();
    }
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
