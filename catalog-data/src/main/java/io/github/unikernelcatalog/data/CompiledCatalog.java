package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Contested;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Evidence;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.zip.CRC32;
import org.jspecify.annotations.Nullable;

/**
 * The bundled catalog as the build compiles it with {@link CatalogCompiler}, to be loaded without
 * parsing anything.
 *
 * <p>A head with checksums is followed by the sections that {@link Part} lists. Whatever refers to
 * a text, a source or a piece of evidence has its number; each is decoded when it is first asked
 * for. The sections are cut into two files, and what only evidence has is in the second one, which
 * is read when somebody looks at evidence.
 */
final class CompiledCatalog {

  static final int MAGIC = 0x554B4341;

  /** Raised whenever the form changes, so that one that is older or newer is refused. */
  static final int VERSION = 2;

  /** Magic number, version, and the checksum of everything after it in the first file. */
  static final int HEAD = 12;

  /** The sections, in their order. */
  enum Part {
    /** The date, the digest, and the files with their checksums. */
    ORIGIN,
    /** The names of the constants of each vocabulary in the order of their numbers, and a hash. */
    VOCABULARIES,
    /** The entries, by id. */
    ENTRIES,
    /** Of each piece of evidence where it begins, and of the last where it ends. */
    EVIDENCE_TABLE,
    /** The evidence, each piece with the number of its content. */
    EVIDENCE,
    /** Of each text where it begins within the texts, and of the last where it ends. */
    TEXT_TABLE,
    /** The texts. The second file begins with the first that only evidence has. */
    TEXTS,
    /** Of each source where it begins within the sources, and of the last where it ends. */
    SOURCE_TABLE,
    /** The sources. */
    SOURCES,
    /** Of each content where it begins, and of the last where it ends. */
    CONTENT_TABLE,
    /** The contents of evidence, all different. */
    CONTENTS
  }

  /** Where the position of each section is, after the checksum of the second file. */
  static final int TABLES = HEAD + 4;

  private final byte[] bytes;
  private volatile byte @Nullable [] second;
  private final @Nullable String[] texts;
  private final @Nullable Source[] sources;
  private final @Nullable Evidence[] evidence;
  private final Map<Class<?>, Enum<?>[]> vocabularies = new HashMap<>();

  private CompiledCatalog(byte[] bytes) {
    this.bytes = bytes;
    this.texts = new String[(at(Part.TEXTS) - at(Part.TEXT_TABLE)) / 4 - 1];
    this.sources = new Source[(at(Part.SOURCES) - at(Part.SOURCE_TABLE)) / 4 - 1];
    this.evidence = new Evidence[(at(Part.EVIDENCE) - at(Part.EVIDENCE_TABLE)) / 4 - 1];
  }

  /**
   * Opens a compiled catalog.
   *
   * @throws CatalogException if it is damaged, or of another version
   */
  static CompiledCatalog of(byte[] bytes) {
    if (bytes.length < TABLES + 4 * Part.values().length || integer(bytes, 0) != MAGIC) {
      throw Bundle.refusal("is damaged: it does not begin like a compiled catalog");
    }
    if (integer(bytes, 4) != VERSION) {
      throw Bundle.refusal(
          "has the version " + integer(bytes, 4) + " of its form, expected " + VERSION);
    }
    CRC32 checksum = new CRC32();
    checksum.update(bytes, HEAD, bytes.length - HEAD);
    if (integer(bytes, 8) != (int) checksum.getValue()) {
      throw Bundle.refusal("is damaged: its checksum is wrong");
    }
    return new CompiledCatalog(bytes);
  }

  /** The checksum of the second file. */
  int checksumOfSecond() {
    return integer(bytes, HEAD);
  }

  /** The checksums of the files from which it was compiled, by their names. */
  Map<String, Integer> files() {
    CompiledRow row = row(Part.ORIGIN);
    row.date();
    row.text();
    Map<String, Integer> files = new LinkedHashMap<>();
    for (int left = row.number(); left > 0; left--) {
      files.put(row.text(), row.integer());
    }
    return files;
  }

  Catalog catalog() {
    CompiledRow origin = row(Part.ORIGIN);
    LocalDate date = origin.date();
    String digest = origin.text();
    CompiledRow row = row(Part.ENTRIES);
    List<Entry> entries = new ArrayList<>();
    for (int left = row.number(); left > 0; left--) {
      entries.add(row.flag() ? new CompiledUnikernel(row) : new CompiledTool(row));
    }
    return Catalog.of(date, digest, entries);
  }

  // What has a number.

  String text(int number) {
    String text = texts[number];
    if (text == null) {
      int entry = at(Part.TEXT_TABLE) + 4 * number;
      int from = at(Part.TEXTS) + integer(entry);
      int length = at(Part.TEXTS) + integer(entry + 4) - from;
      text = from < bytes.length
          ? new String(bytes, from, length, StandardCharsets.UTF_8)
          : new String(second(), from - bytes.length, length, StandardCharsets.UTF_8);
      texts[number] = text;
    }
    return text;
  }

  Evidence evidence(int number) {
    Evidence known = evidence[number];
    if (known == null) {
      CompiledRow row = row(Part.EVIDENCE_TABLE, Part.EVIDENCE, number);
      known = Evidence.deferred(
          row.origin(), row.flag(), row.integer(), new Reading(this, row.number()));
      evidence[number] = known;
    }
    return known;
  }

  /** Reads the content of evidence when somebody looks at it. */
  private static final class Reading implements Supplier<Evidence> {

    private final CompiledCatalog catalog;
    private final int content;

    Reading(CompiledCatalog catalog, int content) {
      this.catalog = catalog;
      this.content = content;
    }

    @Override
    public Evidence get() {
      CompiledRow row = catalog.row(Part.CONTENT_TABLE, Part.CONTENTS, content);
      return Evidence.builder()
          .sources(row.list(CompiledRow::source))
          .note(row.findText())
          .contested(row.list(
              claim -> new Contested(claim.text(), claim.text(), claim.list(CompiledRow::source))))
          .build();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Reading that && catalog == that.catalog && content == that.content;
    }

    @Override
    public int hashCode() {
      return content;
    }
  }

  Source source(int number) {
    Source known = sources[number];
    if (known == null) {
      CompiledRow row = row(Part.SOURCE_TABLE, Part.SOURCES, number);
      known = Source.builder()
          .key(row.text())
          .url(URI.create(row.text() + row.text()))
          .kind(row.word(SourceKind.class))
          .date(row.findDate())
          .checked(row.date())
          .title(row.findText())
          .build();
      sources[number] = known;
    }
    return known;
  }

  /** The constant of a number. An enum may have gained constants since it was compiled. */
  synchronized <E extends Enum<E>> E word(Class<E> type, int number) {
    Enum<?>[] words = vocabularies.get(type);
    if (words == null) {
      words = words(type);
      vocabularies.put(type, words);
    }
    return type.cast(words[number]);
  }

  private <E extends Enum<E>> Enum<?>[] words(Class<E> type) {
    CompiledRow row = row(Part.VOCABULARIES);
    for (int left = row.number(); left > 0; left--) {
      boolean found = row.text().equals(type.getSimpleName());
      int hash = row.integer();
      CompiledRow names = row.inner();
      if (found) {
        E[] present = type.getEnumConstants();
        return hash == hash(present) ? present : named(type, names.texts());
      }
    }
    throw new IllegalStateException("no words of " + type + " were compiled");
  }

  private static <E extends Enum<E>> Enum<?>[] named(Class<E> type, List<String> names) {
    Enum<?>[] words = new Enum<?>[names.size()];
    for (int i = 0; i < words.length; i++) {
      words[i] = Enum.valueOf(type, names.get(i));
    }
    return words;
  }

  /** A hash of the names of constants in their order, the same in every virtual machine. */
  static int hash(Enum<?>[] words) {
    int hash = words.length;
    for (Enum<?> word : words) {
      hash = 31 * hash + word.name().hashCode();
    }
    return hash;
  }

  // Bytes.

  private CompiledRow row(Part part) {
    return new CompiledRow(this, at(part));
  }

  private CompiledRow row(Part table, Part rows, int number) {
    return new CompiledRow(this, at(rows) + integer(at(table) + 4 * number));
  }

  @SuppressWarnings("EnumOrdinal") // the order of the parts is the form
  private int at(Part part) {
    return integer(bytes, TABLES + 4 * part.ordinal());
  }

  byte at(int position) {
    return position < bytes.length ? bytes[position] : second()[position - bytes.length];
  }

  int integer(int position) {
    return position < bytes.length
        ? integer(bytes, position)
        : integer(second(), position - bytes.length);
  }

  private byte[] second() {
    byte[] read = second;
    if (read == null) {
      read = Bundle.evidence(checksumOfSecond());
      second = read;
    }
    return read;
  }

  private static int integer(byte[] bytes, int position) {
    return (bytes[position] & 0xFF) << 24
        | (bytes[position + 1] & 0xFF) << 16
        | (bytes[position + 2] & 0xFF) << 8
        | (bytes[position + 3] & 0xFF);
  }
}
