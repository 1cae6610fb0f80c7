package io.github.unikernelcatalog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What CONTRIBUTING shows works as it stands there. */
class ContributingTest {

  private static final Pattern JSON = Pattern.compile("```json\n(.*?)```", Pattern.DOTALL);

  @TempDir
  Path directory;

  @Test
  void theFileOfAForkIsLaidOverTheBundledCatalog() throws IOException {
    Files.writeString(directory.resolve("ours.json"), block("\"overlay\""));

    Command command = Command.run(
        "recommend",
        "id:nanos and language:zig and cloud:aws",
        "--partial",
        "--explain",
        "--overlay",
        directory.toString());

    assertThat(command.err()).isEmpty();
    assertThat(command.out()).contains("Our own test of March.");
  }

  @Test
  void theRowsOfAnEntryAreRight() throws IOException {
    Files.writeString(directory.resolve("my-kernel.json"), block("\"id\": \"my-kernel\""));

    assertThat(Command.run("lint", directory.toString()))
        .extracting(Command::exitCode, Command::err)
        .containsExactly(Main.FOUND, "");
  }

  private static String block(String part) throws IOException {
    List<String> blocks = JSON.matcher(Files.readString(Path.of("../CONTRIBUTING.md")))
        .results()
        .map(MatchResult::group)
        .filter(block -> block.contains(part))
        .toList();
    assertThat(blocks).hasSize(1);
    return blocks.get(0).replace("```json", "").replace("```", "");
  }
}
