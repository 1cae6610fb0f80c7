package io.github.unikernelcatalog.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The files in {@code src/test/resources}, and catalogs made of them. */
final class Fixtures {

  static final Path GOOD = Path.of("src", "test", "resources", "good");
  static final Path BAD = Path.of("src", "test", "resources", "bad");

  /** A unikernel that says something in every way. */
  static final String TINY = read(GOOD.resolve("tiny.json"));

  /** A loader of nothing yet. */
  static final CatalogLoader EMPTY = CatalogLoader.empty(LocalDate.of(2026, 11, 23));

  private Fixtures() {}

  static String read(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  static List<Path> list(Path directory) {
    try (Stream<Path> files = Files.list(directory)) {
      return files.sorted().toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The names of the cases in {@link #BAD}: those of its JSON files and directories of such. */
  static Stream<String> badCases() {
    return list(BAD).stream()
        .map(path -> path.getFileName().toString())
        .filter(name -> !name.endsWith(".txt"))
        .map(name -> name.replaceFirst("\\.json$", ""));
  }

  /** The file or files of a case. */
  static List<Path> filesOf(String badCase) {
    Path directory = BAD.resolve(badCase);
    return Files.isDirectory(directory) ? list(directory) : List.of(BAD.resolve(badCase + ".json"));
  }

  /** A layer {@code bad} with files of {@link #BAD}. */
  static Layer bad(List<Path> files) {
    return Layer.of(
        "bad",
        limits -> files.stream()
            .map(file -> new Layer.Document(
                "bad",
                BAD.relativize(file).toString().replace('\\', '/'),
                unused -> Files.readAllBytes(file)))
            .toList());
  }

  /** {@link #TINY} with another id and no alias, so that it can stand beside it. */
  static String tiny(String id) {
    return TINY.replace("\"id\": \"tiny\"", "\"id\": \"" + id + "\"")
        .replace("  \"aliases\": [\"TinyOS\"],\n", "");
  }

  /** The problems of a loader, one a line. */
  static String problemsOf(CatalogLoader loader) {
    return problems(loader).stream().map(problem -> problem + "\n").collect(Collectors.joining());
  }

  static List<Problem> problems(CatalogLoader loader) {
    try {
      loader.load();
      return List.of();
    } catch (CatalogException e) {
      return e.problems();
    }
  }
}
