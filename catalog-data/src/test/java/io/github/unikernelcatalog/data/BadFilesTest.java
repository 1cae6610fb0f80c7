package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Every way to be wrong has a file {@code bad/NAME.json}, which differs from {@code good/tiny.json}
 * in one thing, or a directory {@code bad/NAME} of such files, and beside it {@code bad/NAME.txt}
 * with what the reader says of it. To add a case, add the two files.
 */
class BadFilesTest {

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
        the catalog has 6 problems:
          one.json:17:16 /languages/0/level: unknown level "ful"; did you mean full? (allowed: full, partial)
          one.json:49:33 /features/0/level: unknown level "ful"; did you mean full? (allowed: full, partial)
          one.json:52:80 /events/0/sources/0: no source of this entry has the key "releases"; did you mean release? (allowed: readme, release)
          one.json:77:5 /sources/release: no fact cites the source "release"
          three.json:1:2: not JSON: Unexpected end-of-input: expected close marker for Object (start marker at line: 1, column: 1)
          two.json:5:11 /name: expected a text, found 7""");
  }
}
