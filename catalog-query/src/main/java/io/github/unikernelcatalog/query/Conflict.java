package io.github.unikernelcatalog.query;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A smallest set of requirements that nothing fulfils together. Without any one of them, something
 * fulfils the others.
 *
 * @param criteria the requirements, in the order of the query
 */
public record Conflict(List<Criterion> criteria) {

  /**
   * Copies the criteria.
   *
   * @param criteria see {@link #criteria()}
   */
  public Conflict {
    criteria = List.copyOf(criteria);
  }

  @Override
  public String toString() {
    String what = criteria.stream().map(Criterion::toString).collect(Collectors.joining(" with "));
    return criteria.size() == 1 ? what + " by itself" : what;
  }
}
