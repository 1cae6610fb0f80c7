package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BundleFilesTest {

  private static final BundleFiles OF_CLASS_LOADER = new BundleFiles.OfClassLoader();

  @TempDir
  Path directory;

  @Test
  void areTheSameInAJarAndFromTheClassLoader() throws IOException {
    try (BundleFiles ofJar = jar("date.txt")) {
      assertThat(ofJar.bytes("date.txt")).isEqualTo(OF_CLASS_LOADER.bytes("date.txt"));
      assertThat(ofJar.checksum("date.txt")).isEqualTo(OF_CLASS_LOADER.checksum("date.txt"));
    }
  }

  @Test
  void areNamedWhenTheyAreMissing() throws IOException {
    try (BundleFiles ofJar = jar("date.txt")) {
      assertThatThrownBy(() -> ofJar.bytes("entries.txt"))
          .isInstanceOf(IOException.class)
          .hasMessageContaining("bundled/entries.txt");
    }
    assertThatThrownBy(() -> OF_CLASS_LOADER.bytes("nothing.txt"))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("bundled/nothing.txt");
  }

  private BundleFiles jar(String name) throws IOException {
    Path jar = directory.resolve("a jar.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("io/github/unikernelcatalog/data/bundled/" + name));
      out.write(OF_CLASS_LOADER.bytes(name));
    }
    return new BundleFiles.OfJar(new ZipFile(jar.toFile()));
  }
}
