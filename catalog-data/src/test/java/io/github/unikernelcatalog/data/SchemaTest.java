package io.github.unikernelcatalog.data;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import io.github.unikernelcatalog.model.vocabulary.Licence;
import io.github.unikernelcatalog.model.vocabulary.LicenceFamily;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The published schema, the vocabulary, the entries and the reader say the same. */
class SchemaTest {

  static final Path ENTRIES =
      Path.of("src/main/resources/io/github/unikernelcatalog/data/bundled/entries");

  /** Licences are written in expressions, which a schema cannot read. */
  private static final Set<Class<?>> NOT_IN_THE_SCHEMA = Set.of(Licence.class, LicenceFamily.class);

  static Stream<Path> entries() {
    return Fixtures.list(ENTRIES).stream();
  }

  static Stream<String> badCases() {
    return Fixtures.badCases();
  }

  @Test
  void hasExactlyTheWordsOfTheVocabulary() {
    assertThat(wordsOfTheSchema()).isEqualTo(wordsOfTheVocabulary());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void acceptsEveryBundledEntry(Path entry) {
    assertThat(Schema.violations(Fixtures.read(entry))).isEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"tiny.json", "tiny-tool.json"})
  void acceptsEveryGoodFile(String name) {
    assertThat(Schema.violations(Fixtures.read(Fixtures.GOOD.resolve(name)))).isEmpty();
  }

  @ParameterizedTest
  @MethodSource("badCases")
  void refusesABadFileUnlessOnlyTheReaderCanSeeWhy(String name) throws Exception {
    List<Path> files = Fixtures.filesOf(name);
    List<Problem> problems = Fixtures.problems(Fixtures.EMPTY.with(Fixtures.bad(files)));
    boolean refused = false;
    for (Path file : files) {
      refused |= !Schema.violations(Files.readAllBytes(file)).isEmpty();
    }

    assertThat(refused)
        .as("whether the schema refuses what the reader refuses with %s", problems)
        .isEqualTo(!problems.stream().allMatch(Schema::onlyTheReaderSees));
  }

  @Test
  void eachKindThatOnlyTheReaderSeesHasABadFile() {
    List<String> messages = Fixtures.badCases()
        .flatMap(name ->
            Fixtures.problems(Fixtures.EMPTY.with(Fixtures.bad(Fixtures.filesOf(name)))).stream())
        .map(Problem::message)
        .toList();

    assertThat(Schema.ONLY_THE_READER_SEES.keySet())
        .allSatisfy(
            kind -> assertThat(messages).anyMatch(message -> Pattern.matches(kind, message)));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://example.org",
        "https://example.org?page=1",
        "https://github.com/o/r/blob/0123456789abcdef0123456789abcdef01234567/a/b.c#L1-L2",
        "https://github.com/o/r/tree/0123456789abcdef0123456789abcdef01234567",
        "https://github.com/o/r/commit/0123456789abcdef0123456789abcdef01234567",
        "https://github.com/o/r/issues/7#issuecomment-1",
        "https://github.com/o/r/pull/7/files",
        "https://github.com/o/r/releases/tag/v1.0",
        "https://github.com/o/r/wiki/Home/0123456789abcdef0123456789abcdef01234567",
        "https://raw.githubusercontent.com/o/r/0123456789abcdef0123456789abcdef01234567/a",
        "https://gitlab.com/g/s/r/-/blob/0123456789abcdef0123456789abcdef01234567/a",
        "https://gitlab.freedesktop.org/g/r/-/merge_requests/7",
        "https://codeberg.org/o/r/src/commit/0123456789abcdef0123456789abcdef01234567/a",
        "https://codeberg.org/o/r/releases/tag/v1.0",
        "https://bitbucket.org/o/r/src/0123456789abcdef0123456789abcdef01234567/a",
        "https://gist.github.com/o/0123456789abcdef/0123456789abcdef0123456789abcdef01234567",
        "https://example.org/...?a=/../b",
      })
  void agreesWithTheReaderThatAUrlIsGood(String url) {
    assertThat(Schema.violations(cited(url))).isEmpty();
    assertThat(Fixtures.problemsOf(Fixtures.EMPTY.with(Layer.text("url", cited(url)))))
        .isEmpty();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://github.com",
        "https://github.com/o/r",
        "https://www.github.com/o/r/issues/7",
        "http://github.com/o/r/issues/7",
        "https://github.com/o/r/blob/main/README.md",
        "https://github.com/o/r/blob/0123456789abcdef/README.md",
        "https://github.com/o/r/blob/0123456789ABCDEF0123456789ABCDEF01234567/README.md",
        "https://github.com/o/r/issues",
        "https://github.com/o/r/releases/latest",
        "https://raw.githubusercontent.com/o/r/main/README.md",
        "https://gitlab.com/g/r/-/blob/main/README.md",
        "https://codeberg.org/o/r/src/branch/main/README.md",
        "https://gitlab.com/g/r/-/blob/main/a?b=/0123456789abcdef0123456789abcdef01234567",
        "https://gist.github.com/o/0123456789abcdef0123456789abcdef",
        "https://gist.githubusercontent.com/o/0123456789abcdef0123456789abcdef/raw/a",
        "https://github.com:443/o/r/blob/main/README.md",
        "https://me@github.com/o/r/blob/main/README.md",
        "https://github.com./o/r/blob/main/README.md",
        "https://github.com/o/r/releases/tag/v1/x",
        "https://github.com/o/r/issues/7/../../blob/main/README.md",
        "https://github.com/o/r/issues/7/%2E./../blob/main/README.md",
        "https://example.org/.",
        "https://EXAMPLE.org/",
        "https://example.org/a b",
        "example.org",
        "file:///etc/passwd",
      })
  void agreesWithTheReaderThatAUrlIsBad(String url) {
    assertThat(Schema.violations(cited(url))).isNotEmpty();
    assertThat(Fixtures.problems(Fixtures.EMPTY.with(Layer.text("url", cited(url)))))
        .extracting(Problem::pointer)
        .containsExactly("/sources/release/url");
  }

  private static String cited(String url) {
    return Fixtures.TINY.replace("https://github.com/example/tiny/releases/tag/v1", url);
  }

  /** The word lists among the definitions, by name. */
  private static Map<String, Set<String>> wordsOfTheSchema() {
    return Schema.DOCUMENT.get("$defs").properties().stream()
        .filter(definition -> definition.getValue().has("enum"))
        .collect(Collectors.toMap(
            Map.Entry::getKey, definition -> texts(definition.getValue().get("enum"))));
  }

  private static Set<String> texts(JsonNode array) {
    return StreamSupport.stream(array.spliterator(), false)
        .map(JsonNode::textValue)
        .collect(Collectors.toSet());
  }

  /** The ids of every vocabulary, by the name of its enum. */
  private static Map<String, Set<String>> wordsOfTheVocabulary() {
    return new ClassFileImporter()
        .importPackagesOf(Word.class).stream()
            .filter(type -> type.isEnum() && type.isAssignableTo(Word.class))
            .map(JavaClass::reflect)
            .filter(type -> !NOT_IN_THE_SCHEMA.contains(type))
            .collect(Collectors.toMap(SchemaTest::definitionName, SchemaTest::ids));
  }

  private static String definitionName(Class<?> vocabulary) {
    String name = vocabulary.getSimpleName();
    return Character.toLowerCase(name.charAt(0)) + name.substring(1);
  }

  private static Set<String> ids(Class<?> vocabulary) {
    return Arrays.stream(vocabulary.getEnumConstants())
        .map(word -> ((Word) word).id())
        .collect(Collectors.toSet());
  }
}
