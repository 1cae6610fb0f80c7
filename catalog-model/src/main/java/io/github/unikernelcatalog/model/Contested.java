package io.github.unikernelcatalog.model;

import java.util.List;
import java.util.Objects;

/**
 * A claim that contradicts a statement and lost against it.
 *
 * @param says what the others say
 * @param why why the statement was held against it
 * @param sources who says so, at least one
 */
public record Contested(String says, String why, List<Source> sources) {

  /**
   * Checks that there is a source.
   *
   * @param says see {@link #says()}
   * @param why see {@link #why()}
   * @param sources see {@link #sources()}
   */
  public Contested {
    Objects.requireNonNull(says, "says");
    Objects.requireNonNull(why, "why");
    sources = List.copyOf(Objects.requireNonNull(sources, "sources"));
    if (sources.isEmpty()) {
      throw new IllegalArgumentException("sources must not be empty");
    }
  }
}
