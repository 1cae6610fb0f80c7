package io.github.unikernelcatalog.model.vocabulary;

/**
 * How an entry stands to another.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum RelationType implements Word {
  /** Is built on the other. */
  BUILDS_ON("builds-on", "builds on"),
  /** Is a fork of the other. */
  FORK_OF("fork-of", "fork of"),
  /** Is the other under a new name. */
  RENAMED_FROM("renamed-from", "renamed from"),
  /** Takes the place of the other. */
  SUPERSEDES("supersedes", "supersedes"),
  /** Its images are built by the other. */
  BUILT_BY("built-by", "built by"),
  /** Its images are deployed and managed by the other. */
  ORCHESTRATED_BY("orchestrated-by", "orchestrated by"),
  /** Its images are run by the other. */
  RUN_BY("run-by", "run by"),
  /** Ready images of it are had from the other. */
  DISTRIBUTED_BY("distributed-by", "distributed by"),
  /** Is a component of the other. */
  PART_OF("part-of", "part of");

  private final Term term;

  RelationType(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }
}
