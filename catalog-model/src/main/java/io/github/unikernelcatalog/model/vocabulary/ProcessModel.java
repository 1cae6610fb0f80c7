package io.github.unikernelcatalog.model.vocabulary;

/**
 * How many processes and threads a unikernel can have.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum ProcessModel implements Word {
  /** Processes with fork. */
  FULL_FORK("full-fork", "full fork", "fork"),
  /** A new process is a new virtual machine. */
  PROCESS_PER_VM("process-per-vm", "process per virtual machine"),
  /** One process with one thread of control; concurrency is cooperative. */
  SINGLE("single", "single thread of control", "cooperative", "single-threaded"),
  /** One process with threads. */
  THREADS("threads", "one process with threads", "multi-threaded"),
  /** Further processes by vfork with exec, or by spawn, without full fork. */
  VFORK("vfork", "vfork or spawn", "spawn", "vfork-spawn");

  private final Term term;

  ProcessModel(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }
}
