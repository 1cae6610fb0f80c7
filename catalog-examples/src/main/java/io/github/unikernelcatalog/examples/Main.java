package io.github.unikernelcatalog.examples;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.github.unikernelcatalog.data.CatalogException;
import io.github.unikernelcatalog.data.CatalogLoader;
import io.github.unikernelcatalog.data.Layer;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.vocabulary.UnknownWordException;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.TypeConversionException;
import picocli.CommandLine.UnmatchedArgumentException;

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
      "Example: unikernels recommend 'language:go and vmm:firecracker'",
      "The options of a command: unikernels COMMAND --help.",
      "Exit codes: 0 something was found, 1 nothing matches, 2 the command line is wrong, 3 a catalog is wrong.",
    })
public final class Main {

  static final int FOUND = 0;
  static final int NOTHING = 1;
  static final int WRONG_USAGE = 2;
  static final int WRONG_CATALOG = 3;

  static final String ABOUT_QUERIES =
      "The words of a query: unikernels words. Its form: unikernels recommend --help.";

  Main() {}

  /**
   * Runs a command and exits.
   *
   * @param args the command and its options
   */
  public static void main(String[] args) {
    Output out = new Output(new FileOutputStream(FileDescriptor.out)); // System.out hides errors
    System.exit(
        run(new PrintWriter(out, true, UTF_8), new PrintWriter(System.err, true, UTF_8), args));
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
        .addSubcommand(new Show())
        .addSubcommand(new Words())
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
        .registerConverter(LocalDate.class, Main::date)
        .setParameterExceptionHandler((e, unused) -> misused(e))
        .setExecutionExceptionHandler((e, command, result) -> fail(e, command));
    for (CommandLine command : line.getSubcommands().values()) {
      command
          .setOut(out)
          .setErr(err)
          .getCommandSpec()
          .version(line.getCommandSpec().version());
    }
    if (args.length == 0) {
      line.usage(err);
      return WRONG_USAGE;
    }
    int exitCode = line.execute(args);
    if (out.checkError()) {
      err.println("cannot write the output");
      return WRONG_USAGE;
    }
    return exitCode;
  }

  private static LocalDate date(String text) {
    try {
      return LocalDate.parse(text);
    } catch (DateTimeParseException e) {
      throw new TypeConversionException(
          "expected a date such as 2026-11-23, found \"" + text + "\"");
    }
  }

  /** The message alone, since the usage of a command would scroll it away. */
  private static int misused(ParameterException e) {
    CommandLine command = e.getCommandLine();
    command.getErr().println(e.getMessage());
    UnmatchedArgumentException.printSuggestions(e, command.getErr());
    command.getErr().println("see " + command.getCommandSpec().qualifiedName() + " --help");
    return WRONG_USAGE;
  }

  /** The bundled catalog with the entries in files and directories laid over it. */
  static Catalog catalog(List<Path> overlays) {
    return catalog(overlays, UnaryOperator.identity());
  }

  static Catalog catalog(List<Path> overlays, UnaryOperator<Layer> laid) {
    CatalogLoader loader = CatalogLoader.bundled();
    for (Path path : overlays) {
      if (Files.isDirectory(path) && !holdsJson(path)) {
        throw new IllegalArgumentException(path + ": no file that ends in .json");
      }
      Layer layer = Files.isDirectory(path) ? Layer.directory(path) : Layer.file(path);
      loader = loader.with(laid.apply(layer));
    }
    return loader.load();
  }

  private static boolean holdsJson(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.anyMatch(file -> file.toString().endsWith(".json") && !Files.isDirectory(file));
    } catch (IOException e) {
      return true; // the loader tells why it cannot be read
    }
  }

  /** Why a file cannot be read or written, where the message of the JDK may be its name alone. */
  static String reason(IOException e) {
    if (e instanceof NoSuchFileException) {
      return "no such file or directory";
    }
    if (e instanceof AccessDeniedException) {
      return "access denied";
    }
    if (e instanceof CharacterCodingException) {
      return "not in UTF-8";
    }
    return String.valueOf(e.getMessage());
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
