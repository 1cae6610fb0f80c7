package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.query.Cover;
import io.github.unikernelcatalog.query.Query;
import java.io.PrintWriter;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Finds the smallest sets of unikernels that serve several workloads. */
@Command(
    name = "cover",
    description = "Finds the smallest sets of unikernels that serve all of several workloads.",
    footer = {
      "",
      "Example: unikernels cover 'language:go and cloud:aws' 'language:java and cloud:aws'",
      Main.ABOUT_QUERIES
    },
    mixinStandardHelpOptions = true)
final class Covers implements Callable<Integer> {

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Mixin
  Overlays overlays = new Overlays();

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "A workload each, as text.")
  String[] queries = {};

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Query base = overlays.query();
    Cover cover = Cover.of(
        Arrays.stream(queries).map(query -> overlays.where(base, query)).toList());
    cover.impossible().forEach(workload -> out.println("nothing serves " + workload));
    for (List<Unikernel> set : cover.smallest()) {
      out.println(set.stream()
          .map(unikernel -> unikernel.id() + " (" + status(unikernel, cover) + ")")
          .collect(Collectors.joining(" + ")));
      cover
          .workloads()
          .forEach(workload -> out.println("  " + workload + ": " + serving(set, workload)));
    }
    out.flush();
    return cover.smallest().isEmpty() ? Main.NOTHING : Main.FOUND;
  }

  private static String status(Unikernel unikernel, Cover cover) {
    LocalDate date = cover.workloads().get(0).asOf();
    return unikernel.status(date).find().map(Status::id).orElse("status unknown");
  }

  private static String serving(List<Unikernel> set, Query workload) {
    return workload.stream()
        .filter(set::contains)
        .map(Unikernel::id)
        .collect(Collectors.joining(", "));
  }
}
