package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The results of one verdict, by rank. A view: entries are ranked when the first of them is asked
 * for, and a result is put into words when somebody looks at it. Unmodifiable and thread-safe.
 */
final class Results extends AbstractList<Result> implements RandomAccess {

  /** Who looks at some looks at the best, and mostly at no more than these. */
  private static final int FEW = 16;

  private final Query query;
  private final Plan plan;
  private final Truth verdict;

  // What is found is immutable, and to find it twice does no harm.

  private @Nullable List<Shortlist.Choice> ranked;
  private int sizeAndOne;

  Results(Query query, Plan plan, Truth verdict) {
    this.query = query;
    this.plan = plan;
    this.verdict = verdict;
  }

  /** The same list if it is one of these, and an unmodifiable copy if not. */
  static List<Result> copyOf(List<Result> list) {
    return list instanceof Results ? list : List.copyOf(list);
  }

  @Override
  public int size() {
    int known = sizeAndOne;
    if (known == 0) {
      known = plan.count(verdict) + 1;
      sizeAndOne = known;
    }
    return known - 1;
  }

  @Override
  public Result get(int place) {
    Shortlist.Choice choice = choices(place).get(place);
    Result result = choice.result;
    if (result == null) {
      result = new PlainEvaluation(query).judge(plan.index().deployment(choice.row), choice.rank);
      choice.result = result;
    }
    return result;
  }

  /** Who asks for the first few by a stream has nothing counted. */
  @Override
  public Stream<Result> stream() {
    return places().mapToObj(this::get);
  }

  private IntStream places() {
    return IntStream.iterate(0, place -> place < choices(place).size(), place -> place + 1);
  }

  /** The first by rank, up to a place at least, if there are as many. */
  private List<Shortlist.Choice> choices(int place) {
    List<Shortlist.Choice> known = ranked;
    if (known == null || (place >= known.size() && known.size() != sizeAndOne - 1)) {
      int limit = place < FEW ? FEW : Integer.MAX_VALUE;
      known = Shortlist.of(query, plan, verdict, limit, known);
      ranked = known;
      if (known.size() < limit) {
        sizeAndOne = known.size() + 1;
      }
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
        return plan.index().unikernel(choices(place).get(place).entry);
      }

      @Override
      public Stream<Unikernel> stream() {
        return places().mapToObj(this::get);
      }
    }

    return new Unikernels();
  }
}
