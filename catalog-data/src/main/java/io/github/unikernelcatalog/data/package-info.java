/**
 * The bundled catalog and the strict reader of catalogs.
 *
 * <p>{@link io.github.unikernelcatalog.data.CatalogLoader} is the way in. A load either returns a
 * whole catalog or throws a {@link io.github.unikernelcatalog.data.CatalogException} with every
 * problem of every file. Nothing here opens a network connection. No parameter may be null;
 * everything is immutable and thread-safe unless it says otherwise.
 */
@NullMarked
package io.github.unikernelcatalog.data;

import org.jspecify.annotations.NullMarked;
