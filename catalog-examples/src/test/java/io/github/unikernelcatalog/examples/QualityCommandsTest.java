package io.github.unikernelcatalog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class QualityCommandsTest {

  @TempDir
  Path directory = Path.of("");

  @Test
  void formatTellsWhatIsNotCanonicalAndThenMakesItSo() throws IOException {
    Path file = Files.writeString(directory.resolve("a.json"), "{\"name\": \"A\", \"id\": \"a\"}");
    String path = directory.toString();

    Command check = Command.run("format", "--check", path);
    assertThat(check.exitCode()).isEqualTo(Main.WRONG_CATALOG);
    assertThat(check.out()).isEqualTo(file + "\n1 file not in the canonical form\n");
    assertThat(file).hasContent("{\"name\": \"A\", \"id\": \"a\"}");

    assertThat(Command.run("format", path).exitCode()).isEqualTo(Main.FOUND);
    assertThat(file).hasContent("{\n  \"id\": \"a\",\n  \"name\": \"A\"\n}");
    assertThat(Command.run("format", "--check", path).exitCode()).isEqualTo(Main.FOUND);
  }
}
