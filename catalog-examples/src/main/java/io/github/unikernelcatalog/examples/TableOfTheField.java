package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.RelationType;
import io.github.unikernelcatalog.query.Comparison;
import io.github.unikernelcatalog.query.Query;
import io.github.unikernelcatalog.query.Unikernels;
import java.io.PrintWriter;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * The table "available unikernel technologies" in its own columns, from the catalog of today, as
 * Markdown.
 *
 * <p>Partial support is marked with a star. Its column "runtime environments" mixes hypervisors,
 * monitors, clouds and container engines, and so does this one.
 */
@Command(
    name = "table",
    description =
        "Writes the six systems of the original table, or those named, in its columns, as Markdown.",
    footer = {"", "Example: unikernels table nanos osv"},
    mixinStandardHelpOptions = true)
final class TableOfTheField implements Callable<Integer> {

  private static final Set<RelationType> TOOLS =
      EnumSet.of(RelationType.ORCHESTRATED_BY, RelationType.BUILT_BY, RelationType.DISTRIBUTED_BY);

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "ID",
      description = "Ids of unikernels; the six of the original table if none.")
  List<String> ids = List.of("kontain", "unikraft", "nanos", "mirageos", "osv", "includeos");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Query query = Unikernels.bundled();
    List<Unikernel> unikernels = ids.stream().map(query.catalog()::unikernel).toList();
    out.println(
        "| Name | Supported languages | Runtime environments | Features | Active | Supported systems |");
    out.println("| --- | --- | --- | --- | --- | --- |");
    unikernels.forEach(unikernel -> out.println(row(query, unikernel)));
    out.println();
    out.println("Data of " + query.catalog().date() + ". A star marks partial support.");
    out.flush();
    return Main.FOUND;
  }

  private static String row(Query query, Unikernel unikernel) {
    Comparison words = Comparison.of(List.of(unikernel, unikernel), query.asOf());
    Fact<Status> status = unikernel.status(query.asOf());
    String tools = unikernel.relations().stream()
        .filter(relation -> TOOLS.contains(relation.type()))
        .map(relation -> relation.type().label() + " " + relation.other())
        .distinct()
        .collect(Collectors.joining(", "));
    return Stream.of(
            unikernel.name(),
            cells(words, Dimension.LANGUAGE),
            cells(words, Dimension.HYPERVISOR, Dimension.VMM, Dimension.CLOUD, Dimension.CONTAINER),
            tools,
            status.find().map(Status::id).orElse("unknown"),
            cells(words, Dimension.HOST, Dimension.DEVELOPMENT_HOST))
        .collect(Collectors.joining(" | ", "| ", " |"));
  }

  private static String cells(Comparison words, Dimension<?>... dimensions) {
    List<String> names = Stream.of(dimensions).map(Dimension::id).toList();
    return words.rows().stream()
        .filter(row -> names.contains(row.name()))
        .map(row -> row.cells().get(0))
        .flatMap(cell -> cell.facts().stream())
        .map(fact -> fact.says().replace(" (partial)", "*"))
        .distinct()
        .collect(Collectors.joining(", "));
  }
}
