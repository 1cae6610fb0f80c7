package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Entry;
import java.io.PrintWriter;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Shows all that the catalog says about entries. */
@Command(
    name = "show",
    description = "Shows all that the catalog says about a unikernel or a tool, with sources.",
    footer = {"", "Example: unikernels show nanos"},
    mixinStandardHelpOptions = true)
final class Show implements Callable<Integer> {

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Mixin
  Overlays overlays = new Overlays();

  @Parameters(
      arity = "1..*",
      paramLabel = "ID",
      description = "Ids or other names of unikernels or tools.")
  List<String> names = List.of();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Catalog catalog = overlays.query().catalog();
    out.print(entries(catalog).stream()
        .map(entry -> new EntryText(entry, catalog).toString())
        .collect(Collectors.joining("\n")));
    out.flush();
    return Main.FOUND;
  }

  /** The one whose name has several words, or one for each word. */
  private List<Entry> entries(Catalog catalog) {
    return catalog
        .find(String.join(" ", names))
        .map(List::of)
        .orElseGet(() -> names.stream().map(catalog::get).toList());
  }
}
