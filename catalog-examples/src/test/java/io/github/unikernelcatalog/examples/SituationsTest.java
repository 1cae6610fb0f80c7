package io.github.unikernelcatalog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.query.Format;
import io.github.unikernelcatalog.query.Unikernels;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/**
 * Ten situations of real users, and what the bundled catalog answers. {@code situations.md} is what
 * this test writes with {@code -Dgolden.update}: if the data have changed, look whether the new
 * answers are right.
 */
class SituationsTest {

  private static final Path PAGE = Path.of("situations.md");

  private static final Map<String, String> SITUATIONS = new LinkedHashMap<>();

  static {
    SITUATIONS.put(
        "A Go service on AWS, on arm64", "language:go and cloud:aws and architecture:arm64");
    SITUATIONS.put("A Java service on ESXi", "language:java and hypervisor:esxi");
    SITUATIONS.put(
        "A DNS server in OCaml on OpenBSD",
        "language:ocaml and host:openbsd and feature:networking");
    SITUATIONS.put("A Pascal program on KVM", "language:pascal and hypervisor:kvm");
    SITUATIONS.put("A Node.js service on Google Cloud", "language:node-js and cloud:google-cloud");
    SITUATIONS.put("An Erlang node on Xen", "language:erlang and hypervisor:xen");
    SITUATIONS.put(
        "A network function in C++ on VirtualBox",
        "language:cpp and hypervisor:virtualbox and feature:networking");
    SITUATIONS.put("A Rust function on Firecracker", "language:rust and vmm:firecracker");
    SITUATIONS.put("A Haskell tool on Xen", "language:haskell and hypervisor:xen");
    SITUATIONS.put("Python on Hyper-V", "language:python and hypervisor:hyper-v");
  }

  @Test
  void theTenSituationsHaveTheAnswersThatThePageShows() throws IOException {
    String page = page();

    if (System.getProperty("golden.update") != null) {
      Files.writeString(PAGE, page);
    }
    assertThat(page).isEqualTo(Files.readString(PAGE));
  }

  private static String page() {
    return SITUATIONS.entrySet().stream()
        .map(situation -> section(situation.getKey(), situation.getValue()))
        .collect(Collectors.joining("\n", """
            # Ten situations

            What the bundled catalog answers to ten questions of real users, as printed by
            `unikernels recommend 'QUERY' --format markdown`. A test writes this page and compares.

            """, ""));
  }

  private static String section(String title, String query) {
    return "## " + title + "\n\n"
        + Format.MARKDOWN.render(Unikernels.bundled().where(query).recommend());
  }
}
