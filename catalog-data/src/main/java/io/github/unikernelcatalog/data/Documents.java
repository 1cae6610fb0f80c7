package io.github.unikernelcatalog.data;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Reads the documents of layers within limits, and tells which of them cannot be read. */
final class Documents {

  /** Takes each document that holds an object. */
  @FunctionalInterface
  interface Taker {
    void take(Layer.Document document, byte[] content, Json.Obj object);
  }

  private final Limits limits;
  private final Problems problems;

  Documents(Limits limits, Problems problems) {
    this.limits = limits;
    this.problems = problems;
  }

  /** Reads a layer in its order, one document after the other. */
  void read(Layer layer, Taker taker) {
    for (Layer.Document document : list(layer)) {
      content(document)
          .ifPresent(content -> JsonParsing.parse(document, content, limits, problems)
              .ifPresent(object -> taker.take(document, content, object)));
    }
  }

  private List<Layer.Document> list(Layer layer) {
    Json.Place place = new Json.Place(layer.name(), "*", 0, 0);
    List<Layer.Document> documents = read(() -> layer.read(limits), place).orElse(List.of());
    if (documents.size() <= limits.entries()) {
      return documents;
    }
    problems.add(place, "", "the layer has more files than the limit of " + limits.entries());
    return List.of();
  }

  private Optional<byte[]> content(Layer.Document document) {
    return read(
        () -> {
          byte[] content = document.content().read(limits);
          limits.checkBytes(content);
          return content;
        },
        new Json.Place(document.layer(), document.file(), 0, 0));
  }

  @FunctionalInterface
  private interface Reading<T> {
    T read() throws IOException;
  }

  private <T> Optional<T> read(Reading<T> reading, Json.Place place) {
    try {
      return Optional.of(reading.read());
    } catch (UncheckedIOException e) {
      problems.add(place, "", unreadable(Objects.requireNonNull(e.getCause())));
    } catch (IOException e) {
      problems.add(place, "", unreadable(e));
    }
    return Optional.empty();
  }

  private static String unreadable(IOException e) {
    if (e instanceof Limits.TooLarge) {
      return String.valueOf(e.getMessage());
    }
    return e instanceof NoSuchFileException missing
        ? Objects.requireNonNullElse(missing.getReason(), "no such file or directory")
        : "cannot be read: " + e.getClass().getSimpleName() + ": " + e.getMessage();
  }
}
