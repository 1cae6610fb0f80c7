package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.Source;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Writes an answer as Markdown. The ranks are not the numbers of a numbered list, because these
 * count on and would hide ties.
 */
final class MarkdownFormat {

  private final boolean all;
  private final boolean explained;
  private final StringBuilder out = new StringBuilder();

  MarkdownFormat(boolean all, boolean explained) {
    this.all = all;
    this.explained = explained;
  }

  String render(Answer answer) {
    line(code(answer.query().toString()) + ", data of "
        + answer.query().catalog().date());
    answer.query().hints().forEach(hint -> {
      line("");
      line(escape(hint));
    });
    list("Matches", answer.matches(), true);
    List<Result> partial = answer.partialMatches();
    if (!partial.isEmpty()) {
      list("With partial support", partial, true);
    }
    relaxations(answer);
    undetermined(answer.undetermined());
    if (all) {
      list("Rejected", answer.rejected(), explained);
    } else {
      line("");
      line("Rejected: " + answer.rejected().size());
    }
    return out.toString();
  }

  private void relaxations(Answer answer) {
    List<Relaxation> relaxations = answer.relaxations();
    if (!relaxations.isEmpty()) {
      line("");
      line("### What to give up for a match");
      line("");
      relaxations.forEach(each -> line("- " + escape(each.toString())));
      line("");
      line("### What cannot be had");
      line("");
      answer.conflicts().forEach(each -> line("- " + escape(each.toString())));
    }
  }

  private void undetermined(List<Result> results) {
    heading("Undetermined", results);
    results(TextFormat.shown(results, all), explained);
    TextFormat.more(results, all).ifPresent(more -> line("- " + more));
  }

  private void list(String title, List<Result> results, boolean findings) {
    heading(title, results);
    results(results, findings);
  }

  private void heading(String title, List<Result> results) {
    line("");
    line("### " + title + ": " + results.size());
    line("");
  }

  private void results(List<Result> results, boolean findings) {
    for (Result result : results) {
      line("- (" + result.rank() + ") **" + escape(result.unikernel().name()) + "** ("
          + TextFormat.status(result) + "): "
          + escape(findings ? result.deployment().describe() : TextFormat.decisive(result)));
      if (findings) {
        result.findings().forEach(each -> finding("", each));
        result
            .terms()
            .forEach(each -> finding("+" + each.score() + ", preferred, ", each.finding()));
      }
      if (explained) {
        result
            .gaps()
            .forEach(
                gap -> line("  - would settle it: " + escape(gap.what() + ", " + gap.origin())));
      }
    }
  }

  private void finding(String weight, Finding finding) {
    String sources = finding.grounds().stream()
        .flatMap(ground -> links(ground).stream())
        .distinct()
        .collect(Collectors.joining(" "));
    line("  - " + weight + TextFormat.mark(finding.truth()).strip() + ": "
        + escape(finding.sentence()) + " " + sources);
  }

  private static List<String> links(Ground ground) {
    return ground.evidence().sources().stream().map(MarkdownFormat::link).toList();
  }

  private static String link(Source source) {
    String url = source.url().toString().replace("(", "%28").replace(")", "%29");
    return "[[" + escape(source.key()) + "]](" + url + ")";
  }

  /** As a code span, whose fence has to be longer than any run of backticks within. */
  private static String code(String text) {
    String fence = "`";
    while (text.contains(fence)) {
      fence += "`";
    }
    String padding = fence.length() == 1 ? "" : " ";
    return fence + padding + oneLine(text) + padding + fence;
  }

  private static String escape(String text) {
    return oneLine(text).replaceAll("([\\\\`*_\\[\\]<>|&~])", "\\\\$1");
  }

  private static String oneLine(String text) {
    return text.replaceAll("\\s+", " ");
  }

  private void line(String text) {
    out.append(text.stripTrailing()).append('\n');
  }
}
