package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Truth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Chooses, for each entry, the deployment that answers a query best, and ranks the entries. */
final class Shortlist {

  private final DeploymentIndex index;
  private final Query query;
  private final Plan plan;
  private final List<Column> required;
  private final List<Column> welcome;

  /** The deployment that stands for an entry. */
  record Choice(int entry, int row, Standing standing) implements Comparable<Choice> {
    @Override
    public int compareTo(Choice other) {
      return standing.compareTo(other.standing);
    }
  }

  Shortlist(DeploymentIndex index, Query query) {
    this.index = index;
    this.query = query;
    this.plan = new Plan(index, query.requirements(), query.asOf());
    this.required = new ArrayList<>();
    for (Criterion requirement : query.requirements()) {
      required.add(plan.column(requirement));
    }
    this.welcome = new ArrayList<>();
    for (Preference preference : query.preferences()) {
      welcome.add(plan.column(preference.criterion()));
    }
  }

  DeploymentIndex index() {
    return index;
  }

  Query query() {
    return query;
  }

  /** How many entries have a verdict. */
  int count(Truth verdict) {
    return Bits.count(plan.entries(verdict));
  }

  /** The entries of a verdict, best first; those that nothing tells apart in their own order. */
  List<Choice> ranked(Truth verdict) {
    long[] candidates = plan.candidates(verdict);
    int[] entries = index.numbers(plan.entries(verdict));
    StatusOrder order = index.statusOrder(query.asOf());
    return verdict == Truth.TRUE && welcome.isEmpty()
        ? byStatus(entries, candidates, order)
        : byStanding(entries, candidates, order);
  }

  private List<Choice> byStanding(int[] entries, long[] candidates, StatusOrder order) {
    List<Choice> choices = new ArrayList<>(entries.length);
    for (int entry : entries) {
      choices.add(best(entry, candidates, order));
    }
    choices.sort(Comparator.naturalOrder());
    return choices;
  }

  /** Where all requirements are met and nothing is preferred, only status tells entries apart. */
  private List<Choice> byStatus(int[] entries, long[] candidates, StatusOrder order) {
    List<Choice> choices = new ArrayList<>(entries.length);
    for (int place = 0; place < StatusOrder.PLACES; place++) {
      Standing standing = new Standing(0, 0, 0, 0, place);
      for (int entry : entries) {
        if (order.place(entry) == place) {
          int row = Bits.next(candidates, index.start(entry), index.end(entry));
          choices.add(new Choice(entry, row, standing));
        }
      }
    }
    return choices;
  }

  private Choice best(int entry, long[] candidates, StatusOrder order) {
    int end = index.end(entry);
    int first = Bits.next(candidates, index.start(entry), end);
    Choice best = new Choice(entry, first, standing(first, order.place(entry)));
    for (int row = Bits.next(candidates, best.row + 1, end);
        row < end;
        row = Bits.next(candidates, row + 1, end)) {
      Standing standing = standing(row, order.place(entry));
      if (standing.compareTo(best.standing) < 0) {
        best = new Choice(entry, row, standing);
      }
    }
    return best;
  }

  private Standing standing(int row, int byStatus) {
    int refuted = 0;
    int undetermined = 0;
    for (Column column : required) {
      refuted += Bits.has(column.no(), row) ? 1 : 0;
      undetermined += column.isUnknown(row) ? 1 : 0;
    }
    long score = 0;
    int undeterminedPreferences = 0;
    for (int i = 0; i < welcome.size(); i++) {
      Column column = welcome.get(i);
      score += Bits.has(column.yes(), row) ? query.preferences().get(i).weight() : 0;
      undeterminedPreferences += column.isUnknown(row) ? 1 : 0;
    }
    return new Standing(refuted, undetermined, score, undeterminedPreferences, byStatus);
  }
}
