package io.github.unikernelcatalog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.data.Gaps;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Contested;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Source;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.query.Unikernels;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShowTest {

  private static final Catalog CATALOG = Unikernels.bundled().catalog();

  static Stream<Entry> entries() {
    return CATALOG.entries();
  }

  @Test
  void showTellsEveryFactWithItsSources() throws URISyntaxException {
    Path file = Path.of(
        Objects.requireNonNull(Fork.class.getResource("house-kernel.json")).toURI());

    Command command = Command.run("show", "house-kernel", "--overlay", file.toString());

    assertThat(command.exitCode()).isEqualTo(Main.FOUND);
    assertThat(command.out().replace(file.toString(), "FILE")).isEqualTo("""
        House Kernel [house-kernel], status unknown (the handbook has no dates), from FILE:1
        An invented unikernel for programs in Zig, as somebody might keep it in a fork.

        kind
          language-specific [1]
        language
          Zig, application, native [1]
          no other [1]
        target
          qemu: KVM, QEMU, x86-64, Linux, hardware virtual machine [1]
          qemu: KVM, QEMU, 64-bit Arm, Linux, hardware virtual machine [1]
        feature
          unknown: the handbook does not say
        process-model
          unknown: the handbook does not say
        development-host
          unknown: the handbook does not say
        licence
          Apache-2.0 (kernel) [1]
        implementation-language
          Zig [1]
        event
          unknown: the handbook has no dates

        [1] https://handbook.example.org/house-kernel (project documentation, 2026-01-15, checked 2026-02-01)
        """);
  }

  @ParameterizedTest
  @MethodSource("entries")
  void showListsEachSourceOnce(Entry entry) {
    assertThat(Command.run("show", entry.id()).out().lines().filter(line -> line.startsWith("[")))
        .extracting(line -> line.replaceAll("^\\[\\d+] | \\(.*", ""))
        .containsExactlyInAnyOrderElementsOf(
            entry.sources().stream().map(Source::url).map(Object::toString).toList());
  }

  @ParameterizedTest
  @MethodSource("entries")
  void showTellsWhatIsUnknownOrContested(Entry entry) {
    List<String> lines = Command.run("show", entry.id()).out().lines().toList();

    assertThat(Gaps.of(CATALOG))
        .filteredOn(gap -> gap.entry().equals(entry.id()))
        .allSatisfy(gap -> assertThat(lines)
            .anyMatch(line -> line.contains("unknown: " + gap.reason())
                || line.contains(", " + gap.dimension() + " unknown")
                || line.contains("status unknown (" + gap.reason() + ")")
                || (gap.dimension().equals("measurement") && line.contains("VMM unknown"))));
    assertThat(contested(entry))
        .allSatisfy(claim -> assertThat(lines)
            .anyMatch(line -> line.startsWith("    against: " + claim.says() + " [")));
  }

  private static Stream<Contested> contested(Entry entry) {
    return entry instanceof Unikernel unikernel
        ? unikernel.targets().items().stream()
            .flatMap(target -> target.platforms().stream())
            .map(Platform::evidence)
            .flatMap(evidence -> evidence.contested().stream())
        : Stream.of();
  }

  @Test
  void showTakesOtherNamesAndSeveral() {
    Command ling = Command.run("show", "ling");

    assertThat(Command.run("show", "Erlang", "on", "Xen")).isEqualTo(ling);
    assertThat(Command.run("show", "erlang on xen", "albatross").out())
        .isEqualTo(ling.out() + "\n" + Command.run("show", "albatross").out());
  }

  @Test
  void showNamesTheEntryThatMayBeMeant() {
    assertThat(Command.run("show", "albatros"))
        .isEqualTo(
            new Command(Main.WRONG_USAGE, "", "no entry \"albatros\"; did you mean albatross?\n"));
  }
}
