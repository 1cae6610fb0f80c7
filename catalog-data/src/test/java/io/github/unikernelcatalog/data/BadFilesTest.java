package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way to be wrong has a file {@code bad/NAME.json}, which differs from {@code good/tiny.json}
 * in one thing, or a directory {@code bad/NAME} of such files, and beside it {@code bad/NAME.txt}
 * with what the reader says of it. To add a case, add the two files.
 */
class BadFilesTest {

  /** What other things are called by, or what tells how to read them. */
  private static final Set<String> LEADING = Set.of("unknown", "readme", "release", "docs");

  static Stream<String> cases() {
    return Fixtures.badCases();
  }

  @ParameterizedTest
  @MethodSource("cases")
  void isRefusedInTheWordsOfTheTextBesideIt(String name) {
    Path expected = Fixtures.BAD.resolve(name + ".txt");
    String found = Fixtures.problemsOf(Fixtures.EMPTY.with(Fixtures.bad(Fixtures.filesOf(name))));

    assertThat(expected).as("what the reader says:%n%s", found).exists();
    assertThat(found).isEqualTo(Fixtures.read(expected));
  }

  @Test
  void noTextIsLeftWithoutItsFile() {
    assertThat(Fixtures.list(Fixtures.BAD))
        .filteredOn(path -> path.toString().endsWith(".txt"))
        .allSatisfy(text -> {
          String name = text.getFileName().toString().replaceFirst("\\.txt$", "");
          assertThat(Fixtures.filesOf(name)).allMatch(Files::exists);
        });
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny", "tiny-tool"})
  void aGoodFileHasNoProblem(String name) {
    Layer layer = Layer.file(Fixtures.GOOD.resolve(name + ".json"));

    assertThat(Fixtures.problemsOf(Fixtures.EMPTY.with(layer))).isEmpty();
  }

  /** The keys of the good files, with the position where each ends. */
  static Stream<Arguments> keys() {
    return Stream.of("tiny", "tiny-tool").flatMap(name -> {
      String good = Fixtures.read(Fixtures.GOOD.resolve(name + ".json"));
      return Pattern.compile("\"(\\w+)\": ")
          .matcher(good)
          .results()
          .filter(key -> !LEADING.contains(key.group(1)))
          .map(key -> Arguments.of(name, good, key.group(1), key.end(1)));
    });
  }

  @ParameterizedTest(name = "{0}: {2} at {3}")
  @MethodSource("keys")
  void aMisspeltKeyIsOneProblemAndBringsNoOthers(String name, String good, String key, int end) {
    Layer layer = Layer.text(name + ".json", good.substring(0, end) + "x" + good.substring(end));

    assertThat(Fixtures.problems(Fixtures.EMPTY.with(layer))).singleElement().satisfies(problem -> {
      assertThat(problem.message()).contains("\"" + key + "x\"");
      assertThat(problem.nearest()).contains(key);
    });
  }

  @Test
  void allProblemsOfAllFilesComeInOneException() {
    String one = Fixtures.tiny("one")
        .replace("\"full\"", "\"ful\"")
        .replace("[\"release\"]", "[\"releases\"]");
    CatalogLoader loader = Fixtures.EMPTY
        .with(Layer.text("three.json", "{"))
        .with(Layer.text("two.json", Fixtures.tiny("two").replace("\"Tiny\"", "7")))
        .with(Layer.text("one.json", one));

    CatalogException all = catchThrowableOfType(CatalogException.class, loader::load);

    assertThat(all).hasMessage("""
        the catalog has 5 problems:
          one.json:17:16 /languages/0/level: unknown level "ful"; did you mean full? (allowed: full, partial)
          one.json:49:33 /features/0/level: unknown level "ful"; did you mean full? (allowed: full, partial)
          one.json:52:80 /events/0/sources/0: no source of this entry has the key "releases"; did you mean release? (allowed: readme, release)
          three.json:1:2: not JSON: Unexpected end-of-input: expected close marker for Object (start marker at line: 1, column: 1)
          two.json:5:11 /name: expected a text, found 7""");
  }
}
