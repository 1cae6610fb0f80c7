package io.github.unikernelcatalog.query;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.data.CatalogLoader;
import io.github.unikernelcatalog.data.Layer;
import io.github.unikernelcatalog.model.Catalog;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

/** The small invented catalog of the golden files, the questions to it, and the answers. */
final class Golden {

  static final Path DIRECTORY = Path.of("src/test/resources/golden");

  static final Catalog CATALOG = CatalogLoader.empty(LocalDate.of(2026, 11, 23))
      .with(Layer.directory(DIRECTORY.resolve("catalog")))
      .load();

  private static final Query ALL = Unikernels.in(CATALOG);

  private Golden() {}

  static Query ask(String text) {
    return ALL.where(text);
  }

  /** The questions of the corpus, as text. */
  static List<String> queries() throws IOException {
    return Files.readAllLines(DIRECTORY.resolve("queries.txt")).stream()
        .filter(line -> !line.isEmpty() && !line.startsWith("#"))
        .toList();
  }

  /** With {@code -Dgolden.update} the file is written instead of compared. */
  static void assertSame(String file, String text) throws IOException {
    Path golden = DIRECTORY.resolve(file);
    if (System.getProperty("golden.update") != null) {
      Files.writeString(golden, text);
    }
    assertThat(text).isEqualTo(Files.readString(golden));
  }
}
