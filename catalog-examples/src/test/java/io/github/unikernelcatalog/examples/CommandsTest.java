package io.github.unikernelcatalog.examples;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Dimension;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class CommandsTest {

  @Test
  void recommendFindsByOptionsWhatItFindsByText() {
    Command options = Command.run(
        "recommend", "--language", "go", "--vmm", "firecracker", "--not-hypervisor", "xen");
    Command text =
        Command.run("recommend", "language:go and not hypervisor:xen and vmm:firecracker");

    assertThat(options.exitCode()).isEqualTo(Main.FOUND);
    assertThat(options.out()).isEqualTo(text.out());
  }

  @Test
  void recommendExplainsWithSources() {
    Command explained = Command.run("recommend", "--language", "ocaml", "--explain");

    assertThat(explained.out())
        .contains("MirageOS")
        .contains("https://github.com/mirage/")
        .contains("checked 20");
  }

  @Test
  void recommendTellsInALineWhyEachIsRejected() {
    String query = "language:haskell and hypervisor:xen";
    String all = Command.run("recommend", query, "--all").out();

    assertThat(all)
        .startsWith(Command.run("recommend", query).out().split("undetermined\n", 2)[0])
        .containsPattern(
            "  \\d+\\. MirageOS \\[mirageos], active: language is OCaml, not Haskell\n")
        .doesNotContain("\n  and ");
    assertThat(Command.run("recommend", query, "--all", "--format", "markdown").out())
        .containsPattern(
            "- \\(\\d+\\) \\*\\*MirageOS\\*\\* \\(active\\): language is OCaml, not Haskell\n");
  }

  @Test
  void recommendSaysWhenNothingMatches() {
    Command command = Command.run("recommend", "language:moo and vmm:alioth");

    assertThat(command.exitCode()).isEqualTo(Main.NOTHING);
    assertThat(command.out()).contains("none matches").contains("what to give up for a match");
  }

  @Test
  void misspeltWordsAreAnsweredWithTheNearest() {
    assertThat(Command.run("recommend", "--language", "golnag").err())
        .startsWith("unknown language \"golnag\"; did you mean go? (allowed: ada, ");
    assertThat(Command.run("recommend", "hypervizor:kvm").err())
        .startsWith("unknown key \"hypervizor\"; did you mean hypervisor?");
    assertThat(Command.run("recommend", "--hypervizor", "kvm").err()).contains("--hypervisor");
    assertThat(Command.run("compare", "nanos", "osw").err())
        .isEqualTo("no entry \"osw\"; did you mean osv?\n");
    assertThat(Command.run("recommend", "--format", "xml").exitCode()).isEqualTo(Main.WRONG_USAGE);
  }

  @Test
  void misspeltNamesAreAnsweredWithTheNearestAndYetAsked() {
    String hint = "no entry \"nanso\"; did you mean nanos?\n";

    assertThat(Command.run("recommend", "id:nanso").out())
        .contains(")\n" + hint + "\nnone matches\n");
    assertThat(Command.run("cover", "id:nanso"))
        .isEqualTo(new Command(Main.NOTHING, "nothing serves id:nanso\n", hint));
    assertThat(Command.run("facets", "id:nanso").err()).isEqualTo(hint);
    assertThat(Command.run("decide", "id:nanso").err()).isEqualTo(hint);
    assertThat(Command.run("why-not", "osv", "id:nanso").err()).isEqualTo(hint);
    assertThat(Command.run("compare", "osv", "nanos", "--for", "id:nanso").err())
        .isEqualTo(hint);
    assertThat(Command.run("gaps", "--for", "id:nanso").err()).isEqualTo(hint);
    assertThat(Command.run("facets", "id:nanos").err()).isEmpty();
  }

  @Test
  void aWrongOverlayIsToldWithItsPlace(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(
        directory.resolve("mine.json"),
        "{ \"type\": \"unikernel\", \"id\": \"mine\", \"nmae\": \"Mine\" }");

    Command command = Command.run("recommend", "--overlay", file.toString());

    assertThat(command.exitCode()).isEqualTo(Main.WRONG_CATALOG);
    assertThat(command.err())
        .contains("mine.json:1:38 /nmae: unknown key \"nmae\"; did you mean name?");
  }

  @Test
  void compareShowsTheDimensionsOfAQueryAlone() {
    Command command = Command.run("compare", "mirageos", "halvm", "--for", "language:ocaml");

    assertThat(command.exitCode()).isEqualTo(Main.FOUND);
    assertThat(command.out().lines().filter(line -> line.matches("[a-z].*")))
        .containsExactly("language");
  }

  @Test
  void compareShowsOnlyDifferencesWithSources() {
    Command command = Command.run("compare", "mirageos", "halvm");

    assertThat(command.exitCode()).isEqualTo(Main.FOUND);
    assertThat(command.out())
        .contains("language\n  MirageOS: OCaml [")
        .contains("  HaLVM: Haskell")
        .contains("[1] https://");
  }

  @Test
  void compareSaysThatThereIsNoDifference() {
    assertThat(Command.run("compare", "nanos", "nanos").out()).isEqualTo("they do not differ\n");
  }

  @Test
  void tableHasTheSixRowsOfTheOriginal() {
    Command command = Command.run("table");

    assertThat(command.out().lines().filter(line -> line.startsWith("| ")).skip(2))
        .hasSize(6)
        .allSatisfy(line -> assertThat(line.split(" \\| ", -1)).hasSize(6));
  }

  @Test
  void tablePrintsNothingForANameThatIsNone() {
    Command command = Command.run("table", "osv", "nanoz");

    assertThat(command.exitCode()).isEqualTo(Main.WRONG_USAGE);
    assertThat(command.out()).isEmpty();
    assertThat(command.err()).startsWith("no entry \"nanoz\"; did you mean nanos");
  }

  @Test
  void embedChoosesAndTellsWhatIsMissing() {
    Command command = Command.run("embed");

    assertThat(command.exitCode()).isEqualTo(Main.FOUND);
    assertThat(command.out())
        .startsWith("language:go and vmm:firecracker prefer ")
        .contains("\n1 ")
        .contains("? miniosv: not known: language Go\n");
  }

  @Test
  void forkFindsItsOwnSystemAndShowsTheLayer() {
    Command command = Command.run("fork");

    assertThat(command.exitCode()).isEqualTo(Main.FOUND);
    assertThat(command.out())
        .startsWith(
            "house-kernel: Zig on qemu (KVM, QEMU, x86-64, Linux, hardware virtual machine)")
        .contains("from house-kernel.json");
  }

  @Test
  void helpAndNothingAtAllAreAnswered() {
    assertThat(Command.run("--help").out()).contains("Exit codes: 0 something was found");
    assertThat(Command.run().exitCode()).isEqualTo(Main.WRONG_USAGE);
    assertThat(Command.run("recommend", "--help").out()).contains("--architecture");
  }

  @Test
  void partialHoldsForAQueryInTextAsItDoesForOptions(@TempDir Path directory) throws Exception {
    String overlay = partly(directory, "haskell").toString();

    Command text = Command.run("recommend", "language:haskell", "--partial", "--overlay", overlay);
    Command options =
        Command.run("recommend", "--language", "haskell", "--partial", "--overlay", overlay);

    assertThat(text.out()).isEqualTo(options.out());
    assertThat(text.out().split("undetermined", 2)[0]).contains("[haskell-in-part]");
  }

  @Test
  void recommendLaysSeveralOverlaysOverTheCatalog(@TempDir Path directory) throws Exception {
    Command command = Command.run(
        "recommend",
        "id:haskell-in-part or id:pascal-in-part",
        "--overlay",
        partly(directory, "haskell").toString(),
        "--overlay",
        partly(directory, "pascal").toString());

    assertThat(command.err()).isEmpty();
    assertThat(command.out()).contains("[haskell-in-part]").contains("[pascal-in-part]");
  }

  /** An invented unikernel that runs the programs of a language in part. */
  private static Path partly(Path directory, String language) throws IOException {
    try (InputStream json =
        Objects.requireNonNull(Fork.class.getResourceAsStream("house-kernel.json"))) {
      String entry = new String(json.readAllBytes(), UTF_8)
          .replace("\"house-kernel\"", "\"" + language + "-in-part\"")
          .replace("\"House Kernel\"", "\"" + language + " in part\"")
          .replace(
              "\"language\": \"zig\", \"role\": \"application\", \"mode\": \"native\", \"level\": \"full\"",
              "\"language\": \"" + language
                  + "\", \"role\": \"application\", \"mode\": \"native\", \"level\": \"partial\", \"note\": \"A subset.\"");
      assertThat(entry).contains("A subset.");
      return Files.writeString(directory.resolve(language + "-in-part.json"), entry);
    }
  }

  @Test
  void aWrongOptionIsAnsweredInALineOrTwoAndNotWithTheUsage() {
    assertThat(Command.run("recommend", "--as-of", "2024-13-01"))
        .isEqualTo(new Command(Main.WRONG_USAGE, "", """
            Invalid value for option '--as-of': expected a date such as 2026-11-23, found "2024-13-01"
            see unikernels recommend --help
            """));
    assertThat(Command.run("recommend", "--hypervizor", "kvm").err())
        .hasLineCount(3)
        .contains("--hypervisor\n")
        .endsWith("see unikernels recommend --help\n");
    assertThat(Command.run("recomend").err())
        .contains("unikernels recommend")
        .endsWith("see unikernels --help\n");
  }

  @Test
  void whatCannotBeWrittenIsAnError() {
    assertThat(writtenTo("No space left on device"))
        .isEqualTo(new Command(Main.WRONG_USAGE, "", "cannot write the output\n"));
  }

  @Test
  void whoReadsTheOutputMayStopBeforeItsEnd() {
    assertThat(writtenTo("Broken pipe")).isEqualTo(new Command(Main.FOUND, "", ""));
    assertThat(writtenTo("The pipe is being closed")).isEqualTo(new Command(Main.FOUND, "", ""));
  }

  /** What a command does whose output fails with a message of the operating system. */
  private static Command writtenTo(String failure) {
    OutputStream failing = new OutputStream() {
      @Override
      public void write(int letter) throws IOException {
        throw new IOException(failure);
      }
    };
    StringWriter err = new StringWriter();
    int exitCode = Main.run(
        new PrintWriter(new Output(failing), true, UTF_8),
        new PrintWriter(err, true),
        "recommend",
        "language:go");
    return new Command(exitCode, "", err.toString().replace(System.lineSeparator(), "\n"));
  }

  @Test
  void anOverlayWithoutEntriesIsAMistake(@TempDir Path directory) throws Exception {
    Files.writeString(directory.resolve("mine.jsn"), "{}");

    Command command = Command.run("recommend", "language:go", "--overlay", directory.toString());

    assertThat(command)
        .isEqualTo(new Command(Main.WRONG_USAGE, "", directory + ": no file that ends in .json\n"));
  }

  @Test
  void wordsListsTheDimensionsOrTheWordsOfOneBelowTheBroaderOnes() {
    Command all = Command.run("words");
    Command hypervisors = Command.run("words", "hypervisor");

    assertThat(all.exitCode()).isEqualTo(Main.FOUND);
    assertThat(all.out()).startsWith("language (").contains("\ndevelopment-host (");
    assertThat(all.out().lines()).hasSameSizeAs(Dimension.all());
    assertThat(hypervisors.out()).contains("\nxen: Xen").contains("\n  xen-hvm: Xen HVM\n");
    assertThat(Dimension.all())
        .allSatisfy(dimension -> assertThat(Command.run("words", dimension.id())
                .out()
                .lines()
                .map(line -> line.strip().replaceAll(": .*", "")))
            .containsExactlyInAnyOrderElementsOf(dimension.vocabulary().ids()));
  }

  @Test
  void wordsNamesTheDimensionThatMayBeMeant() {
    Command command = Command.run("words", "hypervizor");

    assertThat(command.exitCode()).isEqualTo(Main.WRONG_USAGE);
    assertThat(command.err())
        .startsWith(
            "unknown dimension \"hypervizor\"; did you mean hypervisor? (allowed: language, ");
  }

  @Test
  void theHelpOfEveryCommandHasAnExample() {
    List<String> commands = Command.run("--help")
        .out()
        .lines()
        .filter(line -> line.matches("  [a-z].*"))
        .map(line -> line.strip().split(" ", 2)[0])
        .toList();

    assertThat(commands).contains("recommend", "show").allSatisfy(command -> {
      Command help = Command.run(command, "--help");
      assertThat(help.exitCode()).isEqualTo(Main.FOUND);
      assertThat(help.out())
          .startsWith("Usage: unikernels " + command + " ")
          .containsPattern("Examples?:\\s+unikernels " + command);
      assertThat(Command.run(command, "--version")).isEqualTo(Command.run("--version"));
    });
  }

  @Test
  void theExamplesInTheHelpOfRecommendFindSomething() {
    assertThat(Command.run("recommend", "--help").out().lines())
        .filteredOn(line -> line.startsWith("  unikernels recommend "))
        .hasSize(3)
        .allSatisfy(line -> assertThat(
                Command.run(ReadmeTest.arguments(line.replace("unikernels", "").strip()))
                    .exitCode())
            .isEqualTo(Main.FOUND));
  }

  @Test
  void theHelpOfRecommendSaysOnceForEachOptionThatWordsMayBeSeveral() {
    assertThat(Command.run("recommend", "--help").out())
        .contains("--language=WORD[,WORD]")
        .doesNotContain("[,WORD]...")
        .doesNotContain("[,WORD][,WORD");
  }
}
