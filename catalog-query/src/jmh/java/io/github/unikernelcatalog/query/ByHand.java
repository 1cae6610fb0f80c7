package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Unikernel;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collection;
import java.util.List;
import java.util.stream.IntStream;

/** What contenders other than the library share: the words of reasons, and sets of requirements. */
abstract class ByHand implements Contender {

  /** The requirements of the question why not. */
  static final int REQUIREMENTS = 4;

  final World world;

  ByHand(World world) {
    this.world = world;
  }

  final List<Unikernel> unikernels(List<Integer> entries) {
    return entries.stream().map(world.catalog().unikernels()::get).toList();
  }

  /** Everybody gives reasons by the same code, so that only the choice is compared. */
  final List<Result> explained(List<Candidate> best) {
    PlainEvaluation evaluation =
        new PlainEvaluation(Library.recommended(Unikernels.in(world.catalog())));
    List<Result> results = new ArrayList<>();
    for (int i = 0; i < best.size(); i++) {
      Candidate candidate = best.get(i);
      boolean tie = i > 0 && candidate.isTiedWith(best.get(i - 1));
      results.add(evaluation
          .judge(world.deployment(candidate.entry(), candidate.number()))
          .ranked(tie ? results.get(i - 1).rank() : i + 1));
    }
    return results;
  }

  /** The smallest of some sets, in the order in which the library gives them. */
  static List<BitSet> smallest(Collection<Integer> masks) {
    return masks.stream()
        .filter(mask -> masks.stream().noneMatch(other -> !other.equals(mask) && (other & mask) == other))
        .sorted((one, other) -> Integer.compareUnsigned(Integer.reverse(one), Integer.reverse(other)))
        .map(ByHand::set)
        .toList();
  }

  private static BitSet set(int mask) {
    BitSet set = new BitSet();
    IntStream.range(0, REQUIREMENTS).filter(i -> (mask >> i & 1) != 0).forEach(set::set);
    return set;
  }
}
