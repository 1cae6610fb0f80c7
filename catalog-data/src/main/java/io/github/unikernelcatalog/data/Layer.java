package io.github.unikernelcatalog.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * Files that are laid over the catalog below.
 *
 * <p>A file holds one JSON object with an {@code id}. What it does is said in its key
 * {@code overlay}: {@code add} (also if the key is missing) brings a new entry, {@code replace}
 * another version of an entry below, {@code amend} adds, replaces or retracts facts of an entry
 * below, and {@code retract} takes an entry away. An id that is there already is an error unless
 * the file says what to do about it.
 */
public final class Layer {

  /** Reads the documents of a layer, never more bytes of a file than the limit and one. */
  @FunctionalInterface
  interface Reading {
    List<Document> read(Limits limits) throws IOException;
  }

  /** A file as it was read; {@code content} has at most one byte more than the limit. */
  @SuppressWarnings("ArrayRecordComponent") // never compared
  record Document(String layer, String file, byte[] content) {}

  private final String name;
  private final Reading reading;

  private Layer(String name, Reading reading) {
    this.name = Objects.requireNonNull(name, "name");
    this.reading = reading;
  }

  /**
   * All files of a directory whose names end in {@code .json}, without its subdirectories.
   *
   * @param directory the directory; read when the catalog is loaded
   * @return a layer of that name
   */
  public static Layer directory(Path directory) {
    Objects.requireNonNull(directory, "directory");
    String name = directory.toString();
    return new Layer(name, limits -> {
      try (Stream<Path> files = Files.list(directory)) {
        List<Path> json = files
            .filter(file -> fileName(file).endsWith(".json"))
            .sorted()
            .limit(limits.entries() + 1L)
            .toList();
        List<Document> documents = new ArrayList<>();
        for (Path file : json) {
          documents.add(document(name, file, limits));
        }
        return documents;
      }
    });
  }

  /**
   * One file.
   *
   * @param file the file; read when the catalog is loaded
   * @return a layer of the name of the file
   */
  public static Layer file(Path file) {
    Objects.requireNonNull(file, "file");
    return new Layer(file.toString(), limits -> List.of(document(file.toString(), file, limits)));
  }

  /**
   * A file in memory.
   *
   * @param name the name of the layer and its file in messages and origins
   * @param json the content
   * @return the layer
   */
  public static Layer text(String name, String json) {
    byte[] content = json.getBytes(StandardCharsets.UTF_8);
    return new Layer(name, limits -> List.of(new Document(name, name, content)));
  }

  /**
   * A stream, which is read here and now and not closed.
   *
   * @param name the name of the layer and its file in messages and origins
   * @param json the content, in UTF-8
   * @param limits how much to read at the most
   * @return the layer
   * @throws IOException if the stream cannot be read
   */
  public static Layer stream(String name, InputStream json, Limits limits) throws IOException {
    byte[] content = json.readNBytes(limits.fileBytes() + 1);
    return new Layer(name, unused -> List.of(new Document(name, name, content)));
  }

  static Layer of(String name, Reading reading) {
    return new Layer(name, reading);
  }

  /**
   * The name, by which origins and problems refer to the layer.
   *
   * @return the name
   */
  public String name() {
    return name;
  }

  List<Document> read(Limits limits) throws IOException {
    return reading.read(limits);
  }

  private static Document document(String layer, Path file, Limits limits) throws IOException {
    try (InputStream in = Files.newInputStream(file)) {
      return new Document(layer, fileName(file), in.readNBytes(limits.fileBytes() + 1));
    }
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }

  @Override
  public String toString() {
    return name;
  }
}
