package io.github.unikernelcatalog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ReadmeTest {

  private static final Path ROOT = Path.of("..");
  private static final Pattern JAVA = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL);
  private static final Pattern OUTPUT =
      Pattern.compile("<!-- unikernels (.*?) -->\n```text\n(.*?)```", Pattern.DOTALL);

  private static final Pattern EXCERPT =
      Pattern.compile("<!-- from unikernels (.*?) -->\n```text\n(.*?)```", Pattern.DOTALL);

  static List<String> codeBlocks() throws IOException {
    return JAVA.matcher(readme()).results().map(match -> match.group(1)).toList();
  }

  @Test
  void everyExcerptIsInWhatTheCommandPrints() throws IOException {
    assertThat(EXCERPT.matcher(readme()).results())
        .isNotEmpty()
        .allSatisfy(block ->
            assertThat(Command.run(block.group(1).split(" ", -1)).out()).contains(block.group(2)));
  }

  @ParameterizedTest
  @MethodSource("codeBlocks")
  void everyBlockOfCodeIsCompiledByTheBuild(String block) throws IOException {
    String compiled = normal(Files.readString(
            ROOT.resolve("catalog-query/src/it/class-path/src/main/java/consumer/Quickstart.java")))
        + normal(Files.readString(
            Path.of("src/test/java/io/github/unikernelcatalog/examples/ReadmeSnippetsTest.java")));

    assertThat(compiled).contains(normal(block));
  }

  /** With {@code -Dgolden.update} the outputs are written instead of compared. */
  @Test
  void everyOutputIsWhatTheCommandPrints() throws IOException {
    String readme = readme();
    String printed = OUTPUT
        .matcher(readme)
        .replaceAll(block -> Matcher.quoteReplacement("<!-- unikernels " + block.group(1)
            + " -->\n```text\n" + Command.run(arguments(block.group(1))).out() + "```"));
    if (System.getProperty("golden.update") != null) {
      Files.writeString(ROOT.resolve("README.md"), printed);
    }

    assertThat(printed).contains("<!-- unikernels ").isEqualTo(readme());
  }

  static String[] arguments(String line) {
    return Pattern.compile("'([^']*)'|(\\S+)")
        .matcher(line)
        .results()
        .map(match -> match.group(1) == null ? match.group(2) : match.group(1))
        .toArray(String[]::new);
  }

  @Test
  void theTwoConsumersRunTheSameCode() throws IOException {
    Path file = Path.of("src/main/java/consumer/Quickstart.java");

    assertThat(ROOT.resolve("catalog-query/src/it/class-path").resolve(file))
        .hasSameTextualContentAs(
            ROOT.resolve("catalog-query/src/it/module-path").resolve(file));
  }

  private static String readme() throws IOException {
    return Files.readString(ROOT.resolve("README.md"));
  }

  private static String normal(String code) {
    return Arrays.stream(code.split("\n", -1)).map(String::strip).collect(Collectors.joining("\n"));
  }
}
