package io.github.unikernelcatalog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
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
  void aWrongOverlayIsToldWithItsPlace(@TempDir Path directory) throws Exception {
    Path file = Files.writeString(
        directory.resolve("mine.json"), "{ \"id\": \"mine\", \"tipe\": \"unikernel\" }");

    Command command = Command.run("recommend", "--overlay", file.toString());

    assertThat(command.exitCode()).isEqualTo(Main.WRONG_CATALOG);
    assertThat(command.err())
        .contains("mine.json:1:17 /tipe: unknown key \"tipe\"; did you mean type?");
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
  void tableHasTheSixRowsOfTheOriginal() {
    Command command = Command.run("table");

    assertThat(command.out().lines().filter(line -> line.startsWith("| ")).skip(2))
        .hasSize(6)
        .allSatisfy(line -> assertThat(line.split(" \\| ", -1)).hasSize(6));
  }

  @Test
  void embedChoosesAndTellsWhatIsMissing() {
    Command command = Command.run("embed");

    assertThat(command.exitCode()).isEqualTo(Main.FOUND);
    assertThat(command.out().lines().findFirst())
        .hasValueSatisfying(line -> assertThat(line).startsWith("1 "));
    assertThat(command.out()).contains("? ").contains(" lacks ");
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
}
