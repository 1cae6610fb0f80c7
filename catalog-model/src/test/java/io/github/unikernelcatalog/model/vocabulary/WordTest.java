package io.github.unikernelcatalog.model.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import nl.jqno.equalsverifier.EqualsVerifier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

/** What is narrower than what. */
class WordTest {

  private static final String EVERY =
      "io.github.unikernelcatalog.model.vocabulary.Vocabularies#all";

  @Test
  void termsAreEqualByTheirComponentsAndDoNotChange() {
    EqualsVerifier.forClass(Term.class)
        .withNonnullFields("id", "label", "aliases")
        .verify();
    List<String> aliases = new ArrayList<>(List.of("b"));
    Term term = new Term("a", "A", aliases);
    aliases.clear();

    assertThat(term.aliases()).containsExactly("b").isUnmodifiable();
  }

  @Test
  void whoeverHasXenPvhHasXenButNotTheOtherWayRound() {
    assertThat(Hypervisor.XEN_PVH.isA(Hypervisor.XEN)).isTrue();
    assertThat(Hypervisor.XEN.isA(Hypervisor.XEN_PVH)).isFalse();
    assertThat(Hypervisor.XEN_PVH.broader()).contains(Hypervisor.XEN);
    assertThat(Hypervisor.XEN.broader()).isEmpty();
  }

  @Test
  void xenMayTurnOutToBeXenPvhButNotTheOtherWayRound() {
    assertThat(Hypervisor.XEN.mayBe(Hypervisor.XEN_PVH)).isTrue();
    assertThat(Hypervisor.XEN_PVH.mayBe(Hypervisor.XEN)).isFalse();
    assertThat(Hypervisor.XEN_PVH.mayBe(Hypervisor.XEN_PV)).isFalse();
  }

  @Test
  void narrowerWordsAreThoseOfTheField() {
    assertThat(Hypervisor.ESXI.isA(Hypervisor.VMWARE)).isTrue();
    assertThat(Hypervisor.VMWARE_WORKSTATION.isA(Hypervisor.VMWARE)).isTrue();
    assertThat(Vmm.QEMU_MICROVM.isA(Vmm.QEMU)).isTrue();
    assertThat(HostSystem.KALI_LINUX.isA(HostSystem.LINUX)).isTrue();
    assertThat(HostSystem.FREEBSD.isA(HostSystem.LINUX)).isFalse();
    assertThat(Language.NODE_JS.isA(Language.JAVASCRIPT)).isTrue();
    assertThat(Language.SCHEME.isA(Language.LISP)).isTrue();
    assertThat(Isolation.SECCOMP_PROCESS.isA(Isolation.PROCESS)).isTrue();
  }

  @ParameterizedTest
  @EnumSource
  void anyLanguageMayTurnOutToBeThisOneButSaysItNotAndIsNotSaidByIt(Language language) {
    assertThat(Language.ANY.mayBe(language)).isTrue();
    assertThat(Language.ANY.isA(language)).isEqualTo(language == Language.ANY);
    assertThat(language.isA(Language.ANY)).isEqualTo(language == Language.ANY);
    assertThat(language.mayBe(Language.ANY)).isEqualTo(language == Language.ANY);
  }

  @ParameterizedTest
  @MethodSource(EVERY)
  void toBeNarrowerIsAnOrder(Vocabulary<?> vocabulary) {
    for (Word a : vocabulary.words()) {
      assertThat(a.isA(a)).isTrue();
      for (Word b : vocabulary.words()) {
        assertThat(a == b || !(a.isA(b) && b.isA(a))).as("%s and %s", a, b).isTrue();
        for (Word c : vocabulary.words()) {
          assertThat(!(a.isA(b) && b.isA(c)) || a.isA(c))
              .as("%s, %s, %s", a, b, c)
              .isTrue();
        }
      }
    }
  }

  @ParameterizedTest
  @MethodSource(EVERY)
  void theBroaderWordIsOfTheSameVocabulary(Vocabulary<?> vocabulary) {
    assertThat(vocabulary.words())
        .allSatisfy(word -> assertThat(word.broader().stream())
            .allMatch(broader -> vocabulary.words().contains(broader)));
  }

  @ParameterizedTest
  @MethodSource(EVERY)
  void whatAWordSaysItMayBe(Vocabulary<?> vocabulary) {
    for (Word a : vocabulary.words()) {
      for (Word b : vocabulary.words()) {
        assertThat(!b.isA(a) || a.mayBe(b)).as("%s and %s", a, b).isTrue();
      }
    }
  }
}
