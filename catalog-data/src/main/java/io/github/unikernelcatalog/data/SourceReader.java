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
  private static final Pattern CODE_HOST = Pattern.compile(
      "(www\\.)?github\\.com|raw\\.githubusercontent\\.com|gitlab\\.[^/]+|codeberg\\.org|bitbucket\\.org");
  private static final Pattern PINNED = Pattern.compile(
      ".*/[0-9a-f]{40}(/.*)?|.*/(issues|pull|pulls|pull-requests|merge_requests|discussions)/[0-9]+(/.*)?"
          + "|.*/releases/tag/[^/ ]+");

  private final Map<String, Source> sources = new LinkedHashMap<>();
  private final Set<String> cited = new LinkedHashSet<>();
  private final Section section;

  /** Reads the key {@code sources} of an entry. */
  SourceReader(Section entry) {
    this.section = entry
        .section("sources")
        .orElseGet(() -> new Section(
            new Json.Obj(Map.of(), new Json.Place("", "", 0, 0)), "/sources", new Problems()));
    for (String key : List.copyOf(section.keys())) {
      section
          .section(key)
          .flatMap(source -> source(key, source))
          .ifPresent(source -> sources.put(key, source));
    }
  }

  List<Source> sources() {
    return List.copyOf(sources.values());
  }

  static Optional<Source> source(String key, Section section) {
    URI url = section.url("url");
    if (CODE_HOST.matcher(String.valueOf(url.getHost())).matches()
        && !PINNED.matcher(url.getPath()).matches()) {
      section.problem(
          "url",
          "a file on a code host is cited at a commit of 40 hex digits, an issue or a release, found "
              + url);
    }
    SourceKind kind = section.word("kind", KINDS);
    boolean undated = section.find("date").orElse(null) instanceof Json.Text text
        && text.value().equals("unknown");
    Optional<LocalDate> date = undated ? Optional.empty() : Optional.of(section.date("date"));
    LocalDate checked = section.date("checked");
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
      statement.problem("a fact needs a source: the key \"" + key + "\" is missing");
      return List.of();
    }
    List<Source> who = new ArrayList<>();
    for (String name : statement.texts(key)) {
      cited.add(name);
      Source source = sources.get(name);
      if (source != null) {
        who.add(source);
      } else if (!section.keys().contains(name)) {
        statement.unknownName(
            key, "no source of this entry has the key \"" + name + "\"", name, section.keys());
      }
    }
    return who;
  }

  /** Reports the sources that no fact cites. */
  void noneUnused() {
    section.keys().stream()
        .filter(key -> !cited.contains(key))
        .forEach(key -> section.problem(key, "no fact cites the source \"" + key + "\""));
  }
}
