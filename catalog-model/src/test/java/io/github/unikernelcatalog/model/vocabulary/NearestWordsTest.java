package io.github.unikernelcatalog.model.vocabulary;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LowerChars;
import net.jqwik.api.constraints.Size;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NearestWordsTest {

  private static final List<String> VMMS =
      List.of("firecracker", "qemu", "qemu-microvm", "crosvm", "kvmtool");

  @ParameterizedTest
  @ValueSource(
      strings = {
        "firecraker",
        "fireccracker",
        "firecrecker",
        "fierecracker",
        "ifrecracker",
        "FIRECRACKR",
        "fire",
        "frecrackr"
      })
  void aSlipOfTheFingerIsUnderstood(String text) {
    assertThat(NearestWords.to(text, VMMS)).containsExactly("firecracker");
  }

  @Test
  void whatIsNotNearIsNotOffered() {
    assertThat(NearestWords.to("virtualbox", VMMS)).isEmpty();
    assertThat(NearestWords.to("", VMMS)).isEmpty();
    assertThat(NearestWords.to("fi", VMMS)).as("too short to be a beginning").isEmpty();
    assertThat(NearestWords.to("qemu", List.of())).isEmpty();
  }

  @Test
  void theNearestComesFirstThenTheAlphabetDecides() {
    assertThat(NearestWords.to("qemu", VMMS)).containsExactly("qemu", "qemu-microvm");
    assertThat(NearestWords.to("bat", List.of("cat", "bar", "rat", "bats", "bat")))
        .containsExactly("bat", "bar", "bats");
  }

  @Test
  void theSameCandidateIsOfferedOnce() {
    assertThat(NearestWords.to("qemv", List.of("qemu", "qemu"))).containsExactly("qemu");
  }

  @Test
  void whatIsTooLongToBeAWordIsNotCompared() {
    String longest = "x".repeat(100);
    String longer = longest + "x";

    assertThat(NearestWords.to(longest, List.of(longer, longest))).containsExactly(longest);
    assertThat(NearestWords.to(longer, List.of(longer, longest))).isEmpty();
  }

  @Property
  void oneSlipInAWordIsUnderstood(
      @ForAll @LowerChars @StringLength(min = 3, max = 12) String word,
      @ForAll @IntRange(max = 11) int place,
      @ForAll @LowerChars char letter) {
    int at = place % (word.length() - 1);
    String inserted = word.substring(0, at) + letter + word.substring(at);
    String deleted = word.substring(0, at) + word.substring(at + 1);
    String replaced = word.substring(0, at) + letter + word.substring(at + 1);
    String swapped =
        word.substring(0, at) + word.charAt(at + 1) + word.charAt(at) + word.substring(at + 2);

    assertThat(List.of(inserted, deleted, replaced, swapped))
        .allSatisfy(text -> assertThat(NearestWords.to(text, List.of(word))).contains(word));
  }

  @Property
  void atMostThreeOfTheCandidatesAreOfferedWhateverTheirOrder(
      @ForAll @AlphaChars @StringLength(max = 4) String text,
      @ForAll @Size(max = 8) List<@AlphaChars @StringLength(max = 4) String> candidates) {
    List<String> nearest = NearestWords.to(text, candidates);
    List<String> reversed = IntStream.range(0, candidates.size())
        .mapToObj(i -> candidates.get(candidates.size() - 1 - i))
        .toList();

    assertThat(nearest).hasSizeLessThanOrEqualTo(3).doesNotHaveDuplicates();
    assertThat(candidates).containsAll(nearest);
    assertThat(NearestWords.to(text, reversed)).isEqualTo(nearest);
  }

  @Property
  void aCandidateItselfComesFirst(
      @ForAll @LowerChars @StringLength(min = 1, max = 8) String text,
      @ForAll List<@LowerChars @StringLength(min = 1, max = 8) String> others) {
    List<String> candidates = new ArrayList<>(others);
    candidates.add(text);

    assertThat(NearestWords.to(text, candidates)).startsWith(text);
  }

  @Test
  @SuppressWarnings("NullAway")
  void nothingIsNull() {
    assertThatThrownBy(() -> NearestWords.to(null, VMMS)).hasMessage("text");
    assertThatThrownBy(() -> NearestWords.to("qemu", null)).hasMessage("candidates");
  }
}
