package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Unikernel;
import java.util.BitSet;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.jspecify.annotations.Nullable;

/** The eight shapes of question, query built inside the measured call. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
public class WarmPath {

  /** How many deployments, 0 for the bundled catalog. */
  @Param("0")
  public int deployments;

  /** Who answers. */
  @Param("library")
  public String contender = "";

  private @Nullable Contender contenderAsked;

  /** Creates the benchmark. */
  public WarmPath() {}

  /** Lays out the data and asks everything once, so that no answer is measured that is wrong. */
  @Setup
  public void prepare() {
    contenderAsked = Contenders.checked(contender, World.of(deployments));
  }

  private Contender asked() {
    return Objects.requireNonNull(contenderAsked);
  }

  /** See {@link Contender#point()}. */
  @Benchmark
  public long point() {
    return asked().point();
  }

  /** See {@link Contender#disjunctions()}. */
  @Benchmark
  public long disjunctions() {
    return asked().disjunctions();
  }

  /** See {@link Contender#negation()}. */
  @Benchmark
  public long negation() {
    return asked().negation();
  }

  /** See {@link Contender#dateRange()}. */
  @Benchmark
  public long dateRange() {
    return asked().dateRange();
  }

  /** See {@link Contender#sortedAndLimited()}. */
  @Benchmark
  public List<Unikernel> sortedAndLimited() {
    return asked().sortedAndLimited();
  }

  /** See {@link Contender#facets()}. */
  @Benchmark
  public List<Integer> facets() {
    return asked().facets();
  }

  /** See {@link Contender#recommendation()}. */
  @Benchmark
  public List<Result> recommendation() {
    return asked().recommendation();
  }

  /** See {@link Contender#whyNot()}. */
  @Benchmark
  public List<BitSet> whyNot() {
    return asked().whyNot();
  }
}
