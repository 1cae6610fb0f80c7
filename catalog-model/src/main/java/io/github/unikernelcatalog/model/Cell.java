package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.Objects;

/**
 * What a platform says in one dimension: a word, that there is none, or nothing.
 *
 * @param <W> the vocabulary
 */
public sealed interface Cell<W extends Word> {

  /**
   * A word.
   *
   * @param word the word
   * @param <W> the vocabulary
   */
  record Of<W extends Word>(W word) implements Cell<W> {

    /**
     * Refuses null.
     *
     * @param word see {@link #word()}
     */
    public Of {
      Objects.requireNonNull(word, "word");
    }

    @Override
    public String toString() {
      return word.label();
    }
  }

  /**
   * Known to have none, as a process has no hypervisor.
   *
   * @param <W> the vocabulary
   */
  record None<W extends Word>() implements Cell<W> {
    @Override
    public String toString() {
      return "none";
    }
  }

  /**
   * The sources do not say.
   *
   * @param <W> the vocabulary
   */
  record Unstated<W extends Word>() implements Cell<W> {
    @Override
    public String toString() {
      return "unknown";
    }
  }

  /**
   * A cell with a word.
   *
   * @param word the word
   * @param <W> the vocabulary
   * @return the cell
   */
  static <W extends Word> Cell<W> of(W word) {
    return new Of<>(word);
  }

  /**
   * A cell that is known to be empty.
   *
   * @param <W> the vocabulary
   * @return the cell
   */
  static <W extends Word> Cell<W> none() {
    return new None<>();
  }

  /**
   * A cell of which nothing is known.
   *
   * @param <W> the vocabulary
   * @return the cell
   */
  static <W extends Word> Cell<W> unstated() {
    return new Unstated<>();
  }
}
