package io.github.unikernelcatalog.model;

import static io.github.unikernelcatalog.model.Samples.DATE;
import static io.github.unikernelcatalog.model.Samples.evidence;
import static io.github.unikernelcatalog.model.Samples.known;
import static io.github.unikernelcatalog.model.Samples.platform;
import static io.github.unikernelcatalog.model.Samples.program;
import static io.github.unikernelcatalog.model.Samples.source;
import static io.github.unikernelcatalog.model.Samples.target;
import static io.github.unikernelcatalog.model.Samples.tool;
import static io.github.unikernelcatalog.model.Samples.unikernel;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.EventType;
import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Metric;
import io.github.unikernelcatalog.model.vocabulary.ProcessModel;
import io.github.unikernelcatalog.model.vocabulary.RelationType;
import io.github.unikernelcatalog.model.vocabulary.ToolRole;
import io.github.unikernelcatalog.model.vocabulary.UnikernelKind;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.RecordComponent;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import nl.jqno.equalsverifier.EqualsVerifier;
import nl.jqno.equalsverifier.Warning;
import nl.jqno.equalsverifier.api.SingleTypeEqualsVerifierApi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Values are equal by what they hold. Where something was read is none of it. */
class EqualityTest {

  private static final Origin ELSEWHERE = new Origin("ours", "a.json", 1, "");
  private static final Link LINK = new Link("docs", URI.create("https://example.org"));
  private static final Paper PAPER =
      new Paper("title", "venue", 2020, URI.create("https://example.org"));
  private static final Relation RELATION =
      new Relation(RelationType.PART_OF, "other", false, evidence());
  private static final Listing<Event> EVENTS =
      Listing.open(List.of(new Event(EventType.COMMIT, DATE, Optional.empty(), evidence())));
  private static final Listing<LicenceTerms> LICENCES =
      Listing.open(List.of(new LicenceTerms("all", "MIT", evidence())));
  private static final Measurement MEASUREMENT = Measurement.builder()
      .metric(Metric.BOOT_TIME)
      .value(BigDecimal.ONE)
      .unit("ms")
      .workload("none")
      .vmm(Cell.of(Vmm.QEMU))
      .hardware("a laptop")
      .year(2020)
      .measuredBy("us")
      .evidence(evidence())
      .build();

  private static final Map<String, UnaryOperator<Unikernel.Builder>> UNIKERNEL_CHANGES =
      Map.ofEntries(
          Map.entry("id", it -> it.id("b")),
          Map.entry("name", it -> it.name("B")),
          Map.entry("aliases", it -> it.addAliases("b")),
          Map.entry("summary", it -> it.summary("Another.")),
          Map.entry("licences", it -> it.licences(LICENCES)),
          Map.entry(
              "implementationLanguages",
              it -> it.implementationLanguages(known(List.of(Language.C)))),
          Map.entry("events", it -> it.events(EVENTS)),
          Map.entry("relations", it -> it.addRelations(RELATION)),
          Map.entry("measurements", it -> it.addMeasurements(MEASUREMENT)),
          Map.entry("papers", it -> it.addPapers(PAPER)),
          Map.entry("links", it -> it.addLinks(LINK)),
          Map.entry("sources", it -> it.addSources(source("docs"))),
          Map.entry("origin", it -> it.origin(ELSEWHERE)),
          Map.entry("kind", it -> it.kind(known(UnikernelKind.POSIX_LIKE))),
          Map.entry(
              "languages",
              it -> it.languages(Listing.open(List.of(program(Language.C).build())))),
          Map.entry("targets", it -> it.targets(Listing.open(List.of(target("t", platform()))))),
          Map.entry("complete", it -> it.putComplete(Dimension.VMM, evidence())),
          Map.entry("excluded", it -> it.addExcluded(statement(Vmm.QEMU, SupportLevel.NONE))),
          Map.entry("developmentHosts", it -> it.developmentHosts(listing(HostSystem.LINUX))),
          Map.entry("processModel", it -> it.processModel(known(List.of(ProcessModel.THREADS)))),
          Map.entry("features", it -> it.features(listing(Feature.SMP))),
          Map.entry(
              "components",
              it -> it.addComponents(new Component(
                  "kernel", "runs", Optional.empty(), Optional.empty(), evidence()))));

  private static final Map<String, UnaryOperator<Tool.Builder>> TOOL_CHANGES = Map.ofEntries(
      Map.entry("id", it -> it.id("b")),
      Map.entry("name", it -> it.name("B")),
      Map.entry("aliases", it -> it.addAliases("b")),
      Map.entry("summary", it -> it.summary("Another.")),
      Map.entry("licences", it -> it.licences(LICENCES)),
      Map.entry(
          "implementationLanguages", it -> it.implementationLanguages(known(List.of(Language.C)))),
      Map.entry("events", it -> it.events(EVENTS)),
      Map.entry("relations", it -> it.addRelations(RELATION)),
      Map.entry("measurements", it -> it.addMeasurements(MEASUREMENT)),
      Map.entry("papers", it -> it.addPapers(PAPER)),
      Map.entry("links", it -> it.addLinks(LINK)),
      Map.entry("sources", it -> it.addSources(source("docs"))),
      Map.entry("origin", it -> it.origin(ELSEWHERE)),
      Map.entry("roles", it -> it.roles(known(List.of(ToolRole.BUILDER)))),
      Map.entry("hosts", it -> it.hosts(listing(HostSystem.LINUX))),
      Map.entry("architectures", it -> it.architectures(listing(Architecture.ARM64))),
      Map.entry("hypervisors", it -> it.hypervisors(listing(Hypervisor.KVM))),
      Map.entry("vmms", it -> it.vmms(listing(Vmm.QEMU))),
      Map.entry("clouds", it -> it.clouds(listing(CloudProvider.AWS))));

  private static <W extends Word> Listing<Statement<W>> listing(W word) {
    return Listing.open(List.of(statement(word, SupportLevel.FULL)));
  }

  private static <W extends Word> Statement<W> statement(W word, SupportLevel level) {
    return new Statement<>(word, level, evidence());
  }

  @ParameterizedTest
  @ValueSource(
      classes = {
        Cell.Of.class,
        Cell.None.class,
        Cell.Unstated.class,
        Deployment.class,
        Deployment.Place.class,
        Event.class,
        Fact.Known.class,
        Ground.class,
        Knowledge.Decision.class,
        Link.class,
        Origin.class,
        Paper.class,
        Relation.class,
        Statement.class
      })
  void recordsAreEqualByTheirComponents(Class<?> type) {
    verifier(type).verify();
  }

  @Test
  void recordsThatRefuseSomeValuesAreEqualByTheirComponentsToo() {
    verifier(Contested.class)
        .withPrefabValuesForField("sources", List.of(source("one")), List.of(source("other")))
        .verify();
    verifier(Component.class)
        .withPrefabValuesForField("licence", Optional.of("MIT"), Optional.of("ISC"))
        .verify();
    verifier(LicenceTerms.class)
        .withPrefabValuesForField("expression", "MIT", "ISC")
        .verify();
    verifier(Target.class)
        .withPrefabValuesForField(
            "platforms",
            List.of(platform().build()),
            List.of(platform().evidence(evidence("other")).build()))
        .verify();
    verifier(VersionRange.class)
        .withPrefabValuesForField("from", Optional.of("1"), Optional.of("2"))
        .withPrefabValuesForField("to", Optional.of("3"), Optional.of("4"))
        .verify();
    verifier(Knowledge.class)
        .withPrefabValuesForField(
            "complete",
            Optional.of(new Ground("one", evidence())),
            Optional.of(new Ground("other", evidence())))
        .verify();
  }

  @Test
  void unknownFactsAreEqualByTheirReason() {
    verifier(Fact.Unknown.class).withIgnoredFields("origin").verify();
  }

  @Test
  void listsAreEqualWhereverTheyWereRead() {
    Origin elsewhere = new Origin("ours", "a.json", 1, "/targets");
    Listing<String> list = Listing.complete(List.of("a"), evidence());

    assertThat(new Listing<>(List.of("a"), Optional.of(evidence()), Optional.empty(), elsewhere))
        .isEqualTo(list)
        .hasSameHashCodeAs(list);
    assertThat(list)
        .isNotEqualTo(Listing.complete(List.of("b"), evidence()))
        .isNotEqualTo(Listing.complete(List.of("a"), evidence("since 1.2")))
        .isNotEqualTo(Listing.open(List.of("a")))
        .isNotEqualTo(List.of("a"));
    assertThat(Listing.unknown("nobody says"))
        .isEqualTo(Listing.unknown("nobody says"))
        .isNotEqualTo(Listing.unknown("not looked at"));
  }

  @Test
  void evidenceIsEqualWhereverItWasRead() {
    Contested contested = new Contested("no", "older", List.of(source("blog")));
    Evidence evidence = Evidence.builder()
        .addSources(source("docs"))
        .note("since 1.2")
        .addContested(contested)
        .build();

    assertThat(Evidence.builder()
            .addSources(source("docs"))
            .note("since 1.2")
            .addContested(contested)
            .origin(new Origin("ours", "a.json", 1, "/kind"))
            .build())
        .isEqualTo(evidence)
        .hasSameHashCodeAs(evidence);
    assertThat(evidence)
        .isNotEqualTo(evidence("since 1.2"))
        .isNotEqualTo(evidence("since 1.3"))
        .isNotEqualTo(evidence())
        .isNotEqualTo(Evidence.of(source("code")))
        .isNotEqualTo("evidence");
  }

  @Test
  void generatedValuesAreEqualByTheirAttributes() {
    generated(ImmutableSource.class).verify();
    generated(ImmutableMeasurement.class)
        .suppress(Warning.BIGDECIMAL_EQUALITY) // 1.0 is more precise than 1
        .verify();
    generated(ImmutableLanguageSupport.class).verify();
    generated(ImmutablePlatform.class).verify();
  }

  @Test
  void noAttributeOfAUnikernelIsLeftOut() {
    assertThat(UNIKERNEL_CHANGES.keySet())
        .containsExactlyInAnyOrderElementsOf(attributes(Unikernel.class));
  }

  static Set<String> unikernelAttributes() {
    return UNIKERNEL_CHANGES.keySet();
  }

  @ParameterizedTest
  @MethodSource("unikernelAttributes")
  void unikernelsAreEqualByAllTheirAttributes(String attribute) {
    Unikernel unikernel = unikernel("a").build();
    UnaryOperator<Unikernel.Builder> change =
        Objects.requireNonNull(UNIKERNEL_CHANGES.get(attribute));

    assertThat(change.apply(unikernel("a")).build())
        .isNotEqualTo(unikernel)
        .isEqualTo(change.apply(unikernel("a")).build())
        .hasSameHashCodeAs(change.apply(unikernel("a")).build());
  }

  @Test
  void noAttributeOfAToolIsLeftOut() {
    assertThat(TOOL_CHANGES.keySet()).containsExactlyInAnyOrderElementsOf(attributes(Tool.class));
  }

  static Set<String> toolAttributes() {
    return TOOL_CHANGES.keySet();
  }

  @ParameterizedTest
  @MethodSource("toolAttributes")
  void toolsAreEqualByAllTheirAttributes(String attribute) {
    Tool tool = tool("a").build();
    UnaryOperator<Tool.Builder> change = Objects.requireNonNull(TOOL_CHANGES.get(attribute));

    assertThat(change.apply(tool("a")).build())
        .isNotEqualTo(tool)
        .isEqualTo(change.apply(tool("a")).build())
        .hasSameHashCodeAs(change.apply(tool("a")).build());
  }

  @Test
  void aToolIsNoUnikernel() {
    assertThat(tool("a").build()).isNotEqualTo(unikernel("a").build());
    assertThat(unikernel("a").build()).isNotEqualTo(tool("a").build());
  }

  private static List<String> attributes(Class<? extends Entry> type) {
    return Stream.of(type.getMethods())
        .filter(method -> Modifier.isAbstract(method.getModifiers()))
        .map(Method::getName)
        .distinct()
        .toList();
  }

  private static <T> SingleTypeEqualsVerifierApi<T> generated(Class<T> type) {
    return withSamples(type).suppress(Warning.NULL_FIELDS);
  }

  private static <T> SingleTypeEqualsVerifierApi<T> verifier(Class<T> record) {
    return withSamples(record)
        .withNonnullFields(Stream.of(record.getRecordComponents())
            .filter(component -> !component.getType().isPrimitive())
            .map(RecordComponent::getName)
            .toArray(String[]::new));
  }

  private static <T> SingleTypeEqualsVerifierApi<T> withSamples(Class<T> type) {
    return EqualsVerifier.forClass(type)
        .withPrefabValues(Evidence.class, evidence("one"), evidence("other"))
        .withPrefabValues(Source.class, source("one"), source("other"))
        .withPrefabValues(
            Unikernel.class, unikernel("one").build(), unikernel("other").build())
        .withPrefabValues(
            Platform.class,
            platform().build(),
            platform().evidence(evidence("other")).build())
        .withPrefabValues(
            Target.class,
            new Target("one", List.of(platform().build())),
            new Target("other", List.of(platform().build())))
        .withPrefabValues(
            LanguageSupport.class,
            program(Language.C).build(),
            program(Language.GO).build());
  }
}
