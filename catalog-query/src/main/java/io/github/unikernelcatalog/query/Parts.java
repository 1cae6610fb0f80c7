package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Dimension;
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
      ofRow[row] = ofEntry.computeIfAbsent(key(deployment, scope), key -> {
        samples.add(deployment);
        return samples.size() - 1;
      });
    }
  }

  private static Object key(Deployment deployment, Dimension.Scope scope) {
    Object whole = deployment.unikernel();
    Object place = deployment.place().<Object>map(it -> it).orElse(whole);
    return switch (scope) {
      case LANGUAGE -> deployment.language().<Object>map(support -> support).orElse(place);
      case PLATFORM -> place;
      case PROJECT -> whole;
    };
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
