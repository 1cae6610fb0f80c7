package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import java.util.ArrayList;
import java.util.List;

/**
 * The answer to a query, deployment by deployment and without an index. This is the meaning that
 * {@link Plan} is held to; it also puts into words what the plan has chosen.
 */
final class PlainEvaluation {

  private final Query query;
  private final Evaluator evaluator;

  PlainEvaluation(Query query) {
    this.query = query;
    this.evaluator = new Evaluator(query.asOf());
  }

  Answer answer() {
    List<Result> results =
        query.catalog().unikernels().stream().map(this::judge).toList();
    return new Answer(
        query, of(results, Truth.TRUE), of(results, Truth.UNKNOWN), of(results, Truth.FALSE));
  }

  private static List<Result> of(List<Result> results, Truth verdict) {
    return Ranking.ranked(
        results.stream().filter(result -> result.verdict() == verdict).toList());
  }

  private Result judge(Unikernel unikernel) {
    return unikernel.deployments().stream()
        .map(this::judge)
        .reduce((first, second) -> Ranking.compare(second, first) < 0 ? second : first)
        .orElseThrow(() -> new IllegalStateException(unikernel.id() + " has no deployment"));
  }

  Result judge(Deployment deployment) {
    return judge(deployment, 1);
  }

  Result judge(Deployment deployment, int rank) {
    List<Finding> findings = new ArrayList<>();
    Truth verdict = Truth.TRUE;
    for (Criterion requirement : query.requirements()) {
      Finding finding = evaluator.find(requirement, deployment);
      findings.add(finding);
      verdict = verdict.and(finding.truth());
    }
    List<Result.Term> terms = new ArrayList<>();
    for (Preference preference : query.preferences()) {
      terms.add(new Result.Term(preference, evaluator.find(preference.criterion(), deployment)));
    }
    return new Result(
        deployment.unikernel(),
        verdict,
        deployment,
        findings,
        terms,
        deployment.unikernel().status(query.asOf()),
        rank);
  }
}
