package io.github.unikernelcatalog.model.vocabulary;

import java.util.List;
import java.util.Optional;

/**
 * A word of the catalog's vocabulary. Implemented by the enums of this package.
 *
 * <p>A word may be narrower than another: {@link Hypervisor#XEN_PVH} is a {@link Hypervisor#XEN}.
 * Whoever has a unikernel for Xen PVH has one for Xen; whoever has one for Xen may or may not have
 * one for Xen PVH.
 */
public interface Word {

  /**
   * How the word is called.
   *
   * @return its term
   */
  Term term();

  /**
   * The permanent id, by which files name the word.
   *
   * @return the id
   */
  default String id() {
    return term().id();
  }

  /**
   * The name for people.
   *
   * @return the label
   */
  default String label() {
    return term().label();
  }

  /**
   * Other names that a look-up accepts.
   *
   * @return the aliases, in the order of the vocabulary
   */
  default List<String> aliases() {
    return term().aliases();
  }

  /**
   * The next broader word, if there is one.
   *
   * @return the word that this one is a kind of
   */
  default Optional<? extends Word> broader() {
    return Optional.empty();
  }

  /**
   * Whether this word is the other or narrower than it.
   *
   * @param other the word to compare with
   * @return true if whatever this word says, the other says too
   */
  default boolean isA(Word other) {
    if (this == other) {
      return true;
    }
    Optional<? extends Word> broader = broader();
    return broader.isPresent() && broader.orElseThrow().isA(other);
  }

  /**
   * Whether what this word says may turn out to be the other, because the other is narrower.
   *
   * @param other the word to compare with
   * @return true if a closer look at what this word says may find the other
   */
  default boolean mayBe(Word other) {
    return other.isA(this);
  }
}
