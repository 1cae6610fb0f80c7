/**
 * The vocabulary and the values of the unikernel catalog. Nothing here reads or writes anything.
 */
@SuppressWarnings(
    "requires-automatic") // the annotations of Immutables, which are not needed at run time
module io.github.unikernelcatalog.model {
  requires static java.compiler;
  requires static org.immutables.value.annotations;
  requires static org.jspecify;

  exports io.github.unikernelcatalog.model;
  exports io.github.unikernelcatalog.model.vocabulary;
}
