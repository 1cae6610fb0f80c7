package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Unikernel;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Why a unikernel does not match: the requirements to drop so that it would. No proper subset of
 * them suffices.
 *
 * @param unikernel the unikernel
 * @param deployment the deployment that comes nearest: it fulfils all other requirements
 * @param refuted the findings of the requirements that it does not fulfil
 * @param undetermined the findings of those of which it is unknown
 */
public record WhyNot(
    Unikernel unikernel, Deployment deployment, List<Finding> refuted, List<Finding> undetermined) {

  /**
   * Copies the findings.
   *
   * @param unikernel see {@link #unikernel()}
   * @param deployment see {@link #deployment()}
   * @param refuted see {@link #refuted()}
   * @param undetermined see {@link #undetermined()}
   */
  public WhyNot {
    Objects.requireNonNull(unikernel, "unikernel");
    Objects.requireNonNull(deployment, "deployment");
    refuted = List.copyOf(refuted);
    undetermined = List.copyOf(undetermined);
  }

  /**
   * What to drop.
   *
   * @return the requirements, refuted ones first; empty if the unikernel matches
   */
  public List<Criterion> drop() {
    return Stream.concat(refuted.stream(), undetermined.stream())
        .map(Finding::criterion)
        .toList();
  }

  @Override
  public String toString() {
    return drop().isEmpty()
        ? unikernel.id() + " matches: " + deployment.describe()
        : unikernel.id() + " would match without "
            + drop().stream().map(Criterion::toString).collect(Collectors.joining(" and "));
  }
}
