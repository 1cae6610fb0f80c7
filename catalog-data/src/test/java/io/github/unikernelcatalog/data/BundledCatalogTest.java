package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Catalog;
import org.junit.jupiter.api.Test;

class BundledCatalogTest {

  @Test
  void loadsWithoutAProblem() {
    Catalog catalog = CatalogLoader.bundled().load();

    System.out.println(catalog);
    assertThat(catalog.unikernels()).isNotEmpty();
  }
}
