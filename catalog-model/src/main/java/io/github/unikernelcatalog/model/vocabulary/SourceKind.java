package io.github.unikernelcatalog.model.vocabulary;

/**
 * Kinds of sources, in declining strength as evidence.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum SourceKind implements Word {
  /** Code, build files or recipes of the project at a commit. */
  SOURCE_CODE("source-code", "source code"),
  /** What the project builds and tests in its continuous integration. */
  CI_CONFIGURATION("ci-configuration", "CI configuration", "ci"),
  /** Release notes, change logs, tags. */
  RELEASE_NOTES("release-notes", "release notes", "changelog"),
  /** Documentation of the project other than its README. */
  DOCUMENTATION("documentation", "project documentation", "docs"),
  /** The README of the project. */
  README("readme", "README"),
  /** A statement in the tracker or mailing list of the project. */
  ISSUE("issue", "issue or pull request", "pull-request"),
  /** A commit of the project itself, for dates and events. */
  COMMIT_HISTORY("commit-history", "commit history", "history"),
  /** A publication. */
  PAPER("paper", "paper"),
  /** A page of the vendor or project that is not documentation, such as a blog. */
  VENDOR_PAGE("vendor-page", "vendor page", "website"),
  /** Somebody else: a list, an article, another project. */
  THIRD_PARTY("third-party", "third party", "list");

  private final Term term;

  SourceKind(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }
}
