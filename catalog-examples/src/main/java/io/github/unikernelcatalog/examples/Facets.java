package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.query.Answer;
import io.github.unikernelcatalog.query.Facet;
import java.io.PrintWriter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists the further words that would leave a match. */
@Command(
    name = "facets",
    description = "Lists the further words that would leave a match, and how many.",
    footer = {"", "Example: unikernels facets 'language:go'", Main.ABOUT_QUERIES},
    mixinStandardHelpOptions = true)
final class Facets implements Callable<Integer> {

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Mixin
  Overlays overlays = new Overlays();

  @Parameters(paramLabel = "QUERY", description = "Criteria as text.")
  String query = "";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Answer answer = overlays.query(query).recommend();
    Map<Dimension<?>, List<Facet>> leading = answer.facets().stream()
        .filter(facet -> facet.matches() > 0)
        .collect(Collectors.groupingBy(Facet::dimension, LinkedHashMap::new, Collectors.toList()));
    leading.forEach((dimension, facets) -> {
      out.println(dimension);
      facets.forEach(facet -> out.println("  " + facet.word().id() + " " + facet.matches() + " ("
          + facet.undetermined() + " undetermined)"));
    });
    if (leading.isEmpty()) {
      out.println("nothing is left to choose");
    }
    out.flush();
    return answer.matches().isEmpty() ? Main.NOTHING : Main.FOUND;
  }
}
