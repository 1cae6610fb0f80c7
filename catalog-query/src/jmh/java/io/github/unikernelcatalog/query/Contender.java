package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Unikernel;
import java.util.BitSet;
import java.util.List;

/**
 * A way to answer the eight shapes of question that are measured. Each call builds its query and
 * gives the whole answer; all contenders give the same.
 */
interface Contender {

  /** How many run Go on Firecracker. */
  long point();

  /** How many run C or Rust on KVM or Xen. */
  long disjunctions();

  /** How many run Go without Xen. */
  long negation();

  /** How many that were active within twelve months run on arm64. */
  long dateRange();

  /** The first ten by rank that run C on KVM. */
  List<Unikernel> sortedAndLimited();

  /** How many of those that run Go there are for each hypervisor, in the order of the words. */
  List<Integer> facets();

  /** The best five for Go, where AWS is worth three and arm64 one, with reasons. */
  List<Result> recommendation();

  /** Which requirements to drop so that Pascal on Firecracker, in Azure, on RISC-V has a match. */
  List<BitSet> whyNot();

  /** All eight answers, to compare contenders. */
  default List<Object> answers() {
    return List.of(
        point(),
        disjunctions(),
        negation(),
        dateRange(),
        sortedAndLimited(),
        facets(),
        recommendation(),
        whyNot());
  }
}
