package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Catalog;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A catalog and its index, which is made when it is first asked for, and once. Thread-safe. */
final class IndexedCatalog {

  private final Catalog catalog;
  private final @Nullable StoredIndex stored;
  private volatile @Nullable DeploymentIndex index;

  IndexedCatalog(Catalog catalog, @Nullable StoredIndex stored) {
    this.catalog = Objects.requireNonNull(catalog, "catalog");
    this.stored = stored;
  }

  Catalog catalog() {
    return catalog;
  }

  DeploymentIndex index() {
    DeploymentIndex made = index;
    return made == null ? make() : made;
  }

  private synchronized DeploymentIndex make() {
    DeploymentIndex made = index;
    if (made == null) {
      made = new DeploymentIndex(catalog, stored);
      index = made;
    }
    return made;
  }
}
