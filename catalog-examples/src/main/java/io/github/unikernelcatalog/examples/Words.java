package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.vocabulary.NearestWords;
import io.github.unikernelcatalog.model.vocabulary.UnknownWordException;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.io.PrintWriter;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Lists what can be asked for: the dimensions, or the words of one. */
@Command(
    name = "words",
    description =
        "Lists the dimensions, or the words of one, below the broader word if there is one.",
    footer = {"", "Example: unikernels words hypervisor"},
    mixinStandardHelpOptions = true)
final class Words implements Callable<Integer> {

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Parameters(
      arity = "0..1",
      paramLabel = "DIMENSION",
      description = "Only the words of this one, such as language.")
  Optional<String> id = Optional.empty();

  @Override
  public Integer call() {
    if (id.isPresent()) {
      print(dimension(id.orElseThrow()).vocabulary().words(), Optional.empty(), "");
    } else {
      PrintWriter out = spec.commandLine().getOut();
      for (Dimension<?> dimension : Dimension.all()) {
        out.println(dimension + " ("
            + Main.count(dimension.vocabulary().words().size(), "word", "words") + ")");
      }
    }
    spec.commandLine().getOut().flush();
    return Main.FOUND;
  }

  private static Dimension<?> dimension(String id) {
    List<String> known = Dimension.all().stream().map(Dimension::id).toList();
    return Dimension.find(id)
        .orElseThrow(
            () -> new UnknownWordException("dimension", id, NearestWords.to(id, known), known));
  }

  /** The words of which the next broader one is this, each with those below it. */
  private void print(List<? extends Word> words, Optional<Word> broader, String indent) {
    for (Word word : words) {
      if (word.broader().equals(broader)) {
        spec.commandLine().getOut().println(indent + word.id() + ": " + word.label());
        print(words, Optional.of(word), indent + "  ");
      }
    }
  }
}
