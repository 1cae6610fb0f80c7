package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.query.Comparison;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Puts unikernels side by side, only where they differ, with the sources as footnotes. */
@Command(
    name = "compare",
    description = "Compares unikernels, only where they differ, with sources.",
    footer = {
      "",
      "Example: unikernels compare nanos osv --for 'language:go and cloud:aws'",
      Main.ABOUT_QUERIES
    },
    mixinStandardHelpOptions = true)
final class Compare implements Callable<Integer> {

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "2..*", paramLabel = "ID", description = "Ids or other names of unikernels.")
  String[] ids = {};

  @Option(
      names = "--for",
      paramLabel = "QUERY",
      description = "Only the dimensions that this query speaks of.")
  String query = "";

  @Mixin
  Overlays overlays = new Overlays();

  private final Map<Source, Integer> footnotes = new LinkedHashMap<>();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Comparison comparison = overlays.query(query).compare(ids);
    for (Comparison.Row row : comparison.differences()) {
      out.println(row.name());
      for (int i = 0; i < row.cells().size(); i++) {
        Comparison.Cell cell = row.cells().get(i);
        out.println("  " + comparison.unikernels().get(i).name() + ": " + cited(cell));
      }
    }
    out.println(comparison.differences().isEmpty() ? "they do not differ" : "");
    footnotes.forEach((source, number) -> out.println("[" + number + "] " + source.url()));
    out.flush();
    return Main.FOUND;
  }

  private String cited(Comparison.Cell cell) {
    if (cell.facts().isEmpty()) {
      return cell.toString();
    }
    List<String> words = cell.facts().stream().map(this::cited).toList();
    return String.join(", ", words);
  }

  /** One source a word is enough here; the entry has the others. */
  private String cited(Ground fact) {
    Source source = fact.evidence().sources().get(0);
    int number = footnotes.computeIfAbsent(source, unused -> footnotes.size() + 1);
    return fact.says() + " [" + number + "]";
  }
}
