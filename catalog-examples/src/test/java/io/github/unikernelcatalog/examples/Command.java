package io.github.unikernelcatalog.examples;

import java.io.PrintWriter;
import java.io.StringWriter;

/** What a command printed and how it ended. */
record Command(int exitCode, String out, String err) {

  static Command run(String... args) {
    StringWriter out = new StringWriter();
    StringWriter err = new StringWriter();
    int exitCode = Main.run(new PrintWriter(out, true), new PrintWriter(err, true), args);
    return new Command(
        exitCode,
        out.toString().replace(System.lineSeparator(), "\n"),
        err.toString().replace(System.lineSeparator(), "\n"));
  }
}
