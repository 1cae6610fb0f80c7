package io.github.unikernelcatalog.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.Metric;
import io.github.unikernelcatalog.model.vocabulary.RelationType;
import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class CriterionTest {

  private static final Criterion GO = Criteria.language(Language.GO);
  private static final Criterion KVM = Criteria.hypervisor(Hypervisor.KVM);
  private static final LocalDate DAY = LocalDate.of(2026, 1, 31);

  static Stream<Arguments> readsAsText() {
    return Stream.of(
        Arguments.of(GO, "language:go"),
        Arguments.of(GO.atLeast(SupportLevel.PARTIAL), "language:go at least partial"),
        Arguments.of(GO.atLeast(SupportLevel.FULL), "language:go at least full"),
        Arguments.of(Criteria.vmm(Vmm.QEMU, Vmm.FIRECRACKER), "(vmm:qemu or vmm:firecracker)"),
        Arguments.of(Criteria.allOf(GO, KVM), "(language:go and hypervisor:kvm)"),
        Arguments.of(Criteria.not(KVM), "not hypervisor:kvm"),
        Arguments.of(Criteria.not(Criteria.anyOf(GO, KVM)), "not (language:go or hypervisor:kvm)"),
        Arguments.of(Criteria.nowhere(KVM), "nowhere hypervisor:kvm"),
        Arguments.of(Criteria.status(Status.DORMANT), "status:dormant"),
        Arguments.of(Criteria.activeWithin(Period.ofMonths(18)), "active within 18 months"),
        Arguments.of(
            Criteria.activeWithin(Period.of(1, 1, 1), DAY),
            "active within 1 year 1 month 1 day at 2026-01-31"),
        Arguments.of(
            new Criterion.HasStatus(Status.DORMANT, Optional.of(Period.ZERO), Optional.of(DAY)),
            "status:dormant within 0 days at 2026-01-31"),
        Arguments.of(Criteria.known(Dimension.LICENCE_FAMILY), "known:licence-family"),
        Arguments.of(Criteria.target("qemu/x86_64"), "target:qemu/x86_64"),
        Arguments.of(Criteria.target("my \"target\""), "target:\"my \\\"target\\\"\""),
        Arguments.of(Criteria.version("1.21"), "version:1.21"),
        Arguments.of(Criteria.version("C++11"), "version:C++11"),
        Arguments.of(Criteria.release("0.16.3"), "release:0.16.3"),
        Arguments.of(Criteria.id("nanos"), "id:nanos"),
        Arguments.of(Criteria.related(RelationType.FORK_OF, "OSv"), "fork-of:OSv"),
        Arguments.of(Criteria.measured(Metric.BOOT_TIME), "measured:boot-time"),
        Arguments.of(Criteria.evidence(SourceKind.CI_CONFIGURATION), "evidence:ci-configuration"),
        Arguments.of(Criteria.checkedWithin(Period.ofDays(1)), "checked within 1 day"),
        Arguments.of(
            Criteria.checkedWithin(Period.ofYears(2), DAY), "checked within 2 years at 2026-01-31"),
        Arguments.of(Criteria.custom("my own", it -> Truth.TRUE), "\"my own\""));
  }

  @ParameterizedTest
  @MethodSource
  void readsAsText(Criterion criterion, String text) {
    assertThat(criterion).hasToString(text);
  }

  @Test
  void aLevelIsFullOrPartial() {
    String message = "level must be partial or full";

    assertThatThrownBy(() -> GO.atLeast(SupportLevel.NONE)).hasMessage(message);
    assertThatThrownBy(() -> Criteria.id("a").atLeast(SupportLevel.NONE)).hasMessage(message);
    assertThatThrownBy(() ->
            new Criterion.Has<>(Dimension.LANGUAGE, Language.GO, Optional.of(SupportLevel.NONE)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }

  @Test
  void aDimensionNeedsAWord() {
    assertThatThrownBy(Criteria::hypervisor)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("hypervisor needs at least one word");
  }

  @Test
  void aCompositionNeedsTwo() {
    assertThatThrownBy(Criteria::anyOf)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("needs at least two criteria, found 0");
    assertThatThrownBy(Criteria::allOf).hasMessage("needs at least two criteria, found 0");
    assertThatThrownBy(() -> new Criterion.AllOf(List.of(GO)))
        .hasMessage("needs at least two criteria, found 1");
  }

  @Test
  void aPeriodIsNotNegative() {
    assertThatThrownBy(() -> Criteria.activeWithin(Period.ofMonths(-1)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("period must not be negative, but is P-1M");
    assertThatThrownBy(() -> Criteria.checkedWithin(Period.ofDays(-1)))
        .hasMessage("period must not be negative, but is P-1D");
  }

  @Test
  @SuppressWarnings("NullAway")
  void nothingIsNull() {
    assertThatThrownBy(() -> GO.atLeast(null)).hasMessage("level");
    assertThatThrownBy(() -> Criteria.not(null)).hasMessage("criterion");
    assertThatThrownBy(() -> Criteria.nowhere(null)).hasMessage("criterion");
    assertThatThrownBy(() -> Criteria.language((Language) null)).hasMessage("word");
    assertThatThrownBy(() -> Criteria.status(null)).hasMessage("status");
    assertThatThrownBy(() -> Criteria.activeWithin(null)).isInstanceOf(NullPointerException.class);
    assertThatThrownBy(() -> Criteria.checkedWithin(null)).hasMessage("period");
    assertThatThrownBy(() -> Criteria.known(null)).hasMessage("dimension");
    assertThatThrownBy(() -> Criteria.target(null)).hasMessage("name");
    assertThatThrownBy(() -> Criteria.version(null)).hasMessage("version");
    assertThatThrownBy(() -> Criteria.release(null)).hasMessage("release");
    assertThatThrownBy(() -> Criteria.id(null)).hasMessage("id");
    assertThatThrownBy(() -> Criteria.related(RelationType.FORK_OF, null)).hasMessage("other");
    assertThatThrownBy(() -> Criteria.measured(null)).hasMessage("metric");
    assertThatThrownBy(() -> Criteria.evidence(null)).hasMessage("weakest");
    assertThatThrownBy(() -> Criteria.custom("mine", null)).hasMessage("test");
    assertThatThrownBy(() -> new Criterion.AnyOf(null)).hasMessage("criteria");
  }

  @Test
  void criteriaThatAskTheSameAreEqual() {
    assertThat(Criteria.allOf(GO, Criteria.not(KVM)))
        .isEqualTo(Criteria.allOf(Criteria.language(Language.GO), Criteria.not(KVM)))
        .isNotEqualTo(Criteria.allOf(Criteria.not(KVM), GO));
  }
}
