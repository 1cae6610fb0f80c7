package io.github.unikernelcatalog.data;

import static io.github.unikernelcatalog.data.Sample.source;
import static io.github.unikernelcatalog.data.Sample.target;
import static io.github.unikernelcatalog.data.Sample.unikernel;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Tool;
import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.time.Period;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class LintsTest {

  @Test
  void theBundledCatalogHasNone() {
    assertThat(Lints.of(CatalogLoader.bundled().load())).isEmpty();
  }

  @Test
  void anArchitectureThatTheMonitorDoesNotHaveIsFoundWhereItIsWritten() {
    assertThat(lint(target("kvm", "firecracker", "riscv64", "linux")))
        .containsExactly("file-1.json:3 /targets/0/platforms/0:"
            + " Firecracker does not run on 64-bit RISC-V (allowed: arm64, x86-64)");
  }

  @Test
  void aRowThatStandsForSeveralPlatformsIsFoundOnce() {
    String several = target("kvm", "qemu", "x86-64", "macos")
        .replace("\"vmm\": \"qemu\"", "\"vmm\": [\"qemu\", \"firecracker\"]");

    assertThat(lint(several)).hasSize(1);
  }

  @Test
  void whatIsFoundIsInTheOrderOfTheFile() {
    Catalog catalog = Sample.with(target("kvm", "firecracker", "riscv64", "linux") + """
        ,
        "events": [
        {"type": "first-release", "date": "2014-12-31", "sources": ["head"]},
        {"type": "first-commit", "date": "2015-01-01", "sources": ["head"]}]""");

    assertThat(Lints.of(catalog))
        .extracting(Problem::pointer)
        .containsExactly("/targets/0/platforms/0", "/events/0");
  }

  @ParameterizedTest
  @CsvSource({"firecracker, arm64", "qemu, loongarch64", "unknown, xeon-phi", "km, unknown"})
  void anArchitectureThatTheMonitorMayHaveIsFine(String vmm, String architecture) {
    assertThat(lint(target("kvm", vmm, architecture, "linux"))).isEmpty();
  }

  /** The entries of the monitors have the sources of the table. */
  @ParameterizedTest
  @EnumSource(
      names = {
        "CLOUD_HYPERVISOR",
        "CROSVM",
        "FIRECRACKER",
        "HYPERLIGHT",
        "LIBKRUN",
        "TINYKVM",
        "UHYVE",
        "UKVM"
      })
  void theTableOfMonitorsSaysWhatTheirEntriesSay(Vmm vmm) {
    Tool tool = (Tool) CatalogLoader.bundled().load().get(vmm.id());

    Set<Architecture> said = tool.architectures().items().stream()
        .filter(statement -> statement.level() != SupportLevel.NONE)
        .map(statement -> statement.word())
        .collect(Collectors.toSet());
    assertThat(PlatformLints.ARCHITECTURES.get(vmm)).isEqualTo(said);
  }

  @ParameterizedTest
  @CsvSource({
    "kvm, macos, KVM does not run on macOS (allowed: illumos, linux, wsl)",
    "esxi, linux, VMware ESXi does not run on Linux",
    "xen-pv, windows, 'Xen PV does not run on Windows (allowed: freebsd, linux, netbsd, qubes-os)'",
  })
  void aHostThatCannotHaveTheHypervisorIsFound(String hypervisor, String host, String message) {
    assertThat(lint(target(hypervisor, "none", "x86-64", host)))
        .singleElement()
        .asString()
        .contains(message);
  }

  @ParameterizedTest
  @CsvSource({"kvm, ubuntu", "bhyve, freebsd", "esxi, none", "none, windows", "jailhouse, linux"})
  void aHostThatMayHaveTheHypervisorIsFine(String hypervisor, String host) {
    assertThat(lint(target(hypervisor, "none", "x86-64", host))).isEmpty();
  }

  @Test
  void aContainerEngineOnMacOsBringsItsLinux() {
    assertThat(lint(target("kvm", "none", "x86-64", "macos")
            .replace("\"container\": \"none\"", "\"container\": \"docker\"")))
        .isEmpty();
  }

  @Test
  void entriesThatTakeEachOthersPlaceAreFound() {
    Catalog catalog = Sample.load(
        unikernel("one"),
        unikernel("two"),
        unikernel("three"),
        relation("one", "supersedes", "two"),
        relation("two", "renamed-from", "three"),
        """
        {"id": "one", "overlay": "amend", "add": {"events": [
        {"type": "superseded", "date": "2026-01-01", "detail": "three", "sources": ["head"]}]}}
        """);

    assertThat(messages(Lints.of(catalog)))
        .containsExactly(
            "one takes the place of two, which takes its place in turn",
            "two takes the place of three, which takes its place in turn",
            "three takes the place of one, which takes its place in turn");
  }

  @Test
  void aChainOfSuccessorsIsFine() {
    Catalog catalog = Sample.load(
        unikernel("one"),
        unikernel("two"),
        unikernel("three"),
        relation("one", "supersedes", "two"),
        relation("two", "supersedes", "three"),
        relation("three", "fork-of", "one"));

    assertThat(Lints.of(catalog)).isEmpty();
  }

  @Test
  void anEventBeforeTheFirstCommitIsFound() {
    assertThat(lint("""
            "events": [
            {"type": "first-release", "date": "2014-12-31", "sources": ["head"]},
            {"type": "first-commit", "date": "2015-01-01", "sources": ["head"]},
            {"type": "last-commit", "date": "2015-01-01", "sources": ["head"]}]"""))
        .containsExactly("file-1.json:3 /events/0:"
            + " first release on 2014-12-31 is before the first commit on 2015-01-01");
  }

  @ParameterizedTest
  @CsvSource({
    "'\"from\": \"3.6\", \"to\": \"3.8\"', '\"from\": \"3.8\"', 1",
    "'\"from\": \"3.6\", \"to\": \"3.8\"', '\"from\": \"3.9\"', 0",
  })
  void theSameVersionAtTwoLevelsIsFound(String full, String partial, int problems) {
    assertThat(lint(languages(full, "[\"a\", \"b\"]", partial, "[\"b\"]"))).hasSize(problems);
  }

  @Test
  void theSameVersionAtTwoLevelsOnDifferentTargetsIsFine() {
    String versions = "\"from\": \"3.6\"";

    assertThat(lint(languages(versions, "[\"a\"]", versions, "[\"b\"]"))).isEmpty();
  }

  @Test
  void fullSupportOnThirdPartySourcesOnlyIsFound() {
    String language = """
        "languages": [{"language": "go", "role": "application", "mode": "native", "level": "full",
        "sources": [%s]}]""";
    String sources = source("list", "third-party", "2020-01-01");

    assertThat(messages(Lints.of(Sample.with(language.formatted("\"list\""), sources))))
        .containsExactly("full support rests on third-party sources only");
    assertThat(Lints.of(Sample.with(language.formatted("\"list\", \"head\""), sources)))
        .isEmpty();
  }

  @Test
  void aNewEntryStillHasItsPlaceholders() {
    assertThat(messages(Lints.of(Sample.load(Skeleton.unikernel("one", Sample.DATE)))))
        .contains(
            "the summary is still the placeholder of a new entry",
            "nobody has looked yet (language); say what is so, or where you looked",
            "nobody has looked yet (kind); say what is so, or where you looked",
            "the source is still the placeholder of a new entry");
  }

  @Test
  void onlyFactsAllOfWhoseSourcesAreOldMayBeOutOfDate() {
    Catalog catalog = Sample.with(
        """
        "kind": {"value": "posix-like", "sources": ["old"]},
        "processModel": {"value": "single", "sources": ["old", "head"]},
        "implementationLanguages": {"value": ["c"], "sources": ["old", "undated"]}""", source("old", "readme", "2016-11-22") + "," + source("undated", "readme", "unknown"));

    assertThat(messages(Lints.olderThan(catalog, Period.ofYears(10))))
        .containsExactly("the newest source of this fact (kind) is of 2016-11-22");
    assertThat(Lints.olderThan(catalog, Period.ofYears(11))).isEmpty();
  }

  @Test
  void aSourceOfExactlyTheAgeIsNotOlder() {
    Catalog catalog = Sample.with(
        "\"kind\": {\"value\": \"posix-like\", \"sources\": [\"old\"]}",
        source("old", "readme", Sample.DATE.minusYears(10).toString()));

    assertThat(Lints.olderThan(catalog, Period.ofYears(10))).isEmpty();
    assertThat(Lints.olderThan(catalog, Period.ofYears(10).minusDays(1))).hasSize(1);
  }

  private static String relation(String id, String type, String other) {
    return """
        {"id": "%s", "overlay": "amend", "add": {"relations": [
        {"type": "%s", "entry": "%s", "sources": ["head"]}]}}
        """.formatted(id, type, other);
  }

  private static String languages(
      String full, String fullTargets, String partial, String partialTargets) {
    String platform = target("kvm", "qemu", "x86-64", "linux");
    String targets = platform.replace("\"it\"", "\"a\"").replaceFirst("]$", "")
        + platform.replace("\"it\"", "\"b\"").replaceFirst("^\"targets\": \\[", ",");
    return targets + """
        ,
        "languages": [
        {"language": "python", "role": "application", "mode": "native", "level": "full",
        "versions": {%s}, "targets": %s, "sources": ["head"]},
        {"language": "python", "role": "application", "mode": "native", "level": "partial",
        "note": "no C extensions", "versions": {%s}, "targets": %s, "sources": ["head"]}]""".formatted(full, fullTargets, partial, partialTargets);
  }

  private static List<String> lint(String replaced) {
    return Sample.texts(Lints.of(Sample.with(replaced)));
  }

  private static List<String> messages(List<Problem> problems) {
    return problems.stream().map(Problem::message).toList();
  }
}
