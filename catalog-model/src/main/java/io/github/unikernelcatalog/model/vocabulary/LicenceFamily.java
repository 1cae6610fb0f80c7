package io.github.unikernelcatalog.model.vocabulary;

/**
 * Families of licences by what they ask of who passes the work on.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum LicenceFamily implements Word {
  /** Use, change and redistribution with few conditions. */
  PERMISSIVE("permissive", "permissive"),
  /** No licence that is open source. */
  PROPRIETARY("proprietary", "proprietary", "closed-source", "commercial"),
  /** Linked works fall under the same terms. */
  STRONG_COPYLEFT("strong-copyleft", "strong copyleft", "gpl-like"),
  /** Only changes to the licensed files or library fall under the same terms. */
  WEAK_COPYLEFT("weak-copyleft", "weak copyleft", "lgpl-like");

  private final Term term;

  LicenceFamily(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }
}
