package io.github.unikernelcatalog.model.vocabulary;

/**
 * Families of unikernels and library operating systems.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum UnikernelKind implements Word {
  /** Made for one application, such as a router. */
  APPLICATION_SPECIFIC("application-specific", "application-specific"),
  /** The lowest layer that other unikernels are built on. */
  BASE_LAYER("base-layer", "base layer", "sandboxed-execution-environment"),
  /** A library operating system inside a process or enclave of a host. */
  HOSTED_LIBRARY_OS("hosted-library-os", "hosted library OS", "library-os", "libos"),
  /** Made for programs in one language or runtime. */
  LANGUAGE_SPECIFIC("language-specific", "language-specific", "clean-slate"),
  /** Runs or links Linux programs by the interface of Linux. */
  LINUX_COMPATIBLE("linux-compatible", "Linux-compatible", "binary-compatible"),
  /** Links programs against an interface like POSIX. */
  POSIX_LIKE("posix-like", "POSIX-like", "posix-compliant", "posix");

  private final Term term;

  UnikernelKind(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }
}
