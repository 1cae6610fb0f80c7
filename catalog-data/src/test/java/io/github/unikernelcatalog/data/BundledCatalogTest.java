package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.ContainerEngine;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What the bundled catalog promises to cover, and on what its facts rest. */
class BundledCatalogTest {

  private static final Catalog CATALOG = CatalogLoader.bundled().load();

  /** Keys of which one is in every object that states something. */
  private static final List<String> STATEMENTS =
      List.of("value", "level", "expression", "date", "metric", "purpose", "says", "type");

  static Stream<Path> entries() {
    return Fixtures.list(SchemaTest.ENTRIES).stream();
  }

  /** What the user's table calls runtime environments and supported systems. */
  static Stream<Word> runtimeEnvironments() {
    return Stream.of(
        ContainerEngine.DOCKER,
        Hypervisor.KVM,
        Hypervisor.XEN,
        Hypervisor.HYPER_V,
        Hypervisor.VIRTUALBOX,
        Hypervisor.ESXI,
        Hypervisor.VMWARE,
        Vmm.QEMU,
        CloudProvider.AWS,
        CloudProvider.GOOGLE_CLOUD,
        HostSystem.LINUX,
        HostSystem.OPENBSD);
  }

  @Test
  void everyFileIsAnEntry() {
    assertThat(CATALOG.entries().map(entry -> entry.id() + ".json"))
        .containsExactlyInAnyOrderElementsOf(
            entries().map(file -> file.getFileName().toString()).toList());
  }

  @Test
  void coversTheField() {
    assertThat(CATALOG.unikernels()).hasSizeGreaterThanOrEqualTo(60);
    assertThat(CATALOG.tools()).hasSizeGreaterThanOrEqualTo(25);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "kontain",
        "unikraft",
        "nanos",
        "mirageos",
        "osv",
        "includeos",
        "solo5",
        "eggos",
        "clickos",
        "kraftkit",
        "ops",
        "mothership",
        "capstan"
      })
  void hasEverySystemThatTheUserNames(String id) {
    assertThat(CATALOG.find(id)).map(Entry::id).contains(id);
  }

  @ParameterizedTest
  @EnumSource(
      names = {"RUST", "OCAML", "GO", "ERLANG", "PASCAL", "JAVA", "CPP", "NODE_JS", "HASKELL"})
  void answersForEveryLanguageThatTheUserNames(Language language) {
    assertThat(recorded())
        .anyMatch(deployment -> deployment.language().orElseThrow().language().isA(language));
  }

  @ParameterizedTest
  @MethodSource("runtimeEnvironments")
  void hasADeploymentOnEveryRuntimeEnvironmentOfTheUsersTable(Word word) {
    assertThat(recorded())
        .anyMatch(deployment ->
            words(deployment.place().orElseThrow().platform()).anyMatch(cell -> cell.isA(word)));
  }

  /** What was read later would be left out by a criterion like "checked within 12 months". */
  @Test
  void isOfTheDayOnWhichItsSourcesWereLastRead() {
    assertThat(CATALOG.entries().flatMap(entry -> entry.sources().stream()).map(Source::checked))
        .contains(CATALOG.date())
        .allMatch(checked -> !checked.isAfter(CATALOG.date()));
  }

  @ParameterizedTest
  @MethodSource("entries")
  void everyStatementOfAnEntryHasASource(Path file) throws IOException {
    ObjectNode facts = (ObjectNode) Schema.MAPPER.readTree(Files.readAllBytes(file));
    facts.remove(List.of("type", "sources"));

    assertThat(statements(facts))
        .isNotEmpty()
        .allMatch(stated -> !stated.path("sources").isEmpty());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void anEditorFindsTheSchemaOfAnEntry(Path file) throws IOException {
    JsonNode entry = Schema.MAPPER.readTree(Files.readAllBytes(file));

    assertThat(file.resolveSibling(entry.path("$schema").asText()).normalize())
        .isEqualTo(SchemaTest.ENTRIES.resolveSibling("entry.schema.json"));
  }

  private static Stream<JsonNode> statements(JsonNode node) {
    boolean states = STATEMENTS.stream().anyMatch(node::has);
    Stream<JsonNode> below =
        StreamSupport.stream(node.spliterator(), false).flatMap(BundledCatalogTest::statements);
    return states ? Stream.concat(Stream.of(node), below) : below;
  }

  private static Stream<Deployment> recorded() {
    return CATALOG.unikernels().stream()
        .flatMap(unikernel -> unikernel.deployments().stream())
        .filter(Deployment::isRecorded);
  }

  private static Stream<Word> words(Platform platform) {
    return Stream.of(
            platform.hypervisor(),
            platform.vmm(),
            platform.host(),
            platform.cloud(),
            platform.container())
        .filter(Cell.Of.class::isInstance)
        .map(cell -> ((Cell.Of<?>) cell).word());
  }
}
