package io.github.unikernelcatalog.model.vocabulary;

/**
 * How a program gets into a unikernel, from nothing to do to much to do.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum PortingMode implements Word {
  /** The unikernel is made for programs in the language. */
  NATIVE("native", "native"),
  /** An executable built for another system (usually Linux) runs as it is. */
  UNMODIFIED_BINARY("unmodified-binary", "unmodified binary", "binary-compatible"),
  /** The same sources, compiled or linked again with the toolchain of the unikernel. */
  RELINK("relink", "relink", "recompile"),
  /** The program or its runtime had to be changed in its sources. */
  SOURCE_PORT("source-port", "source port", "port");

  private final Term term;

  PortingMode(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }
}
