package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.data.EntryFormat;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings entries into the canonical form, or tells which are not in it. */
@Command(
    name = "format",
    description = "Brings entries into the canonical form.",
    footer = {"", "Example: unikernels format --check my-kernel.json"},
    mixinStandardHelpOptions = true)
final class FormatEntries implements Callable<Integer> {

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--check",
      description = "Change nothing, and exit with 3 if a file is not in the canonical form.")
  boolean check;

  @Parameters(
      arity = "1..*",
      paramLabel = "PATH",
      description = "Files, or directories of files that end in .json.")
  List<Path> paths = List.of();

  @Override
  public Integer call() throws IOException {
    PrintWriter out = spec.commandLine().getOut();
    int changes = 0;
    for (Path file : files()) {
      String json = Files.readString(file);
      String canonical = EntryFormat.format(file.toString(), json);
      if (!canonical.equals(json)) {
        out.println(file);
        changes++;
        if (!check) {
          Files.writeString(file, canonical);
        }
      }
    }
    out.println(Main.count(changes, "file", "files")
        + (check ? " not in the canonical form" : " brought into the canonical form"));
    out.flush();
    return check && changes > 0 ? Main.WRONG_CATALOG : Main.FOUND;
  }

  private List<Path> files() throws IOException {
    List<Path> files = new ArrayList<>();
    for (Path path : paths) {
      if (Files.isDirectory(path)) {
        try (Stream<Path> inside = Files.list(path)) {
          inside.filter(file -> file.toString().endsWith(".json")).sorted().forEach(files::add);
        }
      } else {
        files.add(path);
      }
    }
    return files;
  }
}
