package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.query.Query;
import io.github.unikernelcatalog.query.Unikernels;
import java.nio.file.Path;
import java.util.List;
import picocli.CommandLine.Option;

/** The option that lays entries of one's own over the bundled catalog. */
final class Overlays {

  @Option(
      names = "--overlay",
      paramLabel = "PATH",
      description = "A file or directory with entries of your own.")
  List<Path> paths = List.of();

  /** A query that asks for nothing yet. */
  Query query() {
    return query(paths);
  }

  static Query query(List<Path> paths) {
    return paths.isEmpty() ? Unikernels.bundled() : Unikernels.in(Main.catalog(paths));
  }
}
