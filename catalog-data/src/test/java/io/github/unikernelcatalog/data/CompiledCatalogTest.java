package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.vocabulary.UnikernelKind;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.ByteBuffer;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.CRC32;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class CompiledCatalogTest {

  private static final Catalog STRICT = Bundle.strict();
  private static final byte[] COMPILED = file("catalog.bin");
  private static final byte[] EVIDENCE = file("evidence.bin");

  private static byte[] file(String name) {
    try (BundleFiles files = BundleFiles.open()) {
      return files.bytes(name);
    } catch (IOException e) {
      throw new AssertionError(e);
    }
  }

  // The same as the files.

  @Test
  void holdsWhatTheFilesHoldToTheLastOrigin() {
    Map<String, String> compiled = Everything.by(CatalogLoader.bundled().load());
    Map<String, String> strict = Everything.by(STRICT);

    assertThat(compiled.keySet()).isEqualTo(strict.keySet()).isNotEmpty();
    strict.forEach((id, everything) -> assertThat(compiled).containsEntry(id, everything));
  }

  @Test
  void hasTheDateAndDigestOfTheFiles() {
    Catalog compiled = CatalogLoader.bundled().load();

    assertThat(compiled.date()).isEqualTo(STRICT.date());
    assertThat(compiled.digest()).isEqualTo(STRICT.digest());
  }

  @Test
  void equalsAReadingOfTheFilesBothWaysRound() {
    Catalog compiled = CatalogLoader.bundled().load();

    assertThat(compiled.entries()).containsExactlyElementsOf(STRICT.entries().toList());
    assertThat(STRICT.entries()).containsExactlyElementsOf(compiled.entries().toList());
    compiled.entries().forEach(entry -> {
      assertThat(entry).hasSameHashCodeAs(STRICT.get(entry.id()));
    });
  }

  @Test
  void comesOutTheSameWheneverItIsCompiled() throws IOException {
    for (int i = 0; i < 2; i++) {
      assertThat(Bundle.compile())
          .containsOnlyKeys("catalog.bin", "evidence.bin")
          .containsEntry("catalog.bin", COMPILED)
          .containsEntry("evidence.bin", EVIDENCE);
    }
  }

  /** As it would be if two words had changed places since it was compiled. */
  @Test
  void findsWordsByNameWhereTheirNumbersAreOld() {
    byte[] older = swapped(UnikernelKind.POSIX_LIKE, UnikernelKind.LINUX_COMPATIBLE);

    assertThat(kinds(STRICT)).contains("posix-like", "linux-compatible");
    assertThat(kinds(CompiledCatalog.of(older).catalog()))
        .isEqualTo(kinds(STRICT).stream()
            .map(kind -> switch (kind) {
              case "posix-like" -> "linux-compatible";
              case "linux-compatible" -> "posix-like";
              default -> kind;
            })
            .toList());
  }

  private static List<String> kinds(Catalog catalog) {
    return catalog.unikernels().stream()
        .map(unikernel -> unikernel.kind().find().map(UnikernelKind::id).orElse("unknown"))
        .toList();
  }

  /** The compiled catalog with the names of two words in each other's place. */
  @SuppressWarnings("EnumOrdinal") // the order of the parts and words is the form
  private static byte[] swapped(UnikernelKind one, UnikernelKind other) {
    ByteBuffer bytes = ByteBuffer.wrap(COMPILED.clone());
    bytes.position(
        bytes.getInt(CompiledCatalog.TABLES + 4 * CompiledCatalog.Part.VOCABULARIES.ordinal()));
    number(bytes);
    CompiledCatalog compiled = CompiledCatalog.of(COMPILED);
    while (!compiled.text(number(bytes)).equals(UnikernelKind.class.getSimpleName())) {
      bytes.getInt();
      int length = number(bytes);
      bytes.position(bytes.position() + length);
    }
    UnikernelKind[] words = UnikernelKind.values();
    Collections.swap(Arrays.asList(words), one.ordinal(), other.ordinal());
    bytes.putInt(CompiledCatalog.hash(words));
    number(bytes);
    int[] names = new int[number(bytes)];
    int begin = bytes.position();
    Arrays.setAll(names, i -> number(bytes));
    int name = names[one.ordinal()];
    names[one.ordinal()] = names[other.ordinal()];
    names[other.ordinal()] = name;
    bytes.position(begin);
    Arrays.stream(names).forEach(each -> put(bytes, each));
    CRC32 checksum = new CRC32();
    checksum.update(bytes.array(), CompiledCatalog.HEAD, bytes.capacity() - CompiledCatalog.HEAD);
    bytes.putInt(8, (int) checksum.getValue());
    return bytes.array();
  }

  private static int number(ByteBuffer bytes) {
    int number = 0;
    int next;
    int shift = 0;
    do {
      next = bytes.get();
      number |= (next & 0x7F) << shift;
      shift += 7;
    } while (next < 0);
    return number;
  }

  private static void put(ByteBuffer bytes, int number) {
    int rest = number;
    for (; rest >= 0x80; rest >>>= 7) {
      bytes.put((byte) (rest | 0x80));
    }
    bytes.put((byte) rest);
  }

  @Test
  void isWhatALayerIsLaidOver() {
    Catalog layered = CatalogLoader.bundled()
        .with(Layer.text(
            "ours", "{\"id\":\"nanos\",\"overlay\":\"amend\",\"replace\":{\"name\":\"Ours\"}}"))
        .load();

    assertThat(layered.get("nanos").name()).isEqualTo("Ours");
    assertThat(layered.get("osv")).isEqualTo(CatalogLoader.bundled().load().get("osv"));
    assertThat(layered.digest()).isNotEqualTo(STRICT.digest());
  }

  @Test
  void isLoadedToTheLastSourceWithoutJackson() throws Exception {
    URL[] withoutJackson = {location(CatalogLoader.class), location(Catalog.class)};
    // Not with the class loader of the platform, which knows the modules under test.
    try (URLClassLoader loader = new URLClassLoader(withoutJackson, null)) {
      assertThat(loader.loadClass(CatalogLoader.class.getName())).isNotEqualTo(CatalogLoader.class);
      Object bundled =
          loader.loadClass(CatalogLoader.class.getName()).getMethod("bundled").invoke(null);
      Object catalog = bundled.getClass().getMethod("load").invoke(bundled);
      List<?> unikernels = (List<?>) catalog.getClass().getMethod("unikernels").invoke(catalog);

      assertThat(unikernels).hasSameSizeAs(STRICT.unikernels());
      for (int i = 0; i < unikernels.size(); i++) {
        for (String part : List.of("summary", "languages", "targets", "features", "sources")) {
          assertThat(part(unikernels.get(i), part))
              .isEqualTo(part(STRICT.unikernels().get(i), part));
        }
      }
    }
  }

  private static String part(Object unikernel, String name) throws ReflectiveOperationException {
    return String.valueOf(unikernel.getClass().getSuperclass().getMethod(name).invoke(unikernel));
  }

  private static URL location(Class<?> type) {
    return type.getProtectionDomain().getCodeSource().getLocation();
  }

  // Refused.

  private static Map<String, Integer> checksums() {
    CompiledCatalog compiled = CompiledCatalog.of(COMPILED);
    Map<String, Integer> checksums = new HashMap<>(compiled.files());
    checksums.put("evidence.bin", compiled.checksumOfSecond());
    return checksums;
  }

  @Property(tries = 2_000)
  void isRefusedWhenAByteHasChanged(
      @ForAll @IntRange(max = Integer.MAX_VALUE) int place,
      @ForAll @IntRange(min = 1, max = 255) int change) {
    byte[] damaged = COMPILED.clone();
    damaged[place % damaged.length] ^= (byte) change;

    assertThatExceptionOfType(CatalogException.class)
        .isThrownBy(() -> CompiledCatalog.of(damaged))
        .withMessageContaining("bundled:catalog.bin: ");
  }

  @Property(tries = 2_000)
  void isRefusedWhenItIsTooShortOrTooLong(@ForAll @IntRange(max = Integer.MAX_VALUE) int length) {
    byte[] damaged = Arrays.copyOf(COMPILED, length % (2 * COMPILED.length));

    if (damaged.length != COMPILED.length) {
      assertThatExceptionOfType(CatalogException.class)
          .isThrownBy(() -> CompiledCatalog.of(damaged))
          .withMessageContaining("is damaged");
    }
  }

  @Test
  void isRefusedInAnotherVersionOfItsForm() {
    byte[] newer = COMPILED.clone();
    newer[7]++;

    assertThatThrownBy(() -> CompiledCatalog.of(newer))
        .hasMessage("the catalog has 1 problem:\n"
            + "  bundled:catalog.bin: has the version 3 of its form, expected 2");
  }

  @Test
  void isRefusedWhenAFileHasChangedSinceItWasCompiled() throws IOException {
    Map<String, Integer> checksums = checksums();
    checksums.merge("entries/nanos.json", 1, Integer::sum);

    assertThatThrownBy(() -> Bundle.compiled(COMPILED, new Checksums(checksums)))
        .isInstanceOf(CatalogException.class)
        .hasMessage("the catalog has 1 problem:\n"
            + "  bundled:catalog.bin: is stale: entries/nanos.json has changed since it was"
            + " compiled; build catalog-data again");
  }

  @Test
  void isRefusedWhenTheEvidenceIsOfAnother() {
    Map<String, Integer> checksums = checksums();
    checksums.merge("evidence.bin", 1, Integer::sum);

    assertThatThrownBy(() -> Bundle.compiled(COMPILED, new Checksums(checksums)))
        .isInstanceOf(CatalogException.class)
        .hasMessage("the catalog has 1 problem:\n"
            + "  bundled:catalog.bin: does not go with evidence.bin; build catalog-data again");
  }

  @Test
  void isRefusedWhenTheEvidenceIsDamaged() {
    assertThatThrownBy(() -> Bundle.evidence(CompiledCatalog.of(COMPILED).checksumOfSecond() + 1))
        .isInstanceOf(CatalogException.class)
        .hasMessage("the catalog has 1 problem:\n"
            + "  bundled:catalog.bin: does not go with evidence.bin: its checksum is wrong");
  }

  @Test
  void isRefusedWhenAFileHasGone() {
    Map<String, Integer> checksums = checksums();
    checksums.remove("entries/nanos.json");

    assertThatThrownBy(() -> Bundle.compiled(COMPILED, new Checksums(checksums)))
        .isInstanceOf(IOException.class)
        .hasMessageContaining("entries/nanos.json");
  }

  @Test
  void knowsTheChecksumsOfAllItsFiles() {
    assertThat(CompiledCatalog.of(COMPILED).files().keySet())
        .contains("date.txt", "entries.txt", "entries/nanos.json")
        .hasSize((int) STRICT.entries().count() + 2);
  }

  @Test
  void cannotBeMadeOfWhatIsNotInTheBundle() {
    Catalog elsewhere = CatalogLoader.empty(LocalDate.EPOCH)
        .with(Layer.of(
            "elsewhere",
            limits -> Bundle.layer().read(limits).stream()
                .map(file -> new Layer.Document("elsewhere", file.file(), file.content()))
                .toList()))
        .load();

    assertThatThrownBy(() -> CatalogCompiler.compile(elsewhere, Map.of()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessageContaining("is not in the bundle");
  }

  /** Files of which nothing but the checksums is known. */
  private record Checksums(Map<String, Integer> checksums) implements BundleFiles {
    @Override
    public byte[] bytes(String name) {
      throw new AssertionError("nobody should read " + name);
    }

    @Override
    public int checksum(String name) throws IOException {
      return Optional.ofNullable(checksums.get(name))
          .orElseThrow(() -> new IOException("no file " + name));
    }

    @Override
    public void close() {}
  }
}
