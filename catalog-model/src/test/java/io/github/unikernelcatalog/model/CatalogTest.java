package io.github.unikernelcatalog.model;

import static io.github.unikernelcatalog.model.Samples.DATE;
import static io.github.unikernelcatalog.model.Samples.tool;
import static io.github.unikernelcatalog.model.Samples.unikernel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.AlphaChars;
import net.jqwik.api.constraints.StringLength;
import net.jqwik.api.constraints.UniqueElements;
import org.junit.jupiter.api.Test;

class CatalogTest {

  private static final Unikernel HERMIT =
      unikernel("hermit").addAliases("RustyHermit", "libhermit-rs").build();
  private static final Unikernel NANOS = unikernel("nanos").build();
  private static final Tool OPS = tool("ops").build();
  private static final Catalog CATALOG = Catalog.of(DATE, "digest", List.of(OPS, NANOS, HERMIT));

  @Test
  void keepsTheEntriesByIdUnikernelsFirst() {
    assertThat(CATALOG.unikernels()).containsExactly(HERMIT, NANOS);
    assertThat(CATALOG.tools()).containsExactly(OPS);
    assertThat(CATALOG.entries()).containsExactly(HERMIT, NANOS, OPS);
  }

  @Property
  void theOrderInWhichEntriesAreGivenDoesNotMatter(
      @ForAll @UniqueElements List<@AlphaChars @StringLength(min = 1, max = 3) String> ids) {
    List<Unikernel> unikernels = ids.stream()
        .map(id -> id.toLowerCase(Locale.ROOT))
        .distinct()
        .map(id -> unikernel(id).build())
        .toList();
    List<String> sorted = unikernels.stream().map(Entry::id).sorted().toList();

    assertThat(Catalog.of(DATE, "digest", unikernels).unikernels())
        .map(Entry::id)
        .containsExactlyElementsOf(sorted);
  }

  @Test
  void findsAnEntryByIdOrAliasWhateverTheCase() {
    assertThat(CATALOG.find("hermit")).containsSame(HERMIT);
    assertThat(CATALOG.find("rustyhermit")).containsSame(HERMIT);
    assertThat(CATALOG.get("LIBHERMIT-RS")).isSameAs(HERMIT);
    assertThat(CATALOG.get("Ops")).isSameAs(OPS);
    assertThat(CATALOG.unikernel("NANOS")).isSameAs(NANOS);
    assertThat(CATALOG.find("osv")).isEmpty();
  }

  @Test
  void namesTheNearestOfAnUnknownName() {
    assertThatThrownBy(() -> CATALOG.get("hermti"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no entry \"hermti\"; did you mean hermit?");
    assertThatThrownBy(() -> CATALOG.unikernel("nano"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("no entry \"nano\"; did you mean nanos?");
    assertThatThrownBy(() -> CATALOG.get("includeos")).hasMessage("no entry \"includeos\"");
  }

  @Test
  void doesNotTakeAToolForAUnikernel() {
    assertThatThrownBy(() -> CATALOG.unikernel("ops"))
        .isInstanceOf(NoSuchElementException.class)
        .hasMessage("\"ops\" is a tool, not a unikernel");
  }

  @Test
  void refusesTwoEntriesOfOneName() {
    assertClash("both ops and ops are called \"ops\"", unikernel("ops").build(), OPS);
    assertClash(
        "both nanos and uniboot are called \"nanos\"",
        NANOS,
        unikernel("uniboot").addAliases("nanos").build());
    assertClash(
        "both hermit and other are called \"rustyHERMIT\"",
        HERMIT,
        unikernel("other").addAliases("rustyHERMIT").build());
  }

  @Test
  void anEntryMayBeCalledTheSameTwice() {
    Unikernel osv = unikernel("osv").addAliases("OSv", "osv").build();

    assertThat(Catalog.of(DATE, "digest", List.of(osv)).get("OSV")).isSameAs(osv);
  }

  @Test
  void hasADateAndADigest() {
    assertThat(CATALOG.date()).isEqualTo(DATE);
    assertThat(CATALOG.digest()).isEqualTo("digest");
    assertThat(CATALOG).hasToString("catalog of 2026-11-23: 2 unikernels, 1 tools");
  }

  private static void assertClash(String message, Entry... entries) {
    assertThatThrownBy(() -> Catalog.of(DATE, "digest", List.of(entries)))
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage(message);
  }
}
