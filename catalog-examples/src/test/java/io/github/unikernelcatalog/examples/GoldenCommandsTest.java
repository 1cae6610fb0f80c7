package io.github.unikernelcatalog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.data.JsonText;
import io.github.unikernelcatalog.query.Format;
import io.github.unikernelcatalog.query.Query;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The command line gives the answers of the golden corpus, which is the query module's. */
class GoldenCommandsTest {

  private static final Path GOLDEN = Path.of("../catalog-query/src/test/resources/golden");
  private static final Path CATALOG = GOLDEN.resolve("catalog");
  private static final Query ALL = Overlays.query(List.of(CATALOG));

  /** A question and the ids in its three lists. */
  private record Answered(String query, List<Set<String>> ids) {

    static Answered of(String paragraph) {
      String[] lines = paragraph.strip().split("\n", -1);
      return new Answered(
          lines[0], Arrays.stream(lines).skip(1).map(Answered::idsIn).toList());
    }

    private static Set<String> idsIn(String line) {
      return Stream.of(line.substring(line.indexOf(':') + 1).split(",", -1))
          .map(item -> item.replaceAll("[0-9 ]", ""))
          .filter(id -> !id.isEmpty())
          .collect(Collectors.toCollection(TreeSet::new));
    }

    @Override
    public String toString() {
      return query;
    }
  }

  static List<Answered> corpus() throws IOException {
    return Arrays.stream(Files.readString(GOLDEN.resolve("answers.txt")).split("\n\n", -1))
        .map(Answered::of)
        .toList();
  }

  @ParameterizedTest
  @MethodSource("corpus")
  void theCommandLineAnswersAsTheText(Answered golden) {
    String query = golden.query() + (golden.query().contains(" as of ") ? "" : " as of 2026-11-23");

    Command command =
        Command.run("recommend", query, "--format", "json", "--overlay", CATALOG.toString());

    assertThat(command.out()).isEqualTo(Format.JSON.render(ALL.where(query).recommend()));
    assertThat(listed(command.out())).isEqualTo(golden.ids());
  }

  /** The ids of the golden catalog in each list; those of the bundled one below it do not count. */
  private static List<Set<String>> listed(String json) {
    Map<String, Object> answer = JsonText.read(json);
    return Stream.of("matches", "undetermined", "rejected")
        .map(list -> (List<?>) answer.getOrDefault(list, List.of()))
        .map(results -> results.stream()
            .map(result -> String.valueOf(((Map<?, ?>) result).get("id")))
            .filter(id -> Files.exists(CATALOG.resolve(id + ".json")))
            .collect(Collectors.<String, Set<String>>toCollection(TreeSet::new)))
        .toList();
  }
}
