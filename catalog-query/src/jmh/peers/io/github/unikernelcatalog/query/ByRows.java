package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import java.util.Arrays;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A peer that finds rows; what is made of them is the same for all. */
abstract class ByRows extends ByHand {

  /** Hands the rows of an answer to somebody. */
  interface Rows {
    void forEach(Consumer<Row> consumer);
  }

  ByRows(World world) {
    super(world);
  }

  static long countEntries(Rows rows) {
    BitSet entries = new BitSet();
    rows.forEach(row -> entries.set(row.entry()));
    return entries.cardinality();
  }

  final List<Unikernel> firstTen(Rows rows) {
    Map<Integer, Candidate> entries = new HashMap<>();
    rows.forEach(row -> entries.putIfAbsent(
        row.entry(), new Candidate(0, row.entry(), 0, 0, row.byStatus())));
    return unikernels(Candidate.least(10, entries.values().stream()).stream()
        .map(Candidate::entry)
        .toList());
  }

  static List<Integer> perHypervisor(Rows rows) {
    Map<Integer, Set<Hypervisor>> found = new HashMap<>();
    rows.forEach(row -> found
        .computeIfAbsent(row.entry(), entry -> EnumSet.noneOf(Hypervisor.class))
        .addAll(row.hypervisor()));
    Map<Hypervisor, Long> counts = found.values().stream()
        .flatMap(Set::stream)
        .collect(Collectors.groupingBy(word -> word, Collectors.counting()));
    return Arrays.stream(Hypervisor.values())
        .map(word -> counts.getOrDefault(word, 0L).intValue())
        .toList();
  }

  final List<Result> bestFive(Rows rows) {
    Map<Integer, Candidate> best = new HashMap<>();
    rows.forEach(row -> best.merge(
        row.entry(), Candidate.of(row), (one, other) -> one.compareTo(other) <= 0 ? one : other));
    return explained(Candidate.least(5, best.values().stream()));
  }

  static Stream<Integer> masks() {
    return Stream.iterate(0, mask -> mask < 1 << REQUIREMENTS, mask -> mask + 1);
  }
}
