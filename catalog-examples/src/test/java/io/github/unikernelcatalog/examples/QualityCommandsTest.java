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
  void lintFindsNothingInTheBundledCatalog() {
    Command command = Command.run("lint");

    assertThat(command.exitCode()).isEqualTo(Main.FOUND);
    assertThat(command.out()).startsWith("0 problems in the catalog of 20");
  }

  @Test
  void aNewEntryIsWrittenAndLintTellsWhatToFillIn() {
    Command written = Command.run("new", "my-kernel", "--dir", directory.toString());
    Command lint = Command.run("lint", directory.toString());

    assertThat(written.exitCode()).isEqualTo(Main.FOUND);
    assertThat(lint.exitCode()).isEqualTo(Main.WRONG_CATALOG);
    assertThat(lint.out())
        .contains("my-kernel.json:32 /events/0: the source is still the placeholder of a new entry")
        .contains("nobody has looked yet (kind)")
        .contains("1: the summary is still the placeholder of a new entry");
  }

  @Test
  void lintTakesABundledEntryThatIsBeingEdited() {
    Command command = Command.run(
        "lint",
        "../catalog-data/src/main/resources/io/github/unikernelcatalog/data/bundled/entries/osv.json");

    assertThat(command.err()).isEmpty();
    assertThat(command.exitCode()).isEqualTo(Main.FOUND);
    assertThat(command.out())
        .containsPattern("^osv: .*osv.json:1 replaces the bundled entry\n0 problems");
  }

  @Test
  void lintTellsWhichBundledEntryAnEntryOfOnesOwnTakesThePlaceOf() throws IOException {
    Command.run("new", "my-kernel", "--dir", directory.toString());
    Path own = directory.resolve("my-kernel.json");

    assertThat(Command.run("lint", own.toString()).out()).doesNotContain("replaces");

    Files.writeString(own, Files.readString(own).replace("\"my-kernel\"", "\"nanos\""));
    assertThat(Command.run("lint", own.toString()).out())
        .contains("nanos: " + own + ":1 replaces the bundled entry\n");
  }

  @Test
  void lintReportsOldFactsFromNoYearsOnAndRefusesNegativeOnes() {
    assertThat(Command.run("lint", "--older-than", "0").out())
        .containsPattern("\\d+ facts may be out of date\n");

    Command negative = Command.run("lint", "--older-than", "-1");
    assertThat(negative.exitCode()).isEqualTo(Main.WRONG_USAGE);
    assertThat(negative.err()).contains("expected a number of years such as 3, found \"-1\"\n");
  }

  @Test
  void newOverwritesNothingAndTakesNoNameThatIsThere() {
    Command.run("new", "my-tool", "--tool", "--dir", directory.toString());

    Path nowhere = directory.resolve("nowhere");
    assertThat(Command.run("new", "my-kernel", "--dir", nowhere.toString()))
        .isEqualTo(new Command(Main.WRONG_USAGE, "", "there is no directory " + nowhere + "\n"));

    Command again = Command.run("new", "my-tool", "--dir", directory.toString());
    assertThat(again.exitCode()).isEqualTo(Main.WRONG_USAGE);
    assertThat(again.err()).contains("my-tool.json is there already");
    assertThat(Command.run("new", "OSv", "--dir", directory.toString()).err())
        .isEqualTo("\"OSv\" is a name of the entry \"osv\" already, in osv.json\n");
    assertThat(Command.run("new", "My Tool").err()).contains("an id is in kebab case");
  }

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

  @Test
  void gapsListsWhatIsUnknownOfAnEntryWithItsPlace() {
    Command command = Command.run("gaps", "OSv");

    assertThat(command.exitCode()).isEqualTo(Main.FOUND);
    assertThat(command.out().lines().toList())
        .first()
        .asString()
        .matches("osv: .* \\(bundled:osv.json:\\d+ /.*\\)");
    assertThat(command.out())
        .containsPattern("\\d+ gaps; of all facts \\d+\\.\\d % are unknown\n$");
  }

  @Test
  void gapsForAQueryListsWhatWouldSettleIt() {
    Command command = Command.run("gaps", "--for", "language:go and vmm:firecracker");

    assertThat(command.exitCode()).isEqualTo(Main.FOUND);
    assertThat(command.out()).contains("vmm Firecracker (bundled:").doesNotContain("cloud");
    assertThat(Command.run("gaps", "--for", "id:osv").exitCode()).isEqualTo(Main.NOTHING);
  }

  @Test
  void auditEndsWithASummary() {
    Command command = Command.run("audit");

    assertThat(command.exitCode()).isEqualTo(Main.FOUND);
    assertThat(command.out())
        .containsPattern(
            "\\d+ claims: \\d+ confirmed, \\d+ partly, \\d+ contradicted, \\d+ undecidable\n$");
  }

  @Test
  void auditKnowsNoListOfAnotherName() {
    assertThat(Command.run("audit", "no-such-list").err()).startsWith("no list \"no-such-list\"");
  }

  @Test
  void gapsAreThoseOfEntriesOfOnesOwnToo() throws IOException {
    Command.run("new", "my-kernel", "--dir", directory.toString());
    String overlay = directory.toString();

    Command gaps = Command.run("gaps", "my-kernel", "--overlay", overlay);
    Command asked =
        Command.run("gaps", "--for", "id:my-kernel and language:go", "--overlay", overlay);

    assertThat(gaps.out()).startsWith("my-kernel: ");
    assertThat(share(gaps)).isGreaterThan(share(Command.run("gaps", "osv")));
    assertThat(asked.out()).startsWith("my-kernel: ");
  }

  /** The percentage of facts that are unknown, as the last line tells it. */
  private static double share(Command gaps) {
    return Double.parseDouble(gaps.out().replaceAll("(?s).* ([0-9.]+) % are unknown\n", "$1"));
  }
}
