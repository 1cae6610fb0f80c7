package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Source;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** Reads the claims of lists, as strictly as the entries. */
public final class Claims {

  private Claims() {}

  /**
   * The lists in the jar.
   *
   * @return the lists by the name of their files
   * @throws CatalogException if anything is wrong in any file; it carries all problems
   */
  public static List<ClaimList> bundled() {
    return read(Bundle.claims());
  }

  /**
   * The lists of a layer, within {@link Limits#DEFAULT}.
   *
   * @param layer the files, each with one list
   * @return the lists in the order of the layer
   * @throws CatalogException if anything is wrong in any file, or a file cannot be read; it carries
   *     all problems
   */
  public static List<ClaimList> read(Layer layer) {
    Problems problems = new Problems();
    List<ClaimList> lists = new ArrayList<>();
    Set<String> ids = new LinkedHashSet<>();
    new Documents(Limits.DEFAULT, problems).read(layer, (document, content, object) -> {
      Section section = new Section(object, "", problems);
      list(section).ifPresent(list -> {
        lists.add(list);
        if (!ids.add(list.id())) {
          section.problem("id", "another list has the id \"" + list.id() + "\"");
        }
      });
    });
    problems.throwIfAny();
    return lists;
  }

  private static Optional<ClaimList> list(Section list) {
    list.findText("$schema");
    String id = list.id("id");
    String title = list.text("title");
    LocalDate date = list.date("date");
    Optional<Source> source = list.has("source")
        ? list.section("source").flatMap(section -> SourceReader.source("source", section))
        : Optional.empty();
    List<Claim> claims = list.objects("claims", Claims::claim);
    list.noMoreKeys();
    return claims.isEmpty()
        ? Optional.empty()
        : list.make(() -> new ClaimList(id, title, date, source, claims));
  }

  private static Optional<Claim> claim(Section claim) {
    String entry = claim.id("entry");
    String column = claim.text("column");
    String says = claim.text("says");
    List<String> checks = claim.texts("checks");
    Verdict verdict = claim.choice("verdict", List.of(Verdict.values()), Verdict::id);
    String why = claim.text("why");
    List<String> facts = claim.texts("facts");
    claim.noMoreKeys();
    return claim.make(
        () -> new Claim(entry, column, says, checks, verdict, why, facts, claim.origin()));
  }

  /**
   * Checks what no list can be wrong about alone: entries and sources that it names.
   *
   * @param lists the lists
   * @param catalog the catalog that they are compared with
   * @return the problems, empty if all that is named is there
   */
  public static List<Problem> problems(List<ClaimList> lists, Catalog catalog) {
    Objects.requireNonNull(catalog, "catalog");
    return lists.stream()
        .flatMap(list -> list.claims().stream())
        .flatMap(claim -> problems(claim, catalog).stream())
        .toList();
  }

  private static List<Problem> problems(Claim claim, Catalog catalog) {
    Optional<Entry> entry = catalog.find(claim.entry());
    if (entry.isEmpty()) {
      return List.of(Lints.at(claim.origin(), "there is no entry \"" + claim.entry() + "\""));
    }
    Set<String> sources =
        entry.orElseThrow().sources().stream().map(Source::key).collect(Collectors.toSet());
    return claim.facts().stream()
        .filter(fact -> !sources.contains(fact))
        .map(fact -> Lints.at(claim.origin(), claim.entry() + " has no source \"" + fact + "\""))
        .toList();
  }
}
