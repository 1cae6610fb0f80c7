package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.data.CatalogLoader;
import io.github.unikernelcatalog.model.Catalog;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URL;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.Objects;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.jspecify.annotations.Nullable;

/**
 * The way in.
 *
 * <pre>{@code
 * Answer answer = Unikernels.bundled()
 *     .where(language(GO), vmm(FIRECRACKER), architecture(ARM64))
 *     .prefer(cloud(AWS), 3)
 *     .recommend();
 * }</pre>
 */
public final class Unikernels {

  private static final String INDEX = "bundled.index";
  private static final String PATH = "io/github/unikernelcatalog/query/" + INDEX;

  private static volatile @Nullable Query bundled;

  private Unikernels() {}

  /**
   * Asks the bundled catalog, which is read at the first call.
   *
   * @return a query that every unikernel matches
   * @throws io.github.unikernelcatalog.data.CatalogException if the compiled catalog in the jar is
   *     damaged, or not made from the files beside it
   * @throws IllegalStateException if the index in the jar is damaged
   */
  public static Query bundled() {
    Query loaded = bundled;
    return loaded == null ? load() : loaded;
  }

  /**
   * Asks a catalog, for instance the bundled one with layers of one's own:
   *
   * <pre>{@code
   * Unikernels.in(CatalogLoader.bundled().with(Layer.directory(path)).load())
   * }</pre>
   *
   * <p>The query, and all that come from it, share an index of the catalog, which is made when it
   * is first needed. Who asks often keeps one such query.
   *
   * @param catalog the catalog
   * @return a query that every unikernel matches
   */
  public static Query in(Catalog catalog) {
    return Query.to(Objects.requireNonNull(catalog, "catalog"), null);
  }

  /** Once, as it is immutable. */
  private static synchronized Query load() {
    Query loaded = bundled;
    if (loaded == null) {
      loaded = Query.to(CatalogLoader.bundled().load(), index());
      bundled = loaded;
    }
    return loaded;
  }

  /** The index, or null where it is missing, which only makes the first question slower. */
  private static @Nullable StoredIndex index() {
    try {
      Path jar = jar();
      return jar == null
          ? read(Unikernels.class.getResourceAsStream(INDEX))
          : inJar(new ZipFile(jar.toFile()));
    } catch (IOException e) {
      throw new UncheckedIOException(
          "the index in the jar of catalog-query cannot be read: " + e.getMessage(), e);
    }
  }

  /** The jar that this class came from, or null if it came from none, or nobody can tell. */
  private static @Nullable Path jar() {
    CodeSource source = Unikernels.class.getProtectionDomain().getCodeSource();
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

  /** To look into the jar itself saves the detour by way of the class loader and its URLs. */
  private static @Nullable StoredIndex inJar(ZipFile jar) throws IOException {
    try (jar) {
      ZipEntry entry = jar.getEntry(PATH);
      return entry == null ? null : read(jar.getInputStream(entry));
    }
  }

  private static @Nullable StoredIndex read(@Nullable InputStream stream) throws IOException {
    try (stream) {
      return stream == null ? null : StoredIndex.of(stream.readAllBytes());
    }
  }
}
