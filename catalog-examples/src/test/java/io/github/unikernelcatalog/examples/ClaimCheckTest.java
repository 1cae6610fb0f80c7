package io.github.unikernelcatalog.examples;

import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.data.CatalogLoader;
import io.github.unikernelcatalog.data.Claim;
import io.github.unikernelcatalog.data.ClaimList;
import io.github.unikernelcatalog.data.Claims;
import io.github.unikernelcatalog.data.Layer;
import io.github.unikernelcatalog.data.Skeleton;
import io.github.unikernelcatalog.data.Verdict;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Origin;
import io.github.unikernelcatalog.query.Unikernels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ClaimCheckTest {

  private static final LocalDate DATE = LocalDate.of(2024, 7, 1);

  /** C in full and Go in part, on KVM or Xen and no other hypervisor; nothing on clouds. */
  private static final Catalog CATALOG = CatalogLoader.empty(DATE)
      .with(Layer.text("one.json", Skeleton.unikernel("one", DATE)))
      .with(Layer.text("two.json", Skeleton.tool("two", DATE)))
      .with(Layer.text("change.json", """
          {"id": "one", "overlay": "amend", "replace": {
          "languages": [
          {"language": "c", "role": "application", "mode": "native", "level": "full",
          "sources": ["head"]},
          {"language": "go", "role": "application", "mode": "native", "level": "partial",
          "note": "no cgo", "sources": ["head"]}],
          "targets": [{"name": "it", "platforms": [
          {"hypervisor": ["kvm", "xen"], "vmm": "none", "architecture": "x86-64", "host": "linux",
          "cloud": "unknown", "container": "none", "isolation": "hardware-vm", "level": "full",
          "sources": ["head"]}]}],
          "complete": {"targets": ["head"], "hypervisor": ["head"]}}}
          """))
      .load();

  @ParameterizedTest
  @CsvSource({
    "language:c, confirmed",
    "language:c;hypervisor:kvm;status:active, confirmed",
    "language:go, partly",
    "language:c;language:go, partly",
    "language:c;hypervisor:esxi, partly",
    "language:c;cloud:aws, partly",
    "hypervisor:esxi, contradicted",
    "hypervisor:esxi;hypervisor:bhyve, contradicted",
    "cloud:aws, undecidable",
    "hypervisor:esxi;cloud:aws, undecidable",
  })
  void theVerdictFollowsFromTheChecks(String checks, String verdict) {
    assertThat(check("one", checks.split(";", -1)).verdict().id()).isEqualTo(verdict);
  }

  @Test
  void whatCannotBeAskedIsUndecidable() {
    assertThat(check("one").verdict()).isEqualTo(Verdict.UNDECIDABLE);
  }

  @Test
  void onAToolTheVerdictOnRecordStands() {
    assertThat(check("two").verdict()).isEqualTo(Verdict.PARTLY);
  }

  @Test
  void theFactsAreThoseThatDecideAndThoseNamed() {
    assertThat(check("one", "language:c").facts())
        .satisfiesExactly(
            decides -> assertThat(decides).startsWith("C [https://github.com/"),
            named -> assertThat(named).startsWith("head [https://github.com/"));
  }

  @Test
  void everyBundledClaimHasTheVerdictThatFollows() {
    Catalog catalog = Unikernels.bundled().catalog();
    List<String> wrong = new ArrayList<>();
    for (ClaimList list : Claims.bundled()) {
      for (Claim claim : list.claims()) {
        Verdict follows = new ClaimCheck(claim, catalog, list.date()).verdict();
        if (follows != claim.verdict()) {
          wrong.add(claim.origin() + ": " + claim + ", but it follows: " + follows.id());
        }
      }
    }

    assertThat(wrong).isEmpty();
  }

  private static ClaimCheck check(String entry, String... checks) {
    Claim claim = new Claim(
        entry,
        "text",
        "something",
        Arrays.asList(checks),
        Verdict.PARTLY,
        "because",
        List.of("head"),
        Origin.CODE);
    return new ClaimCheck(claim, CATALOG, DATE);
  }
}
