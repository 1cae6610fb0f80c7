package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.vocabulary.NearestWords;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.NoSuchElementException;

/** Finds the names in a query that its catalog does not have. */
final class Hints {

  private final Catalog catalog;
  private final List<String> hints = new ArrayList<>();

  private Hints(Catalog catalog) {
    this.catalog = catalog;
  }

  static List<String> of(Query query) {
    Hints hints = new Hints(query.catalog());
    for (Criterion requirement : query.requirements()) {
      hints.look(requirement);
    }
    for (Preference preference : query.preferences()) {
      hints.look(preference.criterion());
    }
    return List.copyOf(hints.hints);
  }

  private void look(Criterion criterion) {
    if (criterion instanceof Criterion.Has<?>) {
      return; // as most are, so that a first answer loads none of the others
    } else if (criterion instanceof Criterion.IsNamed named) {
      look(named);
    } else if (criterion instanceof Criterion.OnTarget target) {
      look("target \"" + target.name() + "\"", target.name(), targets());
    } else if (criterion instanceof Criterion.IsRelated related) {
      look(
          "relation \"" + related.type().label() + " " + related.other() + "\"",
          related.other(),
          others(related));
    }
    for (Criterion part : criterion.parts()) {
      look(part);
    }
  }

  private void look(Criterion.IsNamed named) {
    try {
      catalog.unikernel(named.id());
    } catch (NoSuchElementException e) {
      hints.add(String.valueOf(e.getMessage()));
    }
  }

  private void look(String what, String name, List<String> known) {
    if (known.stream().noneMatch(name::equalsIgnoreCase)) {
      List<String> nearest = NearestWords.to(name, known);
      String hint = nearest.isEmpty() ? "" : "; did you mean " + String.join(" or ", nearest) + "?";
      hints.add("no " + what + hint);
    }
  }

  /** Whatever their case, as it does not matter. */
  private List<String> targets() {
    return catalog.unikernels().stream()
        .flatMap(unikernel -> unikernel.targets().items().stream())
        .map(target -> target.name().toLowerCase(Locale.ROOT))
        .toList();
  }

  private List<String> others(Criterion.IsRelated related) {
    return catalog.unikernels().stream()
        .flatMap(unikernel -> unikernel.relations().stream())
        .filter(relation -> relation.type() == related.type())
        .map(relation -> relation.other())
        .toList();
  }
}
