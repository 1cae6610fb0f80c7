package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Component;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.LicenceTerms;
import io.github.unikernelcatalog.model.Link;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Measurement;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.model.Paper;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Relation;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Target;
import io.github.unikernelcatalog.model.Tool;
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
import io.github.unikernelcatalog.model.vocabulary.Metric;
import io.github.unikernelcatalog.model.vocabulary.PortingMode;
import io.github.unikernelcatalog.model.vocabulary.ProcessModel;
import io.github.unikernelcatalog.model.vocabulary.RelationType;
import io.github.unikernelcatalog.model.vocabulary.ToolRole;
import io.github.unikernelcatalog.model.vocabulary.UnikernelKind;
import io.github.unikernelcatalog.model.vocabulary.UnknownWordException;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import io.github.unikernelcatalog.model.vocabulary.Vocabulary;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** Reads an entry from its file, with every problem. */
final class EntryReader {

  private static final Vocabulary<Architecture> ARCHITECTURES = Vocabulary.of(Architecture.class);
  private static final Vocabulary<CloudProvider> CLOUDS = Vocabulary.of(CloudProvider.class);
  private static final Vocabulary<ContainerEngine> CONTAINERS =
      Vocabulary.of(ContainerEngine.class);
  private static final Vocabulary<EventType> EVENTS = Vocabulary.of(EventType.class);
  private static final Vocabulary<Feature> FEATURES = Vocabulary.of(Feature.class);
  private static final Vocabulary<HostSystem> HOSTS = Vocabulary.of(HostSystem.class);
  private static final Vocabulary<Hypervisor> HYPERVISORS = Vocabulary.of(Hypervisor.class);
  private static final Vocabulary<Isolation> ISOLATIONS = Vocabulary.of(Isolation.class);
  private static final Vocabulary<Language> LANGUAGES = Vocabulary.of(Language.class);
  private static final Vocabulary<LanguageRole> LANGUAGE_ROLES = Vocabulary.of(LanguageRole.class);
  private static final Vocabulary<Licence> LICENCES = Vocabulary.of(Licence.class);
  private static final Vocabulary<Metric> METRICS = Vocabulary.of(Metric.class);
  private static final Vocabulary<PortingMode> MODES = Vocabulary.of(PortingMode.class);
  private static final Vocabulary<ProcessModel> PROCESS_MODELS = Vocabulary.of(ProcessModel.class);
  private static final Vocabulary<RelationType> RELATIONS = Vocabulary.of(RelationType.class);
  private static final Vocabulary<ToolRole> TOOL_ROLES = Vocabulary.of(ToolRole.class);
  private static final Vocabulary<UnikernelKind> KINDS = Vocabulary.of(UnikernelKind.class);
  private static final Vocabulary<Vmm> VMMS = Vocabulary.of(Vmm.class);

  /** The dimensions that an entry can declare complete, by the key that says so. */
  private static final List<Dimension<?>> OPEN_DIMENSIONS = List.of(
      Dimension.HYPERVISOR,
      Dimension.VMM,
      Dimension.ARCHITECTURE,
      Dimension.HOST,
      Dimension.CLOUD,
      Dimension.CONTAINER,
      Dimension.ISOLATION);

  /** The dimensions of which an entry can exclude words, by the key that names them. */
  private static final List<Dimension<?>> EXCLUDABLE = Stream.concat(
          OPEN_DIMENSIONS.stream(), Stream.of(Dimension.LANGUAGE, Dimension.FEATURE))
      .toList();

  /** The keys that an entry need not have. Without any other it is silent where it must not be. */
  static final Set<String> OPTIONAL = Set.of(
      "$schema",
      "aliases",
      "complete",
      "excluded",
      "relations",
      "components",
      "measurements",
      "papers",
      "links");

  private enum Type {
    UNIKERNEL,
    TOOL
  }

  private final Section entry;
  private final Limits limits;
  private final SourceReader sources;
  private final Map<String, Evidence> completeLists = new LinkedHashMap<>();
  private long platforms;

  private EntryReader(Section entry, Limits limits) {
    this.entry = entry;
    this.limits = limits;
    this.sources = new SourceReader(entry);
    entry.findText("$schema");
  }

  /** The entry, or empty after a problem. What its keys should be depends on its type. */
  static Optional<Entry> read(Json.Obj object, Limits limits, Problems problems) {
    int before = problems.count();
    Section section = new Section(object, "", problems);
    Type type = section.choice(
        "type", List.of(Type.values()), each -> each.name().toLowerCase(Locale.ROOT));
    if (problems.count() > before) {
      section.noneLike("type");
      return Optional.empty();
    }
    EntryReader reader = new EntryReader(section, limits);
    Supplier<Entry> maker = type == Type.TOOL ? reader.tool() : reader.unikernel();
    section.noMoreKeys();
    if (problems.count() == before) {
      reader.sources.noneUnused();
    }
    return problems.count() == before ? section.make(maker) : Optional.empty();
  }

  /** Makes the unikernel when nothing is wrong: one beyond the limits may not fit into memory. */
  private Supplier<Entry> unikernel() {
    Map<Dimension<?>, Evidence> complete = complete();
    String id = entry.id("id");
    String name = entry.text("name");
    List<String> aliases = entry.texts("aliases");
    String summary = entry.text("summary");
    Fact<UnikernelKind> kind = fact("kind", value -> value.word("value", KINDS));
    Listing<LicenceTerms> licences = licences();
    Fact<List<Language>> implementation =
        fact("implementationLanguages", value -> value.words("value", LANGUAGES));
    Set<String> targetNames = new LinkedHashSet<>();
    Listing<Target> targets = listing("targets", target -> one(target(target, targetNames)));
    Listing<LanguageSupport> languages =
        listing("languages", support -> languageSupports(support, targetNames));
    checkDeployments(languages.items().size());
    List<Statement<?>> excluded = excluded();
    Listing<Statement<HostSystem>> developmentHosts = statements("developmentHosts", "host", HOSTS);
    Fact<List<ProcessModel>> processModel =
        fact("processModel", value -> value.words("value", PROCESS_MODELS));
    Listing<Statement<Feature>> features = statements("features", "feature", FEATURES);
    Listing<Event> events = events();
    List<Component> components = entry.findObjects("components", this::component);
    Rest rest = rest();
    return () -> Unikernel.builder()
        .id(id)
        .name(name)
        .aliases(aliases)
        .summary(summary)
        .kind(kind)
        .licences(licences)
        .implementationLanguages(implementation)
        .languages(languages)
        .targets(targets)
        .complete(complete)
        .excluded(excluded)
        .developmentHosts(developmentHosts)
        .processModel(processModel)
        .features(features)
        .events(events)
        .relations(rest.relations)
        .components(components)
        .measurements(rest.measurements)
        .papers(rest.papers)
        .links(rest.links)
        .sources(sources.sources())
        .origin(entry.origin())
        .build();
  }

  private Supplier<Entry> tool() {
    String id = entry.id("id");
    String name = entry.text("name");
    List<String> aliases = entry.texts("aliases");
    String summary = entry.text("summary");
    Fact<List<ToolRole>> roles = fact("roles", value -> value.words("value", TOOL_ROLES));
    Listing<LicenceTerms> licences = licences();
    Fact<List<Language>> implementation =
        fact("implementationLanguages", value -> value.words("value", LANGUAGES));
    Listing<Statement<HostSystem>> hosts = statements("hosts", "host", HOSTS);
    Listing<Statement<Architecture>> architectures =
        statements("architectures", "architecture", ARCHITECTURES);
    Listing<Statement<Hypervisor>> hypervisors =
        statements("hypervisors", "hypervisor", HYPERVISORS);
    Listing<Statement<Vmm>> vmms = statements("vmms", "vmm", VMMS);
    Listing<Statement<CloudProvider>> clouds = statements("clouds", "cloud", CLOUDS);
    Listing<Event> events = events();
    Rest rest = rest();
    return () -> Tool.builder()
        .id(id)
        .name(name)
        .aliases(aliases)
        .summary(summary)
        .roles(roles)
        .licences(licences)
        .implementationLanguages(implementation)
        .hosts(hosts)
        .architectures(architectures)
        .hypervisors(hypervisors)
        .vmms(vmms)
        .clouds(clouds)
        .events(events)
        .relations(rest.relations)
        .measurements(rest.measurements)
        .papers(rest.papers)
        .links(rest.links)
        .sources(sources.sources())
        .origin(entry.origin())
        .build();
  }

  // What all entries have.

  private record Rest(
      List<Relation> relations,
      List<Measurement> measurements,
      List<Paper> papers,
      List<Link> links) {}

  private Rest rest() {
    return new Rest(
        entry.findObjects("relations", this::relation),
        entry.findObjects("measurements", this::measurement),
        entry.findObjects("papers", EntryReader::paper),
        entry.findObjects("links", EntryReader::link));
  }

  private Listing<LicenceTerms> licences() {
    return listing("licences", licence -> {
      String component = licence.text("component");
      String expression = licenceExpression(licence, "expression");
      return one(finish(licence, evidence -> new LicenceTerms(component, expression, evidence)));
    });
  }

  /** The SPDX expression under a key, or another one after a problem. */
  private static String licenceExpression(Section section, String key) {
    String text = section.text(key);
    if (!Section.isPlaceholder(text)) {
      try {
        LicenceTerms.licencesIn(text);
        return text;
      } catch (UnknownWordException e) {
        section.unknownWord(key, e.text(), LICENCES);
      } catch (IllegalArgumentException e) {
        section.expected("an SPDX expression like \"MIT OR Apache-2.0\"", key);
      }
    }
    return Licence.MIT.id();
  }

  private Listing<Event> events() {
    return listing("events", event -> {
      EventType type = event.word("type", EVENTS);
      LocalDate date = event.date("date");
      Optional<String> detail = event.findText("detail");
      return one(finish(event, evidence -> new Event(type, date, detail, evidence)));
    });
  }

  private Optional<Relation> relation(Section relation) {
    RelationType type = relation.word("type", RELATIONS);
    boolean catalogued = relation.has("entry");
    if (catalogued == relation.has("name")) {
      relation.missing(
          List.of("entry", "name"), "a relation has either the key \"entry\" or the key \"name\"");
    }
    String other = catalogued ? relation.id("entry") : relation.findText("name").orElse("");
    return finish(relation, evidence -> new Relation(type, other, catalogued, evidence));
  }

  private Optional<Component> component(Section component) {
    String name = component.text("name");
    String purpose = component.text("purpose");
    Optional<String> id =
        component.has("entry") ? Optional.of(component.id("entry")) : Optional.empty();
    Optional<String> licence = component.has("licence")
        ? Optional.of(licenceExpression(component, "licence"))
        : Optional.empty();
    return finish(component, evidence -> new Component(name, purpose, id, licence, evidence));
  }

  private Optional<Measurement> measurement(Section measurement) {
    Measurement.Builder builder = Measurement.builder()
        .metric(measurement.word("metric", METRICS))
        .value(measurement.number("value"))
        .unit(measurement.text("unit"))
        .workload(measurement.text("workload"))
        .hardware(measurement.text("hardware"))
        .year(measurement.year("year"))
        .vmm(measurement.cell("vmm", VMMS))
        .measuredBy(measurement.text("measuredBy"));
    return finish(measurement, evidence -> builder.evidence(evidence).build());
  }

  private static Optional<Paper> paper(Section paper) {
    Paper read =
        new Paper(paper.text("title"), paper.text("venue"), paper.year("year"), paper.url("url"));
    paper.noMoreKeys();
    return Optional.of(read);
  }

  private static Optional<Link> link(Section link) {
    Link read = new Link(link.text("label"), link.url("url"));
    link.noMoreKeys();
    return Optional.of(read);
  }

  // What unikernels have.

  private Map<Dimension<?>, Evidence> complete() {
    Map<Dimension<?>, Evidence> complete = new LinkedHashMap<>();
    if (!entry.has("complete")) {
      return complete;
    }
    entry.section("complete").ifPresent(section -> {
      for (String list : List.of("languages", "targets", "features")) {
        if (section.has(list)) {
          sources.evidence(section, list).ifPresent(evidence -> completeLists.put(list, evidence));
        }
      }
      for (Dimension<?> dimension : OPEN_DIMENSIONS) {
        if (section.has(dimension.id())) {
          sources
              .evidence(section, dimension.id())
              .ifPresent(evidence -> complete.put(dimension, evidence));
        }
      }
      section.noMoreKeys();
    });
    return complete;
  }

  private List<Statement<?>> excluded() {
    List<Statement<?>> all = new ArrayList<>();
    entry.findObjects("excluded", section -> {
      excluded(section).ifPresent(all::addAll);
      return Optional.empty();
    });
    return all;
  }

  private Optional<List<Statement<?>>> excluded(Section section) {
    List<Dimension<?>> named =
        EXCLUDABLE.stream().filter(dimension -> section.has(dimension.id())).toList();
    if (named.size() != 1) {
      section.missing(
          EXCLUDABLE.stream().map(Dimension::id).toList(),
          "an exclusion names words of one dimension, such as \"hypervisor\": \"xen\"");
    }
    List<Word> words = named.stream()
        .<Word>flatMap(dimension -> words(section, dimension).stream())
        .toList();
    return finish(
        section,
        evidence -> words.stream()
            .<Statement<?>>map(word -> new Statement<>(word, SupportLevel.NONE, evidence))
            .toList());
  }

  private static <W extends Enum<W> & Word> List<W> words(Section section, Dimension<W> dimension) {
    return section.words(dimension.id(), dimension.vocabulary());
  }

  private List<LanguageSupport> languageSupports(Section section, Set<String> targetNames) {
    List<Language> languages = section.words("language", LANGUAGES);
    LanguageRole role = section.word("role", LANGUAGE_ROLES);
    PortingMode mode = section.word("mode", MODES);
    SupportLevel level = level(section);
    Optional<VersionRange> versions = versions(section, "versions");
    List<String> targets = section.texts("targets");
    checkTargets(section, targets, targetNames);
    List<Architecture> architectures =
        section.has("architectures") ? section.words("architectures", ARCHITECTURES) : List.of();
    return finish(
            section,
            evidence -> languages.stream()
                .map(language -> LanguageSupport.builder()
                    .language(language)
                    .role(role)
                    .mode(mode)
                    .level(level)
                    .versions(versions)
                    .targets(targets)
                    .architectures(architectures)
                    .evidence(evidence)
                    .build())
                .toList())
        .orElse(List.of());
  }

  /** If the name of a target cannot be read, it may be any of those that are missing. */
  private void checkTargets(Section section, List<String> targets, Set<String> names) {
    if (!entry.has("targets") || names.stream().anyMatch(Section::isPlaceholder)) {
      return;
    }
    for (int i = 0; i < targets.size(); i++) {
      String target = targets.get(i);
      if (!names.contains(target) && !Section.isPlaceholder(target)) {
        String message = "no target has the name \"" + target + "\"";
        section.unknownItem("targets", i, message, target, names);
      }
    }
  }

  private Optional<Target> target(Section section, Set<String> names) {
    String name = section.text("name");
    if (!names.add(name) && !Section.isPlaceholder(name)) {
      section.problem("name", "two targets have the name \"" + name + "\"");
    }
    List<Platform> platforms = new ArrayList<>();
    section.objects("platforms", platform -> {
      platforms(platform).ifPresent(platforms::addAll);
      return Optional.empty();
    });
    section.noMoreKeys();
    return platforms.isEmpty() ? Optional.empty() : Optional.of(new Target(name, platforms));
  }

  /** A row of a file with several words in a cell stands for every combination of them. */
  private Optional<List<Platform>> platforms(Section row) {
    List<List<Consumer<Platform.Builder>>> choices = List.of(
        choices(row, "hypervisor", HYPERVISORS, Platform.Builder::hypervisor),
        choices(row, "vmm", VMMS, Platform.Builder::vmm),
        choices(row, "architecture", ARCHITECTURES, Platform.Builder::architecture),
        choices(row, "host", HOSTS, Platform.Builder::host),
        choices(row, "cloud", CLOUDS, Platform.Builder::cloud),
        choices(row, "container", CONTAINERS, Platform.Builder::container),
        choices(row, "isolation", ISOLATIONS, Platform.Builder::isolation));
    SupportLevel level = level(row);
    Optional<VersionRange> releases = versions(row, "releases");
    platforms += choices.stream()
        .mapToLong(List::size)
        .reduce(1, (a, b) -> Math.min(a * b, Integer.MAX_VALUE));
    if (platforms > limits.deployments()) {
      return Optional.empty();
    }
    return finish(
        row,
        evidence -> combinations(choices).stream()
            .map(combination -> {
              Platform.Builder platform =
                  Platform.builder().level(level).releases(releases).evidence(evidence);
              combination.forEach(choice -> choice.accept(platform));
              return platform.build();
            })
            .toList());
  }

  /** A few cells with many words each stand for more platforms than fit into memory. */
  private void checkDeployments(int languages) {
    if (platforms > limits.deployments() / Math.max(1, languages)) {
      entry.problem(
          "targets",
          "languages times platforms are more than the limit of " + limits.deployments()
              + " deployments");
    }
  }

  private static <W extends Enum<W> & Word> List<Consumer<Platform.Builder>> choices(
      Section row,
      String key,
      Vocabulary<W> vocabulary,
      BiConsumer<Platform.Builder, Cell<W>> setter) {
    return row.cells(key, vocabulary).stream()
        .<Consumer<Platform.Builder>>map(cell -> platform -> setter.accept(platform, cell))
        .toList();
  }

  private static <T> List<List<T>> combinations(List<List<T>> choices) {
    List<List<T>> combinations = List.of(List.of());
    for (List<T> choice : choices) {
      combinations = combinations.stream()
          .flatMap(begun -> choice.stream()
              .map(next -> Stream.concat(begun.stream(), Stream.of(next)).toList()))
          .toList();
    }
    return combinations;
  }

  private static SupportLevel level(Section section) {
    return section.choice(
        "level", List.of(SupportLevel.FULL, SupportLevel.PARTIAL), SupportLevel::id);
  }

  private static Optional<VersionRange> versions(Section section, String key) {
    if (!section.has(key)) {
      return Optional.empty();
    }
    return section.section(key).flatMap(range -> {
      Optional<String> from = range.findText("from");
      Optional<String> to = range.findText("to");
      range.noMoreKeys();
      return range.make(() -> new VersionRange(from, to));
    });
  }

  // The forms that facts have.

  /** A fact is an object with the key {@code unknown}, or one with a value and its evidence. */
  private <T> Fact<T> fact(String key, Function<Section, T> value) {
    Optional<Section> section = entry.section(key);
    Optional<String> unknown = section.flatMap(EntryReader::unknown);
    if (section.isEmpty() || unknown.isPresent()) {
      return new Fact.Unknown<>(unknown.orElse("missing"), entry.origin(key));
    }
    T read = value.apply(section.orElseThrow());
    return finish(section.orElseThrow(), evidence -> (Fact<T>) new Fact.Known<>(read, evidence))
        .orElseGet(() -> new Fact.Unknown<>("wrong", entry.origin(key)));
  }

  /** A list is an object with the key {@code unknown}, or a non-empty array of objects. */
  private <T> Listing<T> listing(String key, Function<Section, List<T>> reader) {
    Origin origin = entry.origin(key);
    Optional<Evidence> complete = Optional.ofNullable(completeLists.get(key));
    if (entry.find(key).orElse(null) instanceof Json.Obj) {
      if (complete.isPresent()) {
        entry.problem(key, "a list without items cannot be complete");
      }
      Optional<String> unknown = entry.section(key).flatMap(EntryReader::unknown);
      if (unknown.isEmpty()) {
        entry.expected("a non-empty array, or an object with the key \"unknown\"", key);
      }
      return new Listing<>(
          List.of(), Optional.empty(), Optional.of(unknown.orElse("missing")), origin);
    }
    List<T> items = new ArrayList<>();
    entry.objects(key, section -> {
      items.addAll(reader.apply(section));
      return Optional.empty();
    });
    return items.isEmpty()
        ? new Listing<>(items, Optional.empty(), Optional.of("missing"), origin)
        : new Listing<>(items, complete, Optional.empty(), origin);
  }

  private <W extends Enum<W> & Word> Listing<Statement<W>> statements(
      String key, String item, Vocabulary<W> words) {
    return listing(key, section -> {
      W word = section.word(item, words);
      SupportLevel level = level(section);
      return one(finish(section, evidence -> new Statement<>(word, level, evidence)));
    });
  }

  private static Optional<String> unknown(Section section) {
    if (!section.has("unknown")) {
      return Optional.empty();
    }
    String reason = section.text("unknown");
    section.noMoreKeys();
    return Optional.of(reason);
  }

  /**
   * Reads the evidence of a statement, reports keys that are left over, and makes the statement.
   */
  private <T> Optional<T> finish(Section section, Function<Evidence, T> maker) {
    Optional<Evidence> evidence = sources.evidence(section);
    section.noMoreKeys();
    return evidence.flatMap(found -> section.make(() -> maker.apply(found)));
  }

  private static <T> List<T> one(Optional<T> item) {
    return item.stream().toList();
  }
}
