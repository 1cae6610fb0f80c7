package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import java.util.AbstractList;
import java.util.List;
import java.util.Objects;
import java.util.RandomAccess;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The results of one verdict, by rank. A view: entries are ranked when the first of them is asked
 * for, and a result is put into words when somebody looks at it. Unmodifiable and thread-safe.
 */
final class Results extends AbstractList<Result> implements RandomAccess {

  private final Shortlist shortlist;
  private final Truth verdict;
  private final AtomicReferenceArray<@Nullable Result> results;
  private volatile @Nullable List<Shortlist.Choice> choices;

  Results(Shortlist shortlist, Truth verdict) {
    this.shortlist = shortlist;
    this.verdict = verdict;
    this.results = new AtomicReferenceArray<>(shortlist.count(verdict));
  }

  /** The same list if it is one of these, and an unmodifiable copy if not. */
  static List<Result> copyOf(List<Result> list) {
    return list instanceof Results ? list : List.copyOf(list);
  }

  @Override
  public int size() {
    return results.length();
  }

  @Override
  public Result get(int place) {
    Objects.checkIndex(place, size());
    Result result = results.get(place);
    if (result == null) {
      result = new PlainEvaluation(shortlist.query())
          .judge(shortlist.index().deployment(choices().get(place).row()))
          .ranked(rank(place));
      results.set(place, result);
    }
    return result;
  }

  /** The place of the first with the same standing, counted from 1. */
  private int rank(int place) {
    List<Shortlist.Choice> ranked = choices();
    Standing standing = ranked.get(place).standing();
    int first = 0;
    int end = place;
    while (first < end) {
      int middle = (first + end) >>> 1;
      if (ranked.get(middle).standing().compareTo(standing) < 0) {
        first = middle + 1;
      } else {
        end = middle;
      }
    }
    return first + 1;
  }

  private List<Shortlist.Choice> choices() {
    List<Shortlist.Choice> ranked = choices;
    if (ranked == null) {
      ranked = shortlist.ranked(verdict);
      choices = ranked;
    }
    return ranked;
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
        return shortlist.index().unikernel(choices().get(place).entry());
      }
    }

    return new Unikernels();
  }
}
