package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Unikernel;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LayerTest {

  @TempDir
  Path directory;

  @Test
  void aDirectoryIsItsJsonFilesWithoutThoseOfItsSubdirectories() throws IOException {
    Files.writeString(directory.resolve("one.json"), Fixtures.tiny("one"));
    Files.writeString(directory.resolve("two.json"), Fixtures.tiny("two"));
    Files.writeString(directory.resolve("README.md"), "not JSON");
    Files.createDirectory(directory.resolve("old.json"));
    Files.writeString(directory.resolve("old.json").resolve("three.json"), Fixtures.tiny("three"));

    Catalog catalog = Fixtures.EMPTY.with(Layer.directory(directory)).load();

    assertThat(catalog.entries()).extracting(Entry::id).containsExactly("one", "two");
    assertThat(catalog.get("two").origin().layer()).isEqualTo(directory.toString());
    assertThat(catalog.get("two").origin().file()).isEqualTo("two.json");
  }

  @Test
  void aDirectoryIsReadWhenTheCatalogIsLoaded() throws IOException {
    CatalogLoader loader = Fixtures.EMPTY.with(Layer.directory(directory));
    Files.writeString(directory.resolve("late.json"), Fixtures.tiny("late"));

    assertThat(loader.load().find("late")).isPresent();
  }

  @Test
  void aDirectoryThatIsMissingIsAProblem() {
    Path missing = directory.resolve("missing");

    assertThat(Fixtures.problemsOf(Fixtures.EMPTY.with(Layer.directory(missing))))
        .isEqualTo(missing + ":*: no such file or directory\n");
  }

  @Test
  void aDirectoryWithoutAnyJsonFileIsAProblem() throws IOException {
    Files.writeString(directory.resolve("README.md"), "not JSON");

    assertThat(Fixtures.problemsOf(Fixtures.EMPTY.with(Layer.directory(directory))))
        .isEqualTo(directory + ":*: no file that ends in .json\n");
  }

  @Test
  void aDirectoryThatBreaksOffWhileItIsListedIsAProblem() {
    Layer broken = Layer.of("broken", limits -> {
      throw new UncheckedIOException(new IOException("the disk is gone"));
    });

    assertThat(Fixtures.problemsOf(Fixtures.EMPTY.with(broken)))
        .isEqualTo("broken:*: cannot be read: IOException: the disk is gone\n");
  }

  @Test
  void aFileThatIsMissingHidesNoOther() {
    Path missing = directory.resolve("missing.json");
    CatalogLoader loader =
        Fixtures.EMPTY.with(Layer.file(missing)).with(Layer.text("wrong.json", "[]"));

    assertThat(Fixtures.problems(loader))
        .extracting(Problem::toString)
        .containsExactlyInAnyOrder(
            missing + ": no such file or directory",
            "wrong.json:1:1: expected an object, found an empty array");
  }

  @Test
  void aFileAStreamAndATextHoldTheSame() throws IOException {
    Path file = Fixtures.GOOD.resolve("tiny.json");
    Unikernel ofFile = only(Layer.file(file));
    Unikernel ofText = only(Layer.text("text", Fixtures.TINY));
    Unikernel ofStream;
    try (InputStream in =
        new ByteArrayInputStream(Fixtures.TINY.getBytes(StandardCharsets.UTF_8))) {
      ofStream = only(Layer.stream("stream", in, Limits.DEFAULT));
    }

    assertThat(ofFile.languages()).isEqualTo(ofText.languages()).isEqualTo(ofStream.languages());
    assertThat(ofFile.targets()).isEqualTo(ofText.targets()).isEqualTo(ofStream.targets());
    assertThat(ofFile.origin().layer()).isEqualTo(file.toString());
    assertThat(ofText.origin().layer()).isEqualTo("text");
    assertThat(ofStream.origin().layer()).isEqualTo("stream");
  }

  @Test
  void aStreamCanBeLoadedAgain() throws IOException {
    try (InputStream in =
        new ByteArrayInputStream(Fixtures.TINY.getBytes(StandardCharsets.UTF_8))) {
      CatalogLoader loader = Fixtures.EMPTY.with(Layer.stream("stream", in, Limits.DEFAULT));

      assertThat(loader.load().digest()).isEqualTo(loader.load().digest());
    }
  }

  @Test
  void aLayerIsCalledByItsName() {
    Layer layer = Layer.text("ours", "{}");

    assertThat(layer.name()).isEqualTo("ours");
    assertThat(layer).hasToString("ours");
  }

  @Test
  @SuppressWarnings("NullAway") // what happens to those who ignore it
  void nullIsNoLayer() {
    assertThatThrownBy(() -> Layer.directory(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("directory");
    assertThatThrownBy(() -> Layer.file(null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("file");
    assertThatThrownBy(() -> Layer.text("ours", null))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("json");
    assertThatThrownBy(() -> Layer.stream(null, InputStream.nullInputStream(), Limits.DEFAULT))
        .isInstanceOf(NullPointerException.class)
        .hasMessage("name");
  }

  private static Unikernel only(Layer layer) {
    return Fixtures.EMPTY.with(layer).load().unikernel("tiny");
  }
}
