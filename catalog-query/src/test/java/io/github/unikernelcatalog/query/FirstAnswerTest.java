package io.github.unikernelcatalog.query;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.data.CatalogLoader;
import io.github.unikernelcatalog.model.Catalog;
import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * A program that asks the bundled catalog once does nothing that its question does not need. How
 * long it takes is measured elsewhere; what it loads is the same on every machine.
 */
class FirstAnswerTest {

  private static final List<String> LOADED = new ArrayList<>();

  /** What the class loader was asked for, and what was made at run time. */
  @BeforeAll
  static void ask() throws Exception {
    List<String> classPath = new ArrayList<>(List.of("target/test-classes"));
    for (Class<?> type : List.of(Query.class, CatalogLoader.class, Catalog.class)) {
      classPath.add(location(type).toString());
    }
    Process process = new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Xlog:class+load:stdout:none",
            "-cp",
            String.join(File.pathSeparator, classPath),
            Asking.class.getName())
        .redirectError(ProcessBuilder.Redirect.DISCARD)
        .start();
    new String(process.getInputStream().readAllBytes(), UTF_8).lines().forEach(LOADED::add);
    assertThat(process.waitFor()).isZero();
    assertThat(LOADED).contains("1 match");
  }

  private static Path location(Class<?> type) throws IOException, URISyntaxException {
    return Path.of(type.getProtectionDomain().getCodeSource().getLocation().toURI());
  }

  @Test
  void loadsNothingOfJackson() {
    assertThat(LOADED).noneMatch(line -> line.contains("com.fasterxml"));
  }

  @Test
  void readsNoSource() {
    assertThat(LOADED).noneMatch(line -> line.contains("ImmutableSource "));
  }

  @Test
  void decidesNothingThatTheBuildHasDecided() {
    assertThat(LOADED).noneMatch(line -> line.contains("DecidedWords "));
  }

  /** A class takes about a quarter of a millisecond, so each one more should be worth it. */
  @Test
  void loadsNoMoreClassesThanItDid() {
    assertThat(LOADED)
        .filteredOn(line -> line.startsWith("io.github.unikernelcatalog."))
        .hasSizeBetween(50, 120);
  }

  @Test
  void linksNoLambda() {
    assertThat(LOADED)
        .noneMatch(line -> line.contains("unikernelcatalog") && line.contains("$$Lambda"));
  }

  /** The program. */
  static final class Asking {

    private Asking() {}

    public static void main(String[] args) {
      System.out.print(Unikernels.bundled()
          .where("language:go and vmm:firecracker and architecture:arm64")
          .recommend());
    }
  }
}
