package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What came out for one unikernel.
 *
 * @param unikernel the unikernel
 * @param verdict whether it fulfils all requirements on one deployment
 * @param deployment the deployment that fulfils them, or comes nearest
 * @param findings one for each requirement, in their order, on that deployment
 * @param terms one for each preference, in their order, on that deployment
 * @param status the status of the project at the date of the query
 * @param rank the place in its list, counted from 1; equal for those that nothing but their id
 *     tells apart
 */
public record Result(
    Unikernel unikernel,
    Truth verdict,
    Deployment deployment,
    List<Finding> findings,
    List<Term> terms,
    Fact<Status> status,
    int rank) {

  /**
   * What a preference contributes to the score.
   *
   * @param preference the preference
   * @param finding what came out for it; it counts if it is true
   */
  public record Term(Preference preference, Finding finding) {

    /**
     * Refuses null.
     *
     * @param preference see {@link #preference()}
     * @param finding see {@link #finding()}
     */
    public Term {
      Objects.requireNonNull(preference, "preference");
      Objects.requireNonNull(finding, "finding");
    }

    /**
     * What it contributes.
     *
     * @return the weight if the preference is met, 0 if not or if that is unknown
     */
    public int score() {
      return finding.truth() == Truth.TRUE ? preference.weight() : 0;
    }
  }

  /**
   * Copies the lists.
   *
   * @param unikernel see {@link #unikernel()}
   * @param verdict see {@link #verdict()}
   * @param deployment see {@link #deployment()}
   * @param findings see {@link #findings()}
   * @param terms see {@link #terms()}
   * @param status see {@link #status()}
   * @param rank see {@link #rank()}
   */
  public Result {
    Objects.requireNonNull(unikernel, "unikernel");
    Objects.requireNonNull(verdict, "verdict");
    Objects.requireNonNull(deployment, "deployment");
    findings = List.copyOf(findings);
    terms = List.copyOf(terms);
    Objects.requireNonNull(status, "status");
  }

  /**
   * The sum of the weights of the preferences that are met.
   *
   * @return the score, 0 or more
   */
  public long score() {
    return terms.stream().mapToLong(Term::score).sum();
  }

  /**
   * The facts that would settle what is unknown about the requirements.
   *
   * @return the gaps, empty if nothing is unknown
   */
  public List<Gap> gaps() {
    return findings.stream()
        .filter(finding -> finding.truth() == Truth.UNKNOWN)
        .flatMap(finding -> finding.gaps().stream())
        .distinct()
        .toList();
  }

  Result ranked(int place) {
    return new Result(unikernel, verdict, deployment, findings, terms, status, place);
  }

  Standing standing() {
    return new Standing(
        count(findings.stream(), Truth.FALSE),
        count(findings.stream(), Truth.UNKNOWN),
        score(),
        count(terms.stream().map(Term::finding), Truth.UNKNOWN),
        Standing.byStatus(status));
  }

  private static int count(Stream<Finding> findings, Truth truth) {
    return (int) findings.filter(finding -> finding.truth() == truth).count();
  }

  @Override
  public String toString() {
    return unikernel.id() + ": " + deployment.describe();
  }
}
