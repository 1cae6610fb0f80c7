package io.github.unikernelcatalog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ExplanationCommandsTest {

  private static final String QUESTION = "language:zig and hypervisor:kvm";

  @TempDir
  Path directory;

  @Test
  void whyNotNamesWhatToDropTheNearestDeploymentAndTheSources() throws IOException {
    Command command = Command.run(
        "why-not",
        "house-kernel",
        "language:zig and vmm:firecracker and language:go",
        "--overlay",
        houseKernel().toString());

    assertThat(command.exitCode()).isEqualTo(Main.FOUND);
    assertThat(withoutDirectory(command)).isEqualTo("""
            house-kernel is rejected by Zig; no other language
              Zig, house-kernel.json:10 /languages/0
              no other language, house-kernel.json:30 /complete/languages
            house-kernel would match without language:go and vmm:firecracker
            nearest: Zig on an unrecorded target
              no   language is Zig, not Go
                   https://handbook.example.org/house-kernel
              ?    whether vmm is Firecracker is not recorded
                   would settle it: house-kernel: vmm Firecracker (house-kernel.json:12 /targets)
            """);
  }

  @Test
  void whyNotTellsWhereAGapCouldBeFilled() throws IOException {
    Command command = Command.run(
        "why-not", "house-kernel", "feature:tls", "--overlay", houseKernel().toString());

    assertThat(command.out())
        .contains("  ?    whether feature is TLS is not recorded\n")
        .containsPattern("would settle it: house-kernel: feature TLS \\(.*house-kernel.json:\\d+"
            + " /features\\)");
  }

  @Test
  void whyNotTellsOfTheUndeterminedWhatTheAnswerTellsAndOnlyThenWhatToDrop() throws IOException {
    Command command = Command.run(
        "why-not",
        "house-kernel",
        "language:zig and vmm:firecracker and feature:tls",
        "--overlay",
        houseKernel().toString());

    assertThat(command.out()).startsWith("house-kernel is undetermined");
    assertThat(withoutDirectory(command).lines().skip(1)).containsExactly("""
            nearest: Zig on an unrecorded target
              ?    whether vmm is Firecracker is not recorded
                   would settle it: house-kernel: vmm Firecracker (house-kernel.json:12 /targets)
              ?    whether feature is TLS is not recorded
                   would settle it: house-kernel: feature TLS (house-kernel.json:33 /features)
            to match for certain, drop vmm:firecracker and feature:tls""".split("\n", -1));
  }

  @Test
  void whyNotSpeaksOfTheDeploymentThatTheAnswerSpeaksOf() {
    String query = "language:go and vmm:firecracker and architecture:arm64";
    String sentence = "vmm Firecracker is recorded, but not in this combination";

    assertThat(Command.run("recommend", query).out()).contains("[nanos], active: " + sentence);
    assertThat(Command.run("why-not", "nanos", query).out())
        .contains("  ?    " + sentence + "\n")
        .containsPattern("would settle it: nanos: .*\n")
        .contains("\nto match for certain, drop ")
        .doesNotContain("would match without");
  }

  @Test
  void whyNotSaysThatAMatchMatches() throws IOException {
    Command command = Command.run(
        "why-not", "house-kernel", QUESTION, "--overlay", houseKernel().toString());

    assertThat(withoutDirectory(command)).isEqualTo("""
            house-kernel matches: Zig on qemu (KVM, QEMU, x86-64, Linux, hardware virtual machine)
            house-kernel matches by Zig; qemu: KVM, QEMU, x86-64, Linux, hardware virtual machine
              Zig, house-kernel.json:10 /languages/0
              qemu: KVM, QEMU, x86-64, Linux, hardware virtual machine, house-kernel.json:16 /targets/0/platforms/0
            """);
  }

  @Test
  void facetsListOnlyWordsThatLeadSomewhere() throws IOException {
    Command command =
        Command.run("facets", "id:house-kernel", "--overlay", houseKernel().toString());

    assertThat(command.exitCode()).isEqualTo(Main.FOUND);
    assertThat(command.out())
        .startsWith("language\n  zig 1 (0 undetermined)\nrole\n  application 1 (0 undetermined)\n")
        .contains("architecture\n  arm64 1 (0 undetermined)\n  x86-64 1 (0 undetermined)\n")
        .doesNotContain("feature");
    assertThat(Command.run("facets", "language:go and not language:go"))
        .isEqualTo(new Command(Main.NOTHING, "nothing is left to choose\n", ""));
  }

  @Test
  void coverTellsWhoServesWhat() throws IOException {
    Command command = Command.run(
        "cover",
        "id:house-kernel",
        "language:zig and id:house-kernel",
        "id:mirageos",
        "--overlay",
        houseKernel().toString());

    assertThat(command.exitCode()).isEqualTo(Main.FOUND);
    assertThat(command.out()).isEqualTo("""
            house-kernel (status unknown) + mirageos (active)
              id:house-kernel: house-kernel
              language:zig and id:house-kernel: house-kernel
              id:mirageos: mirageos
            """);
  }

  @Test
  void coverNamesTheWorkloadThatNothingServes() {
    Command command = Command.run("cover", "id:mirageos", "id:nonesuch");

    assertThat(command.exitCode()).isEqualTo(Main.NOTHING);
    assertThat(command.out()).isEqualTo("nothing serves id:nonesuch\n");
  }

  @Test
  void aDecisionStandsOnTheSameDataAndFallsWhenTheDataChange() throws IOException {
    String overlay = houseKernel().toString();
    Path decision = Files.writeString(
        directory.resolve("decision.json"),
        Command.run("decide", QUESTION + " and id:house-kernel", "--overlay", overlay)
            .out());

    Command same = Command.run("check", decision.toString(), "--overlay", overlay);
    Command gone = Command.run("check", decision.toString());

    assertThat(same.exitCode()).isEqualTo(Check.STANDS);
    assertThat(same.out()).startsWith("the choice stands: ").hasLineCount(1);
    assertThat(gone.exitCode()).isEqualTo(Check.CHANGED);
    assertThat(gone.out())
        .startsWith("the choice does not stand: ")
        .contains("\n  house-kernel does not match any more: was rank 1, score 0, Zig on qemu")
        .contains("\n  house-kernel has lost a fact: was Zig (");
  }

  @Test
  void whatIsNotADecisionIsToldApartFromAChoiceThatFell() throws IOException {
    Path wrong = Files.writeString(directory.resolve("wrong.json"), "{}");

    assertThat(Command.run("check", wrong.toString()))
        .isEqualTo(
            new Command(Main.WRONG_USAGE, "", "not a decision: the key \"catalog\" is missing\n"));
    Path none = directory.resolve("none.json");
    assertThat(Command.run("check", none.toString()).err())
        .isEqualTo("cannot read the file " + none + ": no such file or directory\n");
    assertThat(Command.run("check", directory.toString()).err())
        .isEqualTo("cannot read the file " + directory + ": it is a directory\n");
  }

  private String withoutDirectory(Command command) {
    return command.out().replace(directory + File.separator, "");
  }

  private Path houseKernel() throws IOException {
    Path file = directory.resolve("house-kernel.json");
    try (var json = Fork.class.getResourceAsStream("house-kernel.json")) {
      assertThat(json).isNotNull();
      Files.write(file, json.readAllBytes());
    }
    return file;
  }
}
