package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.query.Query;
import io.github.unikernelcatalog.query.Unikernels;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The option that lays entries of one's own over the bundled catalog. */
final class Overlays {

  @Spec(Spec.Target.MIXEE)
  CommandSpec spec = CommandSpec.create();

  @Option(
      names = "--overlay",
      paramLabel = "PATH",
      description = "A file or directory with entries of your own.")
  List<Path> paths = List.of();

  /** A query that asks for nothing yet. */
  Query query() {
    return query(paths);
  }

  Query query(String text) {
    return where(query(), text);
  }

  /** Asks for more, and tells what may be misspelt, but not among the results. */
  Query where(Query base, String text) {
    Query query = base.where(text);
    query.hints().forEach(spec.commandLine().getErr()::println);
    return query;
  }

  static Query query(List<Path> paths) {
    return paths.isEmpty() ? Unikernels.bundled() : Unikernels.in(Main.catalog(paths));
  }
}
