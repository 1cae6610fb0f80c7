package io.github.unikernelcatalog.data;

import java.util.List;

/**
 * Brings layers from another jar, by {@link java.util.ServiceLoader}, to those who ask for them
 * with {@link CatalogLoader#withDiscovered(ClassLoader)}.
 */
public interface LayerProvider {

  /**
   * The layers, lowest first.
   *
   * @return the layers
   */
  List<Layer> layers();
}
