package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.data.Layer;
import io.github.unikernelcatalog.data.Lints;
import io.github.unikernelcatalog.data.Problem;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.query.Unikernels;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what looks wrong in the catalog, with entries of one's own laid over it. */
@Command(
    name = "lint",
    description = "Tells what looks wrong in the catalog; exit code 3 if anything does.",
    footer = {"", "Example: unikernels lint my-kernel.json"},
    mixinStandardHelpOptions = true)
final class Lint implements Callable<Integer> {

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..*",
      paramLabel = "PATH",
      description = "Files or directories with entries, new ones or bundled ones that were edited.")
  List<Path> paths = List.of();

  @Option(
      names = "--older-than",
      paramLabel = "YEARS",
      description = "Report the facts whose newest source is older, too.")
  Optional<Integer> years = Optional.empty();

  @Override
  public Integer call() {
    if (years.orElse(0) < 0) {
      throw new ParameterException(
          spec.commandLine(),
          "Invalid value for option '--older-than': expected a number of years such as 3, found \""
              + years.orElseThrow() + "\"");
    }
    PrintWriter out = spec.commandLine().getOut();
    Catalog catalog = Main.catalog(paths, Layer::replacing);
    List<Problem> problems = Lints.of(catalog);
    problems.forEach(out::println);
    replacing(catalog)
        .forEach(entry ->
            out.println(entry.id() + ": " + entry.origin() + " replaces the bundled entry"));
    if (years.isPresent()) {
      List<Problem> old = Lints.olderThan(catalog, Period.ofYears(years.orElseThrow()));
      old.forEach(out::println);
      out.println(Main.count(old.size(), "fact", "facts") + " may be out of date");
    }
    out.println(Main.count(problems.size(), "problem", "problems") + " in the " + catalog);
    out.flush();
    return problems.isEmpty() ? Main.FOUND : Main.WRONG_CATALOG;
  }

  /** An id that is taken by mistake would otherwise go unnoticed here, and nowhere else. */
  private static List<Entry> replacing(Catalog catalog) {
    Catalog bundled = Unikernels.bundled().catalog();
    return catalog
        .entries()
        .filter(entry -> bundled.find(entry.id()).stream()
            .anyMatch(below -> below.id().equals(entry.id())
                && !below.origin().layer().equals(entry.origin().layer())))
        .toList();
  }
}
