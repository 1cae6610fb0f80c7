package io.github.unikernelcatalog.examples;

import static io.github.unikernelcatalog.query.Criteria.id;
import static io.github.unikernelcatalog.query.Criteria.language;

import io.github.unikernelcatalog.data.CatalogLoader;
import io.github.unikernelcatalog.data.Layer;
import io.github.unikernelcatalog.data.Limits;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.query.Answer;
import io.github.unikernelcatalog.query.Unikernels;
import java.io.IOException;
import java.io.InputStream;
import java.util.Objects;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Lays an entry of one's own over the bundled catalog, and finds it. */
@Command(
    name = "fork",
    description = "Adds a unikernel of one's own and finds it.",
    footer = {"", "Example: unikernels fork"},
    mixinStandardHelpOptions = true)
final class Fork implements Callable<Integer> {

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Override
  public Integer call() throws IOException {
    Answer answer = Unikernels.in(CatalogLoader.bundled().with(ours()).load())
        .where(language(Language.ZIG), id("house-kernel"))
        .recommend();
    answer
        .matches()
        .forEach(result -> spec.commandLine()
            .getOut()
            .println(result + ", from " + result.unikernel().origin()));
    spec.commandLine().getOut().flush();
    return answer.matches().isEmpty() ? Main.NOTHING : Main.FOUND;
  }

  static Layer ours() throws IOException {
    try (InputStream json =
        Objects.requireNonNull(Fork.class.getResourceAsStream("house-kernel.json"))) {
      return Layer.stream("house-kernel.json", json, Limits.DEFAULT);
    }
  }
}
