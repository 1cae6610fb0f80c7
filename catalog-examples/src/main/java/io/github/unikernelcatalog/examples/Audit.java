package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.data.Claim;
import io.github.unikernelcatalog.data.ClaimList;
import io.github.unikernelcatalog.data.Claims;
import io.github.unikernelcatalog.data.Problem;
import io.github.unikernelcatalog.data.Verdict;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.query.Unikernels;
import java.io.PrintWriter;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Compares what other lists say with what the catalog says, claim by claim. */
@Command(
    name = "audit",
    description = "Compares the claims of other lists with the catalog; exit code 1 if a verdict "
        + "on record is not the one that follows.",
    footer = {"", "Example: unikernels audit handed-over-table-2024"},
    mixinStandardHelpOptions = true)
final class Audit implements Callable<Integer> {

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Parameters(arity = "0..*", paramLabel = "LIST", description = "Ids of lists; all if none.")
  List<String> ids = List.of();

  private final Map<Verdict, Integer> counts = new EnumMap<>(Verdict.class);
  private int differences;

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Catalog catalog = Unikernels.bundled().catalog();
    List<ClaimList> lists = lists();
    List<Problem> problems = Claims.problems(lists, catalog);
    problems.forEach(spec.commandLine().getErr()::println);
    if (!problems.isEmpty()) {
      return Main.WRONG_CATALOG;
    }
    for (ClaimList list : lists) {
      list.claims()
          .forEach(claim -> print(list, claim, new ClaimCheck(claim, catalog, list.date())));
    }
    out.println(summary());
    out.flush();
    return differences == 0 ? Main.FOUND : Main.NOTHING;
  }

  private List<ClaimList> lists() {
    List<ClaimList> lists = Claims.bundled();
    List<String> known = lists.stream().map(ClaimList::id).toList();
    for (String id : ids) {
      if (!known.contains(id)) {
        throw new NoSuchElementException("no list \"" + id + "\" (there are: " + known + ")");
      }
    }
    return lists.stream()
        .filter(list -> ids.isEmpty() || ids.contains(list.id()))
        .toList();
  }

  private void print(ClaimList list, Claim claim, ClaimCheck check) {
    PrintWriter out = spec.commandLine().getOut();
    out.println(list.id() + ", " + claim);
    out.println("  " + claim.why());
    check.facts().forEach(fact -> out.println("  - " + fact));
    counts.merge(claim.verdict(), 1, Integer::sum);
    if (check.verdict() != claim.verdict()) {
      differences++;
      out.println("  BUT IT FOLLOWS: " + check.verdict().id());
    }
  }

  private String summary() {
    int all = counts.values().stream().mapToInt(Integer::intValue).sum();
    String verdicts = Arrays.stream(Verdict.values())
        .map(verdict -> counts.getOrDefault(verdict, 0) + " " + verdict.id())
        .collect(Collectors.joining(", "));
    return Main.count(all, "claim", "claims") + ": " + verdicts
        + (differences == 0 ? "" : "; " + differences + " otherwise than on record");
  }
}
