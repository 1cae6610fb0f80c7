package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Contested;
import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.Truth;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.StringJoiner;
import java.util.stream.Collectors;

/** Writes an answer for a terminal. */
final class TextFormat {

  private static final int BRIEF = 5;

  private final boolean all;
  private final boolean explained;
  private final StringBuilder out = new StringBuilder();

  /** Of the result that is being written. */
  private final Map<String, Integer> cited = new LinkedHashMap<>();

  private final Set<String> told = new HashSet<>();

  TextFormat(boolean all, boolean explained) {
    this.all = all;
    this.explained = explained;
  }

  String render(Answer answer) {
    Query query = answer.query();
    line(query + " (data of " + query.catalog().date() + ")");
    for (String hint : query.hints()) {
      line(hint);
    }
    heading(answer.matches(), "match", "matches");
    for (Result match : answer.matches()) {
      match(match);
    }
    List<Result> partial = answer.partialMatches();
    if (!partial.isEmpty()) {
      line("");
      line(partial.size() + " more with partial support");
      for (Result match : partial) {
        match(match);
      }
    }
    relaxations(answer);
    heading(answer.undetermined(), "undetermined", "undetermined");
    int shown = all ? answer.undetermined().size() : BRIEF;
    for (int i = 0; i < Math.min(shown, answer.undetermined().size()); i++) {
      other(answer.undetermined().get(i));
    }
    Optional<String> more = more(answer.undetermined(), all);
    if (more.isPresent()) {
      line("  " + more.orElseThrow());
    }
    heading(answer.rejected(), "rejected", "rejected");
    if (all) {
      answer.rejected().forEach(this::other);
    }
    return out.toString();
  }

  /** All of them if they are to be all, else the first few. */
  static <T> List<T> shown(List<T> items, boolean all) {
    return all || items.size() <= BRIEF ? items : items.subList(0, BRIEF);
  }

  /** How many results are not shown, if there are any. */
  static Optional<String> more(List<Result> results, boolean all) {
    int more = results.size() - BRIEF;
    return all || more <= 0 ? Optional.empty() : Optional.of("and " + more + " more");
  }

  private void heading(List<Result> results, String one, String many) {
    line("");
    line((results.isEmpty() ? "none" : String.valueOf(results.size())) + " "
        + (results.size() == 1 ? one : many));
  }

  private void relaxations(Answer answer) {
    List<Relaxation> relaxations = answer.relaxations();
    if (relaxations.isEmpty()) {
      return;
    }
    line("");
    line("what to give up for a match");
    shown(relaxations, all).forEach(each -> line("  - " + each));
    if (!all && relaxations.size() > BRIEF) {
      line("  - and " + (relaxations.size() - BRIEF) + " other ways");
    }
    line("what cannot be had");
    shown(answer.conflicts(), all).forEach(each -> line("  - " + each));
  }

  private void match(Result result) {
    String score = result.terms().isEmpty() ? "" : ", score " + result.score();
    line("  " + result.rank() + ". " + result.unikernel().name() + " ["
        + result.unikernel().id() + "], " + status(result) + score);
    line("     " + result.deployment().describe());
    for (Finding finding : result.findings()) {
      finding(finding);
    }
    for (Result.Term term : result.terms()) {
      term(term);
    }
    sources();
  }

  private void other(Result result) {
    line("  " + result.rank() + ". " + result.unikernel().name() + " ["
        + result.unikernel().id() + "], " + status(result) + ": " + decisive(result));
    if (explained) {
      line("     " + result.deployment().describe());
      result.findings().forEach(this::finding);
      result
          .gaps()
          .forEach(gap -> line("     would settle it: " + gap.what() + ", " + gap.origin()));
      sources();
    }
  }

  /** The findings that keep a result from matching: of what is refuted, one is enough. */
  static String decisive(Result result) {
    StringJoiner decisive = new StringJoiner("; ");
    for (Finding finding : result.findings()) {
      if (finding.truth() == result.verdict()) {
        decisive.add(finding.sentence());
        if (finding.truth() == Truth.FALSE) {
          break;
        }
      }
    }
    return decisive.toString();
  }

  static String status(Result result) {
    Optional<Status> status = result.status().find();
    return status.isPresent() ? status.orElseThrow().id() : "status unknown";
  }

  private void finding(Finding finding) {
    finding(mark(finding.truth()), finding);
  }

  private void term(Result.Term term) {
    finding((term.score() > 0 ? "+" + term.score() : "+0") + "   ", term.finding());
  }

  private void finding(String mark, Finding finding) {
    String line = "     " + mark + finding.sentence();
    if (explained) {
      List<Source> sources = finding.grounds().stream()
          .flatMap(ground -> ground.evidence().sources().stream())
          .toList();
      line(line + cited(sources));
      finding.grounds().forEach(ground -> ground(ground, finding.sentence()));
    } else {
      line(line);
    }
  }

  private void ground(Ground ground, String sentence) {
    ground
        .evidence()
        .note()
        .filter(note -> !sentence.contains(note))
        .ifPresent(note -> once("note: " + note));
    for (Contested contested : ground.evidence().contested()) {
      once("against: " + contested.says() + " (" + contested.why() + ")"
          + cited(contested.sources()));
    }
    if (!ground.evidence().origin().layer().equals("bundled")) {
      once("from " + ground.evidence().origin());
    }
  }

  /** Several findings of a result may rest on one and the same row of the entry. */
  private void once(String text) {
    if (told.add(text)) {
      line("            " + text);
    }
  }

  /** The numbers of sources, which are listed below the result. */
  private String cited(List<Source> sources) {
    return sources.isEmpty()
        ? ""
        : sources.stream()
            .map(TextFormat::cite)
            .distinct()
            .map(cite -> cited.computeIfAbsent(cite, unused -> cited.size() + 1).toString())
            .collect(Collectors.joining(", ", " [", "]"));
  }

  private void sources() {
    for (Map.Entry<String, Integer> source : cited.entrySet()) {
      line("     [" + source.getValue() + "] " + source.getKey());
    }
    cited.clear();
    told.clear();
  }

  private static String cite(Source source) {
    String date = source.date().map(it -> ", " + it).orElse(", undated");
    return source.url() + " (" + source.kind().label() + date + ", checked " + source.checked()
        + ")";
  }

  static String mark(Truth truth) {
    return truth == Truth.TRUE ? "yes  " : truth == Truth.FALSE ? "no   " : "?    ";
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
