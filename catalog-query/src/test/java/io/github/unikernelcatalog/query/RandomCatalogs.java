package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.query.Samples.DATE;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.LicenceTerms;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Measurement;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Relation;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Target;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.VersionRange;
import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.ContainerEngine;
import io.github.unikernelcatalog.model.vocabulary.EventType;
import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Isolation;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.LanguageRole;
import io.github.unikernelcatalog.model.vocabulary.Licence;
import io.github.unikernelcatalog.model.vocabulary.LicenceFamily;
import io.github.unikernelcatalog.model.vocabulary.Metric;
import io.github.unikernelcatalog.model.vocabulary.PortingMode;
import io.github.unikernelcatalog.model.vocabulary.ProcessModel;
import io.github.unikernelcatalog.model.vocabulary.RelationType;
import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import io.github.unikernelcatalog.model.vocabulary.UnikernelKind;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Provide;
import net.jqwik.api.Tuple;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Small random catalogs, criteria and queries over few words, so that what is asked for and what is
 * recorded meet often. Within a unikernel nothing contradicts itself.
 */
final class RandomCatalogs extends DomainContextBase {

  static final List<Language> LANGUAGES =
      List.of(Language.GO, Language.JAVA, Language.JAVASCRIPT, Language.NODE_JS, Language.ANY);
  static final List<Hypervisor> HYPERVISORS =
      List.of(Hypervisor.KVM, Hypervisor.XEN, Hypervisor.XEN_PVH);
  static final List<Vmm> VMMS = List.of(Vmm.QEMU, Vmm.QEMU_MICROVM, Vmm.FIRECRACKER);
  static final List<Architecture> ARCHITECTURES = List.of(Architecture.X86_64, Architecture.ARM64);
  static final List<HostSystem> HOSTS =
      List.of(HostSystem.LINUX, HostSystem.UBUNTU, HostSystem.WINDOWS);
  static final List<CloudProvider> CLOUDS = List.of(CloudProvider.AWS, CloudProvider.AZURE);
  static final List<ContainerEngine> CONTAINERS = List.of(ContainerEngine.DOCKER);
  static final List<Isolation> ISOLATIONS =
      List.of(Isolation.HARDWARE_VM, Isolation.PROCESS, Isolation.SECCOMP_PROCESS);
  static final List<Feature> FEATURES = List.of(Feature.SMP, Feature.IPV6);

  static final List<Word> EXCLUDED = List.of(
      Language.JAVA,
      Language.NODE_JS,
      Hypervisor.XEN,
      Hypervisor.XEN_PVH,
      Vmm.FIRECRACKER,
      Architecture.ARM64,
      HostSystem.UBUNTU,
      CloudProvider.AZURE,
      Isolation.SECCOMP_PROCESS,
      Feature.IPV6);

  /** What a source may declare to be all there is. */
  private enum Complete {
    LANGUAGES,
    TARGETS,
    FEATURES,
    DEVELOPMENT_HOSTS,
    HYPERVISOR,
    VMM,
    ARCHITECTURE
  }

  private record Project(
      Fact<UnikernelKind> kind,
      Fact<List<ProcessModel>> processModel,
      Fact<List<Language>> implementation,
      Listing<LicenceTerms> licences,
      List<Relation> relations,
      List<Measurement> measurements) {}

  // Catalogs.

  @Provide
  Arbitrary<Catalog> catalogs() {
    return unikernels()
        .list()
        .ofMinSize(1)
        .ofMaxSize(6)
        .map(makers -> Catalog.of(
            DATE,
            "random",
            IntStream.range(0, makers.size())
                .mapToObj(i -> makers.get(i).apply("u" + i))
                .toList()));
  }

  @Provide
  Arbitrary<Unikernel> unikernel() {
    return unikernels().map(maker -> maker.apply("u"));
  }

  private static Arbitrary<Function<String, Unikernel>> unikernels() {
    Arbitrary<List<List<Platform>>> targets =
        platforms().list().ofMinSize(1).ofMaxSize(2).list().ofMaxSize(3);
    return Combinators.combine(
            targets,
            programs().list().ofMaxSize(3),
            Arbitraries.of(Complete.class).set(),
            exclusions(),
            statements(FEATURES).list().ofMaxSize(2).uniqueElements(Statement::word),
            statements(HOSTS).list().ofMaxSize(2).uniqueElements(Statement::word),
            projects(),
            events().list().ofMaxSize(3))
        .as((platforms, programs, complete, excluded, features, hosts, project, events) ->
            id -> unikernel(
                id, platforms, programs, complete, excluded, features, hosts, project, events));
  }

  private static Unikernel unikernel(
      String id,
      List<List<Platform>> platforms,
      List<LanguageSupport> programs,
      Set<Complete> complete,
      List<Statement<?>> excluded,
      List<Statement<Feature>> features,
      List<Statement<HostSystem>> developmentHosts,
      Project project,
      List<Event> events) {
    List<Target> targets = IntStream.range(0, platforms.size())
        .mapToObj(i -> new Target("t" + i, platforms.get(i)))
        .toList();
    List<LanguageSupport> languages =
        programs.stream().map(program -> onTargetsThatExist(program, targets)).toList();
    boolean something = languages.stream()
        .filter(program -> program.role() != LanguageRole.LINKED_LIBRARY)
        .anyMatch(program -> mayRun(program, targets));
    Unikernel.Builder unikernel = Samples.unikernel(id)
        .languages(listing(languages, something && complete.contains(Complete.LANGUAGES)))
        .targets(listing(targets, complete.contains(Complete.TARGETS)))
        .complete(completeDimensions(complete))
        .features(listing(features, complete.contains(Complete.FEATURES)))
        .developmentHosts(listing(developmentHosts, complete.contains(Complete.DEVELOPMENT_HOSTS)))
        .kind(project.kind)
        .processModel(project.processModel)
        .implementationLanguages(project.implementation)
        .licences(project.licences)
        .relations(project.relations)
        .measurements(project.measurements)
        .events(listing(events, false));
    List<Word> recorded = recorded(unikernel.build());
    return unikernel
        .excluded(excluded.stream()
            .filter(no -> recorded.stream().noneMatch(word -> word.isA(no.word())))
            .toList())
        .build();
  }

  /** The words that are said to hold, so that no exclusion may rule them out. */
  static List<Word> recorded(Unikernel unikernel) {
    Stream<Cell<?>> cells = unikernel.targets().items().stream()
        .flatMap(target -> target.platforms().stream())
        .flatMap(platform -> Stream.of(
            platform.hypervisor(),
            platform.vmm(),
            platform.architecture(),
            platform.host(),
            platform.cloud(),
            platform.container(),
            platform.isolation()));
    return Stream.of(
            cells.flatMap(cell -> cell instanceof Cell.Of<?> of ? Stream.of(of.word()) : null),
            unikernel.languages().items().stream().map(LanguageSupport::language),
            unikernel.features().items().stream().map(Statement::word))
        .<Word>flatMap(Function.identity())
        .toList();
  }

  private static LanguageSupport onTargetsThatExist(LanguageSupport program, List<Target> targets) {
    Set<String> names = new LinkedHashSet<>(targets.stream().map(Target::name).toList());
    names.retainAll(program.targets());
    return LanguageSupport.builder().from(program).targets(names).build();
  }

  private static boolean mayRun(LanguageSupport program, List<Target> targets) {
    return targets.stream()
        .anyMatch(target -> target.platforms().stream()
            .anyMatch(platform -> program.holdsOn(target, platform) != Truth.FALSE));
  }

  private static <T> Listing<T> listing(List<T> items, boolean complete) {
    return items.isEmpty()
        ? Samples.nothing()
        : complete ? Listing.complete(items, Samples.evidence()) : Listing.open(items);
  }

  private static Map<Dimension<?>, Evidence> completeDimensions(Set<Complete> complete) {
    Map<Dimension<?>, Evidence> dimensions = new LinkedHashMap<>();
    for (Dimension<?> dimension :
        List.of(Dimension.HYPERVISOR, Dimension.VMM, Dimension.ARCHITECTURE)) {
      boolean declared =
          complete.stream().anyMatch(each -> each.name().equalsIgnoreCase(dimension.id()));
      if (declared) {
        dimensions.put(dimension, Samples.evidence());
      }
    }
    return dimensions;
  }

  private static Arbitrary<Platform> platforms() {
    return Combinators.combine(
            cells(HYPERVISORS),
            cells(VMMS),
            architectures(),
            cells(HOSTS),
            cells(CLOUDS),
            cells(CONTAINERS),
            isolations(),
            Combinators.combine(levels(), releases(), evidence())
                .as((level, releases, evidence) ->
                    Platform.builder().level(level).releases(releases).evidence(evidence)))
        .as((hypervisor, vmm, architecture, host, cloud, container, isolation, rest) ->
            rest.hypervisor(hypervisor)
                .vmm(vmm)
                .architecture(architecture)
                .host(host)
                .cloud(cloud)
                .container(container)
                .isolation(isolation)
                .build());
  }

  private static Arbitrary<Optional<VersionRange>> releases() {
    return Arbitraries.of(new VersionRange(Optional.of("2"), Optional.of("3"))).optional(0.3);
  }

  private static <W extends Word> Arbitrary<Cell<W>> cells(List<W> words) {
    List<Cell<W>> cells = new ArrayList<>(List.of(Cell.unstated(), Cell.none()));
    words.forEach(word -> cells.add(Cell.of(word)));
    return Arbitraries.of(cells);
  }

  /** Every machine has an architecture, stated or not. */
  private static Arbitrary<Cell<Architecture>> architectures() {
    return cells(ARCHITECTURES).filter(cell -> !(cell instanceof Cell.None<Architecture>));
  }

  /** Everything is isolated in some way, stated or not. */
  private static Arbitrary<Cell<Isolation>> isolations() {
    return cells(ISOLATIONS).filter(cell -> !(cell instanceof Cell.None<Isolation>));
  }

  private static Arbitrary<LanguageSupport> programs() {
    return Combinators.combine(
            Arbitraries.of(LANGUAGES),
            Arbitraries.of(
                LanguageRole.APPLICATION,
                LanguageRole.EMBEDDED_INTERPRETER,
                LanguageRole.LINKED_LIBRARY),
            Arbitraries.of(PortingMode.NATIVE, PortingMode.UNMODIFIED_BINARY),
            levels(),
            Arbitraries.of(
                    new VersionRange(Optional.of("1"), Optional.of("3")),
                    new VersionRange(Optional.of("4"), Optional.empty()))
                .optional(),
            Arbitraries.of("t0", "t1", "t2").set().ofMaxSize(2),
            Arbitraries.of(ARCHITECTURES).set().ofMaxSize(1),
            evidence())
        .as((language, role, mode, level, versions, targets, architectures, evidence) ->
            LanguageSupport.builder()
                .language(language)
                .role(role)
                .mode(mode)
                .level(level)
                .versions(versions)
                .targets(targets)
                .architectures(architectures)
                .evidence(evidence)
                .build());
  }

  private static Arbitrary<List<Statement<?>>> exclusions() {
    return Arbitraries.of(EXCLUDED)
        .list()
        .ofMaxSize(2)
        .map(each -> each.stream().<Statement<?>>map(Samples::no).toList());
  }

  private static <W extends Word> Arbitrary<Statement<W>> statements(List<W> words) {
    return Combinators.combine(Arbitraries.of(words), levels(), evidence()).as(Statement::new);
  }

  private static Arbitrary<SupportLevel> levels() {
    return Arbitraries.of(SupportLevel.FULL, SupportLevel.FULL, SupportLevel.PARTIAL);
  }

  private static Arbitrary<Evidence> evidence() {
    return Arbitraries.of(
            Samples.source("code", SourceKind.SOURCE_CODE, DATE),
            Samples.source("readme", SourceKind.README, DATE.minusMonths(5)),
            Samples.source("list", SourceKind.THIRD_PARTY, DATE.minusYears(3)))
        .map(
            source -> Evidence.builder().addSources(source).note("with a limit").build());
  }

  private static Arbitrary<Project> projects() {
    return Combinators.combine(
            facts(Arbitraries.of(UnikernelKind.POSIX_LIKE, UnikernelKind.LANGUAGE_SPECIFIC)),
            facts(
                Arbitraries.of(ProcessModel.SINGLE, ProcessModel.THREADS).list().ofMaxSize(2)),
            facts(Arbitraries.of(LANGUAGES).list().ofMinSize(1).ofMaxSize(2)),
            Arbitraries.of("MIT", "Apache-2.0 OR GPL-2.0-only")
                .map(expression -> new LicenceTerms("kernel", expression, Samples.evidence()))
                .list()
                .ofMaxSize(2)
                .map(terms -> listing(terms, false)),
            Arbitraries.of(relation()).list().ofMaxSize(1),
            Arbitraries.of(measurement()).list().ofMaxSize(1))
        .as(Project::new);
  }

  private static <T> Arbitrary<Fact<T>> facts(Arbitrary<T> values) {
    return values
        .optional()
        .map(value -> value.<Fact<T>>map(Samples::known).orElseGet(Samples::unknown));
  }

  static Relation relation() {
    return new Relation(RelationType.BUILDS_ON, "solo5", false, Samples.evidence());
  }

  static Measurement measurement() {
    return Measurement.builder()
        .metric(Metric.BOOT_TIME)
        .value(new BigDecimal("12.5"))
        .unit("ms")
        .workload("to the first line of main")
        .vmm(Cell.of(Vmm.FIRECRACKER))
        .hardware("not stated")
        .year(2024)
        .measuredBy("somebody")
        .evidence(Samples.evidence())
        .build();
  }

  private static Arbitrary<Event> events() {
    return Combinators.combine(
            Arbitraries.of(
                EventType.FIRST_COMMIT,
                EventType.LAST_COMMIT,
                EventType.ARCHIVED,
                EventType.REVIVED,
                EventType.SUPERSEDED),
            dates())
        .as((type, date) -> new Event(type, date, Optional.empty(), Samples.evidence()));
  }

  private static Arbitrary<LocalDate> dates() {
    return Arbitraries.integers().between(0, 40).map(months -> DATE.minusMonths(months));
  }

  // Criteria.

  /** All kinds of criteria, nested up to three deep. */
  @Provide
  Arbitrary<Criterion> criteria() {
    return nested(LEAVES);
  }

  /** Those that further knowledge can decide but not overturn: all but "is known". */
  static Arbitrary<Criterion> monotone() {
    return nested(
        LEAVES.stream().filter(leaf -> !(leaf instanceof Criterion.IsKnown)).toList());
  }

  private static Arbitrary<Criterion> nested(List<Criterion> leaves) {
    Arbitrary<Optional<SupportLevel>> levels = Arbitraries.of(
        Optional.empty(), Optional.of(SupportLevel.PARTIAL), Optional.of(SupportLevel.FULL));
    Arbitrary<Criterion> plain = Combinators.combine(Arbitraries.of(leaves), levels)
        .as((criterion, level) -> level.map(criterion::atLeast).orElse(criterion));
    Arbitrary<Criterion> leaf =
        Arbitraries.frequencyOf(Tuple.of(9, plain), Tuple.of(1, plain.map(Criteria::nowhere)));
    return Arbitraries.recursive(
        () -> leaf,
        inner -> Arbitraries.oneOf(
            inner.map(Criteria::not),
            Combinators.combine(inner, leaf).as(Criteria::anyOf),
            Combinators.combine(leaf, inner).as(Criteria::allOf)),
        0,
        3);
  }

  private static final List<Criterion> LEAVES = leaves();

  private static List<Criterion> leaves() {
    List<Criterion> leaves = new ArrayList<>();
    LANGUAGES.forEach(word -> leaves.add(Criteria.language(word)));
    HYPERVISORS.forEach(word -> leaves.add(Criteria.hypervisor(word)));
    VMMS.forEach(word -> leaves.add(Criteria.vmm(word)));
    ARCHITECTURES.forEach(word -> leaves.add(Criteria.architecture(word)));
    HOSTS.forEach(word -> leaves.add(Criteria.host(word)));
    CLOUDS.forEach(word -> leaves.add(Criteria.cloud(word)));
    CONTAINERS.forEach(word -> leaves.add(Criteria.container(word)));
    ISOLATIONS.forEach(word -> leaves.add(Criteria.isolation(word)));
    FEATURES.forEach(word -> leaves.add(Criteria.feature(word)));
    HOSTS.forEach(word -> leaves.add(Criteria.developmentHost(word)));
    leaves.addAll(List.of(
        Criteria.role(LanguageRole.APPLICATION),
        Criteria.mode(PortingMode.UNMODIFIED_BINARY),
        Criteria.kind(UnikernelKind.POSIX_LIKE),
        Criteria.processModel(ProcessModel.THREADS),
        Criteria.licence(Licence.MIT),
        Criteria.licenceFamily(LicenceFamily.PERMISSIVE, LicenceFamily.STRONG_COPYLEFT),
        Criteria.implementationLanguage(Language.GO),
        Criteria.status(Status.ACTIVE),
        Criteria.status(Status.DISCONTINUED),
        Criteria.activeWithin(Period.ofMonths(6)),
        Criteria.activeWithin(Period.ofMonths(6), DATE.minusYears(1)),
        Criteria.known(Dimension.HYPERVISOR),
        Criteria.known(Dimension.LANGUAGE),
        Criteria.known(Dimension.KIND),
        Criteria.target("t0"),
        Criteria.version("2"),
        Criteria.release("2"),
        Criteria.id("u0"),
        Criteria.related(RelationType.BUILDS_ON, "solo5"),
        Criteria.measured(Metric.BOOT_TIME),
        Criteria.evidence(SourceKind.README),
        Criteria.checkedWithin(Period.ofYears(1)),
        Criteria.custom("has a place", RandomCatalogs::hasAPlace)));
    return leaves;
  }

  private static Truth hasAPlace(Deployment deployment) {
    return deployment.place().isPresent() ? Truth.TRUE : Truth.UNKNOWN;
  }

  // Queries.

  @Provide
  Arbitrary<Query> queries() {
    Arbitrary<Preference> preferences =
        Combinators.combine(criteria(), Arbitraries.integers().between(1, 3)).as(Preference::new);
    return Combinators.combine(
            catalogs(), criteria().list().ofMaxSize(3), preferences.list().ofMaxSize(2), dates())
        .as(RandomCatalogs::query);
  }

  private static Query query(
      Catalog catalog, List<Criterion> requirements, List<Preference> preferences, LocalDate date) {
    Query query =
        Unikernels.in(catalog).where(requirements.toArray(Criterion[]::new)).asOf(date);
    for (Preference preference : preferences) {
      query = query.prefer(preference.criterion(), preference.weight());
    }
    return query;
  }
}
