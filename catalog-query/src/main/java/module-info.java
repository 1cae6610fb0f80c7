/**
 * Questions to the unikernel catalog: filter, recommend, explain. The one module that users need to
 * name.
 */
module io.github.unikernelcatalog.query {
  requires transitive io.github.unikernelcatalog.data;
  requires transitive io.github.unikernelcatalog.model;
  requires static org.jspecify;

  exports io.github.unikernelcatalog.query;
}
