package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Target;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.VersionRange;
import io.github.unikernelcatalog.model.vocabulary.EventType;
import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.LanguageRole;
import io.github.unikernelcatalog.model.vocabulary.ProcessModel;
import io.github.unikernelcatalog.model.vocabulary.UnikernelKind;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;

/** Learns something about a unikernel that contradicts nothing that was known before. */
final class MoreKnowledge {

  private final Random random;

  private MoreKnowledge(Random random) {
    this.random = random;
  }

  static Unikernel learn(Unikernel unikernel, Random random) {
    MoreKnowledge more = new MoreKnowledge(random);
    List<UnaryOperator<Unikernel>> steps = List.of(
        more::aPlatform,
        more::aCell,
        more::aCell,
        more::aTarget,
        more::aLanguage,
        more::aVersion,
        more::aRelease,
        more::aFeature,
        more::aDevelopmentHost,
        more::aFactOfTheProject,
        more::anExclusion,
        more::thatLanguagesAreComplete,
        more::thatTargetsAreComplete,
        more::thatFeaturesAreComplete,
        more::thatADimensionIsComplete);
    Unikernel wiser = unikernel;
    for (int i = 0; i < 5; i++) {
      wiser = more.oneOf(steps).apply(wiser);
    }
    return wiser;
  }

  // Platforms.

  /**
   * That a language is for one architecture only and a platform has another one is news only if the
   * language still has a platform, and the platform a language.
   */
  private Unikernel aCell(Unikernel unikernel) {
    List<Target> targets = eachTarget(
        unikernel,
        platforms -> platforms.stream()
            .map(platform -> random.nextBoolean() ? closer(unikernel, platform) : platform)
            .toList());
    List<Target> before = unikernel.targets().items();
    boolean possible =
        placesWithLanguage(unikernel, targets).equals(placesWithLanguage(unikernel, before))
            && languagesWithPlace(unikernel, targets, Truth.UNKNOWN)
                .equals(languagesWithPlace(unikernel, before, Truth.UNKNOWN));
    return possible ? with(unikernel, targets) : unikernel;
  }

  private Unikernel aPlatform(Unikernel unikernel) {
    return unikernel.targets().isOpen()
        ? with(
            unikernel,
            eachTarget(unikernel, platforms -> append(platforms, newPlatform(unikernel))))
        : unikernel;
  }

  private Unikernel aTarget(Unikernel unikernel) {
    List<Target> targets = unikernel.targets().items();
    Target another = new Target("t" + targets.size(), List.of(newPlatform(unikernel)));
    return unikernel.targets().isOpen()
        ? copy(unikernel).targets(Listing.open(append(targets, another))).build()
        : unikernel;
  }

  private static List<Target> eachTarget(
      Unikernel unikernel, UnaryOperator<List<Platform>> learned) {
    return unikernel.targets().items().stream()
        .map(target -> new Target(target.name(), learned.apply(target.platforms())))
        .toList();
  }

  private static Unikernel with(Unikernel unikernel, List<Target> targets) {
    Listing<Target> before = unikernel.targets();
    return copy(unikernel)
        .targets(new Listing<>(targets, before.complete(), before.unknown(), before.origin()))
        .build();
  }

  private Platform newPlatform(Unikernel unikernel) {
    return closer(unikernel, Samples.platform().build());
  }

  private Platform closer(Unikernel unikernel, Platform platform) {
    Closer closer = new Closer(unikernel, platform);
    return Platform.builder()
        .from(platform)
        .hypervisor(closer.cell(
            Dimension.HYPERVISOR, Platform::hypervisor, RandomCatalogs.HYPERVISORS, true))
        .vmm(closer.cell(Dimension.VMM, Platform::vmm, RandomCatalogs.VMMS, true))
        .architecture(closer.cell(
            Dimension.ARCHITECTURE, Platform::architecture, RandomCatalogs.ARCHITECTURES, false))
        .host(closer.cell(Dimension.HOST, Platform::host, RandomCatalogs.HOSTS, true))
        .cloud(closer.cell(Dimension.CLOUD, Platform::cloud, RandomCatalogs.CLOUDS, true))
        .container(
            closer.cell(Dimension.CONTAINER, Platform::container, RandomCatalogs.CONTAINERS, true))
        .isolation(
            closer.cell(Dimension.ISOLATION, Platform::isolation, RandomCatalogs.ISOLATIONS, false))
        .build();
  }

  /** Looks closer at the cells of a platform. */
  private final class Closer {

    private final Unikernel unikernel;
    private final Platform platform;

    Closer(Unikernel unikernel, Platform platform) {
      this.unikernel = unikernel;
      this.platform = platform;
    }

    <W extends Word> Cell<W> cell(
        Dimension<?> dimension,
        Function<Platform, Cell<W>> cells,
        List<W> words,
        boolean mayBeNone) {
      Cell<W> now = cells.apply(platform);
      List<Cell<W>> stated = unikernel.targets().items().stream()
          .flatMap(target -> target.platforms().stream())
          .map(cells)
          .filter(cell -> !(cell instanceof Cell.Unstated<W>))
          .toList();
      boolean complete = unikernel.complete().containsKey(dimension) && !stated.isEmpty();
      List<Cell<W>> possible = new ArrayList<>();
      words.stream()
          .filter(word -> !isExcluded(unikernel, word))
          .map(Cell::of)
          .filter(cell -> isCloser(now, cell))
          .forEach(possible::add);
      if (now instanceof Cell.Unstated<W>) {
        possible.removeIf(cell -> complete && !stated.contains(cell));
        Cell<W> none = Cell.none();
        if (mayBeNone && (!complete || stated.contains(none))) {
          possible.add(none);
        }
      }
      return possible.isEmpty() ? now : oneOf(possible);
    }

    private <W extends Word> boolean isCloser(Cell<W> now, Cell<W> then) {
      return now instanceof Cell.Unstated<W>
          || (now instanceof Cell.Of<W> said
              && then instanceof Cell.Of<W> closer
              && closer.word().isA(said.word()));
    }
  }

  // Languages.

  private Unikernel aLanguage(Unikernel unikernel) {
    Language language = oneOf(RandomCatalogs.LANGUAGES);
    boolean isNew =
        unikernel.languages().items().stream().noneMatch(item -> language.isA(item.language()));
    if (!unikernel.languages().isOpen() || !isNew || isExcluded(unikernel, language)) {
      return unikernel;
    }
    LanguageSupport.Builder program = Samples.program(language)
        .level(random.nextBoolean() ? SupportLevel.FULL : SupportLevel.PARTIAL)
        .evidence(Samples.evidence("with a limit"));
    if (random.nextBoolean()) {
      program.addArchitectures(oneOf(RandomCatalogs.ARCHITECTURES));
    }
    unikernel.targets().items().stream()
        .filter(target -> random.nextInt(3) == 0)
        .forEach(target -> program.addTargets(target.name()));
    return copy(unikernel)
        .languages(Listing.open(append(unikernel.languages().items(), program.build())))
        .build();
  }

  private Unikernel aRelease(Unikernel unikernel) {
    VersionRange releases = new VersionRange(Optional.of("1"), Optional.empty());
    return with(
        unikernel,
        eachTarget(
            unikernel,
            platforms -> platforms.stream()
                .map(platform -> Platform.builder()
                    .from(platform)
                    .releases(platform.releases().or(() -> Optional.of(releases)))
                    .build())
                .toList()));
  }

  private Unikernel aVersion(Unikernel unikernel) {
    VersionRange versions = new VersionRange(Optional.of("1"), Optional.empty());
    Listing<LanguageSupport> languages = unikernel.languages();
    return copy(unikernel)
        .languages(new Listing<>(
            languages.items().stream()
                .map(program -> LanguageSupport.builder()
                    .from(program)
                    .versions(program.versions().or(() -> Optional.of(versions)))
                    .build())
                .toList(),
            languages.complete(),
            languages.unknown(),
            languages.origin()))
        .build();
  }

  // What is the same for all deployments.

  private Unikernel aFeature(Unikernel unikernel) {
    Feature feature = oneOf(RandomCatalogs.FEATURES);
    List<Statement<Feature>> features = unikernel.features().items();
    boolean isNew = features.stream().noneMatch(item -> item.word() == feature);
    return unikernel.features().isOpen() && isNew && !isExcluded(unikernel, feature)
        ? copy(unikernel)
            .features(Listing.open(append(features, Samples.full(feature))))
            .build()
        : unikernel;
  }

  private Unikernel aDevelopmentHost(Unikernel unikernel) {
    HostSystem host = oneOf(RandomCatalogs.HOSTS);
    List<Statement<HostSystem>> hosts = unikernel.developmentHosts().items();
    boolean isNew = hosts.stream().noneMatch(item -> host.isA(item.word()));
    return unikernel.developmentHosts().isOpen() && isNew
        ? copy(unikernel)
            .developmentHosts(Listing.open(append(hosts, Samples.full(host))))
            .build()
        : unikernel;
  }

  private Unikernel aFactOfTheProject(Unikernel unikernel) {
    Unikernel.Builder wiser = copy(unikernel);
    wiser.kind(learned(unikernel.kind(), UnikernelKind.POSIX_LIKE));
    wiser.processModel(learned(unikernel.processModel(), List.of(ProcessModel.THREADS)));
    wiser.implementationLanguages(
        learned(unikernel.implementationLanguages(), List.of(Language.GO)));
    if (unikernel.events().items().isEmpty()) {
      wiser.events(Listing.open(List.of(new Event(
          oneOf(List.of(EventType.LAST_COMMIT, EventType.ARCHIVED)),
          Samples.DATE,
          Optional.empty(),
          Samples.evidence()))));
    }
    if (unikernel.relations().isEmpty()) {
      wiser.addRelations(RandomCatalogs.relation());
    }
    if (unikernel.measurements().isEmpty()) {
      wiser.addMeasurements(RandomCatalogs.measurement());
    }
    return wiser.build();
  }

  private static <T> Fact<T> learned(Fact<T> fact, T value) {
    return fact instanceof Fact.Unknown<T> ? Samples.known(value) : fact;
  }

  // What there is not.

  private Unikernel anExclusion(Unikernel unikernel) {
    Word word = oneOf(RandomCatalogs.EXCLUDED);
    boolean holds = RandomCatalogs.recorded(unikernel).stream().anyMatch(each -> each.isA(word));
    return holds ? unikernel : copy(unikernel).addExcluded(Samples.no(word)).build();
  }

  private Unikernel thatLanguagesAreComplete(Unikernel unikernel) {
    boolean everyPlaceHasOne =
        !placesWithLanguage(unikernel, unikernel.targets().items()).contains(false);
    return everyPlaceHasOne && !programs(unikernel).isEmpty()
        ? copy(unikernel).languages(complete(unikernel.languages())).build()
        : unikernel;
  }

  private Unikernel thatTargetsAreComplete(Unikernel unikernel) {
    List<Target> targets = unikernel.targets().items();
    boolean everyLanguageHasOne =
        !languagesWithPlace(unikernel, targets, Truth.TRUE).contains(false);
    return everyLanguageHasOne && !targets.isEmpty()
        ? copy(unikernel).targets(complete(unikernel.targets())).build()
        : unikernel;
  }

  /** For each platform, whether some language may run there. */
  private static List<Boolean> placesWithLanguage(Unikernel unikernel, List<Target> targets) {
    return targets.stream()
        .flatMap(target -> target.platforms().stream()
            .map(platform -> programs(unikernel).stream()
                .anyMatch(program -> program.holdsOn(target, platform) != Truth.FALSE)))
        .toList();
  }

  /** For each language, whether it runs, or may run, on some platform. */
  private static List<Boolean> languagesWithPlace(
      Unikernel unikernel, List<Target> targets, Truth atLeast) {
    return programs(unikernel).stream()
        .map(program -> targets.stream()
            .anyMatch(target -> target.platforms().stream()
                .anyMatch(platform -> program.holdsOn(target, platform).compareTo(atLeast) >= 0)))
        .toList();
  }

  private Unikernel thatFeaturesAreComplete(Unikernel unikernel) {
    return unikernel.features().items().isEmpty()
        ? unikernel
        : copy(unikernel).features(complete(unikernel.features())).build();
  }

  private Unikernel thatADimensionIsComplete(Unikernel unikernel) {
    Map<Dimension<?>, Evidence> complete = new LinkedHashMap<>(unikernel.complete());
    complete.put(
        oneOf(List.of(Dimension.HYPERVISOR, Dimension.VMM, Dimension.ARCHITECTURE)),
        Samples.evidence());
    return copy(unikernel).complete(complete).build();
  }

  private static List<LanguageSupport> programs(Unikernel unikernel) {
    return unikernel.languages().items().stream()
        .filter(program -> program.role() != LanguageRole.LINKED_LIBRARY)
        .toList();
  }

  private static boolean isExcluded(Unikernel unikernel, Word word) {
    return unikernel.excluded().stream().anyMatch(no -> word.isA(no.word()));
  }

  private static <T> Listing<T> complete(Listing<T> listing) {
    return Listing.complete(listing.items(), Samples.evidence());
  }

  private static Unikernel.Builder copy(Unikernel unikernel) {
    return Unikernel.builder().from(unikernel);
  }

  private <T> T oneOf(List<T> options) {
    return options.get(random.nextInt(options.size()));
  }

  private static <T> List<T> append(List<T> items, T item) {
    return Stream.concat(items.stream(), Stream.of(item)).toList();
  }
}
