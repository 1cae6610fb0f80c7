package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.data.JsonText;
import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Entry;
import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.Source;
import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * An answer to be kept: what was asked, of which data, and what came out, with the facts that it
 * rests on. Saved as JSON and loaded again, it can be replayed on newer data.
 *
 * <pre>{@code
 * Decision.parse(Files.readString(path)).replay(Unikernels.bundled()).require();
 * }</pre>
 *
 * @param query the question in its text form
 * @param asOf the date at which it was asked
 * @param catalogDate the date of the data
 * @param catalogDigest what tells these data from any other
 * @param matches what matched, by rank
 * @param undetermined the ids of those of which it was unknown, by rank
 * @param rejected the ids of the others, by rank
 */
public record Decision(
    String query,
    LocalDate asOf,
    LocalDate catalogDate,
    String catalogDigest,
    List<Match> matches,
    List<String> undetermined,
    List<String> rejected) {

  /**
   * A unikernel that matched.
   *
   * @param id its id
   * @param rank its place; ties share one
   * @param score what the preferences came to
   * @param deployment the deployment that fulfilled the requirements, in words
   * @param facts the facts that decided it
   */
  public record Match(String id, int rank, long score, String deployment, List<CitedFact> facts) {

    /**
     * Copies the facts.
     *
     * @param id see {@link #id()}
     * @param rank see {@link #rank()}
     * @param score see {@link #score()}
     * @param deployment see {@link #deployment()}
     * @param facts see {@link #facts()}
     */
    public Match {
      Objects.requireNonNull(id, "id");
      Objects.requireNonNull(deployment, "deployment");
      facts = List.copyOf(facts);
    }

    static Match of(Result result) {
      return new Match(
          result.unikernel().id(),
          result.rank(),
          result.score(),
          result.deployment().describe(),
          CitedFact.of(result));
    }
  }

  /**
   * A fact as it was cited.
   *
   * @param says the fact in words
   * @param note what limits or explains it, if anything
   * @param sources the addresses of its sources
   * @param origin the place in the data from which it was read
   */
  public record CitedFact(String says, Optional<String> note, List<String> sources, String origin) {

    /**
     * Copies the sources.
     *
     * @param says see {@link #says()}
     * @param note see {@link #note()}
     * @param sources see {@link #sources()}
     * @param origin see {@link #origin()}
     */
    public CitedFact {
      Objects.requireNonNull(says, "says");
      Objects.requireNonNull(note, "note");
      sources = List.copyOf(sources);
      Objects.requireNonNull(origin, "origin");
    }

    static List<CitedFact> of(Result result) {
      return Stream.concat(
              result.findings().stream(), result.terms().stream().map(Result.Term::finding))
          .flatMap(finding -> finding.grounds().stream())
          .distinct()
          .map(CitedFact::of)
          .toList();
    }

    private static CitedFact of(Ground ground) {
      return new CitedFact(
          ground.says(),
          ground.evidence().note(),
          ground.evidence().sources().stream()
              .map(Source::url)
              .map(URI::toString)
              .toList(),
          ground.evidence().origin().toString());
    }
  }

  /**
   * Copies the lists.
   *
   * @param query see {@link #query()}
   * @param asOf see {@link #asOf()}
   * @param catalogDate see {@link #catalogDate()}
   * @param catalogDigest see {@link #catalogDigest()}
   * @param matches see {@link #matches()}
   * @param undetermined see {@link #undetermined()}
   * @param rejected see {@link #rejected()}
   */
  public Decision {
    Objects.requireNonNull(query, "query");
    Objects.requireNonNull(asOf, "asOf");
    Objects.requireNonNull(catalogDate, "catalogDate");
    Objects.requireNonNull(catalogDigest, "catalogDigest");
    matches = List.copyOf(matches);
    undetermined = List.copyOf(undetermined);
    rejected = List.copyOf(rejected);
  }

  /**
   * Keeps an answer.
   *
   * @param answer the answer
   * @return the decision
   * @throws QueryTextException if the question has no text form that can be read back, because of a
   *     criterion of one's own
   */
  public static Decision of(Answer answer) {
    Query query = answer.query();
    Unikernels.in(query.catalog()).where(query.toString());
    return new Decision(
        query.toString(),
        query.asOf(),
        query.catalog().date(),
        query.catalog().digest(),
        answer.matches().stream().map(Match::of).toList(),
        ids(answer.undetermined()),
        ids(answer.rejected()));
  }

  private static List<String> ids(List<Result> results) {
    return results.stream().map(result -> result.unikernel().id()).toList();
  }

  /**
   * Loads a decision.
   *
   * @param json what {@link #toJson()} wrote
   * @return the decision
   * @throws IllegalArgumentException if the text is anything else; the message tells what is wrong
   */
  public static Decision parse(String json) {
    return DecisionJson.read(JsonText.read(json));
  }

  /**
   * The decision as JSON. Equal decisions are equal texts.
   *
   * @return several lines
   */
  public String toJson() {
    return DecisionJson.write(this);
  }

  /**
   * Asks again.
   *
   * <p>The date of the question is that of {@code base}, unless the question names its own. So on
   * newer data a project that has been given up since counts as given up; to ask as of the old
   * date, give {@code base.asOf(decision.asOf())}.
   *
   * @param base a query without requirements and preferences, such as {@link Unikernels#bundled()}
   * @return what changed, and whether the choice still stands
   * @throws IllegalArgumentException if the base asks for anything, or the question cannot be read
   */
  public Replay replay(Query base) {
    if (!base.requirements().isEmpty() || !base.preferences().isEmpty()) {
      throw new IllegalArgumentException(
          "a decision is replayed on a query that asks for nothing yet, but this asks for " + base);
    }
    return Replay.of(this, base.where(query).recommend());
  }

  /** The same with the ids that its unikernels have in a catalog, as an old id stays an alias. */
  Decision under(Catalog catalog) {
    return new Decision(
        query,
        asOf,
        catalogDate,
        catalogDigest,
        matches.stream()
            .map(it ->
                new Match(id(it.id(), catalog), it.rank(), it.score(), it.deployment(), it.facts()))
            .toList(),
        undetermined.stream().map(it -> id(it, catalog)).toList(),
        rejected.stream().map(it -> id(it, catalog)).toList());
  }

  private static String id(String name, Catalog catalog) {
    return catalog.find(name).map(Entry::id).orElse(name);
  }

  @Override
  public String toString() {
    return toJson();
  }
}
