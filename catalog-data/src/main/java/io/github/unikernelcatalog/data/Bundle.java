package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Catalog;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * The catalog in the jar, in two forms: the files that people edit, which the build lists so that
 * nobody has to search a jar for them, and what {@link CatalogCompiler} makes of them. Where
 * nothing is laid over the catalog the second form saves parsing the first.
 */
final class Bundle {

  static final String NAME = "bundled";

  static final String COMPILED = "catalog.bin";
  static final String EVIDENCE = "evidence.bin";

  private static final String DATE = "date.txt";
  private static final String LIST = "entries.txt";
  private static final String ENTRIES = "entries/";
  private static final String CLAIM_LIST = "claims.txt";
  private static final String CLAIMS = "claims/";

  private Bundle() {}

  // The files that people edit.

  static LocalDate date() {
    try (BundleFiles files = BundleFiles.open()) {
      return LocalDate.parse(text(files, DATE));
    } catch (IOException e) {
      throw new UncheckedIOException("the jar of catalog-data is damaged: " + e.getMessage(), e);
    }
  }

  static Layer layer() {
    return layer(LIST, ENTRIES);
  }

  /** The lists whose claims are compared with the catalog. */
  static Layer claims() {
    return layer(CLAIM_LIST, CLAIMS);
  }

  private static Layer layer(String list, String directory) {
    return Layer.of(NAME, limits -> {
      try (BundleFiles files = BundleFiles.open()) {
        List<Layer.Document> documents = new ArrayList<>();
        for (String file : names(files, list)) {
          byte[] content = files.bytes(directory + file);
          documents.add(new Layer.Document(NAME, file, unused -> content));
        }
        return documents;
      }
    });
  }

  private static List<String> names(BundleFiles files, String list) throws IOException {
    String names = text(files, list);
    return names.isEmpty() ? List.of() : List.of(names.split(",", -1));
  }

  /** A schema, such as {@code entry.schema.json}. */
  static String schema(String name) {
    try (BundleFiles files = BundleFiles.open()) {
      return text(files, name);
    } catch (IOException e) {
      throw new UncheckedIOException("the jar of catalog-data is damaged: " + e.getMessage(), e);
    }
  }

  private static String text(BundleFiles files, String name) throws IOException {
    return new String(files.bytes(name), StandardCharsets.UTF_8).strip();
  }

  // The compiled form.

  /** Compiles the files as they are now. */
  static Map<String, byte[]> compile() throws IOException {
    try (BundleFiles files = BundleFiles.open()) {
      Map<String, Integer> checksums = new LinkedHashMap<>();
      checksums.put(DATE, files.checksum(DATE));
      checksums.put(LIST, files.checksum(LIST));
      for (String name : names(files, LIST)) {
        checksums.put(ENTRIES + name, files.checksum(ENTRIES + name));
      }
      return CatalogCompiler.compile(strict(), checksums);
    }
  }

  /** The catalog as the strict reader reads it. */
  static Catalog strict() {
    return CatalogLoader.empty(date()).with(layer()).load();
  }

  /**
   * The catalog as it was compiled.
   *
   * @throws CatalogException if the compiled form is missing, damaged or not made from these files
   */
  static Catalog compiled() {
    try (BundleFiles files = BundleFiles.open()) {
      return compiled(files.bytes(COMPILED), files);
    } catch (IOException e) {
      throw refusal("cannot be read: " + e.getMessage());
    }
  }

  static Catalog compiled(byte[] bytes, BundleFiles files) throws IOException {
    CompiledCatalog compiled = CompiledCatalog.of(bytes);
    if (files.checksum(EVIDENCE) != compiled.checksumOfSecond()) {
      throw refusal("does not go with " + EVIDENCE + "; build catalog-data again");
    }
    for (Map.Entry<String, Integer> file : compiled.files().entrySet()) {
      if (files.checksum(file.getKey()) != file.getValue()) {
        throw refusal("is stale: " + file.getKey()
            + " has changed since it was compiled; build catalog-data again");
      }
    }
    return compiled.catalog();
  }

  /**
   * The second file of the compiled form.
   *
   * @throws CatalogException if it cannot be read, or does not have the checksum
   */
  static byte[] evidence(int expected) {
    try (BundleFiles files = BundleFiles.open()) {
      byte[] bytes = files.bytes(EVIDENCE);
      CRC32 checksum = new CRC32();
      checksum.update(bytes);
      if ((int) checksum.getValue() != expected) {
        throw refusal("does not go with " + EVIDENCE + ": its checksum is wrong");
      }
      return bytes;
    } catch (IOException e) {
      throw refusal("cannot be read together with " + EVIDENCE + ": " + e.getMessage());
    }
  }

  static CatalogException refusal(String message) {
    return new CatalogException(
        List.of(new Problem(NAME, COMPILED, 0, 0, "", message, List.of(), List.of())), 1);
  }
}
