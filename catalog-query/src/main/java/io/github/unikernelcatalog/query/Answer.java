package io.github.unikernelcatalog.query;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
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
   * The answer for people, as {@link Format#TEXT} writes it.
   *
   * @return several lines
   */
  @Override
  public String toString() {
    return Format.TEXT.render(this);
  }
}
