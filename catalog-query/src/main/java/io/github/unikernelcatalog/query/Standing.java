package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.Status;

/**
 * How a deployment stands to a query, the better the lesser: fewer requirements refuted, fewer
 * undetermined, higher score, fewer preferences undetermined, then by status in the order active,
 * dormant, unknown, superseded, discontinued.
 */
record Standing(
    int refuted, int undetermined, long score, int undeterminedPreferences, int byStatus)
    implements Comparable<Standing> {

  static int byStatus(Fact<Status> status) {
    if (!(status instanceof Fact.Known<Status> known)) {
      return 2;
    }
    return switch (known.value()) {
      case ACTIVE -> 0;
      case DORMANT -> 1;
      case SUPERSEDED -> 3;
      case DISCONTINUED -> 4;
    };
  }

  @Override
  public int compareTo(Standing other) {
    if (refuted != other.refuted) {
      return Integer.compare(refuted, other.refuted);
    } else if (undetermined != other.undetermined) {
      return Integer.compare(undetermined, other.undetermined);
    } else if (score != other.score) {
      return Long.compare(other.score, score);
    } else if (undeterminedPreferences != other.undeterminedPreferences) {
      return Integer.compare(undeterminedPreferences, other.undeterminedPreferences);
    }
    return Integer.compare(byStatus, other.byStatus);
  }
}
