package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.query.Answer;
import io.github.unikernelcatalog.query.Criterion;
import io.github.unikernelcatalog.query.Finding;
import io.github.unikernelcatalog.query.Proof;
import io.github.unikernelcatalog.query.Result;
import io.github.unikernelcatalog.query.WhyNot;
import java.io.PrintWriter;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Tells why a unikernel does not match, with sources, and where a gap could be filled. */
@Command(
    name = "why-not",
    description = "Tells why a unikernel does not match, and what to drop so that it would.",
    footer = {
      "",
      "Example: unikernels why-not ling 'language:erlang and hypervisor:kvm'",
      Main.ABOUT_QUERIES
    },
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
    Answer answer = overlays.query(query).recommend();
    WhyNot whyNot = answer.whyNot(id);
    Proof proof = answer.proof(id);
    if (proof.verdict() == Truth.TRUE) {
      out.println(whyNot);
    }
    out.println(proof);
    proof
        .facts()
        .forEach(fact -> out.println("  " + fact.says() + ", " + fact.evidence().origin()));
    if (proof.verdict() == Truth.UNKNOWN) {
      undetermined(out, answer, whyNot);
    } else if (proof.verdict() == Truth.FALSE) {
      rejected(out, whyNot);
    }
    out.flush();
    return Main.FOUND;
  }

  private static void rejected(PrintWriter out, WhyNot whyNot) {
    out.println(whyNot);
    out.println("nearest: " + whyNot.deployment().describe());
    whyNot.refuted().forEach(finding -> print(out, "no   ", finding));
    whyNot.undetermined().forEach(finding -> print(out, "?    ", finding));
  }

  /**
   * What keeps it from being decided, as in the answer. The fewest requirements to drop may be
   * those of another deployment, and are told last.
   */
  private static void undetermined(PrintWriter out, Answer answer, WhyNot whyNot) {
    Result result = answer.undetermined().stream()
        .filter(each -> each.unikernel().id().equals(whyNot.unikernel().id()))
        .findFirst()
        .orElseThrow();
    out.println("nearest: " + result.deployment().describe());
    result.findings().stream()
        .filter(finding -> finding.truth() == Truth.UNKNOWN)
        .forEach(finding -> print(out, "?    ", finding));
    out.println(whyNot.drop().stream()
        .map(Criterion::toString)
        .collect(Collectors.joining(" and ", "to match for certain, drop ", "")));
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
