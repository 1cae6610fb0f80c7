package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Catalog;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * Loads a catalog: the bundled one or none, with layers over it.
 *
 * <pre>{@code
 * Catalog catalog = CatalogLoader.bundled()
 *     .with(Layer.directory(Path.of("our-unikernels")))
 *     .load();
 * }</pre>
 *
 * <p>A loader is an immutable value: {@code with} returns a new one. Loading reads no network,
 * scans no class path, and returns a whole catalog or throws.
 */
public final class CatalogLoader {

  /** The date of a catalog that begins empty; the bundled one knows its own. */
  private final Optional<LocalDate> date;

  private final List<Layer> layers;
  private final Limits limits;

  private CatalogLoader(Optional<LocalDate> date, List<Layer> layers, Limits limits) {
    this.date = date;
    this.layers = List.copyOf(layers);
    this.limits = limits;
  }

  /**
   * Starts with the catalog in the jar.
   *
   * @return a loader of the bundled catalog
   */
  public static CatalogLoader bundled() {
    return new CatalogLoader(Optional.empty(), List.of(), Limits.DEFAULT);
  }

  /**
   * Starts with nothing.
   *
   * @param date the date of the data to come
   * @return a loader of an empty catalog
   */
  public static CatalogLoader empty(LocalDate date) {
    return new CatalogLoader(
        Optional.of(Objects.requireNonNull(date, "date")), List.of(), Limits.DEFAULT);
  }

  /**
   * Lays a layer over those so far.
   *
   * @param layer the layer
   * @return a loader with one layer more
   */
  public CatalogLoader with(Layer layer) {
    List<Layer> more = new ArrayList<>(layers);
    more.add(Objects.requireNonNull(layer, "layer"));
    return new CatalogLoader(date, more, limits);
  }

  /**
   * Lays over those so far all layers of the {@link LayerProvider}s that a class loader finds, by
   * the names of their classes. Nothing is discovered unless this is called.
   *
   * @param classLoader where to look
   * @return a loader with the discovered layers
   */
  public CatalogLoader withDiscovered(ClassLoader classLoader) {
    Objects.requireNonNull(classLoader, "classLoader");
    List<Layer> more = new ArrayList<>(layers);
    ServiceLoader.load(LayerProvider.class, classLoader).stream()
        .sorted(Comparator.comparing(provider -> provider.type().getName()))
        .forEach(provider -> more.addAll(provider.get().layers()));
    return new CatalogLoader(date, more, limits);
  }

  /**
   * Sets how much a layer may hold, instead of {@link Limits#DEFAULT}. Where layers lie over the
   * bundled catalog, it is one of them.
   *
   * @param changed the limits
   * @return a loader with these limits
   */
  public CatalogLoader limits(Limits changed) {
    return new CatalogLoader(date, layers, Objects.requireNonNull(changed, "changed"));
  }

  /**
   * Reads everything. Of an entry that a layer above replaces or retracts it is only seen whether
   * it is JSON: what is wrong in it beyond that is gone with it.
   *
   * @return the catalog
   * @throws CatalogException if anything else is wrong in any file, or a file cannot be read; it
   *     carries all problems
   */
  public Catalog load() {
    if (date.isPresent()) {
      return CatalogReader.read(date.orElseThrow(), layers, limits);
    }
    if (layers.isEmpty()) {
      return Bundle.compiled();
    }
    List<Layer> all = new ArrayList<>(List.of(Bundle.layer()));
    all.addAll(layers);
    return CatalogReader.read(Bundle.date(), all, limits);
  }

  @Override
  public String toString() {
    return "loader of " + date.map(LocalDate::toString).orElse(Bundle.NAME) + layers;
  }
}
