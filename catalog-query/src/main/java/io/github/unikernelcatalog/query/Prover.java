package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.Target;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/**
 * Finds a proof: leaves out one fact after the other, largest lists first, as long as the verdict
 * stays.
 *
 * <p>A fact is left out only if the others stay true without it: an item of a list only after the
 * claim that the list is complete, a platform only after the claims that its words are all, an
 * event only if no other status follows.
 */
final class Prover {

  private static final String LEFT_OUT = "left out of the proof";

  private final Query query;
  private final Unikernel whole;
  private final Truth verdict;
  private final List<List<Criterion>> readings;
  private final List<Criterion.HasStatus> statuses;
  private Unikernel core;

  private Prover(Query query, Unikernel unikernel) {
    List<Criterion> asked = query.requirements();
    List<Criterion> cautious = asked.stream().map(Prover::cautious).toList();
    this.query = query;
    this.whole = unikernel;
    this.verdict = verdict(asked, unikernel);
    this.readings = cautious.equals(asked) || verdict(cautious, unikernel) != verdict
        ? List.of(asked)
        : List.of(asked, cautious);
    this.statuses = asked.stream().flatMap(Prover::statuses).toList();
    this.core = unikernel;
  }

  static Proof prove(Query query, Unikernel unikernel) {
    Prover prover = new Prover(query, unikernel);
    prover.attempt(prover::onlyWhatIsAskedFor);
    Unikernel before;
    do {
      before = prover.core;
      prover.leaveOut();
    } while (!prover.core.equals(before));
    return new Proof(unikernel, prover.verdict, CoreFacts.of(prover.core), prover.core);
  }

  // What to leave out.

  private void leaveOut() {
    attempt(entry -> entry.targets(Listing.unknown(LEFT_OUT)).complete(Map.of()));
    attempt(entry -> entry.languages(Listing.unknown(LEFT_OUT)));
    attempt(entry -> entry.features(Listing.unknown(LEFT_OUT)));
    attempt(entry -> entry.developmentHosts(Listing.unknown(LEFT_OUT)));
    attempt(entry -> entry.events(Listing.unknown(LEFT_OUT)));
    attempt(entry -> entry.licences(Listing.unknown(LEFT_OUT)));
    attempt(entry -> entry.kind(unknown(core.kind())));
    attempt(entry -> entry.processModel(unknown(core.processModel())));
    attempt(entry -> entry.implementationLanguages(unknown(core.implementationLanguages())));
    each(Unikernel::excluded, Unikernel.Builder::excluded);
    each(Unikernel::relations, Unikernel.Builder::relations);
    each(Unikernel::measurements, Unikernel.Builder::measurements);
    targets();
    items(Unikernel::languages, Unikernel.Builder::languages);
    items(Unikernel::features, Unikernel.Builder::features);
    items(Unikernel::developmentHosts, Unikernel.Builder::developmentHosts);
    items(Unikernel::events, Unikernel.Builder::events);
  }

  /** Of the licences only the first is asked for, and without it another would be. */
  private Unikernel.Builder onlyWhatIsAskedFor(Unikernel.Builder entry) {
    return entry
        .licences(
            open(whole.licences(), whole.licences().items().stream().limit(1).toList()))
        .components(List.of())
        .papers(List.of())
        .links(List.of())
        .sources(List.of());
  }

  private void targets() {
    for (Dimension<?> dimension : core.complete().keySet()) {
      Map<Dimension<?>, Evidence> left = new LinkedHashMap<>(core.complete());
      left.remove(dimension);
      attempt(entry -> entry.complete(left));
    }
    if (core.complete().isEmpty()) {
      items(Unikernel::targets, Unikernel.Builder::targets);
    } else {
      attempt(entry -> entry.targets(open(core.targets(), core.targets().items())));
    }
    if (core.complete().isEmpty() && core.targets().isOpen()) {
      for (int i = 0; i < core.targets().items().size(); i++) {
        platforms(i);
      }
    }
  }

  private void platforms(int target) {
    each(
        entry -> entry.targets().items().get(target).platforms(),
        (entry, left) -> left.isEmpty() ? entry : entry.targets(withPlatforms(target, left)));
  }

  private Listing<Target> withPlatforms(int target, List<Platform> platforms) {
    List<Target> targets = new ArrayList<>(core.targets().items());
    targets.set(target, new Target(targets.get(target).name(), platforms));
    return open(core.targets(), targets);
  }

  private <T> void items(
      Function<Unikernel, Listing<T>> list,
      BiFunction<Unikernel.Builder, Listing<T>, Unikernel.Builder> with) {
    Listing<T> all = list.apply(core);
    attempt(entry -> with.apply(entry, open(all, all.items())));
    if (list.apply(core).isOpen()) {
      each(entry -> list.apply(entry).items(), (entry, left) -> with.apply(entry, open(all, left)));
    }
  }

  /** Later items go first, so that of several proofs the one that an entry begins with stays. */
  private <T> void each(
      Function<Unikernel, List<T>> items,
      BiFunction<Unikernel.Builder, List<T>, Unikernel.Builder> with) {
    for (int i = items.apply(core).size() - 1; i >= 0; i--) {
      List<T> left = new ArrayList<>(items.apply(core));
      left.remove(i);
      attempt(entry -> with.apply(entry, left));
    }
  }

  private static <T> Listing<T> open(Listing<T> list, List<T> items) {
    Optional<String> unknown = items.isEmpty() ? Optional.of(LEFT_OUT) : Optional.empty();
    return new Listing<>(items, Optional.empty(), unknown, list.origin());
  }

  private static <T> Fact<T> unknown(Fact<T> fact) {
    return new Fact.Unknown<>(LEFT_OUT, fact.origin());
  }

  // Whether the verdict stays.

  private void attempt(UnaryOperator<Unikernel.Builder> change) {
    Unikernel smaller = change.apply(Unikernel.builder().from(core)).build();
    boolean proves = readings.stream().allMatch(reading -> verdict(reading, smaller) == verdict);
    if (proves && statuses.stream().allMatch(asked -> staysTrue(asked, smaller))) {
      core = smaller;
    }
  }

  private Truth verdict(List<Criterion> reading, Unikernel unikernel) {
    PlainEvaluation evaluation = new PlainEvaluation(query.withRequirements(reading));
    return unikernel.deployments().stream()
        .map(deployment -> evaluation.judge(deployment).verdict())
        .reduce(Truth.FALSE, Truth::or);
  }

  private boolean staysTrue(Criterion.HasStatus asked, Unikernel smaller) {
    Optional<Status> status = status(asked, smaller);
    return status.isEmpty() || status.equals(status(asked, whole));
  }

  private Optional<Status> status(Criterion.HasStatus asked, Unikernel unikernel) {
    return unikernel
        .status(
            asked.date().orElse(query.asOf()),
            asked.period().orElse(Period.ofMonths(Status.DEFAULT_MONTHS)))
        .find();
  }

  private static Stream<Criterion.HasStatus> statuses(Criterion criterion) {
    return criterion instanceof Criterion.HasStatus status
        ? Stream.of(status)
        : criterion.parts().stream().flatMap(Prover::statuses);
  }

  /**
   * Reads "is not known" as undetermined: else to leave out a fact could prove something. Where the
   * verdict rests on a gap, it is not read so.
   */
  private static Criterion cautious(Criterion criterion) {
    if (criterion instanceof Criterion.IsKnown known) {
      return new Criterion.Custom(
          known.toString(),
          deployment -> known.dimension().of(deployment).isKnown() ? Truth.TRUE : Truth.UNKNOWN);
    }
    return Criteria.withParts(criterion, Prover::cautious);
  }
}
