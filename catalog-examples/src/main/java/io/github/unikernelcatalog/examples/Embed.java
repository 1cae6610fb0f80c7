package io.github.unikernelcatalog.examples;

import static io.github.unikernelcatalog.query.Criteria.activeWithin;
import static io.github.unikernelcatalog.query.Criteria.architecture;
import static io.github.unikernelcatalog.query.Criteria.language;
import static io.github.unikernelcatalog.query.Criteria.vmm;

import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import io.github.unikernelcatalog.query.Answer;
import io.github.unikernelcatalog.query.Result;
import io.github.unikernelcatalog.query.Unikernels;
import java.io.PrintWriter;
import java.time.Period;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** The lines that a build tool would write to choose the target of a Go program for Firecracker. */
@Command(
    name = "embed",
    description =
        "Chooses as a build tool would; the query is fixed: Go on Firecracker, preferably on 64-bit Arm.",
    footer = {"", "Example: unikernels embed"},
    mixinStandardHelpOptions = true)
final class Embed implements Callable<Integer> {

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Answer answer = Unikernels.bundled()
        .where(language(Language.GO), vmm(Vmm.FIRECRACKER))
        .prefer(architecture(Architecture.ARM64), 2)
        .prefer(activeWithin(Period.ofMonths(6)))
        .recommend();
    out.println(answer.query());
    for (Result result : answer.matches()) {
      out.println(result.rank() + " " + result.unikernel().id() + " " + target(result) + " score "
          + result.score());
    }
    for (Result result : answer.undetermined()) {
      result.gaps().stream()
          .limit(1)
          .forEach(
              gap -> out.println("? " + result.unikernel().id() + ": not known: " + gap.what()));
    }
    out.flush();
    return answer.matches().isEmpty() ? Main.NOTHING : Main.FOUND;
  }

  private static String target(Result result) {
    return result.deployment().place().map(place -> place.target().name()).orElse("-");
  }
}
