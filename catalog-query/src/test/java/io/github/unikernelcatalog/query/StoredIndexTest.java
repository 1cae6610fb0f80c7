package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.query.Samples.catalog;
import static io.github.unikernelcatalog.query.Samples.full;
import static io.github.unikernelcatalog.query.Samples.unikernel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the build has worked out is what would be worked out now. */
class StoredIndexTest {

  private static final Catalog CATALOG = Unikernels.bundled().catalog();
  private static final DeploymentIndex DECIDED = new DeploymentIndex(CATALOG);

  private static byte[] stored() throws IOException {
    try (InputStream in = StoredIndex.class.getResourceAsStream("bundled.index")) {
      return in.readAllBytes();
    }
  }

  private static List<Dimension<?>> dimensions() {
    return Dimension.all();
  }

  @Test
  void theRowsOfEachEntryAreItsDeployments() throws IOException {
    DeploymentIndex index = new DeploymentIndex(CATALOG, StoredIndex.of(stored()));

    for (int entry = 0; entry < CATALOG.unikernels().size(); entry++) {
      Unikernel unikernel = CATALOG.unikernels().get(entry);
      assertThat(index.unikernel(entry)).isSameAs(unikernel);
      for (int row = index.start(entry); row < index.end(entry); row++) {
        assertThat(index.deployment(row))
            .isEqualTo(unikernel.deployments().get(row - index.start(entry)));
      }
      assertThat(index.end(entry)).isEqualTo(DECIDED.end(entry));
    }
  }

  @ParameterizedTest
  @MethodSource("dimensions")
  <W extends Enum<W> & Word> void everyColumnIsTheOneThatTheFactsDecide(Dimension<W> dimension)
      throws IOException {
    StoredIndex stored = StoredIndex.of(stored());

    assertThat(stored.knows(dimension)).isTrue();
    for (W word : dimension.vocabulary().words()) {
      for (SupportLevel level : List.of(SupportLevel.PARTIAL, SupportLevel.FULL)) {
        Column column = stored.words(dimension).column(word, level);
        Column decided = DECIDED.words(dimension, word, level);
        assertThat(column.yes()).as("%s at %s", word, level).isEqualTo(decided.yes());
        assertThat(column.no()).as("%s at %s", word, level).isEqualTo(decided.no());
      }
    }
  }

  @Test
  void findsTheRowsOfASetBeyondTheFirst4096() throws IOException {
    Unikernel.Builder[] many = IntStream.rangeClosed(1, 64 * 64 + 1)
        .mapToObj(number -> unikernel("u%04d".formatted(number)))
        .toArray(Unikernel.Builder[]::new);
    many[64 * 64].features(Listing.open(List.of(full(Feature.SMP))));
    Catalog catalog = catalog(many);

    Column stored = StoredIndex.of(IndexCompiler.compile(catalog))
        .words(Dimension.FEATURE)
        .column(Feature.SMP, SupportLevel.FULL);

    assertThat(Bits.count(stored.yes())).isEqualTo(1);
    assertThat(stored.yes())
        .isEqualTo(new DeploymentIndex(catalog)
            .words(Dimension.FEATURE, Feature.SMP, SupportLevel.FULL)
            .yes());
  }

  @Test
  void theOrderOfStatusIsThatOfTheDateOfTheCatalog() throws IOException {
    DeploymentIndex index = new DeploymentIndex(CATALOG, StoredIndex.of(stored()));

    for (int entry = 0; entry < CATALOG.unikernels().size(); entry++) {
      assertThat(index.statusOrder(CATALOG.date()).place(entry))
          .isEqualTo(DECIDED.statusOrder(CATALOG.date()).place(entry));
      assertThat(index.statusOrder(CATALOG.date().minusYears(3)).place(entry))
          .isEqualTo(DECIDED.statusOrder(CATALOG.date().minusYears(3)).place(entry));
    }
  }

  @Test
  void isNotUsedForACatalogWithOtherData() throws IOException {
    StoredIndex stored = StoredIndex.of(stored());
    Catalog less = Catalog.of(CATALOG.date(), "other data", CATALOG.unikernels().subList(0, 3));

    DeploymentIndex index = new DeploymentIndex(less, stored);

    assertThat(stored.isOf(CATALOG)).isTrue();
    assertThat(stored.isOf(less)).isFalse();
    assertThat(index.end(2)).isEqualTo(DECIDED.end(2));
    assertThat(Bits.count(index.all().words())).isEqualTo(DECIDED.end(2));
  }

  @Test
  void isWhatTheBuildWouldMakeAgain() throws IOException {
    assertThat(IndexCompiler.compile(CATALOG)).isEqualTo(stored());
  }

  @Test
  void saysThatItIsDamaged() throws IOException {
    byte[] damaged = stored();
    damaged[damaged.length / 2] ^= 1;

    assertThatThrownBy(() -> StoredIndex.of(damaged))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("the index in the jar of catalog-query is damaged: its checksum is wrong");
  }

  @Test
  void saysThatItIsSomethingElse() {
    assertThatThrownBy(() -> StoredIndex.of(new byte[5]))
        .hasMessage("the index in the jar of catalog-query is damaged: it does not begin like an"
            + " index");
  }

  @Test
  void saysThatItIsOfAnotherVersion() throws IOException {
    byte[] other = stored();
    ByteBuffer.wrap(other).putInt(4, StoredIndex.VERSION + 1);

    assertThatThrownBy(() -> StoredIndex.of(other))
        .hasMessage(
            "the index in the jar of catalog-query has the version %d of its form, expected"
                + " %d",
            StoredIndex.VERSION + 1, StoredIndex.VERSION);
  }
}
