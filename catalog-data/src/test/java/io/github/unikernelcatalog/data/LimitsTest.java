package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.ContainerEngine;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Isolation;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import io.github.unikernelcatalog.model.vocabulary.Vocabulary;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LimitsTest {

  private static final int ANY = 1 << 20;

  @Test
  void theDefaultsAreThoseOfTheDocumentation() {
    assertThat(Limits.DEFAULT).isEqualTo(new Limits(1_048_576, 16, 4_000, 10_000, 10_000));
  }

  @ParameterizedTest
  @CsvSource({"0,1,1,1,1", "1,0,1,1,1", "1,1,-1,1,1", "1,1,1,0,1", "1,1,1,1,0"})
  void areAllPositive(int bytes, int depth, int text, int entries, int deployments) {
    assertThatThrownBy(() -> new Limits(bytes, depth, text, entries, deployments))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(
            "every limit must be positive, but found %d bytes, depth %d, text length %d,"
                + " %d entries, %d deployments",
            bytes, depth, text, entries, deployments);
  }

  @Test
  void aFileOfExactlyTheLimitIsRead() {
    int size = Fixtures.TINY.getBytes(StandardCharsets.UTF_8).length;

    assertThat(problems(new Limits(size, ANY, ANY, ANY, ANY), Fixtures.TINY)).isEmpty();
  }

  @Test
  void aLargerFileIsRefused() {
    int size = Fixtures.TINY.getBytes(StandardCharsets.UTF_8).length;

    assertThat(problems(new Limits(size - 1, ANY, ANY, ANY, ANY), Fixtures.TINY))
        .isEqualTo("text: the file is larger than the limit of " + (size - 1) + " bytes\n");
  }

  @Test
  void aLargerFileOnDiskIsRefusedAndTheOthersAreReadAllTheSame(@TempDir Path directory)
      throws IOException {
    Files.writeString(directory.resolve("big.json"), Fixtures.TINY + " ".repeat(2_000));
    Files.writeString(directory.resolve("small.json"), "[]");
    CatalogLoader loader = Fixtures.EMPTY
        .limits(new Limits(4_000, ANY, ANY, ANY, ANY))
        .with(Layer.directory(directory));

    assertThat(Fixtures.problems(loader))
        .extracting(problem -> problem.file() + ": " + problem.message())
        .containsExactly(
            "big.json: the file is larger than the limit of 4000 bytes",
            "small.json: expected an object, found an empty array");
  }

  @Test
  void aStreamIsReadNoFurtherThanOneByteBeyondItsLimit() throws IOException {
    Limits limits = new Limits(1_000, ANY, ANY, ANY, ANY);
    try (InputStream stream = new ByteArrayInputStream(new byte[10_000])) {
      Layer layer = Layer.stream("stream", stream, limits);

      assertThat(stream.available()).isEqualTo(10_000 - 1_001);
      assertThat(Fixtures.problemsOf(Fixtures.EMPTY.with(layer)))
          .isEqualTo("stream: the file is larger than the limit of 1000 bytes\n");
    }
  }

  @Test
  void aStreamMayBeAsLargeAsAnArray() throws IOException {
    Limits limits = new Limits(Integer.MAX_VALUE, ANY, ANY, ANY, ANY);
    byte[] json = Fixtures.TINY.getBytes(StandardCharsets.UTF_8);
    try (InputStream in = new ByteArrayInputStream(json)) {
      Layer layer = Layer.stream("tiny", in, limits);

      assertThat(Fixtures.problems(Fixtures.EMPTY.limits(limits).with(layer))).isEmpty();
    }
  }

  @Test
  void theDepthOfObjectsAndArraysCounts() {
    String four = "{\"id\": [[{\"a\": 1}]]}";

    assertThat(problems(new Limits(ANY, 3, ANY, ANY, ANY), four))
        .isEqualTo("text:1:10 /id/0/0: nested deeper than the limit of 3\n");
    assertThat(problems(new Limits(ANY, 4, ANY, ANY, ANY), four)).doesNotContain("nested");
  }

  @Test
  void aTextThatIsTooLongIsRefused() {
    assertThat(
            problems(new Limits(ANY, ANY, 500, ANY, ANY), "{\"id\": \"" + "x".repeat(501) + "\"}"))
        .isEqualTo("text:1:8 /id: a text is longer than the limit of 500 characters\n");
  }

  @Test
  void aKeyThatIsTooLongIsRefused() {
    assertThat(problems(new Limits(ANY, ANY, 500, ANY, ANY), "{\"" + "x".repeat(501) + "\": 1}"))
        .isEqualTo("text:1:2: a text is longer than the limit of 500 characters\n");
  }

  @Test
  void theLengthOfATextIsThatOfItsCharactersAndNotOfTheirEncoding() {
    assertThat(problems(Limits.DEFAULT, summary("\uD83D\uDE80".repeat(600)))).isEmpty();
    assertThat(problems(Limits.DEFAULT, summary("\uD83D\uDE80".repeat(601))))
        .contains("expected a text of at most 600 characters, found 601");
  }

  private static String summary(String text) {
    return Fixtures.TINY.replace("The smallest entry that says something in every way.", text);
  }

  @Test
  void theKeyOfASourceIsNoLongerThanAnyOtherText() {
    assertThat(problems(Limits.DEFAULT, releaseAs("x".repeat(600)))).isEmpty();
    assertThat(
            Fixtures.problems(Fixtures.EMPTY.with(Layer.text("text", releaseAs("x".repeat(601))))))
        .extracting(Problem::pointer)
        .containsExactly("/events/0/sources/0", "/sources/" + "x".repeat(601));
  }

  private static String releaseAs(String key) {
    return Fixtures.TINY.replace("\"release\"", "\"" + key + "\"");
  }

  @Test
  void aNumberMayHaveThirtyDigits() {
    assertThat(problems(Limits.DEFAULT, Fixtures.TINY.replace("7.5", "9".repeat(30))))
        .isEmpty();
    assertThat(problems(Limits.DEFAULT, Fixtures.TINY.replace("7.5", "9".repeat(31))))
        .contains("expected a number of at most 30 digits");
  }

  @ParameterizedTest
  @CsvSource({"1e-31, false", "1e-30, true", "1e30, true", "1e31, false"})
  void anExponentIsNoLargerThanTheNumberOfDigits(String number, boolean allowed) {
    assertThat(problems(Limits.DEFAULT, Fixtures.TINY.replace("7.5", number)).isEmpty())
        .isEqualTo(allowed);
  }

  @ParameterizedTest
  @CsvSource({
    "1959, false",
    "1960, true",
    "2024.0, true",
    "2024.5, false",
    "2100, true",
    "2101, false"
  })
  void aYearIsFrom1960To2100(String year, boolean allowed) {
    assertThat(
            problems(Limits.DEFAULT, Fixtures.TINY.replace("\"year\": 2024", "\"year\": " + year))
                .isEmpty())
        .isEqualTo(allowed);
  }

  @Test
  void aLayerWithTooManyFilesIsRefused(@TempDir Path directory) throws IOException {
    for (String id : new String[] {"one", "two", "three"}) {
      Files.writeString(directory.resolve(id + ".json"), Fixtures.tiny(id));
    }
    Layer layer = Layer.directory(directory);

    assertThat(Fixtures.problems(
            Fixtures.EMPTY.limits(new Limits(ANY, ANY, ANY, 3, ANY)).with(layer)))
        .isEmpty();
    assertThat(Fixtures.problemsOf(
            Fixtures.EMPTY.limits(new Limits(ANY, ANY, ANY, 2, ANY)).with(layer)))
        .isEqualTo(directory + ":*: the layer has more files than the limit of 2\n");
  }

  @Test
  void languagesTimesPlatformsAreCounted() {
    String two = Fixtures.TINY;

    assertThat(problems(new Limits(ANY, ANY, ANY, ANY, 2), two)).isEmpty();
    assertThat(problems(new Limits(ANY, ANY, ANY, ANY, 1), two))
        .isEqualTo("text:24:14 /targets: languages times platforms are more than the limit of 1"
            + " deployments\n");
    assertThat(problems(
            new Limits(ANY, ANY, ANY, ANY, 3),
            two.replace("\"language\": \"go\"", "\"language\": [\"go\", \"c\"]")))
        .contains("more than the limit of 3 deployments");
  }

  @Test
  void thePlatformsOfAllRowsAreCounted() {
    String rows = Fixtures.TINY.replace("\"platforms\": [", "\"platforms\": [" + """
        {"hypervisor": "bhyve", "vmm": "none", "architecture": "x86-64", "host": "freebsd",
          "cloud": "none", "container": "none", "isolation": "hardware-vm", "level": "full",
          "sources": ["readme"]},
        """);

    assertThat(problems(new Limits(ANY, ANY, ANY, ANY, 3), rows)).isEmpty();
    assertThat(problems(new Limits(ANY, ANY, ANY, ANY, 2), rows))
        .contains("more than the limit of 2 deployments");
  }

  // Files that mean harm.

  @Test
  void aRowOfAllWordsDoesNotMultiply() {
    String row = Fixtures.TINY
        .replace("\"hypervisor\": \"kvm\"", all("hypervisor", Hypervisor.class))
        .replace("\"vmm\": [\"qemu\", \"firecracker\"]", all("vmm", Vmm.class))
        .replace("\"architecture\": \"x86-64\"", all("architecture", Architecture.class))
        .replace("\"host\": \"linux\"", all("host", HostSystem.class))
        .replace("\"cloud\": \"none\"", all("cloud", CloudProvider.class))
        .replace("\"container\": \"unknown\"", all("container", ContainerEngine.class))
        .replace("\"isolation\": \"hardware-vm\"", all("isolation", Isolation.class));

    assertThat(problems(Limits.DEFAULT, row))
        .isEqualTo("text:24:14 /targets: languages times platforms are more than the limit of 10000"
            + " deployments\n");
  }

  @Test
  void soManyCombinationsThatTheirNumberOverflowsAreRefused() {
    String row = Fixtures.TINY
        .replace("\"kvm\",", manyTimes("kvm"))
        .replace("[\"qemu\", \"firecracker\"],", manyTimes("qemu"))
        .replace("\"x86-64\",", manyTimes("x86-64"))
        .replace("\"linux\",", manyTimes("linux"))
        .replace("\"cloud\": \"none\",", "\"cloud\": " + manyTimes("aws"))
        .replace("\"container\": \"unknown\",", "\"container\": " + manyTimes("docker"))
        .replace("\"hardware-vm\",", manyTimes("process"));

    assertThat(problems(Limits.DEFAULT, row))
        .contains("languages times platforms are more than the limit of 10000 deployments");
  }

  private static String manyTimes(String word) {
    return Collections.nCopies(1_024, "\"" + word + "\"") + ",";
  }

  @Test
  void anEntryBeyondTheLimitIsNotMade() {
    String ranNowhere = Fixtures.TINY
        .replace("\"targets\": [\"kvm\"]", "\"architectures\": [\"arm64\"]")
        .replace(
            "{\"languages\": [\"readme\"]}",
            "{\"languages\": [\"readme\"], \"targets\": [\"readme\"]}");

    assertThat(problems(Limits.DEFAULT, ranNowhere)).contains("but no program runs on any target");
    assertThat(problems(new Limits(ANY, ANY, ANY, ANY, 1), ranNowhere))
        .isEqualTo("text:24:14 /targets: languages times platforms are more than the limit of 1"
            + " deployments\n");
  }

  private static <W extends Enum<W> & Word> String all(String key, Class<W> words) {
    return Vocabulary.of(words).ids().stream()
        .map(id -> "\"" + id + "\"")
        .collect(Collectors.joining(", ", "\"" + key + "\": [", "]"));
  }

  @Test
  void aHundredThousandBracketsDoNoHarm() {
    String deep = "{\"id\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThat(Fixtures.problems(Fixtures.EMPTY.with(Layer.text("text", deep))))
        .extracting(Problem::message)
        .containsExactly("nested deeper than the limit of 16");
  }

  @Test
  void aDepthBeyondTheStackIsStoppedByTheParser() {
    String deep = "{\"id\": " + "[".repeat(100_000) + "]".repeat(100_000) + "}";

    assertThat(problems(new Limits(ANY, ANY, ANY, ANY, ANY), deep))
        .startsWith("text:1:1: a limit of Jackson: Document nesting depth (1001) exceeds");
  }

  @Test
  void aNumberOfAMillionDigitsDoesNoHarm() {
    String number = Fixtures.TINY.replace("7.5", "9".repeat(1_000_000));

    assertThat(problems(Limits.DEFAULT, number))
        .isEqualTo("text:61:16 /measurements/0/value: a text is longer than the limit of 4000"
            + " characters\n");
  }

  @ParameterizedTest
  @CsvSource({"1e999999999", "1e-999999999", "1e99999999999999999999"})
  void aHugeExponentDoesNoHarm(String number) {
    assertThat(problems(Limits.DEFAULT, Fixtures.TINY.replace("7.5", number)))
        .isEqualTo(
            "text:61:16 /measurements/0/value: expected a number of at most 30 digits, found "
                + number + "\n");
    assertThat(problems(
            Limits.DEFAULT, Fixtures.TINY.replace("\"year\": 2024", "\"year\": " + number)))
        .isEqualTo("text:66:15 /measurements/0/year: expected a year from 1960 to 2100, found "
            + number + "\n");
  }

  @Test
  void ofVeryManyProblemsTheFirstTenThousandAreTold() {
    String wrong = "[" + "7,".repeat(249_999) + "7]";
    CatalogLoader loader =
        Fixtures.EMPTY.with(Layer.text("text", Fixtures.TINY.replace("[\"TinyOS\"]", wrong)));

    CatalogException e = catchThrowableOfType(CatalogException.class, loader::load);

    assertThat(e.problems()).hasSize(10_000);
    assertThat(e)
        .hasMessageStartingWith("the catalog has 250000 problems:\n  text:6:15 /aliases/0: ")
        .hasMessageEndingWith("\n  and 240000 more");
  }

  @Test
  void aHundredThousandWrongNamesAreNotEachComparedWithAHundredThousandOthers() {
    StringBuilder cited = new StringBuilder();
    StringBuilder declared = new StringBuilder();
    for (int i = 0; i < 40_000; i++) {
      cited.append(", \"a").append(i).append('"');
      declared.append("\"b").append(i).append("\": 1, ");
    }
    String json = Fixtures.TINY
        .replace(
            "\"detail\": \"v1\", \"sources\": [\"release\"", "\"sources\": [\"release\"" + cited)
        .replace("\"sources\": {", "\"sources\": {" + declared);
    CatalogLoader loader = Fixtures.EMPTY
        .limits(new Limits(2 * ANY, 16, 4_000, 1, 1_000))
        .with(Layer.text("text", json));

    CatalogException e = catchThrowableOfType(CatalogException.class, loader::load);

    assertThat(e).hasMessageStartingWith("the catalog has 80000 problems:");
  }

  private static String problems(Limits limits, String json) {
    return Fixtures.problemsOf(Fixtures.EMPTY.limits(limits).with(Layer.text("text", json)));
  }
}
