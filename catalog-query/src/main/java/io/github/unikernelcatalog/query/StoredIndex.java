package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.zip.CRC32;

/**
 * The index of the bundled catalog as the build works it out with {@link IndexCompiler}, so that a
 * program that asks once need not look at every deployment. Immutable and thread-safe.
 *
 * <p>A head with a checksum over all the rest is followed by the digest of the catalog, where the
 * rows of each entry begin, the place of each entry in the order of status at the date of the
 * catalog, a table for each dimension, and the sets of rows. The table of a dimension has a hash of
 * the ids of its words, and for each word and level the numbers of two sets: where it is certainly
 * so, and where it is certainly not. A set has the numbers of its words that are not empty, as a
 * set, and then these words.
 */
final class StoredIndex {

  static final int MAGIC = 0x554B4958;

  /** Raised whenever the form changes, so that one that is older or newer is refused. */
  static final int VERSION = 1;

  /** Magic number, version, and the checksum of everything after it. */
  static final int HEAD = 12;

  private final ByteBuffer bytes;
  private final String digest;
  private final int[] starts;
  private final byte[] statusPlaces;
  private final int tables;
  private final int sets;

  private StoredIndex(ByteBuffer bytes) {
    this.bytes = bytes;
    byte[] text = new byte[bytes.getShort()];
    bytes.get(text);
    this.digest = new String(text, StandardCharsets.ISO_8859_1);
    int entries = bytes.getInt();
    this.starts = new int[entries + 1];
    for (int entry = 0; entry <= entries; entry++) {
      starts[entry] = bytes.getInt();
    }
    this.statusPlaces = new byte[entries];
    bytes.get(statusPlaces);
    this.sets = bytes.getInt();
    this.tables = bytes.position();
  }

  /**
   * Opens a stored index.
   *
   * @throws IllegalStateException if it is damaged, or of another version
   */
  static StoredIndex of(byte[] content) {
    ByteBuffer bytes = ByteBuffer.wrap(content);
    if (content.length < HEAD || bytes.getInt() != MAGIC) {
      throw refusal("is damaged: it does not begin like an index");
    }
    int version = bytes.getInt();
    if (version != VERSION) {
      throw refusal("has the version " + version + " of its form, expected " + VERSION);
    }
    CRC32 checksum = new CRC32();
    checksum.update(content, HEAD, content.length - HEAD);
    if (bytes.getInt() != (int) checksum.getValue()) {
      throw refusal("is damaged: its checksum is wrong");
    }
    return new StoredIndex(bytes);
  }

  private static IllegalStateException refusal(String message) {
    return new IllegalStateException("the index in the jar of catalog-query " + message);
  }

  /** Whether this is the index of a catalog, and not of one with other data. */
  boolean isOf(Catalog catalog) {
    return digest.equals(catalog.digest());
  }

  /** The first row of each entry, and the number of all rows. Not to be changed. */
  int[] starts() {
    return starts;
  }

  /** The place of each entry in the order of status, as {@link StatusOrder} keeps it. */
  byte[] statusPlaces() {
    return statusPlaces.clone();
  }

  /** Whether a dimension has the words that it had when the index was made. */
  <W extends Enum<W> & Word> boolean knows(Dimension<W> dimension) {
    return bytes.getInt(table(dimension)) == hash(dimension);
  }

  static <W extends Enum<W> & Word> int hash(Dimension<W> dimension) {
    int hash = dimension.id().hashCode();
    for (W word : dimension.vocabulary().words()) {
      hash = 31 * hash + word.id().hashCode();
    }
    return hash;
  }

  /** The columns of a dimension that it {@linkplain #knows knows}. */
  <W extends Enum<W> & Word> WordIndex<W> words(Dimension<W> dimension) {
    return new StoredWords<>(dimension);
  }

  private final class StoredWords<W extends Enum<W> & Word> extends WordIndex<W> {

    private final int table;

    StoredWords(Dimension<W> dimension) {
      super(dimension);
      this.table = table(dimension) + Integer.BYTES;
    }

    @Override
    @SuppressWarnings("EnumOrdinal") // the ids of the words are hashed in their order
    Column make(W word, SupportLevel level) {
      int place = 2 * word.ordinal() + (level == SupportLevel.FULL ? 1 : 0);
      int at = table + 2 * Short.BYTES * place;
      return new Column(set(bytes.getShort(at)), set(bytes.getShort(at + Short.BYTES)));
    }
  }

  private int table(Dimension<?> dimension) {
    return bytes.getInt(tables + Integer.BYTES * Dimension.all().indexOf(dimension));
  }

  private long[] set(short number) {
    long[] set = Bits.none(starts[starts.length - 1]);
    int at = bytes.getInt(sets + Integer.BYTES * Short.toUnsignedInt(number));
    int next = at + Long.BYTES * Bits.none(set.length).length;
    for (int word = 0; word < set.length; word++) {
      if ((bytes.getLong(at + word / Long.SIZE * Long.BYTES) & 1L << word) != 0) {
        set[word] = bytes.getLong(next);
        next += Long.BYTES;
      }
    }
    return set;
  }
}
