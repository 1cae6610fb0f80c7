package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.data.CatalogLoader;
import io.github.unikernelcatalog.model.Catalog;
import java.util.Objects;

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

  private Unikernels() {}

  /**
   * Asks the bundled catalog, which is read at the first call.
   *
   * @return a query that every unikernel matches
   */
  public static Query bundled() {
    return Bundled.QUERY;
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
    return Query.to(Objects.requireNonNull(catalog, "catalog"));
  }

  /** Loads the bundled catalog when it is first asked for, and once, as it is immutable. */
  private static final class Bundled {
    static final Query QUERY = in(CatalogLoader.bundled().load());
  }
}
