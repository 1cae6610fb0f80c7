package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.data.Skeleton;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.query.Unikernels;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Writes a file for a new entry, in which nothing is known yet. */
@Command(
    name = "new",
    description = "Writes a file for a new entry, to be filled in.",
    footer = {"", "Example: unikernels new my-kernel"},
    mixinStandardHelpOptions = true)
final class NewEntry implements Callable<Integer> {

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Parameters(paramLabel = "ID", description = "The permanent id, in kebab case.")
  String id = "";

  @Option(names = "--tool", description = "It is a tool and no unikernel.")
  boolean tool;

  @Option(
      names = "--dir",
      paramLabel = "DIR",
      description = "Where to write; the current directory if not given.")
  Path directory = Path.of(".");

  @Override
  public Integer call() throws IOException {
    Catalog catalog = Unikernels.bundled().catalog();
    Optional<Entry> same = catalog.find(id);
    if (same.isPresent()) {
      throw new IllegalArgumentException(
          "\"" + id + "\" is a name of the entry \"" + same.orElseThrow().id() + "\" already, in "
              + same.orElseThrow().origin().file());
    }
    String json = tool ? Skeleton.tool(id, catalog.date()) : Skeleton.unikernel(id, catalog.date());
    if (!Files.isDirectory(directory)) {
      throw new IllegalArgumentException("there is no directory " + directory);
    }
    Path file = directory.resolve(id + ".json");
    if (Files.exists(file)) {
      throw new IllegalArgumentException(file + " is there already");
    }
    Files.writeString(file, json, StandardOpenOption.CREATE_NEW);
    PrintWriter out = spec.commandLine().getOut();
    out.println(file + " is ready to be filled in; then: unikernels lint " + file);
    out.flush();
    return Main.FOUND;
  }
}
