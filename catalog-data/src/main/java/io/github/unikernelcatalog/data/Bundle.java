package io.github.unikernelcatalog.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/**
 * The catalog in the jar. The build writes the list of its files, so that nobody has to search a
 * jar for them.
 */
final class Bundle {

  private static final String DIRECTORY = "bundled/";
  private static final String NAME = "bundled";

  private Bundle() {}

  static LocalDate date() {
    return LocalDate.parse(text("date.txt").strip());
  }

  static Layer layer() {
    return Layer.of(NAME, limits -> {
      List<Layer.Document> documents = new ArrayList<>();
      for (String file : text("entries.txt").strip().split(",", -1)) {
        documents.add(new Layer.Document(NAME, file, unused -> bytes("entries/" + file)));
      }
      return documents;
    });
  }

  private static String text(String name) {
    try {
      return new String(bytes(name), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar of catalog-data is damaged: " + e.getMessage(), e);
    }
  }

  private static byte[] bytes(String name) throws IOException {
    try (InputStream in = Bundle.class.getResourceAsStream(DIRECTORY + name)) {
      if (in == null) {
        throw new IOException("no resource " + DIRECTORY + name);
      }
      return in.readAllBytes();
    }
  }
}
