package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.Objects;

/**
 * A sourced statement about one word: supported in full, in part, or, with a source, not at all.
 *
 * @param word what it is about
 * @param level how well it is supported
 * @param evidence who says so; with a note if the level is {@link SupportLevel#PARTIAL}
 * @param <W> the vocabulary
 */
public record Statement<W extends Word>(W word, SupportLevel level, Evidence evidence) {

  /**
   * Checks that partial support has a note.
   *
   * @param word see {@link #word()}
   * @param level see {@link #level()}
   * @param evidence see {@link #evidence()}
   */
  public Statement {
    Objects.requireNonNull(word, "word");
    requireNote(level, evidence);
  }

  /**
   * What is stated, in words.
   *
   * @return the label of the word, for instance {@code KVM (partial)}
   */
  public String describe() {
    return word.label() + (level == SupportLevel.PARTIAL ? " (partial)" : "");
  }

  static void requireNote(SupportLevel level, Evidence evidence) {
    Objects.requireNonNull(level, "level");
    Objects.requireNonNull(evidence, "evidence");
    if (level == SupportLevel.PARTIAL && !evidence.isNoted()) {
      throw new IllegalArgumentException("partial support needs a note that tells the limit");
    }
  }

  // Written out, because what a record has by itself is linked when it is first used, and that
  // takes half as long as a virtual machine takes to start.

  @Override
  public boolean equals(Object other) {
    return other instanceof Statement<?> that
        && word.equals(that.word)
        && level == that.level
        && evidence.equals(that.evidence);
  }

  @Override
  public int hashCode() {
    return 31 * (31 * word.hashCode() + level.hashCode()) + evidence.hashCode();
  }

  @Override
  public String toString() {
    return word.label() + " (" + level.id() + ")";
  }
}
