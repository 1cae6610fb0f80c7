package io.github.unikernelcatalog.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class VersionRangeTest {

  @ParameterizedTest
  @CsvSource({
    "1.9,    1.10,   1.9,      true",
    "1.9,    1.10,   1.10,     true",
    "1.9,    1.10,   1.9.5,    true",
    "1.9,    1.10,   1.8,      false",
    "1.9,    1.10,   1.11,     false",
    "1.9,    1.10,   1.100,    false",
    "3.6,    3.8,    3.8.2,    true",
    "3.6,    3.8,    3.8-rc1,  true",
    "3.6,    3.8,    3.80,     false",
    "3.8.1,  3.8,    3.8.1,    true",
    "3.8.1,  3.8,    3.8.0,    false",
    "1,      1,      1.0,      true",
    "1.0,    1.0,    1,        true",
    "8,      8u292,  8u100,    true",
    "8,      8u292,  8u300,    false",
    "1.2,    1.4,    1.03,     true",
    "1.2,    1.4,    01.3,     true",
    "1.2,    1.4,    1.05,     false",
    "C++11,  C++23,  C++17,    true",
    "OTP 17, OTP 29, OTP 9,    false",
    "OTP 17, OTP 29, OTP 28,   true",
  })
  void containsTheVersionsBetweenItsEnds(String from, String to, String version, boolean within) {
    assertThat(range(from, to).contains(version)).isEqualTo(within);
  }

  @Test
  void withoutAnEndItGoesOn() {
    assertThat(from("2").contains("99.1")).isTrue();
    assertThat(from("2").contains("1.99")).isFalse();
    assertThat(upTo("2").contains("0.1")).isTrue();
    assertThat(upTo("2").contains("2.99")).isTrue();
    assertThat(upTo("2").contains("3")).isFalse();
  }

  @ParameterizedTest
  @CsvSource({
    "1, 2, 2, 3, true",
    "1, 2, 2.5, 3, true",
    "1, 2, 3, 4, false",
    "1, 9, 3, 4, true",
    "1.1, 1.9, 1.10, 1.11, false",
  })
  void overlapsAnotherIfTheyShareAVersion(
      String from, String to, String otherFrom, String otherTo, boolean overlaps) {
    VersionRange one = range(from, to);
    VersionRange other = range(otherFrom, otherTo);

    assertThat(one.overlaps(other)).isEqualTo(overlaps);
    assertThat(other.overlaps(one)).isEqualTo(overlaps);
  }

  @Test
  void refusesEndsInTheWrongOrder() {
    assertThatThrownBy(() -> range("2", "1.9"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("versions run from 2 down to 1.9");
  }

  @Test
  void refusesToHaveNoEnd() {
    assertThatThrownBy(() -> new VersionRange(Optional.empty(), Optional.empty()))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("a version interval needs a from or a to");
  }

  @Test
  void refusesAnEndThatIsNoVersion() {
    assertThatThrownBy(() -> from("-"))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("the version \"-\" has no number and no word");
    assertThatThrownBy(() -> upTo("?")).isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void readsAsAnInterval() {
    assertThat(range("1.9", "1.10")).hasToString("1.9..1.10");
    assertThat(range("1.9", "1.9")).hasToString("1.9");
    assertThat(from("1.9")).hasToString("1.9..");
    assertThat(upTo("1.9")).hasToString("..1.9");
  }

  @Property
  void anIntervalContainsItsFirstVersion(@ForAll("ranges") VersionRange range) {
    assertThat(range.from().stream()).allMatch(range::contains);
  }

  @Property
  void anIntervalWithoutBeginningContainsItsLastVersion(@ForAll("versions") String last) {
    assertThat(upTo(last).contains(last)).isTrue();
    assertThat(upTo(last).contains(last + ".1")).isTrue();
  }

  @Property
  void anIntervalHasNoHoles(
      @ForAll("ranges") VersionRange range,
      @ForAll @Size(3) List<@From("versions") String> versions) {
    List<String> ascending = versions.stream().sorted(VersionRangeTest::compare).toList();
    boolean outer = range.contains(ascending.get(0)) && range.contains(ascending.get(2));

    assertThat(!outer || range.contains(ascending.get(1))).isTrue();
  }

  @Property
  void versionsHaveAnOrder(
      @ForAll("versions") String a, @ForAll("versions") String b, @ForAll("versions") String c) {
    assertThat(isAtMost(a, b) || isAtMost(b, a)).isTrue();
    assertThat(!(isAtMost(a, b) && isAtMost(b, c)) || isAtMost(a, c)).isTrue();
  }

  @Property
  void intervalsOverlapIfAndOnlyIfAnEndOfOneLiesInBoth(
      @ForAll("ranges") VersionRange one, @ForAll("ranges") VersionRange other) {
    boolean bothOpenBelow = one.from().isEmpty() && other.from().isEmpty();
    boolean shared = Stream.of(one.from(), other.from())
        .flatMap(Optional::stream)
        .anyMatch(end -> one.contains(end) && other.contains(end));

    assertThat(one.overlaps(other)).isEqualTo(bothOpenBelow || shared);
  }

  @Property
  void overlappingIsMutual(
      @ForAll("ranges") VersionRange one, @ForAll("ranges") VersionRange other) {
    assertThat(one.overlaps(other)).isEqualTo(other.overlaps(one));
    assertThat(one.overlaps(one)).isTrue();
  }

  @Provide
  Arbitrary<String> versions() {
    Arbitrary<String> part = Arbitraries.of("0", "1", "2", "9", "10", "1a", "b", "rc1");
    return part.list().ofMinSize(1).ofMaxSize(3).map(parts -> String.join(".", parts));
  }

  @Provide
  Arbitrary<VersionRange> ranges() {
    return versions()
        .optional()
        .tuple2()
        .filter(ends -> isRange(ends.get1(), ends.get2()))
        .map(ends -> new VersionRange(ends.get1(), ends.get2()));
  }

  private static boolean isRange(Optional<String> from, Optional<String> to) {
    return from.isPresent() != to.isPresent()
        || (from.isPresent() && upTo(to.orElseThrow()).contains(from.orElseThrow()));
  }

  private static int compare(String a, String b) {
    return isAtMost(a, b) ? isAtMost(b, a) ? 0 : -1 : 1;
  }

  private static boolean isAtMost(String a, String b) {
    return from(a).contains(b);
  }

  private static VersionRange range(String from, String to) {
    return new VersionRange(Optional.of(from), Optional.of(to));
  }

  private static VersionRange from(String from) {
    return new VersionRange(Optional.of(from), Optional.empty());
  }

  private static VersionRange upTo(String to) {
    return new VersionRange(Optional.empty(), Optional.of(to));
  }
}
