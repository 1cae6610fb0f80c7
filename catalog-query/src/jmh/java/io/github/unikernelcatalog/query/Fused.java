package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.PriorityQueue;
import java.util.TreeSet;

/**
 * One loop for each question over exactly the bitsets that it needs, which were looked up before and
 * are read to their end: what somebody would write who has this one question.
 */
final class Fused extends ByHand {

  private final DeploymentIndex index;
  private final StatusOrder order;
  private final long[] last;
  private final long[] go;
  private final long[] c;
  private final long[] rust;
  private final long[] pascal;
  private final long[] firecracker;
  private final long[] kvm;
  private final long[] xen;
  private final long[] noXen;
  private final Column arm64;
  private final Column aws;
  private final long[] azure;
  private final long[] riscv64;
  private final long[] active;
  private final List<long[]> hypervisors = new ArrayList<>();

  Fused(World world) {
    super(world);
    this.index = new DeploymentIndex(world.catalog());
    this.order = index.statusOrder(world.catalog().date());
    this.last = index.entries();
    this.go = full(Dimension.LANGUAGE, Language.GO);
    this.c = full(Dimension.LANGUAGE, Language.C);
    this.rust = full(Dimension.LANGUAGE, Language.RUST);
    this.pascal = full(Dimension.LANGUAGE, Language.PASCAL);
    this.firecracker = full(Dimension.VMM, Vmm.FIRECRACKER);
    this.kvm = full(Dimension.HYPERVISOR, Hypervisor.KVM);
    this.xen = full(Dimension.HYPERVISOR, Hypervisor.XEN);
    this.noXen = index.words(Dimension.HYPERVISOR, Hypervisor.XEN, SupportLevel.PARTIAL).no();
    this.arm64 =
        index.words(Dimension.ARCHITECTURE, Architecture.ARM64, SupportLevel.FULL);
    this.aws = index.words(Dimension.CLOUD, CloudProvider.AWS, SupportLevel.FULL);
    this.azure = full(Dimension.CLOUD, CloudProvider.AZURE);
    this.riscv64 = full(Dimension.ARCHITECTURE, Architecture.RISCV64);
    this.active = index
        .facts(
            new Criterion.HasStatus(Status.ACTIVE, Optional.of(Library.YEAR), Optional.empty()),
            world.catalog().date())
        .yes();
    for (Hypervisor hypervisor : Hypervisor.values()) {
      hypervisors.add(full(Dimension.HYPERVISOR, hypervisor));
    }
  }

  private <W extends Enum<W> & Word> long[] full(Dimension<W> dimension, W word) {
    return index.words(dimension, word, SupportLevel.FULL).yes();
  }

  private long both(long[] one, long[] other) {
    long count = 0;
    long carry = 0;
    for (int i = 0; i < last.length; i++) {
      long set = one[i] & other[i];
      if ((set | carry) != 0) {
        long inner = set & ~last[i];
        long sum = inner + ~last[i] + carry;
        carry = (inner | (~last[i] & ~sum)) >>> 63;
        count += Long.bitCount((sum | set) & last[i]);
      }
    }
    return count;
  }

  @Override
  public long point() {
    return both(go, firecracker);
  }

  @Override
  public long disjunctions() {
    long count = 0;
    long carry = 0;
    for (int i = 0; i < last.length; i++) {
      long set = (c[i] | rust[i]) & (kvm[i] | xen[i]);
      if ((set | carry) != 0) {
        long inner = set & ~last[i];
        long sum = inner + ~last[i] + carry;
        carry = (inner | (~last[i] & ~sum)) >>> 63;
        count += Long.bitCount((sum | set) & last[i]);
      }
    }
    return count;
  }

  @Override
  public long negation() {
    return both(go, noXen);
  }

  @Override
  public long dateRange() {
    return both(arm64.yes(), active);
  }

  @Override
  public List<Unikernel> sortedAndLimited() {
    PriorityQueue<Long> least = new PriorityQueue<>(11, java.util.Collections.reverseOrder());
    long carry = 0;
    int before = 0;
    for (int i = 0; i < last.length; i++) {
      long set = c[i] & kvm[i];
      long inner = set & ~last[i];
      long sum = inner + ~last[i] + carry;
      carry = (inner | (~last[i] & ~sum)) >>> 63;
      for (long left = (sum | set) & last[i]; left != 0; left &= left - 1) {
        int entry = before + Long.bitCount(last[i] & (Long.lowestOneBit(left) - 1));
        Candidate.keep(10, ((long) order.place(entry) << 32) | entry, least);
      }
      before += Long.bitCount(last[i]);
    }
    return unikernels(Candidate.sorted(least).stream().map(Long::intValue).toList());
  }

  @Override
  public List<Integer> facets() {
    List<Integer> counts = new ArrayList<>();
    for (long[] hypervisor : hypervisors) {
      counts.add((int) both(go, hypervisor));
    }
    return counts;
  }

  @Override
  public List<Result> recommendation() {
    PriorityQueue<Candidate> least = new PriorityQueue<>(6, java.util.Collections.reverseOrder());
    int rows = index.end(world.entries().size() - 1);
    int row = next(go, 0, rows);
    while (row < rows) {
      int entry = index.entry(row);
      int end = index.end(entry);
      Candidate best = candidate(row, entry);
      for (int next = next(go, row + 1, end); next < end; next = next(go, next + 1, end)) {
        Candidate other = candidate(next, entry);
        if (other.compareTo(best) < 0) {
          best = other;
        }
      }
      Candidate.keep(5, best, least);
      row = next(go, end, rows);
    }
    return explained(Candidate.sorted(least));
  }

  /** The least number from {@code from} on, or {@code end} if there is none below it. */
  private static int next(long[] bits, int from, int end) {
    if (from >= end) {
      return end;
    }
    int word = from / Long.SIZE;
    long left = bits[word] & -1L << from;
    while (left == 0 && (word + 1) * Long.SIZE < end) {
      left = bits[++word];
    }
    int next = word * Long.SIZE + Long.numberOfTrailingZeros(left);
    return left == 0 ? end : Math.min(next, end);
  }

  private static boolean isUnknown(Column column, int row) {
    return !Bits.has(column.yes(), row) && !Bits.has(column.no(), row);
  }

  private Candidate candidate(int row, int entry) {
    return new Candidate(
        row,
        entry,
        (Bits.has(aws.yes(), row) ? 3 : 0) + (Bits.has(arm64.yes(), row) ? 1 : 0),
        (isUnknown(aws, row) ? 1 : 0) + (isUnknown(arm64, row) ? 1 : 0),
        order.place(entry));
  }

  @Override
  public List<BitSet> whyNot() {
    TreeSet<Integer> masks = new TreeSet<>();
    for (int mask = 0; mask < 1 << REQUIREMENTS; mask++) {
      if (misses(mask)) {
        masks.add(mask);
      }
    }
    return smallest(masks);
  }

  /** Whether some row misses exactly the requirements of a mask. */
  private boolean misses(int mask) {
    long flip0 = -(mask & 1L);
    long flip1 = -(mask >> 1 & 1L);
    long flip2 = -(mask >> 2 & 1L);
    long flip3 = -(mask >> 3 & 1L);
    long[] all = index.all().words();
    for (int i = 0; i < all.length; i++) {
      long set = (pascal[i] ^ flip0)
          & (firecracker[i] ^ flip1)
          & (azure[i] ^ flip2)
          & (riscv64[i] ^ flip3)
          & all[i];
      if (set != 0) {
        return true;
      }
    }
    return false;
  }
}
