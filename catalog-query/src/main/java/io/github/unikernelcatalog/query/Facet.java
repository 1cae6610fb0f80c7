package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.Objects;

/**
 * What a further requirement of one word would leave.
 *
 * @param dimension the dimension
 * @param word the word
 * @param matches how many unikernels would match
 * @param undetermined of how many it would be unknown
 */
public record Facet(Dimension<?> dimension, Word word, int matches, int undetermined) {

  /**
   * Refuses null.
   *
   * @param dimension see {@link #dimension()}
   * @param word see {@link #word()}
   * @param matches see {@link #matches()}
   * @param undetermined see {@link #undetermined()}
   */
  public Facet {
    Objects.requireNonNull(dimension, "dimension");
    Objects.requireNonNull(word, "word");
  }

  @Override
  public String toString() {
    return dimension + ":" + word.id() + " " + matches + " (" + undetermined + " undetermined)";
  }
}
