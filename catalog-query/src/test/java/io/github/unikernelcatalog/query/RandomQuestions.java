package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.LicenceTerms;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Measurement;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Relation;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Target;
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
import java.net.URI;
import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.function.Supplier;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Provide;
import net.jqwik.api.domains.DomainContextBase;

/**
 * Random queries to small random catalogs, over few words, so that what is asked for and what is
 * recorded meet often. Every fact has a source of its own, and no entry contradicts itself.
 */
final class RandomQuestions extends DomainContextBase {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);
  private static final List<Language> LANGUAGES =
      List.of(Language.GO, Language.JAVA, Language.JAVASCRIPT, Language.NODE_JS, Language.ANY);
  private static final List<Hypervisor> HYPERVISORS =
      List.of(Hypervisor.KVM, Hypervisor.XEN, Hypervisor.XEN_PVH);
  private static final List<Vmm> VMMS = List.of(Vmm.QEMU, Vmm.QEMU_MICROVM, Vmm.FIRECRACKER);
  private static final List<Architecture> ARCHITECTURES =
      List.of(Architecture.X86_64, Architecture.ARM64);
  private static final List<HostSystem> HOSTS = List.of(HostSystem.LINUX, HostSystem.UBUNTU);
  private static final List<CloudProvider> CLOUDS = List.of(CloudProvider.AWS, CloudProvider.AZURE);
  private static final List<Feature> FEATURES = List.of(Feature.SMP, Feature.IPV6, Feature.TLS);
  private static final List<String> NAMES = List.of(
      "t0", "u1", "qemu/x86_64", "1.0", "two words", "a \"quoted\" \\ one", "", "not", "ü*");

  private static final List<String> VERSIONS =
      List.of("1.0", "2", "v0.16.3", "C++11", "a \"quoted\" \\ 1", "1 ü*");

  @Provide
  Arbitrary<Query> queries() {
    return Arbitraries.randomValue(random -> new Dice(random).query());
  }

  /** Makes one world. */
  private static final class Dice {

    private final Random random;
    private int sources;

    Dice(Random random) {
      this.random = random;
    }

    // Questions.

    Query query() {
      Query query = Unikernels.in(catalog());
      if (chance(3)) {
        query = query.asOf(date());
      }
      for (int i = random.nextInt(5); i > 0; i--) {
        query = query.where(criterion(2));
      }
      for (int i = random.nextInt(4); i > 0; i--) {
        query = query.prefer(criterion(1), 1 + random.nextInt(4));
      }
      return query;
    }

    private Criterion criterion(int depth) {
      if (depth == 0 || random.nextInt(3) > 0) {
        Criterion leaf = leaf();
        return switch (random.nextInt(6)) {
          case 0 -> leaf.atLeast(SupportLevel.PARTIAL);
          case 1 -> leaf.atLeast(SupportLevel.FULL);
          default -> leaf;
        };
      }
      return switch (random.nextInt(5)) {
        case 0, 1 -> Criteria.not(criterion(depth - 1));
        case 2 -> Criteria.nowhere(criterion(depth - 1));
        case 3 -> Criteria.anyOf(criterion(depth - 1), criterion(depth - 1), leaf());
        default -> Criteria.allOf(criterion(depth - 1), criterion(depth - 1));
      };
    }

    private Criterion leaf() {
      return switch (random.nextInt(26)) {
        case 0, 1, 2, 3 -> Criteria.language(one(LANGUAGES));
        case 4, 5, 6 -> Criteria.hypervisor(one(HYPERVISORS));
        case 7, 8 -> Criteria.vmm(one(VMMS));
        case 9, 10 -> Criteria.architecture(one(ARCHITECTURES));
        case 11 -> Criteria.host(one(HOSTS));
        case 12 -> Criteria.cloud(CLOUDS.toArray(CloudProvider[]::new));
        case 13, 14 -> Criteria.feature(one(FEATURES));
        case 15 -> Criteria.developmentHost(one(HOSTS));
        case 16 -> Criteria.mode(PortingMode.UNMODIFIED_BINARY);
        case 17 -> Criteria.kind(UnikernelKind.POSIX_LIKE);
        case 18 -> Criteria.processModel(ProcessModel.THREADS);
        case 19 -> Criteria.licence(Licence.MIT);
        case 20 -> Criteria.licenceFamily(LicenceFamily.STRONG_COPYLEFT);
        case 21 -> Criteria.implementationLanguage(Language.GO);
        case 22 -> ofTheProject();
        default -> ofItsOwnForm();
      };
    }

    private Criterion ofTheProject() {
      Optional<Period> period = chance(2) ? Optional.of(period()) : Optional.empty();
      Optional<LocalDate> date = chance(2) ? Optional.of(date()) : Optional.empty();
      return new Criterion.HasStatus(one(List.of(Status.values())), period, date);
    }

    private Criterion ofItsOwnForm() {
      return switch (random.nextInt(10)) {
        case 0 -> Criteria.known(one(Dimension.all()));
        case 1 -> Criteria.target(one(NAMES));
        case 2 -> Criteria.version(one(VERSIONS));
        case 8 -> Criteria.release(one(VERSIONS));
        case 3 -> Criteria.id(one(NAMES));
        case 4 -> Criteria.related(one(List.of(RelationType.values())), one(NAMES));
        case 5 -> Criteria.measured(one(List.of(Metric.values())));
        case 6 -> Criteria.evidence(one(List.of(SourceKind.values())));
        case 7 -> Criteria.checkedWithin(period());
        default -> Criteria.checkedWithin(period(), date());
      };
    }

    private Period period() {
      return Period.of(random.nextInt(3), random.nextInt(20), random.nextInt(40));
    }

    private LocalDate date() {
      return DATE.minusMonths(random.nextInt(60));
    }

    // Catalogs.

    private Catalog catalog() {
      List<Unikernel> unikernels = new ArrayList<>();
      for (int i = random.nextInt(4); i >= 0; i--) {
        unikernels.add(unikernel("u" + i));
      }
      return Catalog.of(DATE, "random " + random.nextLong(), unikernels);
    }

    private Unikernel unikernel(String id) {
      List<Target> targets = new ArrayList<>();
      for (int i = random.nextInt(3); i > 0; i--) {
        targets.add(
            new Target("t" + i, chance(3) ? List.of(platform(), platform()) : List.of(platform())));
      }
      List<LanguageSupport> languages = some(3, this::program);
      boolean runsEverywhere = languages.stream()
          .anyMatch(program -> program.targets().isEmpty()
              && program.architectures().isEmpty()
              && program.role() == LanguageRole.APPLICATION);
      Unikernel entry = Unikernel.builder()
          .id(id)
          .name(id)
          .summary("A random unikernel.")
          .kind(fact(List.of(UnikernelKind.values())))
          .licences(listing(some(2, () -> new LicenceTerms(id, licence(), evidence())), false))
          .implementationLanguages(
              fact(List.of(List.of(Language.GO), List.of(Language.JAVA, Language.GO))))
          .languages(listing(languages, runsEverywhere && chance(2)))
          .targets(listing(targets, chance(2)))
          .complete(complete())
          .developmentHosts(listing(some(2, () -> statement(one(HOSTS))), chance(3)))
          .processModel(fact(List.of(List.of(ProcessModel.THREADS), List.of(ProcessModel.SINGLE))))
          .features(listing(some(2, () -> statement(one(FEATURES))), chance(3)))
          .events(listing(some(3, this::event), false))
          .relations(some(
              1,
              () ->
                  new Relation(one(List.of(RelationType.values())), one(NAMES), false, evidence())))
          .measurements(some(1, this::measurement))
          .origin(Origin.CODE)
          .build();
      return Unikernel.builder().from(entry).excluded(exclusions(entry)).build();
    }

    private Platform platform() {
      return Platform.builder()
          .hypervisor(cell(HYPERVISORS))
          .vmm(cell(VMMS))
          .architecture(chance(4) ? Cell.unstated() : Cell.of(one(ARCHITECTURES)))
          .host(cell(HOSTS))
          .cloud(cell(CLOUDS))
          .container(cell(List.of(ContainerEngine.DOCKER)))
          .isolation(Cell.of(Isolation.HARDWARE_VM))
          .level(level())
          .releases(
              chance(3)
                  ? Optional.of(new VersionRange(Optional.of("1"), Optional.of("2")))
                  : Optional.empty())
          .evidence(evidence())
          .build();
    }

    private LanguageSupport program() {
      return LanguageSupport.builder()
          .language(one(LANGUAGES))
          .role(chance(6) ? LanguageRole.LINKED_LIBRARY : LanguageRole.APPLICATION)
          .mode(chance(2) ? PortingMode.NATIVE : PortingMode.UNMODIFIED_BINARY)
          .level(level())
          .versions(
              chance(3)
                  ? Optional.of(new VersionRange(Optional.of("1"), Optional.of("2")))
                  : Optional.empty())
          .targets(chance(3) ? List.of("t" + (1 + random.nextInt(2))) : List.of())
          .architectures(chance(4) ? List.of(one(ARCHITECTURES)) : List.of())
          .evidence(evidence())
          .build();
    }

    private Map<Dimension<?>, Evidence> complete() {
      Map<Dimension<?>, Evidence> complete = new LinkedHashMap<>();
      for (Dimension<?> dimension :
          List.of(Dimension.HYPERVISOR, Dimension.VMM, Dimension.ARCHITECTURE)) {
        if (chance(4)) {
          complete.put(dimension, evidence());
        }
      }
      return complete;
    }

    private List<Statement<?>> exclusions(Unikernel entry) {
      Set<Word> recorded = new LinkedHashSet<>();
      entry.languages().items().forEach(program -> recorded.add(program.language()));
      entry.features().items().forEach(feature -> recorded.add(feature.word()));
      for (Target target : entry.targets().items()) {
        for (Platform platform : target.platforms()) {
          List.of(platform.hypervisor(), platform.vmm(), platform.cloud()).forEach(cell -> {
            if (cell instanceof Cell.Of<?> of) {
              recorded.add(of.word());
            }
          });
        }
      }
      List<Word> words = List.of(
          Language.JAVA,
          Hypervisor.XEN,
          Hypervisor.XEN_PVH,
          Vmm.FIRECRACKER,
          CloudProvider.AZURE,
          Feature.IPV6);
      return words.stream()
          .filter(word -> chance(4) && recorded.stream().noneMatch(other -> other.isA(word)))
          .<Statement<?>>map(word -> new Statement<>(word, SupportLevel.NONE, evidence()))
          .toList();
    }

    private <W extends Word> Statement<W> statement(W word) {
      return new Statement<>(word, level(), evidence());
    }

    private String licence() {
      return one(List.of("MIT", "Apache-2.0 OR GPL-2.0-only"));
    }

    private Event event() {
      EventType type = one(List.of(
          EventType.LAST_COMMIT,
          EventType.LAST_COMMIT,
          EventType.ARCHIVED,
          EventType.REVIVED,
          EventType.SUPERSEDED));
      return new Event(type, date(), Optional.empty(), evidence());
    }

    private Measurement measurement() {
      return Measurement.builder()
          .metric(one(List.of(Metric.values())))
          .value(BigDecimal.TEN)
          .unit("ms")
          .workload("hello")
          .vmm(Cell.unstated())
          .hardware("not stated")
          .year(2024)
          .measuredBy("somebody")
          .evidence(evidence())
          .build();
    }

    private Evidence evidence() {
      LocalDate checked = date();
      Source source = Source.builder()
          .key("s" + sources)
          .url(URI.create("https://example.org/" + sources++))
          .kind(one(List.of(SourceKind.values())))
          .checked(checked)
          .build();
      return Evidence.builder().addSources(source).note("within limits").build();
    }

    // Dice.

    private <W extends Word> Cell<W> cell(List<W> words) {
      return switch (random.nextInt(5)) {
        case 0 -> Cell.none();
        case 1 -> Cell.unstated();
        default -> Cell.of(one(words));
      };
    }

    private SupportLevel level() {
      return chance(3) ? SupportLevel.PARTIAL : SupportLevel.FULL;
    }

    private <T> Fact<T> fact(List<T> values) {
      return chance(4)
          ? new Fact.Unknown<>("nobody looked", Origin.CODE)
          : new Fact.Known<>(one(values), evidence());
    }

    private <T> Listing<T> listing(List<T> items, boolean complete) {
      return items.isEmpty()
          ? Listing.unknown("nobody looked")
          : complete ? Listing.complete(items, evidence()) : Listing.open(items);
    }

    private <T> List<T> some(int most, Supplier<T> maker) {
      List<T> items = new ArrayList<>();
      for (int i = random.nextInt(most + 1); i > 0; i--) {
        items.add(maker.get());
      }
      return items;
    }

    private <T> T one(List<T> items) {
      return items.get(random.nextInt(items.size()));
    }

    /** True once in so many times. */
    private boolean chance(int times) {
      return random.nextInt(times) == 0;
    }
  }
}
