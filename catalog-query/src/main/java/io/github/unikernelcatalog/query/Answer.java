package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * The answer to a query. Every unikernel of the catalog is in one of the three lists.
 *
 * @param query the question
 * @param matches those that fulfil all requirements on one deployment, by rank
 * @param undetermined those of which it is unknown, by rank; their gaps tell what would decide
 * @param rejected those that do not, nearest first
 */
public record Answer(
    Query query, List<Result> matches, List<Result> undetermined, List<Result> rejected) {

  /**
   * Copies the lists, unless they are those of a query, which do not change.
   *
   * @param query see {@link #query()}
   * @param matches see {@link #matches()}
   * @param undetermined see {@link #undetermined()}
   * @param rejected see {@link #rejected()}
   */
  public Answer {
    Objects.requireNonNull(query, "query");
    matches = Results.copyOf(matches);
    undetermined = Results.copyOf(undetermined);
    rejected = Results.copyOf(rejected);
  }

  /**
   * The best match.
   *
   * @return the first of the matches, or empty if there is none
   */
  public Optional<Result> best() {
    return matches.stream().findFirst();
  }

  /**
   * All results.
   *
   * @return the matches, the undetermined and the rejected
   */
  public Stream<Result> all() {
    return Stream.of(matches, undetermined, rejected).flatMap(List::stream);
  }

  /**
   * What matches in addition if partial support will do for every word: the least that can be given
   * up.
   *
   * @return the further results, by rank, their findings with the limits of the support
   */
  public List<Result> partialMatches() {
    Results results = query.inPart().matches();
    List<Unikernel> unikernels = results.unikernels();
    Set<String> full = new HashSet<>();
    for (Result match : matches) {
      full.add(match.unikernel().id());
    }
    List<Result> partial = new ArrayList<>();
    for (int i = 0; i < results.size(); i++) {
      if (!full.contains(unikernels.get(i).id())) {
        partial.add(results.get(i));
      }
    }
    return partial.isEmpty() ? List.of() : Ranking.ranked(partial);
  }

  /**
   * Why a unikernel does not match.
   *
   * @param name its id or alias; dead ones are answered for too
   * @return what to drop so that it would match
   * @throws java.util.NoSuchElementException if there is no unikernel of that name; the message
   *     names the nearest ones
   */
  public WhyNot whyNot(String name) {
    return new Explainer(query).whyNot(query.catalog().unikernel(name));
  }

  /**
   * The facts that decide the verdict on a unikernel, in any of the three lists.
   *
   * @param name its id or alias
   * @return facts that suffice, none of which can be left out
   * @throws java.util.NoSuchElementException if there is no unikernel of that name; the message
   *     names the nearest ones
   */
  public Proof proof(String name) {
    return Prover.prove(query, query.catalog().unikernel(name));
  }

  /**
   * The nearest unikernels: fewer requirements refuted first, then fewer undetermined, then by
   * preference.
   *
   * @param count how many at the most, at least 1
   * @return the results, matches first; empty only if the catalog is
   * @throws IllegalArgumentException if the count is less than 1
   */
  public List<Result> closest(int count) {
    if (count < 1) {
      throw new IllegalArgumentException("count must be at least 1, but is " + count);
    }
    return all().limit(count).toList();
  }

  /**
   * What to give up if nothing matches.
   *
   * @return all minimal relaxations, those that give up fewest first; empty if something matches
   */
  public List<Relaxation> relaxations() {
    return matches.isEmpty() ? new Explainer(query).relaxations() : List.of();
  }

  /**
   * Which requirements cannot be had together, if nothing matches.
   *
   * @return all minimal conflicts, the smallest first; empty if something matches
   */
  public List<Conflict> conflicts() {
    return matches.isEmpty() ? new Explainer(query).conflicts() : List.of();
  }

  /**
   * How much each requirement excludes.
   *
   * @return a step for each requirement, the one that excludes most first
   */
  public List<FunnelStep> funnel() {
    return new Explainer(query).funnel();
  }

  /**
   * For each preference the smallest change of its weight that changes first place.
   *
   * @return the changes, the smallest first; preferences whose weight never changes first place are
   *     left out
   */
  public List<Sensitivity> sensitivities() {
    return new Explainer(query).sensitivities();
  }

  /**
   * What each further word would leave, in every dimension.
   *
   * @return a facet for each word, by dimension and in the order of its vocabulary
   */
  public List<Facet> facets() {
    return new Explainer(query).facets();
  }

  /**
   * What each further word of one dimension would leave.
   *
   * @param dimension the dimension
   * @param <W> the vocabulary
   * @return a facet for each word, in the order of the vocabulary
   */
  public <W extends Enum<W> & Word> List<Facet> facets(Dimension<W> dimension) {
    return query.plan().facets(Objects.requireNonNull(dimension, "dimension"));
  }

  /**
   * The answer for people, as {@link Format#TEXT} writes it.
   *
   * @return several lines
   */
  @Override
  public String toString() {
    return new TextFormat(false, false).render(this);
  }
}
