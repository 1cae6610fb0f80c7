package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.model.vocabulary.Architecture.ARM64;
import static io.github.unikernelcatalog.model.vocabulary.Architecture.RISCV64;
import static io.github.unikernelcatalog.model.vocabulary.CloudProvider.AZURE;
import static io.github.unikernelcatalog.model.vocabulary.Hypervisor.KVM;
import static io.github.unikernelcatalog.model.vocabulary.Hypervisor.XEN;
import static io.github.unikernelcatalog.model.vocabulary.Language.C;
import static io.github.unikernelcatalog.model.vocabulary.Language.GO;
import static io.github.unikernelcatalog.model.vocabulary.Language.PASCAL;
import static io.github.unikernelcatalog.model.vocabulary.Language.RUST;
import static io.github.unikernelcatalog.model.vocabulary.Vmm.FIRECRACKER;

import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Streams over rows of EnumSets. */
final class Streams extends ByHand {

  Streams(World world) {
    super(world);
  }

  private long count(Predicate<Row> asked) {
    return world.entries().stream().filter(rows -> rows.stream().anyMatch(asked)).count();
  }

  @Override
  public long point() {
    return count(row -> row.language().contains(GO) && row.vmm().contains(FIRECRACKER));
  }

  @Override
  public long disjunctions() {
    return count(row -> (row.language().contains(C) || row.language().contains(RUST))
        && (row.hypervisor().contains(KVM) || row.hypervisor().contains(XEN)));
  }

  @Override
  public long negation() {
    return count(row -> row.language().contains(GO) && row.noHypervisor().contains(XEN));
  }

  @Override
  public long dateRange() {
    long since = world.catalog().date().minus(Library.YEAR).toEpochDay();
    return count(row -> row.activeDay() > since && row.architecture().contains(ARM64));
  }

  @Override
  public List<Unikernel> sortedAndLimited() {
    Stream<Candidate> candidates = world.entries().stream()
        .flatMap(rows -> rows.stream()
            .filter(row -> row.language().contains(C) && row.hypervisor().contains(KVM))
            .limit(1))
        .map(row -> new Candidate(row.number(), row.entry(), 0, 0, row.byStatus()));
    return unikernels(
        Candidate.least(10, candidates).stream().map(Candidate::entry).toList());
  }

  @Override
  public List<Integer> facets() {
    Map<Hypervisor, Long> counts = world.entries().stream()
        .flatMap(rows -> rows.stream()
            .filter(row -> row.language().contains(GO))
            .flatMap(row -> row.hypervisor().stream())
            .distinct())
        .collect(Collectors.groupingBy(Function.identity(), Collectors.counting()));
    return Stream.of(Hypervisor.values())
        .map(hypervisor -> counts.getOrDefault(hypervisor, 0L).intValue())
        .toList();
  }

  @Override
  public List<Result> recommendation() {
    Stream<Candidate> best = world.entries().stream()
        .map(rows -> rows.stream()
            .filter(row -> row.language().contains(GO))
            .map(Candidate::of)
            .min(Candidate::compareTo))
        .flatMap(Optional::stream);
    return explained(Candidate.least(5, best));
  }

  @Override
  public List<BitSet> whyNot() {
    return smallest(world.entries().stream()
        .flatMap(List::stream)
        .map(row -> (row.language().contains(PASCAL) ? 0 : 1)
            + (row.vmm().contains(FIRECRACKER) ? 0 : 2)
            + (row.cloud().contains(AZURE) ? 0 : 4)
            + (row.architecture().contains(RISCV64) ? 0 : 8))
        .collect(Collectors.toCollection(TreeSet::new)));
  }
}
