/** The bundled unikernel catalog, and the strict reader for it and for catalogs of one's own. */
@SuppressWarnings(
    "requires-automatic") // annotations on what the compiled entries extend; not needed at run time
module io.github.unikernelcatalog.data {
  requires com.fasterxml.jackson.core;
  requires com.fasterxml.jackson.databind;
  requires transitive io.github.unikernelcatalog.model;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports io.github.unikernelcatalog.data;

  uses io.github.unikernelcatalog.data.LayerProvider;
}
