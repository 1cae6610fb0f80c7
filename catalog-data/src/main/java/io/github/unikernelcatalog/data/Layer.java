package io.github.unikernelcatalog.data;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
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

  /** Finds the documents of a layer, never more than the limit and one. */
  @FunctionalInterface
  interface Reading {
    List<Document> read(Limits limits) throws IOException;
  }

  /** Reads the bytes of a file, never more than the limit and one. */
  @FunctionalInterface
  interface Content {
    byte[] read(Limits limits) throws IOException;
  }

  /**
   * A file that is read when its turn comes, so that one that cannot be read hides no other.
   *
   * @param replacing whether it stands for an entry of its id below, unless it says what it does
   */
  record Document(String layer, String file, Content content, boolean replacing) {

    Document(String layer, String file, Content content) {
      this(layer, file, content, false);
    }
  }

  private final String name;
  private final Reading reading;

  private Layer(String name, Reading reading) {
    this.name = Objects.requireNonNull(name, "name");
    this.reading = reading;
  }

  /**
   * All files of a directory whose names end in {@code .json}, without its subdirectories. A
   * directory without such a file is refused when it is read, as it is hardly the one that was
   * meant.
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
            .filter(file -> fileName(file).endsWith(".json") && !Files.isDirectory(file))
            .limit(limits.entries() + 1L)
            .sorted()
            .toList();
        if (json.isEmpty()) {
          throw new NoSuchFileException(name, null, "no file that ends in .json");
        }
        return json.stream().map(file -> document(name, fileName(file), file)).toList();
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
    String name = file.toString();
    return new Layer(name, limits -> List.of(document(name, name, file)));
  }

  /**
   * A file in memory.
   *
   * @param name the name of the layer and its file in messages and origins
   * @param json the content
   * @return the layer
   */
  public static Layer text(String name, String json) {
    Objects.requireNonNull(json, "json");
    return new Layer(name, limits -> List.of(new Document(name, name, unused -> utf8(json))));
  }

  /** With an error where {@link String#getBytes} would write a question mark. */
  private static byte[] utf8(String json) throws CharacterCodingException {
    ByteBuffer encoded = StandardCharsets.UTF_8.newEncoder().encode(CharBuffer.wrap(json));
    byte[] bytes = new byte[encoded.remaining()];
    encoded.get(bytes);
    return bytes;
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
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(json, "json");
    byte[] content = json.readNBytes(Objects.requireNonNull(limits, "limits").bytesToRead());
    Content limited = unused -> {
      limits.checkBytes(content);
      return content;
    };
    return new Layer(name, unused -> List.of(new Document(name, name, limited)));
  }

  /**
   * The same files, where one without the key {@code overlay} replaces an entry of its id below. So
   * entries that are being edited can be laid over what they were, to see whether they are right.
   *
   * @return a layer in which no such file collides with what is below
   */
  public Layer replacing() {
    return new Layer(
        name,
        limits -> reading.read(limits).stream()
            .map(file -> new Document(file.layer(), file.file(), file.content(), true))
            .toList());
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

  private static Document document(String layer, String name, Path file) {
    return new Document(layer, name, limits -> {
      try (InputStream in = Files.newInputStream(file)) {
        return in.readNBytes(limits.bytesToRead());
      }
    });
  }

  private static String fileName(Path file) {
    return String.valueOf(file.getFileName());
  }

  @Override
  public String toString() {
    return name;
  }
}
