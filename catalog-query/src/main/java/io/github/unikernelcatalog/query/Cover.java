package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Unikernel;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.IntStream;

/**
 * The smallest sets of unikernels of which each of several workloads finds one that matches.
 *
 * @param workloads the queries, one a workload
 * @param impossible the workloads that nothing matches; if there is one, there is no cover
 * @param smallest all covers of the smallest size, those of living projects first, then by id, and
 *     each by id; empty if there is none
 */
public record Cover(List<Query> workloads, List<Query> impossible, List<List<Unikernel>> smallest) {

  /**
   * Copies the lists.
   *
   * @param workloads see {@link #workloads()}
   * @param impossible see {@link #impossible()}
   * @param smallest see {@link #smallest()}
   */
  public Cover {
    workloads = List.copyOf(workloads);
    impossible = List.copyOf(impossible);
    smallest = smallest.stream().map(List::copyOf).toList();
  }

  /**
   * Finds the smallest covers, exactly.
   *
   * @param workloads the queries, at least one, all to the same catalog
   * @return the covers
   */
  public static Cover of(List<Query> workloads) {
    if (workloads.isEmpty()) {
      throw new IllegalArgumentException("a cover needs at least one workload");
    }
    if (workloads.stream().map(query -> query.catalog().digest()).distinct().count() > 1) {
      throw new IllegalArgumentException("all workloads of a cover ask the same catalog");
    }
    List<Set<String>> candidates = workloads.stream().map(Cover::matching).toList();
    List<Query> impossible = IntStream.range(0, workloads.size())
        .filter(each -> candidates.get(each).isEmpty())
        .mapToObj(workloads::get)
        .toList();
    if (!impossible.isEmpty()) {
      return new Cover(workloads, impossible, List.of());
    }
    Set<Set<String>> covers = new LinkedHashSet<>();
    for (int size = 1; covers.isEmpty(); size++) {
      search(candidates, new TreeSet<>(), size, covers);
    }
    List<List<Unikernel>> smallest = covers.stream()
        .sorted(Comparator.comparing(Set::toString))
        .map(cover -> cover.stream().map(workloads.get(0).catalog()::unikernel).toList())
        .sorted(
            Comparator.comparingInt(cover -> byStatus(cover, workloads.get(0).asOf())))
        .toList();
    return new Cover(workloads, impossible, smallest);
  }

  /** A cover is no more alive than its members are together. */
  private static int byStatus(List<Unikernel> cover, LocalDate asOf) {
    return cover.stream()
        .mapToInt(unikernel -> Standing.byStatus(unikernel.status(asOf)))
        .sum();
  }

  private static Set<String> matching(Query query) {
    Set<String> ids = new TreeSet<>();
    query.list().forEach(unikernel -> ids.add(unikernel.id()));
    return ids;
  }

  /** Tries for the first workload that is not served yet each unikernel that would serve it. */
  private static void search(
      List<Set<String>> candidates, Set<String> chosen, int left, Set<Set<String>> covers) {
    List<Set<String>> open = new ArrayList<>();
    for (Set<String> candidate : candidates) {
      if (candidate.stream().noneMatch(chosen::contains)) {
        open.add(candidate);
      }
    }
    if (open.isEmpty()) {
      covers.add(new TreeSet<>(chosen));
    } else if (left > 0) {
      for (String next : open.get(0)) {
        Set<String> more = new TreeSet<>(chosen);
        more.add(next);
        search(open, more, left - 1, covers);
      }
    }
  }
}
