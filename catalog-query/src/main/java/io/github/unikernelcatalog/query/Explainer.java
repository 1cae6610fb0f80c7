package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;

/**
 * What an answer leads to: what to give up, what conflicts, what would change it.
 *
 * <p>For each deployment there is the set of requirements that it does not fulfil. The minimal ones
 * of these sets are the relaxations, and the minimal sets that meet each of them are the conflicts.
 * There is nothing to search for.
 */
final class Explainer {

  private final Query query;
  private final PlainEvaluation evaluation;

  Explainer(Query query) {
    this.query = query;
    this.evaluation = new PlainEvaluation(query);
  }

  // What to give up.

  WhyNot whyNot(Unikernel unikernel) {
    List<Result> deployments =
        unikernel.deployments().stream().map(evaluation::judge).toList();
    Set<BitSet> smallest = minimal(deployments.stream().map(Explainer::unmet).toList());
    Result nearest = deployments.stream()
        .filter(result -> smallest.contains(unmet(result)))
        .min(Ranking::compare)
        .orElseThrow();
    return new WhyNot(
        unikernel, nearest.deployment(), of(nearest, Truth.FALSE), of(nearest, Truth.UNKNOWN));
  }

  private static List<Finding> of(Result result, Truth truth) {
    return result.findings().stream()
        .filter(finding -> finding.truth() == truth)
        .toList();
  }

  List<Relaxation> relaxations() {
    return unmetByAny().stream()
        .map(unmet -> new Relaxation(criteria(unmet), without(unmet).recommend().matches()))
        .toList();
  }

  List<Conflict> conflicts() {
    Set<BitSet> conflicts = new LinkedHashSet<>(Set.of(new BitSet()));
    for (BitSet unmet : unmetByAny()) {
      List<BitSet> grown = new ArrayList<>();
      for (BitSet conflict : conflicts) {
        if (conflict.intersects(unmet)) {
          grown.add(conflict);
        } else {
          unmet.stream().forEach(index -> grown.add(with(conflict, index)));
        }
      }
      conflicts = minimal(grown);
    }
    return sorted(conflicts).stream()
        .filter(conflict -> !conflict.isEmpty())
        .map(conflict -> new Conflict(criteria(conflict)))
        .toList();
  }

  /**
   * The minimal sets of requirements that some deployment does not fulfil; none if something
   * matches.
   */
  private List<BitSet> unmetByAny() {
    return sorted(query.plan().relaxations()).stream()
        .filter(unmet -> !unmet.isEmpty())
        .toList();
  }

  private static BitSet unmet(Result result) {
    BitSet unmet = new BitSet();
    for (int i = 0; i < result.findings().size(); i++) {
      unmet.set(i, result.findings().get(i).truth() != Truth.TRUE);
    }
    return unmet;
  }

  private static Set<BitSet> minimal(Collection<BitSet> sets) {
    Set<BitSet> minimal = new LinkedHashSet<>();
    List<BitSet> bySize = sets.stream()
        .distinct()
        .sorted(Comparator.comparingInt(BitSet::cardinality))
        .toList();
    for (BitSet set : bySize) {
      if (minimal.stream().noneMatch(smaller -> Plan.contains(set, smaller))) {
        minimal.add(set);
      }
    }
    return minimal;
  }

  private static BitSet with(BitSet set, int index) {
    BitSet more = (BitSet) set.clone();
    more.set(index);
    return more;
  }

  private static List<BitSet> sorted(Collection<BitSet> sets) {
    return sets.stream()
        .sorted(Comparator.comparingInt(BitSet::cardinality)
            .thenComparing(set -> set.stream().toArray(), Arrays::compare))
        .toList();
  }

  private List<Criterion> criteria(BitSet indices) {
    return indices.stream().mapToObj(query.requirements()::get).toList();
  }

  private Query without(BitSet dropped) {
    List<Criterion> kept = new ArrayList<>();
    for (int i = 0; i < query.requirements().size(); i++) {
      if (!dropped.get(i)) {
        kept.add(query.requirements().get(i));
      }
    }
    return query.withRequirements(kept);
  }

  // What excludes most.

  List<FunnelStep> funnel() {
    int all = query.catalog().unikernels().size();
    List<FunnelStep> steps = new ArrayList<>();
    for (int i = 0; i < query.requirements().size(); i++) {
      Criterion criterion = query.requirements().get(i);
      int alone = Math.toIntExact(query.withRequirements(List.of(criterion)).count());
      int without = Math.toIntExact(without(with(new BitSet(), i)).count());
      steps.add(new FunnelStep(criterion, all - alone, without));
    }
    steps.sort(Comparator.comparingInt(FunnelStep::removesAlone).reversed());
    return List.copyOf(steps);
  }

  // What would change first place.

  List<Sensitivity> sensitivities() {
    Set<String> first = first(query);
    List<Sensitivity> found = new ArrayList<>();
    if (!first.isEmpty()) {
      for (int i = 0; i < query.preferences().size(); i++) {
        sensitivity(i, first).ifPresent(found::add);
      }
    }
    found.sort(Comparator.comparingInt(Sensitivity::change));
    return List.copyOf(found);
  }

  /**
   * First place can only change where two scores cross, so only those weights and their neighbours
   * are tried.
   */
  private Optional<Sensitivity> sensitivity(int index, Set<String> first) {
    Preference preference = query.preferences().get(index);
    return crossings(index).stream()
        .sorted(Comparator.<Integer>comparingInt(weight -> Math.abs(weight - preference.weight()))
            .thenComparing(Comparator.naturalOrder()))
        .filter(weight -> !first(reweighted(index, weight)).equals(first))
        .findFirst()
        .map(weight -> new Sensitivity(
            preference,
            weight,
            first(reweighted(index, weight)).stream()
                .map(query.catalog()::unikernel)
                .toList()));
  }

  private Set<Integer> crossings(int index) {
    Set<Long> met = new TreeSet<>();
    Set<Long> unmet = new TreeSet<>();
    int weight = query.preferences().get(index).weight();
    for (Unikernel unikernel : query.list()) {
      unikernel.deployments().stream()
          .map(evaluation::judge)
          .filter(result -> result.verdict() == Truth.TRUE)
          .forEach(result -> {
            boolean counts = result.terms().get(index).score() > 0;
            (counts ? met : unmet).add(result.score() - (counts ? weight : 0));
          });
    }
    Set<Integer> weights = new TreeSet<>();
    for (long high : unmet) {
      for (long low : met) {
        Stream.of(high - low - 1, high - low, high - low + 1)
            .filter(candidate -> candidate >= 0 && candidate <= Integer.MAX_VALUE)
            .forEach(candidate -> weights.add(candidate.intValue()));
      }
    }
    weights.add(0);
    return weights;
  }

  private Query reweighted(int index, int weight) {
    List<Preference> changed = new ArrayList<>(query.preferences());
    if (weight == 0) {
      changed.remove(index);
    } else {
      changed.set(index, new Preference(changed.get(index).criterion(), weight));
    }
    return query.withPreferences(changed);
  }

  private static Set<String> first(Query query) {
    Set<String> first = new TreeSet<>();
    query.recommend().matches().stream()
        .takeWhile(result -> result.rank() == 1)
        .forEach(result -> first.add(result.unikernel().id()));
    return first;
  }

  // What one word more would leave.

  List<Facet> facets() {
    Plan plan = query.plan();
    return Dimension.all().stream()
        .flatMap(dimension -> plan.facets(dimension).stream())
        .toList();
  }
}
