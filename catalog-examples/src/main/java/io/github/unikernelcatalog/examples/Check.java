package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.query.Decision;
import io.github.unikernelcatalog.query.Replay;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Asks the question of a decision again, and tells whether the choice still stands. */
@Command(
    name = "check",
    description = "Checks whether a decision still stands, and tells what changed.",
    footer = {
      "",
      "Example: unikernels check decision.json",
      "Exit codes: 0 the choice stands, 1 it does not."
    },
    mixinStandardHelpOptions = true)
final class Check implements Callable<Integer> {

  static final int STANDS = 0;
  static final int CHANGED = 1;

  @Spec
  CommandSpec spec = CommandSpec.create();

  @Mixin
  Overlays overlays = new Overlays();

  @Parameters(paramLabel = "FILE", description = "What decide has written.")
  Path file = Path.of("decision.json");

  @Override
  public Integer call() {
    PrintWriter out = spec.commandLine().getOut();
    Replay replay = Decision.parse(read(file)).replay(overlays.query());
    out.println(replay);
    out.flush();
    return replay.stands() ? STANDS : CHANGED;
  }

  private static String read(Path file) {
    if (Files.isDirectory(file)) {
      throw new IllegalArgumentException("cannot read the file " + file + ": it is a directory");
    }
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new IllegalArgumentException("cannot read the file " + file + ": " + Main.reason(e), e);
    }
  }
}
