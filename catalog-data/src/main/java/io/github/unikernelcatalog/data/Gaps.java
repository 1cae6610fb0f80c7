package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.Tool;
import java.util.Comparator;
import java.util.List;

/**
 * What a catalog does not know.
 *
 * <p>A reason that begins with "not applicable" is an answer and no gap.
 */
public final class Gaps {

  /** What most queries ask for, first. */
  private static final List<String> MOST_ASKED = List.of(
      Dimension.LANGUAGE.id(),
      EntryFacts.TARGET,
      Dimension.HYPERVISOR.id(),
      Dimension.VMM.id(),
      Dimension.ARCHITECTURE.id(),
      Dimension.HOST.id(),
      Dimension.CLOUD.id(),
      Dimension.LICENCE.id(),
      EntryFacts.STATUS,
      Dimension.KIND.id(),
      Dimension.FEATURE.id());

  private Gaps() {}

  /**
   * What is unknown, most useful first: active unikernels, then other unikernels, then tools; among
   * them the dimensions that most queries ask for (languages, targets and their hypervisor, VMM,
   * architecture, host and cloud, licence, status, kind, feature), then the others; then by entry
   * and line.
   *
   * @param catalog the catalog, at whose date the status of the projects is judged
   * @return the unknown facts and cells
   */
  public static List<UnknownFact> of(Catalog catalog) {
    return EntryFacts.of(catalog)
        .filter(EntryFact::isUnknown)
        .sorted(Comparator.comparing((EntryFact fact) -> group(fact.entry(), catalog))
            .thenComparing(fact -> place(fact.dimension()))
            .thenComparing(EntryFact::dimension)
            .thenComparing(fact -> fact.entry().id())
            .thenComparing(fact -> fact.origin().line()))
        .map(fact ->
            new UnknownFact(fact.entry().id(), fact.dimension(), fact.reason(), fact.origin()))
        .toList();
  }

  private static int group(Entry entry, Catalog catalog) {
    if (entry instanceof Tool) {
      return 2;
    }
    return entry
        .status(catalog.date())
        .find()
        .filter(Status.ACTIVE::equals)
        .map(active -> 0)
        .orElse(1);
  }

  private static int place(String dimension) {
    int place = MOST_ASKED.indexOf(dimension);
    return place < 0 ? MOST_ASKED.size() : place;
  }

  /**
   * How much is unknown.
   *
   * @param catalog the catalog
   * @return unknown facts and cells as a share of all, from 0 to 1; 0 for an empty catalog
   */
  public static double share(Catalog catalog) {
    List<EntryFact> all = EntryFacts.of(catalog).toList();
    long unknown = all.stream().filter(EntryFact::isUnknown).count();
    return unknown / (double) Math.max(1, all.size());
  }
}
