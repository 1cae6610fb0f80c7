package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Source;
import java.time.LocalDate;
import java.time.Period;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What looks wrong in a catalog that could be loaded: facts that contradict each other or the
 * world, and facts on weak evidence.
 */
public final class Lints {

  private static final List<Function<Catalog, Stream<Problem>>> ALL = List.of(
      PlatformLints::architectureOfVmm,
      PlatformLints::hostOfHypervisor,
      HistoryLints::successorCycles,
      HistoryLints::eventsBeforeTheFirstCommit,
      SupportLints::overlappingVersions,
      SupportLints::fullOnThirdPartyOnly,
      SupportLints::placeholders);

  private static final Comparator<Problem> BY_PLACE = Comparator.comparing(Problem::layer)
      .thenComparing(Problem::file)
      .thenComparing(Problem::line)
      .thenComparing(Problem::pointer)
      .thenComparing(Problem::message);

  private Lints() {}

  /**
   * Looks at everything.
   *
   * @param catalog the catalog
   * @return what looks wrong, by layer, file and line; empty if nothing does
   */
  public static List<Problem> of(Catalog catalog) {
    Objects.requireNonNull(catalog, "catalog");
    return sorted(ALL.stream().flatMap(lint -> lint.apply(catalog)));
  }

  /**
   * Reports the facts that may be out of date. That is no fault: what happened once stays so, and a
   * dead project says nothing new. Events are left out, since they carry their date.
   *
   * @param catalog the catalog
   * @param age how old the newest source of a fact may be at the date of the catalog
   * @return the facts all of whose sources are dated and older, by layer, file and line
   */
  public static List<Problem> olderThan(Catalog catalog, Period age) {
    LocalDate limit = catalog.date().minus(age);
    return sorted(EntryFacts.of(catalog)
        .filter(fact -> !fact.dimension().equals(EntryFacts.STATUS))
        .flatMap(fact -> newest(fact)
            .filter(date -> date.isBefore(limit))
            .map(date -> at(
                fact.origin(),
                "the newest source of this fact (" + fact.dimension() + ") is of " + date))
            .stream()));
  }

  /** Empty if a source has no date, as it may be the newest. */
  private static Optional<LocalDate> newest(EntryFact fact) {
    List<Source> sources = fact.evidence().stream()
        .flatMap(evidence -> evidence.sources().stream())
        .toList();
    return sources.stream().allMatch(source -> source.date().isPresent())
        ? sources.stream().flatMap(source -> source.date().stream()).max(Comparator.naturalOrder())
        : Optional.empty();
  }

  private static List<Problem> sorted(Stream<Problem> problems) {
    return problems.distinct().sorted(BY_PLACE).toList();
  }

  static Problem at(Origin origin, String message) {
    return at(origin, message, List.of());
  }

  static Problem at(Origin origin, String message, List<String> allowed) {
    return new Problem(
        origin.layer(),
        origin.file(),
        origin.line(),
        0,
        origin.pointer(),
        message,
        allowed,
        List.of());
  }
}
