package io.github.unikernelcatalog.model.vocabulary;

import java.util.List;
import java.util.Objects;

/**
 * How a word is called.
 *
 * @param id the permanent id, in kebab case but for the SPDX identifiers of {@link Licence}
 * @param label the name for people
 * @param aliases other names that a look-up accepts
 */
public record Term(String id, String label, List<String> aliases) {

  /**
   * Copies the aliases.
   *
   * @param id see {@link #id()}
   * @param label see {@link #label()}
   * @param aliases see {@link #aliases()}
   */
  public Term {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(label, "label");
    aliases = List.copyOf(Objects.requireNonNull(aliases, "aliases"));
  }

  static Term of(String id, String label, String... aliases) {
    return new Term(id, label, List.of(aliases));
  }
}
