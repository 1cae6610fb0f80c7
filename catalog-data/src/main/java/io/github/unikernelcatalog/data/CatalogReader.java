package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Entry;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

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
   * @throws CatalogException as {@link CatalogLoader#load()} says
   */
  static Catalog read(LocalDate date, List<Layer> layers, Limits limits) {
    return new CatalogReader(limits).read(date, layers);
  }

  private Catalog read(LocalDate date, List<Layer> layers) {
    MessageDigest digest = sha256();
    update(digest, date.toString().getBytes(StandardCharsets.UTF_8));
    Overlay overlay = new Overlay(problems);
    Documents documents = new Documents(limits, problems);
    for (Layer layer : layers) {
      documents.read(layer, (document, content, object) -> {
        update(digest, content);
        overlay.lay(object, document.replacing());
      });
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

  /** With its length, so that it cannot be taken for two parts, nor two for one. */
  private static void update(MessageDigest digest, byte[] part) {
    digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(part.length).array());
    digest.update(part);
  }

  private static MessageDigest sha256() {
    try {
      return MessageDigest.getInstance("SHA-256");
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException("every Java platform has SHA-256", e);
    }
  }
}
