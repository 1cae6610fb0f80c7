package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unikernelcatalog.model.Catalog;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SkeletonTest {

  static Stream<String> skeletons() {
    return Stream.of(
        Skeleton.unikernel("new-one", Sample.DATE), Skeleton.tool("new-one", Sample.DATE));
  }

  @ParameterizedTest
  @MethodSource("skeletons")
  void loadsAsItIsOverTheBundledCatalog(String skeleton) {
    Catalog catalog =
        CatalogLoader.bundled().with(Layer.text("new-one.json", skeleton)).load();

    assertThat(catalog.get("new-one").name()).isEqualTo("new-one");
  }

  @ParameterizedTest
  @MethodSource("skeletons")
  void isValidByTheSchemaAndInCanonicalForm(String skeleton) {
    assertThat(JsonSchemas.problems("entry.schema.json", skeleton)).isEmpty();
    assertThat(EntryFormat.format("it", skeleton)).isEqualTo(skeleton);
  }

  @Test
  void anIdIsInKebabCase() {
    assertThatThrownBy(() -> Skeleton.tool("New One", Sample.DATE))
        .hasMessage("an id is in kebab case, found \"New One\"");
  }
}
