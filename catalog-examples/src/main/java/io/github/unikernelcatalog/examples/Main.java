package io.github.unikernelcatalog.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.unikernelcatalog.data.CatalogException;
import io.github.unikernelcatalog.data.CatalogLoader;
import io.github.unikernelcatalog.data.Layer;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.vocabulary.UnknownWordException;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/**
 * The command line.
 *
 * <p>Exit codes: 0 if something was found, 1 if nothing matches, 2 if the command line is wrong, 3
 * if a catalog is wrong.
 */
@Command(
    name = "unikernels",
    description = "Which unikernel can run a program, there, how sure are we, and says who.",
    mixinStandardHelpOptions = true,
    version = "unikernels 0.1.0",
    synopsisSubcommandLabel = "COMMAND",
    footer = {
      "",
      "Exit codes: 0 something was found, 1 nothing matches, 2 the command line is wrong, 3 a catalog is wrong.",
    })
public final class Main {

  static final int FOUND = 0;
  static final int NOTHING = 1;
  static final int WRONG_USAGE = 2;
  static final int WRONG_CATALOG = 3;

  Main() {}

  /**
   * Runs a command and exits.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    System.exit(run(
        new PrintWriter(System.out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), args));
  }

  /**
   * Runs a command.
   *
   * @param out where results go
   * @param err where messages go
   * @param args the command and its options
   * @return the exit code
   */
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = new CommandLine(new Main())
        .addSubcommand("recommend", Recommend.command())
        .addSubcommand(new WhyNotThis())
        .addSubcommand(new Facets())
        .addSubcommand(new Compare())
        .addSubcommand(new Covers())
        .addSubcommand(new Decide())
        .addSubcommand(new Check())
        .addSubcommand(new TableOfTheField())
        .addSubcommand(new Embed())
        .addSubcommand(new Fork())
        .addSubcommand(new Lint())
        .addSubcommand(new FormatEntries())
        .addSubcommand(new ListGaps())
        .addSubcommand(new NewEntry())
        .addSubcommand(new Audit())
        .setOut(out)
        .setErr(err)
        .setExecutionExceptionHandler((e, command, result) -> fail(e, command));
    line.getSubcommands().values().forEach(each -> each.setOut(out).setErr(err));
    if (args.length == 0) {
      line.usage(err);
      return WRONG_USAGE;
    }
    return line.execute(args);
  }

  /** The bundled catalog with the entries in files and directories laid over it. */
  static Catalog catalog(List<Path> overlays) {
    return catalog(overlays, UnaryOperator.identity());
  }

  static Catalog catalog(List<Path> overlays, UnaryOperator<Layer> laid) {
    CatalogLoader loader = CatalogLoader.bundled();
    for (Path path : overlays) {
      Layer layer = Files.isDirectory(path) ? Layer.directory(path) : Layer.file(path);
      loader = loader.with(laid.apply(layer));
    }
    return loader.load();
  }

  static String count(int number, String one, String several) {
    return number + " " + (number == 1 ? one : several);
  }

  private static int fail(Exception e, CommandLine command) throws Exception {
    if (e instanceof CatalogException) {
      command.getErr().println(e.getMessage());
      return WRONG_CATALOG;
    }
    if (e instanceof UnknownWordException
        || e instanceof NoSuchElementException
        || e instanceof IllegalArgumentException) {
      command.getErr().println(e.getMessage());
      return WRONG_USAGE;
    }
    if (e instanceof IOException || e instanceof UncheckedIOException) {
      command.getErr().println("cannot read or write: " + e.getMessage());
      return WRONG_USAGE;
    }
    throw e;
  }
}
