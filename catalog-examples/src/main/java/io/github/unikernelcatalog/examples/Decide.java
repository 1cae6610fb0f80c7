package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.query.Decision;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes an answer as a decision that {@link Check} can check later. */
@Command(
    name = "decide",
    description = "Writes an answer as a decision in JSON, to be kept and checked later.",
    footer = {
      "",
      "Example: unikernels decide 'language:go and cloud:aws' > decision.json",
      Main.ABOUT_QUERIES
    },
    mixinStandardHelpOptions = true)
final class Decide implements Callable<Integer> {

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Mixin
  Overlays overlays = new Overlays();

  @Parameters(paramLabel = "QUERY", description = "Criteria as text.")
  String query = "";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Decision decision = Decision.of(overlays.query(query).recommend());
    out.print(decision.toJson());
    out.flush();
    return decision.matches().isEmpty() ? Main.NOTHING : Main.FOUND;
  }
}
