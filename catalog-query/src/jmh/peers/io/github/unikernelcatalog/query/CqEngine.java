package io.github.unikernelcatalog.query;

import static com.googlecode.cqengine.query.QueryFactory.and;
import static com.googlecode.cqengine.query.QueryFactory.equal;
import static com.googlecode.cqengine.query.QueryFactory.greaterThan;
import static com.googlecode.cqengine.query.QueryFactory.not;
import static com.googlecode.cqengine.query.QueryFactory.or;
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

import com.googlecode.cqengine.ConcurrentIndexedCollection;
import com.googlecode.cqengine.IndexedCollection;
import com.googlecode.cqengine.attribute.MultiValueAttribute;
import com.googlecode.cqengine.attribute.SimpleAttribute;
import com.googlecode.cqengine.index.hash.HashIndex;
import com.googlecode.cqengine.index.navigable.NavigableIndex;
import com.googlecode.cqengine.query.Query;
import com.googlecode.cqengine.query.option.QueryOptions;
import com.googlecode.cqengine.resultset.ResultSet;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/**
 * CQEngine with an index on every attribute. Its {@code in} gives a row twice that has two of the
 * words; {@code or} does not.
 */
final class CqEngine extends ByRows {

  private static final MultiValueAttribute<Row, Language> LANGUAGE =
      words(Language.class, "language", Row::language);
  private static final MultiValueAttribute<Row, Hypervisor> HYPERVISOR =
      words(Hypervisor.class, "hypervisor", Row::hypervisor);
  private static final MultiValueAttribute<Row, Hypervisor> NO_HYPERVISOR =
      words(Hypervisor.class, "no-hypervisor", Row::noHypervisor);
  private static final MultiValueAttribute<Row, Vmm> VMM = words(Vmm.class, "vmm", Row::vmm);
  private static final MultiValueAttribute<Row, Architecture> ARCHITECTURE =
      words(Architecture.class, "architecture", Row::architecture);
  private static final MultiValueAttribute<Row, CloudProvider> CLOUD =
      words(CloudProvider.class, "cloud", Row::cloud);
  private static final SimpleAttribute<Row, Long> ACTIVE =
      new SimpleAttribute<>(Row.class, Long.class, "active") {
        @Override
        public Long getValue(Row row, QueryOptions options) {
          return row.activeDay();
        }
      };

  private final IndexedCollection<Row> rows = new ConcurrentIndexedCollection<>();

  CqEngine(World world) {
    super(world);
    rows.addIndex(HashIndex.onAttribute(LANGUAGE));
    rows.addIndex(HashIndex.onAttribute(HYPERVISOR));
    rows.addIndex(HashIndex.onAttribute(NO_HYPERVISOR));
    rows.addIndex(HashIndex.onAttribute(VMM));
    rows.addIndex(HashIndex.onAttribute(ARCHITECTURE));
    rows.addIndex(HashIndex.onAttribute(CLOUD));
    rows.addIndex(NavigableIndex.onAttribute(ACTIVE));
    world.entries().forEach(rows::addAll);
  }

  private static <W> MultiValueAttribute<Row, W> words(
      Class<W> type, String name, Function<Row, Set<W>> words) {
    return new MultiValueAttribute<>(Row.class, type, name) {
      @Override
      public Iterable<W> getValues(Row row, QueryOptions options) {
        return words.apply(row);
      }
    };
  }

  private Rows find(Query<Row> query) {
    return consumer -> {
      try (ResultSet<Row> found = rows.retrieve(query)) {
        found.forEach(consumer);
      }
    };
  }

  @Override
  public long point() {
    return countEntries(find(and(equal(LANGUAGE, GO), equal(VMM, FIRECRACKER))));
  }

  @Override
  public long disjunctions() {
    return countEntries(find(and(
        or(equal(LANGUAGE, C), equal(LANGUAGE, RUST)),
        or(equal(HYPERVISOR, KVM), equal(HYPERVISOR, XEN)))));
  }

  @Override
  public long negation() {
    return countEntries(find(and(equal(LANGUAGE, GO), equal(NO_HYPERVISOR, XEN))));
  }

  @Override
  public long dateRange() {
    long since = world.catalog().date().minus(Library.YEAR).toEpochDay();
    return countEntries(find(and(equal(ARCHITECTURE, ARM64), greaterThan(ACTIVE, since))));
  }

  @Override
  public List<Unikernel> sortedAndLimited() {
    return firstTen(find(and(equal(LANGUAGE, C), equal(HYPERVISOR, KVM))));
  }

  @Override
  public List<Integer> facets() {
    return perHypervisor(find(equal(LANGUAGE, GO)));
  }

  @Override
  public List<Result> recommendation() {
    return bestFive(find(equal(LANGUAGE, GO)));
  }

  @Override
  public List<BitSet> whyNot() {
    return smallest(masks().filter(this::misses).toList());
  }

  private boolean misses(int mask) {
    Query<Row> all = and(
        either(equal(LANGUAGE, PASCAL), mask, 0),
        either(equal(VMM, FIRECRACKER), mask, 1),
        either(equal(CLOUD, AZURE), mask, 2),
        either(equal(ARCHITECTURE, RISCV64), mask, 3));
    try (ResultSet<Row> found = rows.retrieve(all)) {
      return found.isNotEmpty();
    }
  }

  private static Query<Row> either(Query<Row> query, int mask, int place) {
    return (mask >> place & 1) == 0 ? query : not(query);
  }
}
