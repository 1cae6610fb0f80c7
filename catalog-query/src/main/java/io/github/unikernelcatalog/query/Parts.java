package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.LanguageSupport;
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

  @SuppressWarnings("ReferenceEquality") // rows of one entry hold the very same unikernel
  Parts(List<Deployment> rows, Dimension.Scope scope) {
    this.ofRow = new int[rows.size()];
    IdentityHashMap<Object, Integer> ofEntry = new IdentityHashMap<>();
    for (int row = 0; row < ofRow.length; row++) {
      Deployment deployment = rows.get(row);
      if (row > 0 && rows.get(row - 1).unikernel() != deployment.unikernel()) {
        ofEntry.clear();
      }
      Integer known = ofEntry.putIfAbsent(key(deployment, scope), samples.size());
      if (known == null) {
        ofRow[row] = samples.size();
        samples.add(deployment);
      } else {
        ofRow[row] = known;
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
