package io.github.unikernelcatalog.examples;

import io.github.unikernelcatalog.data.Claim;
import io.github.unikernelcatalog.data.Verdict;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.query.Answer;
import io.github.unikernelcatalog.query.Query;
import io.github.unikernelcatalog.query.Result;
import io.github.unikernelcatalog.query.Unikernels;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Asks the catalog what it says to a claim.
 *
 * <p>Each check is asked for full support and, if that is not true, for partial support. All true
 * is {@link Verdict#CONFIRMED}, all false {@link Verdict#CONTRADICTED}, something true but not all,
 * or not in full, {@link Verdict#PARTLY}, and all else {@link Verdict#UNDECIDABLE}.
 */
final class ClaimCheck {

  private enum Outcome {
    TRUE,
    IN_PART,
    FALSE,
    UNKNOWN
  }

  private final Claim claim;
  private final Entry entry;
  private final Set<Outcome> outcomes = EnumSet.noneOf(Outcome.class);
  private final Set<Ground> grounds = new LinkedHashSet<>();

  ClaimCheck(Claim claim, Catalog catalog, LocalDate date) {
    this.claim = claim;
    this.entry = catalog.get(claim.entry());
    if (entry instanceof Unikernel) {
      Query query = Unikernels.in(Catalog.of(catalog.date(), catalog.digest(), List.of(entry)))
          .asOf(date);
      claim.checks().forEach(check -> outcomes.add(outcome(query.where(check))));
    }
  }

  private Outcome outcome(Query query) {
    Answer full = query.recommend();
    Answer answer =
        full.matches().isEmpty() ? query.atLeast(SupportLevel.PARTIAL).recommend() : full;
    answer
        .all()
        .map(Result::findings)
        .flatMap(List::stream)
        .forEach(finding -> grounds.addAll(finding.grounds()));
    if (!full.matches().isEmpty()) {
      return Outcome.TRUE;
    } else if (!answer.matches().isEmpty()) {
      return Outcome.IN_PART;
    }
    return answer.undetermined().isEmpty() ? Outcome.FALSE : Outcome.UNKNOWN;
  }

  /** The verdict that follows; on a tool nothing can be asked, and the claim keeps its own. */
  Verdict verdict() {
    if (!(entry instanceof Unikernel)) {
      return claim.verdict();
    } else if (outcomes.equals(EnumSet.of(Outcome.TRUE))) {
      return Verdict.CONFIRMED;
    } else if (outcomes.equals(EnumSet.of(Outcome.FALSE))) {
      return Verdict.CONTRADICTED;
    }
    return outcomes.contains(Outcome.TRUE) || outcomes.contains(Outcome.IN_PART)
        ? Verdict.PARTLY
        : Verdict.UNDECIDABLE;
  }

  /** The facts that decide it, each with a source. */
  List<String> facts() {
    List<String> facts = new ArrayList<>();
    grounds.forEach(ground ->
        facts.add(ground.says() + " [" + ground.evidence().sources().get(0).url() + "]"));
    entry.sources().stream()
        .filter(source -> claim.facts().contains(source.key()))
        .forEach(source -> facts.add(source.key() + " [" + source.url() + "]"));
    return facts;
  }
}
