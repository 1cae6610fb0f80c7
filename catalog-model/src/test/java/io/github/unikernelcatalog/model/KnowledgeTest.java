package io.github.unikernelcatalog.model;

import static io.github.unikernelcatalog.model.Samples.evidence;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unikernelcatalog.model.Knowledge.Decision;
import io.github.unikernelcatalog.model.Knowledge.Form;
import io.github.unikernelcatalog.model.Knowledge.Reason;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class KnowledgeTest {

  private static final Statement<Hypervisor> KVM = full(Hypervisor.KVM);
  private static final Statement<Hypervisor> XEN = full(Hypervisor.XEN);
  private static final Statement<Hypervisor> XEN_PVH = full(Hypervisor.XEN_PVH);
  private static final Statement<Hypervisor> PARTIAL_XEN_PVH = partial(Hypervisor.XEN_PVH);

  @ParameterizedTest
  @EnumSource
  void whatIsRuledOutIsNotSoInAnyForm(Form form) {
    Knowledge<Hypervisor> knowledge = knowledge(form, KVM, no(Hypervisor.XEN));

    assertDecision(
        knowledge, Hypervisor.XEN, Truth.FALSE, Reason.RULED_OUT, "no Xen (guest type not stated)");
    assertDecision(
        knowledge,
        Hypervisor.XEN_PVH,
        Truth.FALSE,
        Reason.RULED_OUT,
        "no Xen (guest type not stated)");
  }

  @ParameterizedTest
  @EnumSource
  void anExclusionOfANarrowerWordDoesNotRuleOutTheBroaderOne(Form form) {
    Knowledge<Hypervisor> knowledge = knowledge(form, XEN, no(Hypervisor.XEN_PVH));

    assertThat(knowledge.decide(Hypervisor.XEN, SupportLevel.FULL).truth())
        .isNotEqualTo(Truth.FALSE);
    assertThat(knowledge.decide(Hypervisor.XEN_PVH, SupportLevel.FULL).truth())
        .isEqualTo(Truth.FALSE);
  }

  @ParameterizedTest
  @EnumSource
  void whatIsSaidToHoldIsNotRuledOutByABroaderExclusion(Form form) {
    Knowledge<Hypervisor> knowledge = knowledge(form, XEN_PVH, no(Hypervisor.XEN));

    assertThat(knowledge.decide(Hypervisor.XEN_PVH, SupportLevel.PARTIAL).truth())
        .isNotEqualTo(Truth.FALSE);
  }

  @Nested
  class Exactly {

    @Test
    void whatIsStatedHolds() {
      assertDecision(
          knowledge(Form.EXACTLY, KVM), Hypervisor.KVM, Truth.TRUE, Reason.STATED, "KVM");
    }

    @Test
    void aNarrowerWordWillDo() {
      assertDecision(
          knowledge(Form.EXACTLY, XEN_PVH), Hypervisor.XEN, Truth.TRUE, Reason.STATED, "Xen PVH");
    }

    @Test
    void aBroaderWordLeavesItOpen() {
      assertDecision(
          knowledge(Form.EXACTLY, XEN),
          Hypervisor.XEN_PVH,
          Truth.UNKNOWN,
          Reason.NOT_PRECISE,
          "Xen (guest type not stated)");
    }

    @Test
    void aBroaderWordThatHoldsInPartMeansNoneThatHoldsInFull() {
      Knowledge<Hypervisor> knowledge = knowledge(Form.EXACTLY, partial(Hypervisor.XEN));

      assertDecision(
          knowledge,
          Hypervisor.XEN_PVH,
          Truth.FALSE,
          Reason.LEVEL_TOO_LOW,
          "Xen (guest type not stated) (partial)");
      assertThat(knowledge.decide(Hypervisor.XEN_PVH, SupportLevel.PARTIAL))
          .extracting(Decision::truth, Decision::reason)
          .containsExactly(Truth.UNKNOWN, Reason.NOT_PRECISE);
    }

    @Test
    void aBroaderWordThatHoldsInPartAndInFullLeavesItOpen() {
      Knowledge<Hypervisor> knowledge = knowledge(Form.EXACTLY, partial(Hypervisor.XEN), XEN);

      assertThat(knowledge.decide(Hypervisor.XEN_PVH, SupportLevel.FULL))
          .extracting(Decision::truth, Decision::reason)
          .containsExactly(Truth.UNKNOWN, Reason.NOT_PRECISE);
    }

    @Test
    void somethingElseIsCitedWithWhoeverSaysThatThereIsNoMore() {
      assertDecision(
          knowledge(Form.EXACTLY, KVM, XEN_PVH),
          Hypervisor.BHYVE,
          Truth.FALSE,
          Reason.SOMETHING_ELSE,
          "KVM",
          "Xen PVH",
          "no other");
    }

    @Test
    void nothingIsCitedWithWhoeverSaysSo() {
      assertDecision(
          knowledge(Form.EXACTLY), Hypervisor.KVM, Truth.FALSE, Reason.SOMETHING_ELSE, "no other");
    }

    @Test
    void theBestOfSeveralLevelsCounts() {
      assertDecision(
          knowledge(Form.EXACTLY, PARTIAL_XEN_PVH, full(Hypervisor.XEN_PV)),
          Hypervisor.XEN,
          Truth.TRUE,
          Reason.STATED,
          "Xen PV");
    }

    @Test
    void partialSupportIsEnoughOnlyIfAskedFor() {
      Knowledge<Hypervisor> knowledge = knowledge(Form.EXACTLY, PARTIAL_XEN_PVH);

      assertDecision(
          knowledge, Hypervisor.XEN, Truth.FALSE, Reason.LEVEL_TOO_LOW, "Xen PVH (partial)");
      assertThat(knowledge.decide(Hypervisor.XEN, SupportLevel.PARTIAL))
          .extracting(Decision::truth, Decision::reason)
          .containsExactly(Truth.TRUE, Reason.STATED);
    }
  }

  @Nested
  class AtLeast {

    @Test
    void whatIsStatedHoldsAndMoreMay() {
      Knowledge<Hypervisor> knowledge = knowledge(Form.AT_LEAST, KVM);

      assertDecision(knowledge, Hypervisor.KVM, Truth.TRUE, Reason.STATED, "KVM");
      assertDecision(knowledge, Hypervisor.XEN, Truth.UNKNOWN, Reason.NOT_RECORDED);
    }

    @Test
    void aBroaderWordLeavesItOpen() {
      assertThat(knowledge(Form.AT_LEAST, XEN).decide(Hypervisor.XEN_PVH, SupportLevel.FULL))
          .extracting(Decision::truth, Decision::reason)
          .containsExactly(Truth.UNKNOWN, Reason.NOT_PRECISE);
    }

    @Test
    void aBroaderWordThatHoldsInPartLeavesItOpenSinceMoreMayHold() {
      assertThat(knowledge(Form.AT_LEAST, partial(Hypervisor.XEN))
              .decide(Hypervisor.XEN_PVH, SupportLevel.FULL))
          .extracting(Decision::truth, Decision::reason)
          .containsExactly(Truth.UNKNOWN, Reason.NOT_PRECISE);
    }

    @Test
    void theLevelOfAWordIsItsLevel() {
      assertThat(knowledge(Form.AT_LEAST, PARTIAL_XEN_PVH)
              .decide(Hypervisor.XEN_PVH, SupportLevel.FULL))
          .extracting(Decision::truth, Decision::reason)
          .containsExactly(Truth.FALSE, Reason.LEVEL_TOO_LOW);
    }

    @Test
    void theLevelOfANarrowerWordIsNotThatOfTheBroaderOneSinceAnotherMayHold() {
      assertThat(
              knowledge(Form.AT_LEAST, PARTIAL_XEN_PVH).decide(Hypervisor.XEN, SupportLevel.FULL))
          .extracting(Decision::truth, Decision::reason)
          .containsExactly(Truth.UNKNOWN, Reason.NOT_PRECISE);
    }

    @Test
    void whatIsRecordedApartDoesNotHoldAtAHigherLevelHere() {
      Knowledge<Hypervisor> apart = new Knowledge<>(
          Form.AT_LEAST, List.of(), Optional.empty(), List.of(PARTIAL_XEN_PVH), Origin.CODE);

      assertDecision(
          apart, Hypervisor.XEN_PVH, Truth.FALSE, Reason.RECORDED_APART, "Xen PVH (partial)");
      assertThat(apart.decide(Hypervisor.XEN_PVH, SupportLevel.PARTIAL).truth())
          .as("nobody says that there is something else here")
          .isEqualTo(Truth.UNKNOWN);
      assertThat(apart.decide(Hypervisor.XEN, SupportLevel.FULL).truth()).isEqualTo(Truth.UNKNOWN);
    }
  }

  @Nested
  class OneOf {

    @Test
    void aWordThatIsNoneOfThemDoesNotHold() {
      assertDecision(
          knowledge(Form.ONE_OF, KVM, XEN_PVH),
          Hypervisor.BHYVE,
          Truth.FALSE,
          Reason.SOMETHING_ELSE,
          "KVM",
          "Xen PVH",
          "no other");
    }

    @Test
    void aWordThatSeveralSayIsCitedFromTheFirst() {
      assertDecision(
          knowledge(Form.ONE_OF, XEN_PVH, KVM, PARTIAL_XEN_PVH),
          Hypervisor.KVM,
          Truth.UNKNOWN,
          Reason.NOT_PRECISE,
          "Xen PVH",
          "KVM",
          "no other");
    }

    @Test
    void aWordThatIsOneOfThemIsOpen() {
      assertDecision(
          knowledge(Form.ONE_OF, KVM, XEN_PVH),
          Hypervisor.KVM,
          Truth.UNKNOWN,
          Reason.NOT_PRECISE,
          "KVM",
          "Xen PVH",
          "no other");
    }

    @Test
    void aWordThatIsNarrowerThanOneOfThemIsOpen() {
      assertThat(knowledge(Form.ONE_OF, KVM, XEN).decide(Hypervisor.XEN_PVH, SupportLevel.FULL))
          .extracting(Decision::truth, Decision::reason)
          .containsExactly(Truth.UNKNOWN, Reason.NOT_PRECISE);
    }

    @Test
    void aWordThatAllOfThemAreHoldsButNobodyKnowsHowWell() {
      Knowledge<Hypervisor> knowledge = knowledge(Form.ONE_OF, XEN_PVH, full(Hypervisor.XEN_PV));

      assertThat(knowledge.decide(Hypervisor.XEN, SupportLevel.PARTIAL))
          .extracting(Decision::truth, Decision::reason)
          .containsExactly(Truth.TRUE, Reason.STATED);
      assertThat(knowledge.decide(Hypervisor.XEN, SupportLevel.FULL))
          .extracting(Decision::truth, Decision::reason)
          .containsExactly(Truth.UNKNOWN, Reason.LEVEL_NOT_KNOWN);
    }
  }

  @Nested
  class AtMostOneOf {

    @Test
    void aWordThatIsNoneOfThemDoesNotHold() {
      assertThat(knowledge(Form.AT_MOST_ONE_OF, KVM).decide(Hypervisor.XEN, SupportLevel.PARTIAL))
          .extracting(Decision::truth, Decision::reason)
          .containsExactly(Truth.FALSE, Reason.SOMETHING_ELSE);
    }

    @Test
    void aWordThatAllOfThemAreIsOpenSinceThereMayBeNone() {
      assertThat(knowledge(Form.AT_MOST_ONE_OF, KVM).decide(Hypervisor.KVM, SupportLevel.PARTIAL))
          .extracting(Decision::truth, Decision::reason)
          .containsExactly(Truth.UNKNOWN, Reason.NOT_PRECISE);
    }
  }

  @Nested
  class InWords {

    @Test
    void sayWhatHolds() {
      assertThat(knowledge(Form.EXACTLY, KVM, PARTIAL_XEN_PVH, no(Hypervisor.BHYVE))
              .describe())
          .isEqualTo("KVM, Xen PVH (partial)");
      assertThat(knowledge(Form.AT_LEAST, KVM).describe()).isEqualTo("KVM");
      assertThat(knowledge(Form.ONE_OF, KVM, PARTIAL_XEN_PVH, KVM).describe())
          .isEqualTo("KVM or Xen PVH");
      assertThat(knowledge(Form.AT_MOST_ONE_OF, KVM, XEN_PVH).describe())
          .isEqualTo("KVM or Xen PVH or none");
    }

    @Test
    void tellNoneFromUnknown() {
      assertThat(knowledge(Form.EXACTLY).describe()).isEqualTo("none");
      assertThat(knowledge(Form.AT_LEAST).describe()).isEqualTo("unknown");
      assertThat(knowledge(Form.AT_LEAST, no(Hypervisor.KVM)).describe()).isEqualTo("unknown");
    }
  }

  @Test
  void itIsKnownWhatHoldsIfSomethingIsStatedOrNoneIs() {
    assertThat(knowledge(Form.EXACTLY).isKnown()).isTrue();
    assertThat(knowledge(Form.EXACTLY, KVM).isKnown()).isTrue();
    assertThat(knowledge(Form.AT_LEAST, KVM).isKnown()).isTrue();
    assertThat(knowledge(Form.AT_LEAST).isKnown()).isFalse();
    assertThat(knowledge(Form.AT_LEAST, no(Hypervisor.KVM)).isKnown()).isFalse();
    assertThat(knowledge(Form.ONE_OF, KVM, XEN).isKnown()).isFalse();
    assertThat(knowledge(Form.AT_MOST_ONE_OF, KVM).isKnown()).isFalse();
  }

  @Test
  void whoeverSaysThatThereIsNoMoreHasToBeNamed() {
    assertThatThrownBy(
            () -> new Knowledge<>(Form.EXACTLY, List.of(KVM), Optional.empty(), Origin.CODE))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("complete must be present in the form EXACTLY");
  }

  private static void assertDecision(
      Knowledge<Hypervisor> knowledge,
      Hypervisor asked,
      Truth truth,
      Reason reason,
      String... grounds) {
    Decision decision = knowledge.decide(asked, SupportLevel.FULL);
    assertThat(decision.truth()).isEqualTo(truth);
    assertThat(decision.reason()).isEqualTo(reason);
    assertThat(decision.grounds()).map(Ground::says).containsExactly(grounds);
  }

  private static Knowledge<Hypervisor> knowledge(Form form, Statement<?>... statements) {
    return new Knowledge<>(
        form,
        Stream.of(statements)
            .map(each -> new Statement<>((Hypervisor) each.word(), each.level(), each.evidence()))
            .toList(),
        Optional.of(new Ground("no other", evidence())).filter(any -> form != Form.AT_LEAST),
        Origin.CODE);
  }

  private static Statement<Hypervisor> full(Hypervisor word) {
    return new Statement<>(word, SupportLevel.FULL, evidence());
  }

  private static Statement<Hypervisor> partial(Hypervisor word) {
    return new Statement<>(word, SupportLevel.PARTIAL, evidence("with a limit"));
  }

  private static Statement<Hypervisor> no(Hypervisor word) {
    return new Statement<>(word, SupportLevel.NONE, evidence());
  }
}
