package io.github.unikernelcatalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.domains.Domain;

/** Every explanation is what asking again, for every subset, would find. */
@Domain(RandomQuestions.class)
@Domain(net.jqwik.api.domains.DomainContext.Global.class)
class ExplanationLawsTest {

  @Property(tries = 10_000)
  void relaxationsAndConflictsAreWhatAskingForEverySubsetFinds(@ForAll Query query) {
    Answer answer = query.recommend();
    Set<BitSet> matched = BitSets.subsets(query.requirements().size()).stream()
        .filter(asked -> matches(query.withRequirements(inside(query, asked))))
        .collect(Collectors.toSet());

    assertThat(answer.relaxations().stream().map(Relaxation::drop))
        .isEqualTo(smallest(query, dropped -> matched.contains(others(query, dropped))));
    assertThat(answer.conflicts().stream().map(Conflict::criteria))
        .isEqualTo(smallest(query, asked -> !matched.contains(asked)));
  }

  @Property
  void aRelaxationTellsWhatMatchesThen(@ForAll Query query) {
    for (Relaxation relaxation : query.recommend().relaxations()) {
      Query relaxed = query.withRequirements(without(query, relaxation.drop()));

      assertThat(relaxation.matches()).isEqualTo(relaxed.recommend().matches()).isNotEmpty();
    }
  }

  @Property
  void aUnikernelMatchesWithoutWhatWhyNotTellsToDropAndNotWithoutLess(@ForAll Query query) {
    Answer answer = query.recommend();
    for (Unikernel unikernel : query.catalog().unikernels()) {
      List<Criterion> drop = answer.whyNot(unikernel.id()).drop();

      for (List<Criterion> subset : subsets(drop)) {
        assertThat(query.withRequirements(without(query, subset)).list().contains(unikernel))
            .as("%s without %s", unikernel.id(), subset)
            .isEqualTo(subset.size() == drop.size());
      }
    }
  }

  @Property
  void whyNotKeepsRefutedAndUndeterminedApartOnTheDeploymentThatItNames(@ForAll Query query) {
    Evaluator evaluator = new Evaluator(query.asOf());
    for (Unikernel unikernel : query.catalog().unikernels()) {
      WhyNot whyNot = query.recommend().whyNot(unikernel.id());

      List<Finding> findings = query.requirements().stream()
          .map(requirement -> evaluator.find(requirement, whyNot.deployment()))
          .toList();
      assertThat(unikernel.deployments()).contains(whyNot.deployment());
      assertThat(whyNot.refuted()).isEqualTo(of(findings, Truth.FALSE));
      assertThat(whyNot.undetermined()).isEqualTo(of(findings, Truth.UNKNOWN));
    }
  }

  @Property
  void theClosestAreThereAndHaveFewestRefutedThenFewestUndeterminedThenTheBestScore(
      @ForAll Query query) {
    Answer answer = query.recommend();
    int all = query.catalog().unikernels().size();

    for (int count = 1; count <= all + 1; count++) {
      assertThat(answer.closest(count))
          .hasSize(Math.min(count, all))
          .isSortedAccordingTo(Comparator.<Result>comparingLong(
                  result -> of(result.findings(), Truth.FALSE).size())
              .thenComparingLong(result -> of(result.findings(), Truth.UNKNOWN).size())
              .thenComparing(Result::score, Comparator.reverseOrder()));
    }
  }

  @Property
  void partialMatchesAreWhatMatchesInAdditionIfPartialSupportWillDo(@ForAll Query query) {
    List<Unikernel> expected =
        new ArrayList<>(query.atLeast(SupportLevel.PARTIAL).list());
    expected.removeAll(query.list());

    List<Unikernel> partial =
        query.recommend().partialMatches().stream().map(Result::unikernel).toList();

    // Where something is ruled out in full only, asking for all in part rules out more.
    assertThat(partial).containsAll(expected).noneMatch(query.list()::contains);
    if (!query.toString().contains("not ") && !query.toString().contains("nowhere ")) {
      assertThat(partial).isEqualTo(expected);
    }
  }

  @Property
  void aFacetTellsWhatAskingForOneWordMoreWouldLeave(
      @ForAll Query query, @ForAll @IntRange(min = 0, max = 16) int dimension) {
    Dimension<?> asked = Dimension.all().get(dimension);

    assertThat(query.recommend().facets().stream().filter(facet -> facet.dimension() == asked))
        .isEqualTo(facets(query, asked));
  }

  private static <W extends Enum<W> & Word> List<Facet> facets(
      Query query, Dimension<W> dimension) {
    return dimension.vocabulary().words().stream()
        .map(word -> {
          Answer answer = query
              .where(new Criterion.Has<>(dimension, word, Optional.empty()))
              .recommend();
          return new Facet(
              dimension, word, answer.matches().size(), answer.undetermined().size());
        })
        .toList();
  }

  @Property
  void theFunnelCountsWhatEachRequirementRemovesAlone(@ForAll Query query) {
    int all = query.catalog().unikernels().size();
    List<FunnelStep> funnel = query.recommend().funnel();

    List<FunnelStep> expected = IntStream.range(0, query.requirements().size())
        .mapToObj(BitSets::of)
        .map(index -> new FunnelStep(
            inside(query, index).get(0),
            all - query.withRequirements(inside(query, index)).list().size(),
            query.withRequirements(outside(query, index)).list().size()))
        .toList();
    assertThat(funnel)
        .containsExactlyInAnyOrderElementsOf(expected)
        .isSortedAccordingTo(Comparator.comparing(FunnelStep::removesAlone).reversed());
  }

  @Property
  void aSensitivityIsTheNearestWeightThatChangesFirstPlace(@ForAll Query query) {
    List<Sensitivity> expected = new ArrayList<>();
    for (int i = 0; i < query.preferences().size() && matches(query); i++) {
      nearestChange(query, i).ifPresent(expected::add);
    }
    expected.sort(Comparator.comparing(Sensitivity::change));

    assertThat(query.recommend().sensitivities()).isEqualTo(expected);
  }

  /** Tries all weights up to one that outweighs all other preferences together. */
  private static Optional<Sensitivity> nearestChange(Query query, int index) {
    Preference preference = query.preferences().get(index);
    int most = 2 + query.preferences().stream().mapToInt(Preference::weight).sum();
    return IntStream.rangeClosed(0, most)
        .boxed()
        .sorted(Comparator.comparing(weight -> Math.abs(weight - preference.weight())))
        .map(weight -> new Sensitivity(preference, weight, first(reweighted(query, index, weight))))
        .filter(changed -> !changed.first().equals(first(query)))
        .findFirst();
  }

  private static Query reweighted(Query query, int index, int weight) {
    List<Preference> preferences = new ArrayList<>(query.preferences());
    Preference changed = preferences.remove(index);
    if (weight > 0) {
      preferences.add(index, new Preference(changed.criterion(), weight));
    }
    return query.withPreferences(preferences);
  }

  private static List<Unikernel> first(Query query) {
    return query.recommend().matches().stream()
        .filter(result -> result.rank() == 1)
        .map(Result::unikernel)
        .sorted(Comparator.comparing(Unikernel::id))
        .toList();
  }

  @Property
  void coversAreTheSmallestSetsThatServeAllWorkloads(@ForAll Query query) {
    List<Query> workloads = new ArrayList<>(List.of(query.withRequirements(List.of())));
    query.requirements().forEach(each -> workloads.add(query.withRequirements(List.of(each))));
    Cover cover = Cover.of(workloads);

    List<List<Unikernel>> serving = subsets(query.catalog().unikernels()).stream()
        .filter(some -> workloads.stream()
            .allMatch(workload -> workload.list().stream().anyMatch(some::contains)))
        .toList();
    int size = serving.stream().mapToInt(List::size).min().orElse(0);
    assertThat(cover.smallest())
        .containsExactlyInAnyOrderElementsOf(
            serving.stream().filter(some -> some.size() == size).toList());
    assertThat(cover.impossible())
        .isEqualTo(workloads.stream().filter(workload -> !matches(workload)).toList());
  }

  // Brute force.

  private static boolean matches(Query query) {
    return !query.list().isEmpty();
  }

  private static List<Finding> of(List<Finding> findings, Truth truth) {
    return findings.stream().filter(finding -> finding.truth() == truth).toList();
  }

  /**
   * The smallest sets of requirements with a property, fewest first, then in their order; none if
   * something matches.
   */
  private static List<List<Criterion>> smallest(Query query, Predicate<BitSet> property) {
    if (matches(query)) {
      return List.of();
    }
    List<BitSet> found =
        BitSets.subsets(query.requirements().size()).stream().filter(property).toList();
    return found.stream()
        .filter(set -> found.stream().noneMatch(other -> BitSets.isProperSubset(other, set)))
        .sorted(Comparator.comparing(BitSet::cardinality).thenComparing(BitSet::toString))
        .map(set -> inside(query, set))
        .toList();
  }

  private static List<Criterion> inside(Query query, BitSet indices) {
    return BitSets.pick(query.requirements(), indices);
  }

  private static List<Criterion> outside(Query query, BitSet indices) {
    return BitSets.pick(query.requirements(), others(query, indices));
  }

  private static BitSet others(Query query, BitSet indices) {
    BitSet others = (BitSet) indices.clone();
    others.flip(0, query.requirements().size());
    return others;
  }

  private static List<Criterion> without(Query query, List<Criterion> dropped) {
    List<Criterion> kept = new ArrayList<>(query.requirements());
    dropped.forEach(kept::remove);
    return kept;
  }

  private static <T> Set<List<T>> subsets(List<T> items) {
    return BitSets.subsets(items.size()).stream()
        .map(set -> BitSets.pick(items, set))
        .collect(Collectors.toSet());
  }

  /** Sets of indices, all of them. */
  private static final class BitSets {

    static BitSet of(int index) {
      BitSet set = new BitSet();
      set.set(index);
      return set;
    }

    static List<BitSet> subsets(int size) {
      return IntStream.range(0, 1 << size)
          .mapToObj(bits -> BitSet.valueOf(new long[] {bits}))
          .toList();
    }

    static boolean isProperSubset(BitSet part, BitSet whole) {
      BitSet rest = (BitSet) part.clone();
      rest.andNot(whole);
      return rest.isEmpty() && part.cardinality() < whole.cardinality();
    }

    static <T> List<T> pick(List<T> items, BitSet set) {
      return set.stream().mapToObj(items::get).toList();
    }
  }
}
