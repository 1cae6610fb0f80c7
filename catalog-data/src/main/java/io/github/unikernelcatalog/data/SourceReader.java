package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Contested;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import io.github.unikernelcatalog.model.vocabulary.Vocabulary;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the sources of an entry, and the evidence of facts that cite them by key. */
final class SourceReader {

  private static final Vocabulary<SourceKind> KINDS = Vocabulary.of(SourceKind.class);
  /** How the hosts of code begin, and how they name what will not change; as in the schema. */
  private static final Map<Pattern, Pattern> PINNED = Map.of(
      Pattern.compile("^https?://(www\\.)?github\\.com([/?#]|$)"),
      Pattern.compile("^https://github\\.com/[^/]+/[^/]+/("
          + "(blob|tree|raw|commit|blame)/[0-9a-f]{40}([/?#].*)?"
          + "|(issues|pull|discussions)/[0-9]+([/?#].*)?"
          + "|releases/tag/[^ /?#]+"
          + "|wiki/[^/]+/[0-9a-f]{40})$"),
      Pattern.compile("^https?://raw\\.githubusercontent\\.com([/?#]|$)"),
      Pattern.compile("^https://raw\\.githubusercontent\\.com/[^/]+/[^/]+/[0-9a-f]{40}/.+$"),
      Pattern.compile("^https?://(gitlab\\.[^/?#]+|codeberg\\.org|bitbucket\\.org"
          + "|gist\\.github(usercontent)?\\.com)([/?#]|$)"),
      Pattern.compile("^[^?#]*(/[0-9a-f]{40}([/?#].*)?"
          + "|/(issues|merge_requests|pulls|pull-requests)/[0-9]+([/?#].*)?"
          + "|/releases/[^ ?#]+)$"));

  /** Stands for a source about which there is a problem, so that a fact that cites it is read. */
  private static final Source UNREADABLE = Source.builder()
      .key("unreadable")
      .url(URI.create("unreadable"))
      .kind(SourceKind.THIRD_PARTY)
      .checked(LocalDate.MAX)
      .build();

  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Set<String> cited = new LinkedHashSet<>();
  private final Optional<Section> section;

  /** Reads the key {@code sources} of an entry. */
  SourceReader(Section entry) {
    this.section = entry.section("sources");
    section.ifPresent(all -> all.keys().forEach(key -> read(key, all)));
  }

  private void read(String key, Section all) {
    if (!Section.isId(key)) {
      all.keyProblem(key, "the key of a source is in kebab case, found \"" + key + "\"");
    }
    all.section(key)
        .flatMap(source -> source(key, source))
        .ifPresent(source -> sources.put(key, source));
  }

  List<Source> sources() {
    return List.copyOf(sources.values());
  }

  static Optional<Source> source(String key, Section section) {
    URI url = section.url("url");
    if (!isPinned(url.toString())) {
      section.expected(
          "a file on a code host at a commit of 40 hex digits, an issue or a release", "url");
    }
    SourceKind kind = section.word("kind", KINDS);
    boolean undated = section.find("date").orElse(null) instanceof Json.Text text
        && text.value().equals("unknown");
    Optional<LocalDate> date = undated ? Optional.empty() : Optional.of(section.date("date"));
    LocalDate checked = section.date("checked", LocalDate.MAX);
    Optional<String> title = section.findText("title");
    section.noMoreKeys();
    return section.make(() -> Source.builder()
        .key(key)
        .url(url)
        .kind(kind)
        .date(date)
        .checked(checked)
        .title(title)
        .build());
  }

  private static boolean isPinned(String url) {
    return PINNED.entrySet().stream()
        .filter(host -> host.getKey().matcher(url).find())
        .allMatch(host -> host.getValue().matcher(url).find());
  }

  /**
   * The evidence of the statement in a section: its keys {@code sources}, {@code note} and
   * {@code contested}.
   */
  Optional<Evidence> evidence(Section statement) {
    List<Source> who = cited(statement, "sources");
    Optional<String> note = statement.findText("note");
    List<Contested> contested = statement.findObjects("contested", claim -> {
      String says = claim.text("says");
      String why = claim.text("why");
      List<Source> others = cited(claim, "sources");
      claim.noMoreKeys();
      return others.isEmpty() ? Optional.empty() : Optional.of(new Contested(says, why, others));
    });
    return who.isEmpty()
        ? Optional.empty()
        : Optional.of(Evidence.builder()
            .sources(who)
            .note(note)
            .contested(contested)
            .origin(statement.origin())
            .build());
  }

  /** The evidence that is nothing but the source keys under a key. */
  Optional<Evidence> evidence(Section section, String key) {
    List<Source> who = cited(section, key);
    return who.isEmpty()
        ? Optional.empty()
        : Optional.of(
            Evidence.builder().sources(who).origin(section.origin(key)).build());
  }

  private List<Source> cited(Section statement, String key) {
    if (!statement.has(key)) {
      statement.missing(List.of(key), "a fact needs a source: the key \"" + key + "\" is missing");
      return List.of();
    }
    List<Source> who = new ArrayList<>();
    List<String> names = statement.texts(key);
    for (int i = 0; i < names.size(); i++) {
      String name = names.get(i);
      cited.add(name);
      who.add(sources.getOrDefault(name, UNREADABLE));
      if (isDangling(name)) {
        String message = "no source of this entry has the key \"" + name + "\"";
        statement.unknownItem(key, i, message, name, section.orElseThrow().keys());
      }
    }
    return who;
  }

  /** Where the sources as a whole are missing, that is the problem, and not each key. */
  private boolean isDangling(String name) {
    return !Section.isPlaceholder(name)
        && section.filter(all -> !all.keys().contains(name)).isPresent();
  }

  /** Reports the sources that no fact cites, provided that all facts could be read. */
  void noneUnused() {
    section.ifPresent(all -> all.keys().stream()
        .filter(key -> !cited.contains(key))
        .forEach(key -> all.keyProblem(key, "no fact cites the source \"" + key + "\"")));
  }
}
