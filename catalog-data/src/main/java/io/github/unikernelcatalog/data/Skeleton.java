package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Source;
import java.time.LocalDate;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * New entries in which nothing is known yet. They load as they are; {@link Lints} tells of the
 * placeholder that is left.
 */
public final class Skeleton {

  private static final Set<String> SAID =
      Set.of("$schema", "id", "type", "name", "summary", "events", "sources");

  private static final String SUMMARY = "What it is, in a sentence of your own.";
  private static final String REASON = "not looked at yet";
  private static final String PLACEHOLDER =
      "https://github.com/OWNER/REPOSITORY/commit/" + "0".repeat(40);

  private Skeleton() {}

  /**
   * A unikernel of which nothing is known yet.
   *
   * @param id the permanent id, in kebab case
   * @param checked the day on which work on it begins
   * @return the entry in canonical form
   */
  public static String unikernel(String id, LocalDate checked) {
    return entry("unikernel", id, checked);
  }

  /**
   * A tool of which nothing is known yet.
   *
   * @param id the permanent id, in kebab case
   * @param checked the day on which work on it begins
   * @return the entry in canonical form
   */
  public static String tool(String id, LocalDate checked) {
    return entry("tool", id, checked);
  }

  private static String entry(String type, String id, LocalDate checked) {
    if (!Section.isId(id)) {
      throw new IllegalArgumentException("an id is in kebab case, found \"" + id + "\"");
    }
    Objects.requireNonNull(checked, "checked");
    String unknown = EntrySchema.of(type).required().stream()
        .filter(key -> !SAID.contains(key))
        .map(key -> "\"" + key + "\": {\"unknown\": \"" + REASON + "\"},\n")
        .collect(Collectors.joining());
    return EntryFormat.format(id, """
        {
          "$schema": "../entry.schema.json", "id": "%1$s", "type": "%2$s", "name": "%1$s",
          "summary": "%6$s",
          %3$s
          "events": [{
            "type": "last-commit", "date": "%4$s", "sources": ["head"],
            "note": "Put the date of the newest commit here, and its address below."
          }],
          "sources": {"head": {
            "url": "%5$s", "kind": "commit-history", "date": "%4$s", "checked": "%4$s"
          }}
        }
        """.formatted(id, type, unknown, checked, PLACEHOLDER, SUMMARY));
  }

  static boolean isPlaceholder(Source source) {
    return source.url().toString().equals(PLACEHOLDER);
  }

  static boolean isPlaceholder(String text) {
    return text.equals(SUMMARY) || text.equals(REASON);
  }
}
