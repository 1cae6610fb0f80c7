package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.data.CatalogLoader;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.CRC32;

/**
 * Works out the index of the bundled catalog and writes what {@link StoredIndex} reads. The build
 * runs it after the classes are compiled; nothing else does.
 */
final class IndexCompiler {

  private final Catalog catalog;
  private final DeploymentIndex index;

  /** The sets with their numbers, each once. */
  private final Map<List<Long>, Integer> sets = new LinkedHashMap<>();

  private IndexCompiler(Catalog catalog) {
    this.catalog = catalog;
    this.index = new DeploymentIndex(catalog);
  }

  /**
   * Compiles the index.
   *
   * @param arguments the file to write
   * @throws IOException if it cannot be written
   */
  public static void main(String[] arguments) throws IOException {
    Files.write(Path.of(arguments[0]), compile(CatalogLoader.bundled().load()));
  }

  static byte[] compile(Catalog catalog) throws IOException {
    return new IndexCompiler(catalog).compile();
  }

  private byte[] compile() throws IOException {
    byte[] head = head();
    List<byte[]> tables = new ArrayList<>();
    for (Dimension<?> dimension : Dimension.all()) {
      tables.add(table(dimension));
    }
    int position = StoredIndex.HEAD + head.length + Integer.BYTES + Integer.BYTES * tables.size();
    ByteArrayOutputStream positions = new ByteArrayOutputStream();
    ByteArrayOutputStream rest = new ByteArrayOutputStream();
    for (byte[] table : tables) {
      new DataOutputStream(positions).writeInt(position + rest.size());
      rest.writeBytes(table);
    }
    ByteArrayOutputStream body = new ByteArrayOutputStream();
    body.writeBytes(head);
    new DataOutputStream(body).writeInt(position + rest.size());
    body.writeBytes(positions.toByteArray());
    body.writeBytes(rest.toByteArray());
    position += rest.size() + Integer.BYTES * sets.size();
    ByteArrayOutputStream words = new ByteArrayOutputStream();
    for (List<Long> set : sets.keySet()) {
      new DataOutputStream(body).writeInt(position + words.size());
      write(new DataOutputStream(words), set);
    }
    body.writeBytes(words.toByteArray());
    return withChecksum(body.toByteArray());
  }

  private static void write(DataOutputStream out, List<Long> set) throws IOException {
    Rows rows = new Rows(set.stream().mapToLong(Long::longValue).toArray());
    for (long numbers : rows.busy()) {
      out.writeLong(numbers);
    }
    for (long word : rows.words()) {
      if (word != 0) {
        out.writeLong(word);
      }
    }
  }

  private byte[] head() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    byte[] digest = catalog.digest().getBytes(StandardCharsets.ISO_8859_1);
    out.writeShort(digest.length);
    out.write(digest);
    int entries = catalog.unikernels().size();
    out.writeInt(entries);
    for (int entry = 0; entry < entries; entry++) {
      out.writeInt(index.start(entry));
    }
    out.writeInt(index.end(entries - 1));
    StatusOrder order = index.statusOrder(catalog.date());
    for (int entry = 0; entry < entries; entry++) {
      out.writeByte(StatusOrder.FIRST + order.place(entry));
    }
    return bytes.toByteArray();
  }

  private <W extends Enum<W> & Word> byte[] table(Dimension<W> dimension) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    DataOutputStream out = new DataOutputStream(bytes);
    out.writeInt(StoredIndex.hash(dimension));
    for (W word : dimension.vocabulary().words()) {
      for (SupportLevel level : List.of(SupportLevel.PARTIAL, SupportLevel.FULL)) {
        Column column = index.words(dimension, word, level);
        out.writeShort(number(column.yes()));
        out.writeShort(number(column.no()));
      }
    }
    return bytes.toByteArray();
  }

  private int number(long[] set) {
    return sets.computeIfAbsent(Arrays.stream(set).boxed().toList(), added -> sets.size());
  }

  private static byte[] withChecksum(byte[] body) {
    CRC32 checksum = new CRC32();
    checksum.update(body);
    return ByteBuffer.allocate(StoredIndex.HEAD + body.length)
        .putInt(StoredIndex.MAGIC)
        .putInt(StoredIndex.VERSION)
        .putInt((int) checksum.getValue())
        .put(body)
        .array();
  }
}
