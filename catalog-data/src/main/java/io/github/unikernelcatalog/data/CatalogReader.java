package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Entry;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads the files of layers strictly into one catalog, and collects what is wrong with them. */
final class CatalogReader {

  private final Limits limits;
  private final Problems problems = new Problems();

  private CatalogReader(Limits limits) {
    this.limits = limits;
  }

  /**
   * Reads everything.
   *
   * @throws CatalogException if anything is wrong in any file
   */
  static Catalog read(LocalDate date, List<Layer> layers, Limits limits) {
    return new CatalogReader(limits).read(date, layers);
  }

  private Catalog read(LocalDate date, List<Layer> layers) {
    MessageDigest digest = sha256();
    Overlay overlay = new Overlay(problems);
    for (Layer layer : layers) {
      for (Layer.Document document : documents(layer)) {
        content(document).ifPresent(content -> {
          digest.update(document.file().getBytes(StandardCharsets.UTF_8));
          digest.update(content);
          JsonParsing.parse(document, content, limits, problems)
              .ifPresent(json -> overlay.lay(json, document.replacing()));
        });
      }
    }
    Map<String, Entry> entries = new LinkedHashMap<>();
    overlay
        .entries()
        .forEach((id, json) ->
            EntryReader.read(json, limits, problems).ifPresent(entry -> entries.put(id, entry)));
    overlay.refused().forEach(json -> EntryReader.read(json, limits, problems));
    CrossChecks.check(entries, overlay, problems);
    problems.throwIfAny();
    return Catalog.of(date, HexFormat.of().formatHex(digest.digest()), entries.values());
  }

  private List<Layer.Document> documents(Layer layer) {
    Json.Place place = new Json.Place(layer.name(), "*", 0, 0);
    try {
      List<Layer.Document> documents = layer.read(limits);
      if (documents.size() <= limits.entries()) {
        return documents;
      }
      problems.add(place, "", "the layer has more files than the limit of " + limits.entries());
    } catch (IOException e) {
      problems.add(place, "", unreadable(e));
    }
    return List.of();
  }

  private Optional<byte[]> content(Layer.Document document) {
    try {
      byte[] content = document.content().read(limits);
      limits.checkBytes(content);
      return Optional.of(content);
    } catch (IOException e) {
      problems.add(new Json.Place(document.layer(), document.file(), 0, 0), "", unreadable(e));
      return Optional.empty();
    }
  }

  private static String unreadable(IOException e) {
    return e instanceof Limits.TooLarge
        ? String.valueOf(e.getMessage())
        : "cannot be read: " + e.getClass().getSimpleName() + ": " + e.getMessage();
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
