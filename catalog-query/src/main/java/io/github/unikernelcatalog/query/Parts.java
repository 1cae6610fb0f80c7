package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.LanguageSupport;
import io.github.unikernelcatalog.model.Unikernel;
import java.util.ArrayList;
import java.util.IdentityHashMap;
import java.util.List;

/**
 * The language supports, platforms or unikernels that rows have in common, so that what is known of
 * one is worked out once.
 */
final class Parts {

  private final int[] ofRow;
  private final List<Deployment> samples = new ArrayList<>();

  /** The parts of unikernels that have so many deployments together. */
  Parts(List<Unikernel> unikernels, int rows, Dimension.Scope scope) {
    this.ofRow = new int[rows];
    int row = 0;
    for (Unikernel unikernel : unikernels) {
      IdentityHashMap<Object, Integer> ofEntry = new IdentityHashMap<>();
      for (Deployment deployment : unikernel.deployments()) {
        Integer known = ofEntry.putIfAbsent(key(deployment, scope), samples.size());
        if (known == null) {
          ofRow[row] = samples.size();
          samples.add(deployment);
        } else {
          ofRow[row] = known;
        }
        row++;
      }
    }
  }

  private static Object key(Deployment deployment, Dimension.Scope scope) {
    if (scope == Dimension.Scope.LANGUAGE && deployment.language().isPresent()) {
      LanguageSupport support = deployment.language().orElseThrow();
      return support.isBroad() ? deployment : support;
    } else if (scope != Dimension.Scope.PROJECT && deployment.place().isPresent()) {
      return deployment.place().orElseThrow();
    }
    return deployment.unikernel();
  }

  /** One deployment for each part. */
  List<Deployment> samples() {
    return samples;
  }

  int rows() {
    return ofRow.length;
  }

  int ofRow(int row) {
    return ofRow[row];
  }
}
