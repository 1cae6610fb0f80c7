package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.data.Layer;
import io.github.unikernelcatalog.data.Lints;
import io.github.unikernelcatalog.data.Problem;
import io.github.unikernelcatalog.model.Catalog;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Period;
import java.util.List;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells what looks wrong in the catalog, with entries of one's own laid over it. */
@Command(
    name = "lint",
    description = "Tells what looks wrong in the catalog; exit code 3 if anything does.",
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
  int years;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Catalog catalog = Main.catalog(paths, Layer::replacing);
    List<Problem> problems = Lints.of(catalog);
    problems.forEach(out::println);
    if (years > 0) {
      List<Problem> old = Lints.olderThan(catalog, Period.ofYears(years));
      old.forEach(out::println);
      out.println(Main.count(old.size(), "fact", "facts") + " may be out of date");
    }
    out.println(Main.count(problems.size(), "problem", "problems") + " in the " + catalog);
    out.flush();
    return problems.isEmpty() ? Main.FOUND : Main.WRONG_CATALOG;
  }
}
