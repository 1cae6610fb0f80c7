package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.model.vocabulary.Architecture.ARM64;
import static io.github.unikernelcatalog.model.vocabulary.Architecture.RISCV64;
import static io.github.unikernelcatalog.model.vocabulary.CloudProvider.AWS;
import static io.github.unikernelcatalog.model.vocabulary.CloudProvider.AZURE;
import static io.github.unikernelcatalog.model.vocabulary.Hypervisor.KVM;
import static io.github.unikernelcatalog.model.vocabulary.Hypervisor.XEN;
import static io.github.unikernelcatalog.model.vocabulary.Language.C;
import static io.github.unikernelcatalog.model.vocabulary.Language.GO;
import static io.github.unikernelcatalog.model.vocabulary.Language.PASCAL;
import static io.github.unikernelcatalog.model.vocabulary.Language.RUST;
import static io.github.unikernelcatalog.model.vocabulary.Vmm.FIRECRACKER;
import static io.github.unikernelcatalog.query.Criteria.activeWithin;
import static io.github.unikernelcatalog.query.Criteria.architecture;
import static io.github.unikernelcatalog.query.Criteria.cloud;
import static io.github.unikernelcatalog.query.Criteria.hypervisor;
import static io.github.unikernelcatalog.query.Criteria.language;
import static io.github.unikernelcatalog.query.Criteria.not;
import static io.github.unikernelcatalog.query.Criteria.vmm;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Unikernel;
import java.time.Period;
import java.util.BitSet;
import java.util.List;

/**
 * The library, as users call it; but facets and what to drop are asked of the plan, since every
 * contender only counts, and finds the sets of requirements, and puts nothing into words.
 */
final class Library implements Contender {

  static final Period YEAR = Period.ofMonths(12);

  private final Query all;

  Library(World world) {
    this(world.catalog());
  }

  Library(Catalog catalog) {
    this.all = Unikernels.in(catalog);
  }

  @Override
  public long point() {
    return all.where(language(GO), vmm(FIRECRACKER)).count();
  }

  @Override
  public long disjunctions() {
    return all.where(language(C, RUST), hypervisor(KVM, XEN)).count();
  }

  @Override
  public long negation() {
    return all.where(language(GO), not(hypervisor(XEN))).count();
  }

  @Override
  public long dateRange() {
    return all.where(architecture(ARM64), activeWithin(YEAR)).count();
  }

  @Override
  public List<Unikernel> sortedAndLimited() {
    return all.where(language(C), hypervisor(KVM)).stream().limit(10).toList();
  }

  @Override
  public List<Integer> facets() {
    return List.copyOf(all.where(language(GO)).plan().matchesPerWord(Dimension.HYPERVISOR).values());
  }

  @Override
  public List<Result> recommendation() {
    return recommended(all).recommend().matches().stream().limit(5).toList();
  }

  static Query recommended(Query all) {
    return all.where(language(GO)).prefer(cloud(AWS), 3).prefer(architecture(ARM64));
  }

  @Override
  public List<BitSet> whyNot() {
    return all.where(language(PASCAL), vmm(FIRECRACKER), cloud(AZURE), architecture(RISCV64))
        .plan()
        .relaxations();
  }
}
