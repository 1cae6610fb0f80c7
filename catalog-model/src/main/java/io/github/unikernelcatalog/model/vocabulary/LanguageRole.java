package io.github.unikernelcatalog.model.vocabulary;

/**
 * What a language is to a unikernel.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum LanguageRole implements Word {
  /** The program itself is written in it. */
  APPLICATION("application", "application"),
  /** The unikernel is programmed or configured in it. */
  CONFIGURATION("configuration", "configuration"),
  /** An interpreter for it is built in; programs are fed to it as data. */
  EMBEDDED_INTERPRETER("embedded-interpreter", "embedded interpreter"),
  /** Libraries in it can be linked in, but not whole programs run. */
  LINKED_LIBRARY("linked-library", "linked library");

  private final Term term;

  LanguageRole(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }
}
