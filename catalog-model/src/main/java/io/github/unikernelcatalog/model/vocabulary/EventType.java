package io.github.unikernelcatalog.model.vocabulary;

/**
 * What happens to a project.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum EventType implements Word {
  /** A commit between the first and the last, kept because it shows activity at its date. */
  COMMIT("commit", "commit"),
  /** A release between the first and the last. */
  RELEASE("release", "release"),
  /** The first commit of the repository. */
  FIRST_COMMIT("first-commit", "first commit"),
  /** The first release. */
  FIRST_RELEASE("first-release", "first release"),
  /** The newest commit of the main line that we saw. */
  LAST_COMMIT("last-commit", "last commit seen"),
  /** The newest release that we saw. */
  LAST_RELEASE("last-release", "last release"),
  /** The project took its present name. */
  RENAMED("renamed", "renamed"),
  /** The project named its successor. */
  SUPERSEDED("superseded", "superseded"),
  /** The project declared that it is not maintained any more. */
  DECLARED_UNMAINTAINED("declared-unmaintained", "declared unmaintained"),
  /** The repository was archived. */
  ARCHIVED("archived", "archived"),
  /** Work was taken up again after an end was declared. */
  REVIVED("revived", "revived");

  private final Term term;

  EventType(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }
}
