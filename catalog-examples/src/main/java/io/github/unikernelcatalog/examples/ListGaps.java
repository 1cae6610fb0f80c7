package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.data.Gaps;
import io.github.unikernelcatalog.data.UnknownFact;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.query.Gap;
import io.github.unikernelcatalog.query.Query;
import java.io.PrintWriter;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what the catalog does not know, so that somebody finds it out. */
@Command(
    name = "gaps",
    description = "Lists what the catalog does not know, most useful first.",
    footer = {
      "",
      "Example: unikernels gaps --for 'language:go and vmm:firecracker'",
      Main.ABOUT_QUERIES
    },
    mixinStandardHelpOptions = true)
final class ListGaps implements Callable<Integer> {

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "ID", description = "Only of these entries.")
  List<String> names = List.of();

  @Option(
      names = "--for",
      paramLabel = "QUERY",
      description = "Only what would settle the undetermined results of this query.")
  String asked = "";

  @Mixin
  Overlays overlays = new Overlays();

  @Override
  public Integer call() {
    Query query = overlays.query(asked);
    Set<String> ids =
        names.stream().map(name -> query.catalog().get(name).id()).collect(Collectors.toSet());
    return asked.isEmpty() ? all(query, ids) : undetermined(query, ids);
  }

  private int all(Query query, Set<String> ids) {
    List<UnknownFact> unknown = Gaps.of(query.catalog()).stream()
        .filter(fact -> ids.isEmpty() || ids.contains(fact.entry()))
        .toList();
    print(unknown, query.catalog());
    return unknown.isEmpty() ? Main.NOTHING : Main.FOUND;
  }

  private int undetermined(Query query, Set<String> ids) {
    List<Gap> gaps = query.recommend().undetermined().stream()
        .flatMap(result -> result.gaps().stream())
        .filter(gap -> ids.isEmpty() || ids.contains(gap.entry()))
        .distinct()
        .toList();
    print(gaps, query.catalog());
    return gaps.isEmpty() ? Main.NOTHING : Main.FOUND;
  }

  private void print(List<?> gaps, Catalog catalog) {
    PrintWriter out = spec.commandLine().getOut();
    gaps.forEach(out::println);
    double share = Gaps.share(catalog);
    out.println(Main.count(gaps.size(), "gap", "gaps")
        + String.format(Locale.ROOT, "; of all facts %.1f %% are unknown", 100 * share));
    out.flush();
  }
}
