package io.github.unikernelcatalog.model;

import static io.github.unikernelcatalog.model.Truth.FALSE;
import static io.github.unikernelcatalog.model.Truth.TRUE;
import static io.github.unikernelcatalog.model.Truth.UNKNOWN;
import static org.assertj.core.api.Assertions.assertThat;

import net.jqwik.api.ForAll;
import net.jqwik.api.GenerationMode;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;

/** The laws of Kleene's logic, over all there is. */
class TruthTest {

  @Test
  void aBooleanIsNeverUnknown() {
    assertThat(Truth.of(true)).isEqualTo(TRUE);
    assertThat(Truth.of(false)).isEqualTo(FALSE);
  }

  @Test
  void unknownStaysUnknownUnderNot() {
    assertThat(UNKNOWN.not()).isEqualTo(UNKNOWN);
    assertThat(TRUE.not()).isEqualTo(FALSE);
  }

  @Test
  void neitherTheExcludedMiddleNorTheContradictionAreDecidedOfTheUnknown() {
    assertThat(UNKNOWN.or(UNKNOWN.not())).isEqualTo(UNKNOWN);
    assertThat(UNKNOWN.and(UNKNOWN.not())).isEqualTo(UNKNOWN);
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void twoNegationsAreNone(@ForAll Truth a) {
    assertThat(a.not().not()).isEqualTo(a);
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void deMorgan(@ForAll Truth a, @ForAll Truth b) {
    assertThat(a.and(b).not()).isEqualTo(a.not().or(b.not()));
    assertThat(a.or(b).not()).isEqualTo(a.not().and(b.not()));
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void orderAndGroupingDoNotMatter(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
    assertThat(a.and(b)).isEqualTo(b.and(a));
    assertThat(a.or(b)).isEqualTo(b.or(a));
    assertThat(a.and(b).and(c)).isEqualTo(a.and(b.and(c)));
    assertThat(a.or(b).or(c)).isEqualTo(a.or(b.or(c)));
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void oneDistributesOverTheOtherAndAbsorbsIt(@ForAll Truth a, @ForAll Truth b, @ForAll Truth c) {
    assertThat(a.and(b.or(c))).isEqualTo(a.and(b).or(a.and(c)));
    assertThat(a.or(b.and(c))).isEqualTo(a.or(b).and(a.or(c)));
    assertThat(a.and(a.or(b))).isEqualTo(a);
    assertThat(a.or(a.and(b))).isEqualTo(a);
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void trueAndFalseAreNeutralOrDecide(@ForAll Truth a) {
    assertThat(a.and(TRUE)).isEqualTo(a);
    assertThat(a.or(FALSE)).isEqualTo(a);
    assertThat(a.and(FALSE)).isEqualTo(FALSE);
    assertThat(a.or(TRUE)).isEqualTo(TRUE);
    assertThat(a.and(a)).isEqualTo(a);
    assertThat(a.or(a)).isEqualTo(a);
  }

  @Property(generation = GenerationMode.EXHAUSTIVE)
  void whatIsDecidedStaysSoWhenAnUnknownOperandBecomesKnown(@ForAll Truth a, @ForAll Truth known) {
    assertThat(a.and(UNKNOWN)).isIn(UNKNOWN, a.and(known));
    assertThat(a.or(UNKNOWN)).isIn(UNKNOWN, a.or(known));
  }
}
