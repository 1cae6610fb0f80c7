package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Entry;
import java.io.File;
import java.io.IOException;
import java.net.URI;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.spi.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CatalogLoaderTest {

  private static final LocalDate DATE = LocalDate.of(2026, 11, 23);

  @Test
  void anEmptyCatalogHasItsDateAndNothingElse() {
    Catalog catalog = CatalogLoader.empty(DATE).load();

    assertThat(catalog.date()).isEqualTo(DATE);
    assertThat(catalog.entries()).isEmpty();
  }

  @Test
  void aLoaderIsNeverChanged() {
    CatalogLoader loader = CatalogLoader.empty(DATE);
    CatalogLoader more = loader.with(Layer.text("tiny", Fixtures.TINY));
    CatalogLoader limited = more.limits(new Limits(1, 1, 1, 1, 1));

    assertThat(loader.load().entries()).isEmpty();
    assertThat(more.load().entries()).hasSize(1);
    assertThat(Fixtures.problems(limited)).hasSize(1);
    assertThat(loader).hasToString("loader of 2026-11-23[]");
  }

  @Test
  void aCatalogOverTheBundledOneHasBoth() {
    Catalog bundled = CatalogLoader.bundled().load();
    Catalog both = CatalogLoader.bundled()
        .with(Layer.text("ours", Fixtures.tiny("house-kernel")))
        .load();

    assertThat(both.unikernels()).hasSize(bundled.unikernels().size() + 1);
    assertThat(both.date()).isEqualTo(bundled.date());
    assertThat(both.digest()).isNotEqualTo(bundled.digest());
  }

  @Test
  void theSameFilesHaveTheSameDigest() {
    assertThat(CatalogLoader.bundled().load().digest())
        .isEqualTo(CatalogLoader.bundled().load().digest())
        .matches("[0-9a-f]{64}");
  }

  @Test
  void anotherDateHasAnotherDigest() {
    Layer tiny = Layer.text("tiny", Fixtures.TINY);

    assertThat(CatalogLoader.empty(DATE).with(tiny).load().digest())
        .isNotEqualTo(CatalogLoader.empty(DATE.plusDays(1)).with(tiny).load().digest());
  }

  @Test
  void twoFilesHaveAnotherDigestThanOneWhoseNameHoldsTheFirst() {
    String one = Fixtures.tiny("one");
    String two = Fixtures.tiny("two");
    CatalogLoader both =
        CatalogLoader.empty(DATE).with(Layer.text("x", one)).with(Layer.text("y", two));
    CatalogLoader last = CatalogLoader.empty(DATE).with(Layer.text("x" + one + "y", two));

    assertThat(both.load().digest()).isNotEqualTo(last.load().digest());
  }

  @Test
  void whereABlankBelongsMakesAnotherDigest() {
    String one = Fixtures.tiny("one");
    String two = Fixtures.tiny("two");

    assertThat(CatalogLoader.empty(DATE)
            .with(Layer.text("x", one + "\n"))
            .with(Layer.text("x", two))
            .load()
            .digest())
        .isNotEqualTo(CatalogLoader.empty(DATE)
            .with(Layer.text("x", one))
            .with(Layer.text("x", "\n" + two))
            .load()
            .digest());
  }

  @Test
  void theSameFileHasTheSameDigestWhereverItLies(@TempDir Path here, @TempDir Path there)
      throws IOException {
    Path first = Files.writeString(here.resolve("tiny.json"), Fixtures.TINY);
    Path second = Files.writeString(there.resolve("other.json"), Fixtures.TINY);

    assertThat(CatalogLoader.empty(DATE).with(Layer.file(first)).load().digest())
        .isEqualTo(CatalogLoader.empty(DATE).with(Layer.file(second)).load().digest())
        .isEqualTo(CatalogLoader.empty(DATE).with(Layer.directory(here)).load().digest());
  }

  @Test
  void theFirstOfTwoEqualIdsIsTheOneBelow() {
    CatalogLoader loader = CatalogLoader.empty(DATE)
        .with(Layer.text("z", Fixtures.TINY))
        .with(Layer.text("a", Fixtures.TINY));

    assertThat(Fixtures.problems(loader)).extracting(Problem::layer).containsExactly("a");
  }

  // Layers of other jars.

  @Test
  void layersOfOtherJarsAreFoundOnlyWhenAskedFor(@TempDir Path jar) throws IOException {
    compileProvider(jar, "com.example.Ours", "ours");
    try (URLClassLoader classLoader = classLoader(jar)) {
      CatalogLoader loader = CatalogLoader.empty(DATE);

      Catalog catalog = loader.withDiscovered(classLoader).load();

      assertThat(catalog.get("ours").origin().layer()).isEqualTo("layer of ours");
      assertThat(loader.load().entries()).isEmpty();
    }
  }

  @Test
  void onlyTheClassLoaderThatWasNamedIsAsked(@TempDir Path jar) throws IOException {
    compileProvider(jar, "com.example.Ours", "ours");
    Thread thread = Thread.currentThread();
    ClassLoader before = thread.getContextClassLoader();
    try (URLClassLoader classLoader = classLoader(jar)) {
      thread.setContextClassLoader(classLoader);

      assertThat(CatalogLoader.empty(DATE)
              .withDiscovered(getClass().getClassLoader())
              .load()
              .entries())
          .isEmpty();
    } finally {
      thread.setContextClassLoader(before);
    }
  }

  @Test
  void discoveredLayersLieInTheOrderOfTheirClassNames(@TempDir Path first, @TempDir Path second)
      throws IOException {
    compileProvider(first, "com.example.Zebra", "zebra");
    compileProvider(second, "com.example.Ape", "ape");
    try (URLClassLoader classLoader = classLoader(first, second)) {
      assertThat(CatalogLoader.empty(DATE).withDiscovered(classLoader))
          .hasToString("loader of 2026-11-23[layer of ape, layer of zebra]");
    }
  }

  @Test
  void whatIsDiscoveredIsReadAsStrictlyAsAnythingElse(@TempDir Path jar) throws IOException {
    compileProvider(jar, "com.example.Wrong", "Wrong");
    try (URLClassLoader classLoader = classLoader(jar)) {
      CatalogLoader loader = CatalogLoader.empty(DATE).withDiscovered(classLoader);

      assertThat(Fixtures.problems(loader))
          .extracting(Problem::message)
          .containsExactly("expected an id in kebab case, found \"Wrong\"");
    }
  }

  @Test
  @SuppressWarnings("NullAway") // what happens to those who ignore it
  void nullIsNamed() {
    CatalogLoader loader = CatalogLoader.empty(DATE);

    assertThatThrownBy(() -> CatalogLoader.empty(null)).hasMessage("date");
    assertThatThrownBy(() -> loader.with(null)).hasMessage("layer");
    assertThatThrownBy(() -> loader.withDiscovered(null)).hasMessage("classLoader");
    assertThatThrownBy(() -> loader.limits(null)).hasMessage("changed");
  }

  private static URLClassLoader classLoader(Path... directories) throws IOException {
    URL[] urls = new URL[directories.length];
    for (int i = 0; i < urls.length; i++) {
      urls[i] = directories[i].toUri().toURL();
    }
    return new URLClassLoader(urls, CatalogLoaderTest.class.getClassLoader());
  }

  /** Lays out the classes of another jar: a provider of one entry, and the file that names it. */
  private static void compileProvider(Path directory, String className, String id)
      throws IOException {
    int dot = className.lastIndexOf('.');
    Path source = directory.resolve(className.substring(dot + 1) + ".java");
    Files.writeString(source, """
        package %s;
        import io.github.unikernelcatalog.data.*;
        public class %s implements LayerProvider {
          @Override public java.util.List<Layer> layers() {
            return java.util.List.of(Layer.text("layer of %s", ENTRY));
          }
          private static final String ENTRY = \"""
        %s\""";
        }
        """.formatted(
            className.substring(0, dot), className.substring(dot + 1), id, Fixtures.tiny(id)));
    compile(source, directory);
    Path services = Files.createDirectories(directory.resolve("META-INF/services"));
    Files.writeString(services.resolve(LayerProvider.class.getName()), className + "\n");
  }

  private static void compile(Path source, Path directory) {
    String classPath = home(CatalogLoader.class) + File.pathSeparator + home(Entry.class);
    int result = ToolProvider.findFirst("javac")
        .orElseThrow()
        .run(
            System.out,
            System.err,
            "-proc:none",
            "-cp",
            classPath,
            "-d",
            directory.toString(),
            source.toString());
    assertThat(result).isZero();
  }

  private static String home(Class<?> type) {
    URL home = type.getProtectionDomain().getCodeSource().getLocation();
    return Path.of(URI.create(home.toString())).toString();
  }
}
