package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.query.Criteria.architecture;
import static io.github.unikernelcatalog.query.Criteria.cloud;
import static io.github.unikernelcatalog.query.Criteria.language;
import static io.github.unikernelcatalog.query.Criteria.vmm;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unikernelcatalog.data.CatalogLoader;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The way in, and the bundled catalog behind it. */
class UnikernelsTest {

  @Test
  void theBundledCatalogIsReadOnce() {
    assertThat(Unikernels.bundled().catalog()).isSameAs(Unikernels.bundled().catalog());
  }

  @Test
  void withoutARequirementEveryUnikernelMatches() {
    assertThat(Unikernels.bundled().recommend().matches())
        .hasSameSizeAs(Unikernels.bundled().catalog().unikernels());
  }

  @Test
  void theExampleOfTheJavadocFindsSomethingThatRunsOnFirecracker() {
    Answer answer = Unikernels.bundled()
        .where(language(Language.GO), vmm(Vmm.FIRECRACKER), architecture(Architecture.ARM64))
        .prefer(cloud(CloudProvider.AWS), 3)
        .recommend();

    assertThat(answer.all().map(Result::unikernel))
        .hasSameSizeAs(answer.query().catalog().unikernels());
    assertThat(answer.matches()).allSatisfy(match -> {
      assertThat(match.deployment().isRecorded() || match.deployment().place().isPresent())
          .isTrue();
      assertThat(match.findings())
          .hasSize(3)
          .allSatisfy(finding -> assertThat(finding.grounds())
              .isNotEmpty()
              .allSatisfy(ground -> assertThat(ground.evidence().sources()).isNotEmpty()));
    });
  }

  @Test
  void everyVerdictOnTheBundledCatalogIsThatOfTheDesign() {
    assertVerdicts(Dimension.LANGUAGE);
    assertVerdicts(Dimension.HYPERVISOR);
    assertVerdicts(Dimension.HOST);
  }

  private static <W extends Enum<W> & Word> void assertVerdicts(Dimension<W> dimension) {
    for (W word : dimension.vocabulary().words()) {
      Criterion has = new Criterion.Has<>(dimension, word, Optional.empty());
      Query query = Unikernels.bundled().where(has, Criteria.not(architecture(Architecture.ARM64)));
      assertThat(query.recommend().all())
          .allSatisfy(result -> assertThat(result.verdict())
              .as("%s on %s", query, result.unikernel().id())
              .isEqualTo(Oracle.verdict(result.unikernel(), query.requirements(), query.asOf())));
    }
  }

  @Test
  void kontainIsNotForKali() {
    assertThat(Unikernels.bundled()
            .where("id:kontain and host:kali-linux")
            .recommend()
            .rejected())
        .map(Result::unikernel)
        .map(Unikernel::id)
        .contains("kontain");
  }

  // The index in the jar.

  private static final String QUESTION = "language:go and vmm:firecracker and architecture:arm64";

  @TempDir
  private Path directory;

  @Test
  void theIndexInTheJarChangesNoAnswer() throws Exception {
    String expected = Unikernels.bundled().where(QUESTION).recommend().toString();

    assertThat(answerOf(jar(index -> index))).isEqualTo(expected);
    assertThat(answerOf(jar(index -> null))).isEqualTo(expected);
  }

  @Test
  void aDamagedIndexIsAnErrorThatSaysSoWheneverItIsAskedFor() throws Exception {
    Path jar = jar(index -> {
      index[index.length - 1]++;
      return index;
    });

    try (URLClassLoader loader = loader(jar)) {
      for (int i = 0; i < 2; i++) {
        assertThatThrownBy(() -> bundled(loader))
            .hasRootCauseInstanceOf(IllegalStateException.class)
            .hasRootCauseMessage(
                "the index in the jar of catalog-query is damaged: its checksum is wrong");
      }
    }
  }

  private static String answerOf(Path jar) throws Exception {
    try (URLClassLoader loader = loader(jar)) {
      Object query = bundled(loader);
      Object asked = query.getClass().getMethod("where", String.class).invoke(query, QUESTION);
      return query.getClass().getMethod("recommend").invoke(asked).toString();
    }
  }

  private static Object bundled(ClassLoader loader) throws ReflectiveOperationException {
    return loader.loadClass(Unikernels.class.getName()).getMethod("bundled").invoke(null);
  }

  private static URLClassLoader loader(Path jar) throws IOException {
    return new URLClassLoader(
        new URL[] {jar.toUri().toURL(), location(CatalogLoader.class), location(Catalog.class)},
        null); // that of the platform knows the modules under test
  }

  private static URL location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  /** The query module as a jar, with another index, or none. */
  private Path jar(UnaryOperator<byte[]> index) throws Exception {
    Path classes = Path.of(location(Query.class).toURI());
    Path jar = Files.createTempFile(directory, "query", ".jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar));
        Stream<Path> files = Files.walk(classes)) {
      for (Path file : files.filter(Files::isRegularFile).toList()) {
        byte[] content = Files.readAllBytes(file);
        byte[] written = file.endsWith("bundled.index") ? index.apply(content) : content;
        if (written != null) {
          out.putNextEntry(new ZipEntry(classes.relativize(file).toString().replace('\\', '/')));
          out.write(written);
        }
      }
    }
    return jar;
  }
}
