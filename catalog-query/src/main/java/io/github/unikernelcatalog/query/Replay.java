package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.query.Decision.CitedFact;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A decision against what the same question comes to now.
 *
 * <p>The choice stands if the same unikernels are in first place, or there is still none. Whatever
 * else changed is told and does not overturn it.
 *
 * @param before the decision, with the ids that its unikernels have now
 * @param now what the question comes to now
 * @param changes what changed, by unikernel: first its place, then the facts that were cited for it
 */
public record Replay(Decision before, Decision now, List<Change> changes) {

  /**
   * Something that changed.
   *
   * @param kind what kind of change
   * @param unikernel the id of the unikernel
   * @param before what was; empty for a fact that appeared
   * @param after what is; empty for a fact that disappeared
   * @param origin the place in the data: of the fact, or of the entry; empty if the entry is gone
   */
  public record Change(
      Kind kind, String unikernel, String before, String after, Optional<String> origin) {

    /** What can change. */
    public enum Kind {
      /** It matches and did not. */
      CAME("matches now"),
      /** It matched and does not. */
      WENT("does not match any more"),
      /** It matches with another rank, score or deployment, or is kept out for another reason. */
      MOVED("has moved"),
      /** A fact is cited that was not. */
      FACT_APPEARED("has a new fact"),
      /** A fact that was cited is not any more. */
      FACT_DISAPPEARED("has lost a fact"),
      /** A fact that was cited has other sources or another note. */
      FACT_CHANGED("has a changed fact");

      private final String words;

      Kind(String words) {
        this.words = words;
      }
    }

    /**
     * Refuses null.
     *
     * @param kind see {@link #kind()}
     * @param unikernel see {@link #unikernel()}
     * @param before see {@link #before()}
     * @param after see {@link #after()}
     * @param origin see {@link #origin()}
     */
    public Change {
      Objects.requireNonNull(kind, "kind");
      Objects.requireNonNull(unikernel, "unikernel");
      Objects.requireNonNull(before, "before");
      Objects.requireNonNull(after, "after");
      Objects.requireNonNull(origin, "origin");
    }

    @Override
    public String toString() {
      String what = Stream.of(
              before.isEmpty() ? "" : "was " + before, after.isEmpty() ? "" : "is " + after)
          .filter(text -> !text.isEmpty())
          .collect(Collectors.joining("; "));
      return unikernel + " " + kind.words + ": " + what
          + origin.map(place -> " (" + place + ")").orElse("");
    }
  }

  /**
   * Copies the changes.
   *
   * @param before see {@link #before()}
   * @param now see {@link #now()}
   * @param changes see {@link #changes()}
   */
  public Replay {
    Objects.requireNonNull(before, "before");
    Objects.requireNonNull(now, "now");
    changes = List.copyOf(changes);
  }

  static Replay of(Decision before, Answer answer) {
    Decision now = Decision.of(answer);
    Decision known = before.under(answer.query().catalog());
    return new Replay(known, now, new Comparing(known, now, answer).changes());
  }

  /**
   * Whether the choice still stands.
   *
   * @return true if the same unikernels are in first place
   */
  public boolean stands() {
    return first(before).equals(first(now));
  }

  private static Set<String> first(Decision decision) {
    return decision.matches().stream()
        .filter(match -> match.rank() == 1)
        .map(Decision.Match::id)
        .collect(Collectors.toSet());
  }

  /**
   * Insists that the choice stands. For tests.
   *
   * @throws AssertionError if it does not; the message tells every change
   */
  public void require() {
    if (!stands()) {
      throw new AssertionError(toString());
    }
  }

  /**
   * The outcome as text: whether the choice stands, then a line for each change.
   *
   * @return one line or several
   */
  @Override
  public String toString() {
    String outcome = stands() ? "the choice stands: " : "the choice does not stand: ";
    return Stream.concat(
            Stream.of(outcome + before.query() + ", data of " + before.catalogDate()
                + ", asked again of data of " + now.catalogDate()),
            changes.stream().map(change -> "  " + change))
        .collect(Collectors.joining("\n"));
  }

  /** Finds the changes. */
  private static final class Comparing {

    private static final String ABSENT = "not in the catalog";

    private final Map<String, Decision.Match> matched = new LinkedHashMap<>();
    private final Map<String, String> places = new LinkedHashMap<>();
    private final Map<String, Result> results = new LinkedHashMap<>();
    private final Map<String, String> newPlaces = new LinkedHashMap<>();
    private final List<Change> changes = new ArrayList<>();

    Comparing(Decision before, Decision now, Answer answer) {
      before.matches().forEach(match -> matched.put(match.id(), match));
      places(before, places);
      places(now, newPlaces);
      answer.all().forEach(result -> results.put(result.unikernel().id(), result));
    }

    private static void places(Decision decision, Map<String, String> places) {
      decision.matches().forEach(match -> places.put(match.id(), place(match)));
      decision.undetermined().forEach(id -> places.put(id, "undetermined"));
      decision.rejected().forEach(id -> places.put(id, "rejected"));
    }

    private static String place(Decision.Match match) {
      return "rank " + match.rank() + ", score " + match.score() + ", " + match.deployment();
    }

    List<Change> changes() {
      Set<String> ids = new LinkedHashSet<>(places.keySet());
      ids.addAll(newPlaces.keySet());
      ids.forEach(this::compare);
      return changes;
    }

    private void compare(String id) {
      Optional<Result> result = Optional.ofNullable(results.get(id));
      boolean matches = result.filter(Comparing::matches).isPresent();
      boolean did = matched.containsKey(id);
      String was = places.getOrDefault(id, ABSENT);
      String is = newPlaces.getOrDefault(id, ABSENT);
      if (!was.equals(is)) {
        Change.Kind kind =
            did == matches ? Change.Kind.MOVED : matches ? Change.Kind.CAME : Change.Kind.WENT;
        changes.add(new Change(
            kind, id, was, is, result.map(it -> it.unikernel().origin().toString())));
      }
      if (did || matches) {
        List<CitedFact> cited = did ? Objects.requireNonNull(matched.get(id)).facts() : List.of();
        facts(id, bySentence(cited), bySentence(result.map(CitedFact::of).orElse(List.of())));
      }
    }

    private static boolean matches(Result result) {
      return result.verdict() == Truth.TRUE;
    }

    private static Map<String, List<CitedFact>> bySentence(List<CitedFact> facts) {
      return facts.stream()
          .collect(Collectors.groupingBy(CitedFact::says, LinkedHashMap::new, Collectors.toList()));
    }

    private void facts(
        String id, Map<String, List<CitedFact>> cited, Map<String, List<CitedFact>> citedNow) {
      cited.forEach((says, facts) -> {
        List<CitedFact> is = citedNow.getOrDefault(says, List.of());
        if (is.isEmpty()) {
          add(Change.Kind.FACT_DISAPPEARED, id, says, "", facts);
        } else if (!evidence(facts).equals(evidence(is))) {
          String before = says + " by " + evidence(facts);
          add(Change.Kind.FACT_CHANGED, id, before, says + " by " + evidence(is), is);
        }
      });
      citedNow.forEach((says, facts) -> {
        if (!cited.containsKey(says)) {
          add(Change.Kind.FACT_APPEARED, id, "", says, facts);
        }
      });
    }

    private void add(
        Change.Kind kind, String id, String before, String after, List<CitedFact> facts) {
      changes.add(new Change(kind, id, before, after, Optional.of(facts.get(0).origin())));
    }

    /** What facts rest on, wherever they are recorded. */
    private static String evidence(List<CitedFact> facts) {
      return facts.stream()
          .map(fact -> String.join(" ", fact.sources())
              + fact.note().map(note -> " (" + note + ")").orElse(""))
          .sorted()
          .collect(Collectors.joining("; "));
    }
  }
}
