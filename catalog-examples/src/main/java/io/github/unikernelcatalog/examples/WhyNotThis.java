package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.query.Answer;
import io.github.unikernelcatalog.query.Finding;
import io.github.unikernelcatalog.query.Proof;
import io.github.unikernelcatalog.query.WhyNot;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why a unikernel does not match, with sources, and where a gap could be filled. */
@Command(
    name = "why-not",
    description = "Tells why a unikernel does not match, and what to drop so that it would.",
    mixinStandardHelpOptions = true)
final class WhyNotThis implements Callable<Integer> {

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Mixin
  Overlays overlays = new Overlays();

  @Parameters(index = "0", paramLabel = "ID", description = "The id or another name of it.")
  String id = "";

  @Parameters(index = "1", paramLabel = "QUERY", description = "Criteria as text.")
  String query = "";

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Answer answer = overlays.query().where(query).recommend();
    WhyNot whyNot = answer.whyNot(id);
    out.println(whyNot);
    if (!whyNot.drop().isEmpty()) {
      out.println("nearest: " + whyNot.deployment().describe());
      whyNot.refuted().forEach(finding -> print(out, "no   ", finding));
      whyNot.undetermined().forEach(finding -> print(out, "?    ", finding));
    }
    Proof proof = answer.proof(id);
    out.println(proof);
    proof
        .facts()
        .forEach(fact -> out.println("  " + fact.says() + ", " + fact.evidence().origin()));
    out.flush();
    return Main.FOUND;
  }

  private static void print(PrintWriter out, String mark, Finding finding) {
    out.println("  " + mark + finding.sentence());
    finding.grounds().stream()
        .map(Ground::evidence)
        .flatMap(evidence -> evidence.sources().stream())
        .map(Source::url)
        .distinct()
        .forEach(url -> out.println("       " + url));
    finding.gaps().forEach(gap -> out.println("       would settle it: " + gap));
  }
}
