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
import java.util.ArrayList;
import java.util.BitSet;
import java.util.EnumSet;
import java.util.List;
import java.util.PriorityQueue;
import java.util.Set;
import java.util.TreeSet;

/** Loops over rows of EnumSets, as one writes them who has no library. */
final class Loop extends ByHand {

  Loop(World world) {
    super(world);
  }

  @Override
  public long point() {
    long count = 0;
    for (List<Row> rows : world.entries()) {
      for (Row row : rows) {
        if (row.language().contains(GO) && row.vmm().contains(FIRECRACKER)) {
          count++;
          break;
        }
      }
    }
    return count;
  }

  @Override
  public long disjunctions() {
    long count = 0;
    for (List<Row> rows : world.entries()) {
      for (Row row : rows) {
        if ((row.language().contains(C) || row.language().contains(RUST))
            && (row.hypervisor().contains(KVM) || row.hypervisor().contains(XEN))) {
          count++;
          break;
        }
      }
    }
    return count;
  }

  @Override
  public long negation() {
    long count = 0;
    for (List<Row> rows : world.entries()) {
      for (Row row : rows) {
        if (row.language().contains(GO) && row.noHypervisor().contains(XEN)) {
          count++;
          break;
        }
      }
    }
    return count;
  }

  @Override
  public long dateRange() {
    long since = world.catalog().date().minus(Library.YEAR).toEpochDay();
    long count = 0;
    for (List<Row> rows : world.entries()) {
      for (Row row : rows) {
        if (row.activeDay() > since && row.architecture().contains(ARM64)) {
          count++;
          break;
        }
      }
    }
    return count;
  }

  @Override
  public List<Unikernel> sortedAndLimited() {
    PriorityQueue<Candidate> least = new PriorityQueue<>(11, java.util.Collections.reverseOrder());
    for (List<Row> rows : world.entries()) {
      for (Row row : rows) {
        if (row.language().contains(C) && row.hypervisor().contains(KVM)) {
          Candidate.keep(
              10, new Candidate(row.number(), row.entry(), 0, 0, row.byStatus()), least);
          break;
        }
      }
    }
    return unikernels(Candidate.sorted(least).stream().map(Candidate::entry).toList());
  }

  @Override
  @SuppressWarnings("EnumOrdinal") // an array is the fastest that one would write
  public List<Integer> facets() {
    int[] counts = new int[Hypervisor.values().length];
    for (List<Row> rows : world.entries()) {
      Set<Hypervisor> found = EnumSet.noneOf(Hypervisor.class);
      for (Row row : rows) {
        if (row.language().contains(GO)) {
          found.addAll(row.hypervisor());
        }
      }
      for (Hypervisor hypervisor : found) {
        counts[hypervisor.ordinal()]++;
      }
    }
    List<Integer> facets = new ArrayList<>();
    for (int count : counts) {
      facets.add(count);
    }
    return facets;
  }

  @Override
  public List<Result> recommendation() {
    PriorityQueue<Candidate> least = new PriorityQueue<>(6, java.util.Collections.reverseOrder());
    for (List<Row> rows : world.entries()) {
      Candidate best = null;
      for (Row row : rows) {
        if (row.language().contains(GO)) {
          Candidate candidate = Candidate.of(row);
          if (best == null || candidate.compareTo(best) < 0) {
            best = candidate;
          }
        }
      }
      if (best != null) {
        Candidate.keep(5, best, least);
      }
    }
    return explained(Candidate.sorted(least));
  }

  @Override
  public List<BitSet> whyNot() {
    boolean[] seen = new boolean[1 << REQUIREMENTS];
    for (List<Row> rows : world.entries()) {
      for (Row row : rows) {
        int missed = (row.language().contains(PASCAL) ? 0 : 1)
            + (row.vmm().contains(FIRECRACKER) ? 0 : 2)
            + (row.cloud().contains(AZURE) ? 0 : 4)
            + (row.architecture().contains(RISCV64) ? 0 : 8);
        seen[missed] = true;
      }
    }
    Set<Integer> masks = new TreeSet<>();
    for (int mask = 0; mask < seen.length; mask++) {
      if (seen[mask]) {
        masks.add(mask);
      }
    }
    return smallest(masks);
  }
}
