package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.vocabulary.Word;
import io.github.unikernelcatalog.query.Answer;
import io.github.unikernelcatalog.query.Criteria;
import io.github.unikernelcatalog.query.Criterion;
import io.github.unikernelcatalog.query.Format;
import io.github.unikernelcatalog.query.Query;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.Model.PositionalParamSpec;
import picocli.CommandLine.ParseResult;

/**
 * Recommends unikernels: every dimension of the catalog is an option. The options come from
 * {@link Dimension#all()}, so that a new dimension is an option from its first day.
 */
final class Recommend implements Callable<Integer> {

  private final CommandSpec spec = CommandSpec.wrapWithoutInspection(this);

  static CommandLine command() {
    return new CommandLine(new Recommend().describe());
  }

  private CommandSpec describe() {
    spec.name("recommend").mixinStandardHelpOptions(true);
    spec.usageMessage()
        .description("Recommends unikernels that fulfil everything asked for on one deployment.")
        .abbreviateSynopsis(true)
        .footer(
            "",
            "Examples:",
            "  unikernels recommend 'language:go and not hypervisor:xen prefer cloud:aws*3'",
            "  unikernels recommend --language go --vmm firecracker --prefer-cloud aws",
            "  unikernels recommend 'language:(c or cpp) and active within 1 year'",
            "",
            "Several words behind one option, with commas between, are alternatives.",
            "Every dimension has a --not-DIMENSION and a --prefer-DIMENSION too.",
            "In a query, not binds closest, then and, then or. Besides the dimensions it knows"
                + " id, target, status, version, release, known, evidence, measured, active within,"
                + " checked within, nowhere, at least partial, as of, and relations such as builds-on.",
            "The dimensions: unikernels words. The words of one: unikernels words DIMENSION.");
    spec.addPositional(PositionalParamSpec.builder()
        .arity("0..*")
        .paramLabel("QUERY")
        .type(String[].class)
        .description(
            "Criteria as text, such as 'language:go and not hypervisor:xen prefer cloud:aws*3'.")
        .build());
    for (Dimension<?> dimension : Dimension.all()) {
      spec.addOption(
          words("--" + dimension.id(), dimension, "It has one of these").build());
      spec.addOption(words("--not-" + dimension.id(), dimension, "It does without these")
          .hidden(true)
          .build());
      spec.addOption(words("--prefer-" + dimension.id(), dimension, "These are welcome")
          .hidden(true)
          .build());
    }
    spec.addOption(flag("--active", "The project is active."));
    spec.addOption(flag("--partial", "Partial support will do."));
    spec.addOption(flag(
        "--all",
        "Show all that are undetermined or rejected, too, in a line each with the reason."));
    spec.addOption(
        flag("--explain", "Show all findings with sources, and what is missing to decide."));
    spec.addOption(
        value("--format", "FORMAT", "text, markdown or json; text if not given.", String.class));
    spec.addOption(
        value("--as-of", "DATE", "Judge as of this date, such as 2024-07-01.", LocalDate.class));
    spec.addOption(
        value("--overlay", "PATH", "A file or directory with entries of your own.", Path[].class));
    return spec;
  }

  private static OptionSpec.Builder words(String name, Dimension<?> dimension, String does) {
    return OptionSpec.builder(name)
        .paramLabel("WORD[,WORD]")
        .hideParamSyntax(true)
        .splitRegex(",")
        .type(String[].class)
        .description(does + " in the dimension " + dimension.id() + ".");
  }

  private static OptionSpec flag(String name, String description) {
    return OptionSpec.builder(name)
        .arity("0")
        .type(boolean.class)
        .description(description)
        .build();
  }

  private static OptionSpec value(String name, String label, String description, Class<?> type) {
    return OptionSpec.builder(name)
        .paramLabel(label)
        .type(type)
        .description(description)
        .build();
  }

  @Override
  public Integer call() {
    ParseResult given = spec.commandLine().getParseResult();
    PrintWriter out = spec.commandLine().getOut();
    Answer answer = query(given).recommend();
    Format format = format(given.matchedOptionValue("--format", "text"));
    if (given.hasMatchedOption("--explain")) {
      out.print(format.explain(answer));
    } else if (given.hasMatchedOption("--all")) {
      out.print(format.renderAll(answer));
    } else {
      out.print(format.render(answer));
    }
    out.flush();
    return answer.matches().isEmpty() ? Main.NOTHING : Main.FOUND;
  }

  private static Query query(ParseResult given) {
    Query query = Overlays.query(List.of(given.matchedOptionValue("--overlay", new Path[0])));
    query = query.where(String.join(" ", given.matchedPositionalValue(0, new String[0])));
    boolean partial = given.hasMatchedOption("--partial");
    if (partial) {
      query = query.atLeast(SupportLevel.PARTIAL);
    }
    for (Dimension<?> dimension : Dimension.all()) {
      for (Criterion wanted :
          criteria(given, "--" + dimension.id(), dimension).stream().toList()) {
        query = query.where(partial ? wanted.atLeast(SupportLevel.PARTIAL) : wanted);
      }
      for (Criterion unwanted :
          criteria(given, "--not-" + dimension.id(), dimension).stream().toList()) {
        query = query.where(Criteria.not(unwanted));
      }
      for (Criterion welcome :
          criteria(given, "--prefer-" + dimension.id(), dimension).stream().toList()) {
        query = query.prefer(welcome);
      }
    }
    if (given.hasMatchedOption("--active")) {
      query = query.where(Criteria.activeWithin(Period.ofMonths(18)));
    }
    return query.asOf(given.matchedOptionValue("--as-of", query.asOf()));
  }

  private static <W extends Enum<W> & Word> Optional<Criterion> criteria(
      ParseResult given, String option, Dimension<W> dimension) {
    String[] words = given.matchedOptionValue(option, new String[0]);
    return Arrays.stream(words)
        .map(dimension.vocabulary()::get)
        .<Criterion>map(word -> new Criterion.Has<>(dimension, word, Optional.empty()))
        .reduce((first, second) -> Criteria.anyOf(first, second));
  }

  private static Format format(String name) {
    List<String> allowed = Arrays.stream(Format.values())
        .map(each -> each.name().toLowerCase(Locale.ROOT))
        .toList();
    if (!allowed.contains(name)) {
      throw new IllegalArgumentException(
          "unknown format \"" + name + "\" (allowed: " + String.join(", ", allowed) + ")");
    }
    return Format.valueOf(name.toUpperCase(Locale.ROOT));
  }
}
