package io.github.unikernelcatalog.data;

import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.zip.CRC32;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The files of the bundle, wherever they lie. Names are relative to the directory of the bundle.
 */
interface BundleFiles extends Closeable {

  /** The content of a file. */
  byte[] bytes(String name) throws IOException;

  /** The CRC-32 of a file. */
  int checksum(String name) throws IOException;

  @Override
  void close() throws IOException;

  /** Opens the jar that this class came from, or asks the class loader if it came from none. */
  static BundleFiles open() throws IOException {
    Path jar = jar();
    return jar == null ? new OfClassLoader() : new OfJar(new ZipFile(jar.toFile()));
  }

  private static @Nullable Path jar() {
    CodeSource source = BundleFiles.class.getProtectionDomain().getCodeSource();
    URL location = source == null ? null : source.getLocation();
    if (location == null
        || !location.getProtocol().equals("file")
        || !location.getPath().endsWith(".jar")) {
      return null;
    }
    try {
      return Path.of(URI.create(location.toString()));
    } catch (IllegalArgumentException notEscaped) {
      return null;
    }
  }

  /**
   * The files of a jar. To look into the jar itself saves the detour by way of the class loader and
   * its URLs, and the jar knows the checksums of its files.
   */
  record OfJar(ZipFile jar) implements BundleFiles {

    private static final String DIRECTORY = "io/github/unikernelcatalog/data/bundled/";

    @Override
    public byte[] bytes(String name) throws IOException {
      ZipEntry entry = entry(name);
      byte[] bytes = new byte[Math.toIntExact(entry.getSize())];
      try (InputStream in = jar.getInputStream(entry)) {
        if (in.readNBytes(bytes, 0, bytes.length) < bytes.length) {
          throw new EOFException(name + " ends early");
        }
      }
      return bytes;
    }

    @Override
    public int checksum(String name) throws IOException {
      return (int) entry(name).getCrc();
    }

    private ZipEntry entry(String name) throws IOException {
      ZipEntry entry = jar.getEntry(DIRECTORY.concat(name));
      if (entry == null) {
        throw new IOException("no file " + DIRECTORY + name + " in " + jar.getName());
      }
      return entry;
    }

    @Override
    public void close() throws IOException {
      jar.close();
    }
  }

  /** The files as the class loader finds them. */
  record OfClassLoader() implements BundleFiles {

    private static final String DIRECTORY = "bundled/";

    @Override
    public byte[] bytes(String name) throws IOException {
      try (InputStream in = BundleFiles.class.getResourceAsStream(DIRECTORY.concat(name))) {
        if (in == null) {
          throw new IOException("no resource " + DIRECTORY + name);
        }
        return in.readAllBytes();
      }
    }

    @Override
    public int checksum(String name) throws IOException {
      CRC32 checksum = new CRC32();
      checksum.update(bytes(name));
      return (int) checksum.getValue();
    }

    @Override
    public void close() {}
  }
}
