package io.github.unikernelcatalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.BitSet;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.EdgeCasesMode;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.domains.Domain;
import net.jqwik.api.domains.DomainContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The index gives the answers of the plain evaluation, which is the meaning. */
@Domain(RandomCatalogs.class)
@Domain(DomainContext.Global.class)
class PlanTest {

  @Property(tries = 10_000, edgeCases = EdgeCasesMode.NONE)
  void answersAsThePlainEvaluationDoes(@ForAll Query query) {
    isAnsweredPlainly(query);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void tellsTheTruthOfACriterionOnEachDeployment(@ForAll Query query, @ForAll Criterion criterion) {
    isTrueOnTheSameRows(query, criterion);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void countsForAFacetWhatAskingForItFinds(@ForAll Query query) {
    hasFacets(query, Dimension.HYPERVISOR);
    hasFacets(query, Dimension.ISOLATION);
    hasFacets(query, Dimension.FEATURE);
  }

  @Property(tries = 1_000, edgeCases = EdgeCasesMode.NONE)
  void relaxesAsLittleAsAnyDeploymentFails(@ForAll Query query) {
    List<BitSet> fails = deployments(query)
        .map(deployment -> failed(query, deployment))
        .distinct()
        .toList();
    List<BitSet> smallest = fails.stream()
        .filter(
            fail -> fails.stream().noneMatch(other -> !other.equals(fail) && contains(fail, other)))
        .toList();

    assertThat(query.plan().relaxations()).containsExactlyInAnyOrderElementsOf(smallest);
  }

  @ParameterizedTest
  @MethodSource("io.github.unikernelcatalog.model.Dimension#all")
  void knowsTheWordsOfTheBundledCatalog(Dimension<?> dimension) {
    knowsTheWords(Unikernels.bundled(), dimension);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "language:go and vmm:firecracker and architecture:arm64 prefer cloud:aws*3",
        "(language:java or language:any) and hypervisor:esxi",
        "language:c and hypervisor:(kvm or xen) and (architecture:x86_64 or architecture:arm64)"
            + " and not licence:proprietary and active within 18 months and evidence:ci",
        "not hypervisor:xen and nowhere cloud:azure prefer language:rust, status:active*2",
        "language:pascal and vmm:firecracker and cloud:azure and architecture:riscv64",
        "status:discontinued as of 2020-01-01"
      })
  void answersOnTheBundledCatalog(String text) {
    isAnsweredPlainly(Unikernels.bundled().where(text));
  }

  @Test
  void looksAtFarEnoughForEntriesThatSpanSeveralWords() {
    assertThat(Unikernels.bundled().catalog().unikernels())
        .as("an entry of more than two times 64 deployments, with others at its sides")
        .anyMatch(unikernel -> unikernel.deployments().size() > 128);
    assertThat(Unikernels.bundled().count())
        .isEqualTo(Unikernels.bundled().catalog().unikernels().size());
  }

  @Test
  void countsAnEntryThatReachesIntoTheNextWordAndWhatFollowsIt() {
    Platform.Builder kvm = Samples.platform().hypervisor(Cell.of(Hypervisor.KVM));
    Platform.Builder[] seventy = Stream.concat(
            Stream.of(kvm),
            Stream.generate(() -> Samples.platform().hypervisor(Cell.of(Hypervisor.XEN)))
                .limit(69))
        .toArray(Platform.Builder[]::new);
    Query query = Unikernels.in(Samples.catalog(on("a", seventy), on("b", kvm)));

    isAnsweredPlainly(query.where("hypervisor:kvm"));
    assertThat(query.where("hypervisor:kvm").count()).isEqualTo(2);
  }

  private static Unikernel.Builder on(String id, Platform.Builder... platforms) {
    return Samples.unikernel(id)
        .languages(Samples.allLanguages(Samples.program(Language.GO)))
        .targets(Samples.allTargets(Samples.target("t", platforms)));
  }

  private static void isAnsweredPlainly(Query query) {
    Answer plain = new PlainEvaluation(query).answer();

    assertThat(query.recommend()).isEqualTo(plain).hasToString(plain.toString());
    assertThat(query.count()).isEqualTo(plain.matches().size());
    assertThat(query.list())
        .isEqualTo(plain.matches().stream().map(Result::unikernel).toList());
  }

  private static void isTrueOnTheSameRows(Query query, Criterion criterion) {
    Evaluator evaluator = new Evaluator(query.asOf());
    Truth[] truths = deployments(query)
        .map(deployment -> evaluator.truth(criterion, deployment))
        .toArray(Truth[]::new);
    Column column = query.plan().column(criterion);

    assertThat(IntStream.range(0, truths.length)
            .mapToObj(row -> truth(column, row))
            .toArray())
        .as(criterion.toString())
        .isEqualTo(truths);
  }

  private static Truth truth(Column column, int row) {
    boolean yes = Bits.has(column.yes(), row);
    boolean no = Bits.has(column.no(), row);
    if (yes && no) {
      throw new AssertionError("row " + row + " is both true and false");
    }
    return yes ? Truth.TRUE : no ? Truth.FALSE : Truth.UNKNOWN;
  }

  private static <W extends Enum<W> & Word> void hasFacets(Query query, Dimension<W> dimension) {
    List<Facet> facets = query.plan().facets(dimension);

    assertThat(facets)
        .<Object>extracting(Facet::word)
        .isEqualTo(dimension.vocabulary().words());
    for (int i = 0; i < facets.size(); i++) {
      W word = dimension.vocabulary().words().get(i);
      Answer plain = new PlainEvaluation(query.where(has(dimension, word))).answer();
      assertThat(facets.get(i).matches()).isEqualTo(plain.matches().size());
      assertThat(facets.get(i).undetermined()).isEqualTo(plain.undetermined().size());
    }
  }

  private static BitSet failed(Query query, Deployment deployment) {
    Evaluator evaluator = new Evaluator(query.asOf());
    BitSet failed = new BitSet();
    IntStream.range(0, query.requirements().size())
        .filter(i -> evaluator.truth(query.requirements().get(i), deployment) != Truth.TRUE)
        .forEach(failed::set);
    return failed;
  }

  private static boolean contains(BitSet whole, BitSet part) {
    BitSet both = (BitSet) whole.clone();
    both.and(part);
    return both.equals(part);
  }

  private static Stream<Deployment> deployments(Query query) {
    return query.catalog().unikernels().stream()
        .flatMap(unikernel -> unikernel.deployments().stream());
  }

  /** Wanted in full and ruled out, which takes in support in part. */
  private static <W extends Enum<W> & Word> void knowsTheWords(
      Query query, Dimension<W> dimension) {
    for (W word : dimension.vocabulary().words()) {
      isTrueOnTheSameRows(query, has(dimension, word));
      isTrueOnTheSameRows(query, Criteria.not(has(dimension, word)));
    }
  }

  @SuppressWarnings("unchecked")
  private static <W extends Enum<W> & Word> Criterion has(Dimension<W> dimension, W word) {
    return Criteria.has(dimension, word);
  }
}
