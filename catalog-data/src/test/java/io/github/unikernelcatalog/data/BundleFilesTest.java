package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.EOFException;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
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

  @Test
  void areRefusedInAJarWhenTheyEndEarly() throws IOException {
    try (BundleFiles longer = new BundleFiles.OfJar(new Longer(file("date.txt").toFile()))) {
      assertThatThrownBy(() -> longer.bytes("date.txt"))
          .isInstanceOf(EOFException.class)
          .hasMessage("date.txt ends early");
    }
  }

  /** Promises a byte more of each file than there is. */
  private static final class Longer extends ZipFile {

    Longer(File jar) throws IOException {
      super(jar);
    }

    @Override
    public ZipEntry getEntry(String name) {
      ZipEntry entry = super.getEntry(name);
      entry.setSize(entry.getSize() + 1);
      return entry;
    }
  }

  @Test
  void comeFromTheClassLoaderThatDoesNotTellWhereClassesAre() throws Exception {
    Class<?> files = new Homeless().loadClass(BundleFiles.class.getName());
    Method open = files.getDeclaredMethod("open");
    open.setAccessible(true);

    assertThat(files.getProtectionDomain().getCodeSource().getLocation()).isNull();
    assertThat(open.invoke(null)).hasToString("OfClassLoader[]");
  }

  /** Defines our classes anew, as a tool does that makes classes of bytes. */
  private static final class Homeless extends ClassLoader {

    Homeless() {
      super(BundleFilesTest.class.getClassLoader());
    }

    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
      synchronized (getClassLoadingLock(name)) {
        Class<?> loaded = findLoadedClass(name);
        return loaded == null && name.startsWith("io.github.unikernelcatalog.")
            ? define(name)
            : loaded == null ? super.loadClass(name, resolve) : loaded;
      }
    }

    private Class<?> define(String name) throws ClassNotFoundException {
      String file = name.replace('.', '/') + ".class";
      try (InputStream in = Objects.requireNonNull(getResourceAsStream(file))) {
        byte[] bytes = in.readAllBytes();
        return defineClass(name, bytes, 0, bytes.length);
      } catch (IOException e) {
        throw new ClassNotFoundException(name, e);
      }
    }
  }

  private BundleFiles jar(String name) throws IOException {
    return new BundleFiles.OfJar(new ZipFile(file(name).toFile()));
  }

  private Path file(String name) throws IOException {
    Path jar = directory.resolve("a jar.jar");
    try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(jar))) {
      out.putNextEntry(new ZipEntry("io/github/unikernelcatalog/data/bundled/" + name));
      out.write(OF_CLASS_LOADER.bytes(name));
    }
    return jar;
  }
}
