package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;

/**
 * The results of one verdict, by rank. A view: entries are ranked when the first of them is asked
 * for, and a result is put into words when somebody looks at it. Unmodifiable and thread-safe.
 */
final class Results extends AbstractList<Result> implements RandomAccess {

  /** Who looks at some looks at the best, and mostly at no more than these. */
  private static final int FEW = 16;

  private final DeploymentIndex index;
  private final Query query;
  private final Truth verdict;
  private volatile int size = -1;
  private volatile List<Shortlist.Choice> ranked = List.of();

  Results(DeploymentIndex index, Query query, Truth verdict) {
    this.index = index;
    this.query = query;
    this.verdict = verdict;
  }

  /** The same list if it is one of these, and an unmodifiable copy if not. */
  static List<Result> copyOf(List<Result> list) {
    return list instanceof Results ? list : List.copyOf(list);
  }

  @Override
  public int size() {
    int known = size;
    if (known < 0) {
      known = query.plan().count(verdict);
      size = known;
    }
    return known;
  }

  @Override
  public Result get(int place) {
    List<Shortlist.Choice> choices = choices(place);
    Shortlist.Choice choice = choices.get(place);
    Result result = choice.result;
    if (result == null) {
      result = new PlainEvaluation(query)
          .judge(index.deployment(choice.row), rank(choices, choice.standing));
      choice.result = result;
    }
    return result;
  }

  /** The place of the first of a standing, counted from 1. */
  private static int rank(List<Shortlist.Choice> choices, Standing standing) {
    int first = 0;
    int end = choices.size() - 1;
    while (first < end) {
      int middle = (first + end) >>> 1;
      if (choices.get(middle).standing.compareTo(standing) < 0) {
        first = middle + 1;
      } else {
        end = middle;
      }
    }
    return first + 1;
  }

  /** The first by rank, up to a place at least. */
  private List<Shortlist.Choice> choices(int place) {
    List<Shortlist.Choice> known = ranked;
    if (place >= known.size()) {
      Objects.checkIndex(place, size());
      List<Shortlist.Choice> more = Shortlist.of(index, query, verdict, place < FEW ? FEW : size());
      for (int i = 0; i < known.size(); i++) {
        more.set(i, known.get(i));
      }
      ranked = more;
      return more;
    }
    return known;
  }

  /** The unikernels alone, without words. */
  List<Unikernel> unikernels() {
    class Unikernels extends AbstractList<Unikernel> implements RandomAccess {
      @Override
      public int size() {
        return Results.this.size();
      }

      @Override
      public Unikernel get(int place) {
        return index.unikernel(choices(place).get(place).entry);
      }
    }

    return new Unikernels();
  }
}
