package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.data.CatalogLoader;
import io.github.unikernelcatalog.data.Layer;
import io.github.unikernelcatalog.model.Catalog;
import java.nio.file.Path;
import java.time.LocalDate;

/** The small invented catalog of the golden files. */
final class Golden {

  static final Path DIRECTORY = Path.of("src/test/resources/golden");

  static final Catalog CATALOG = CatalogLoader.empty(LocalDate.of(2026, 11, 23))
      .with(Layer.directory(DIRECTORY.resolve("catalog")))
      .load();

  private Golden() {}

  static Query ask(String text) {
    return Unikernels.in(CATALOG).where(text);
  }
}
