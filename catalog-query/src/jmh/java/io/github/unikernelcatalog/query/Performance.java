package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.LongSupplier;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;
import org.openjdk.jmh.runner.options.TimeValue;
import org.openjdk.jmh.runner.options.VerboseMode;

/**
 * Measures the warm path and prints the table of goals as Markdown; writes the growth plot.
 *
 * <p>A time is that of the fastest of many short iterations. On a machine that others use too, the
 * mean tells mostly about the others.
 */
final class Performance {

  private static final int MILLION = 1_000_000;
  private static final List<Integer> GROWTH = List.of(10_000, 100_000, MILLION);
  private static final List<String> SHAPES = List.of(
      "point",
      "disjunctions",
      "negation",
      "dateRange",
      "sortedAndLimited",
      "facets",
      "recommendation",
      "whyNot");

  /** The questions that are a count, with the number of bitsets that each has to read. */
  private static final Map<String, Integer> COUNTS = new TreeMap<>(
      Map.of("point", 3, "disjunctions", 5, "negation", 3, "dateRange", 3));

  /** At most this share of the time of another. */
  private record Goal(int deployments, String contender, double share) {}

  private static final List<Goal> GOALS = List.of(
      new Goal(0, "loop", 1.0 / 3),
      new Goal(0, "streams", 1.0 / 10),
      new Goal(0, "cqengine", 1.0 / 40),
      new Goal(0, "h2", 1.0 / 80),
      new Goal(0, "sqlite", 1.0 / 120),
      new Goal(0, "lucene", 1.0 / 200),
      new Goal(0, "fused", 1.5),
      new Goal(MILLION, "loop", 1.0 / 60),
      new Goal(MILLION, "cqengine", 1.0 / 150),
      new Goal(MILLION, "duckdb", 1.0 / 40),
      new Goal(MILLION, "lucene", 1.0 / 25));

  private record Asked(int deployments, String contender, String shape) {}

  private final Map<Asked, Double> nanos = new LinkedHashMap<>();
  private final Map<String, Double> allocated = new LinkedHashMap<>();

  private Performance() {}

  public static void main(String[] arguments) throws RunnerException, IOException {
    Path plot = Path.of(arguments.length > 0 ? arguments[0] : "performance.svg");
    Performance performance = new Performance();
    performance.run(0, Contenders.names(), 1);
    for (int deployments : GROWTH) {
      performance.run(
          deployments,
          deployments == MILLION ? Contenders.names() : List.of(Contenders.LIBRARY),
          0);
    }
    double bandwidth = bandwidth();
    print("\nBandwidth: " + rounded(bandwidth) + " bytes a nanosecond");
    performance.printGoals(bandwidth);
    printIndex();
    printFleet();
    Files.writeString(plot, performance.plot(bandwidth));
  }

  private void run(int deployments, Collection<String> contenders, int forks)
      throws RunnerException {
    for (String contender : contenders) {
      ChainedOptionsBuilder options = new OptionsBuilder()
          .include("WarmPath")
          .param("deployments", String.valueOf(deployments))
          .param("contender", contender)
          .forks(forks)
          .jvmArgs("-Xms2g", "-Xmx2g", "-XX:+AlwaysPreTouch")
          .warmupIterations(forks == 0 ? 15 : 40)
          .warmupTime(TimeValue.milliseconds(40))
          .measurementIterations(forks == 0 ? 60 : 200)
          .measurementTime(TimeValue.milliseconds(3))
          .addProfiler("gc")
          .verbosity(VerboseMode.SILENT);
      for (RunResult result : new Runner(options.build()).run()) {
        put(deployments, contender, result);
      }
      System.err.println("measured " + contender + " on " + name(deployments));
    }
    printTimes(deployments, contenders);
  }

  private void put(int deployments, String contender, RunResult run) {
    String shape = run.getPrimaryResult().getLabel();
    nanos.put(
        new Asked(deployments, contender, shape),
        run.getPrimaryResult().getStatistics().getMin());
    if (deployments == 0 && contender.equals(Contenders.LIBRARY)) {
      Result<?> bytes = run.getSecondaryResults().get("gc.alloc.rate.norm");
      allocated.put(shape, bytes == null ? Double.NaN : bytes.getStatistics().getMin());
    }
  }

  private double time(int deployments, String contender, String shape) {
    return Objects.requireNonNull(nanos.get(new Asked(deployments, contender, shape)));
  }

  private double mean(int deployments, String contender) {
    return Math.exp(SHAPES.stream()
        .mapToDouble(shape -> Math.log(time(deployments, contender, shape)))
        .average()
        .orElseThrow());
  }

  private boolean hasMeasured(int deployments, String contender) {
    return nanos.containsKey(new Asked(deployments, contender, SHAPES.get(0)));
  }

  // Tables.

  private void printTimes(int deployments, Collection<String> contenders) {
    print("\nNanoseconds, " + name(deployments) + "\n");
    print("| | " + String.join(" | ", SHAPES) + " | geometric mean |");
    print("|---|" + "--:|".repeat(SHAPES.size() + 1));
    for (String contender : contenders) {
      StringBuilder line = new StringBuilder("| " + contender);
      SHAPES.forEach(
          shape -> line.append(" | ").append(rounded(time(deployments, contender, shape))));
      print(line + " | " + rounded(mean(deployments, contender)) + " |");
    }
  }

  private void printGoals(double bandwidth) {
    print("\n| goal | asked for | measured | |\n|---|--:|--:|---|");
    GOALS.forEach(this::print);
    COUNTS.keySet().forEach(shape -> {
      double bytes = allocated.getOrDefault(shape, Double.NaN);
      print("bytes allocated, " + shape, "200", bytes, bytes < 201);
    });
    COUNTS.forEach((shape, sets) -> {
      double times =
          time(MILLION, Contenders.LIBRARY, shape) / limit(sets, MILLION, bandwidth);
      print("limits of bandwidth, " + shape + ", " + name(MILLION), "2", times, times <= 2);
    });
  }

  private void print(Goal goal) {
    if (hasMeasured(goal.deployments, goal.contender)) {
      double share =
          mean(goal.deployments, Contenders.LIBRARY) / mean(goal.deployments, goal.contender);
      print(
          "time against " + goal.contender + ", " + name(goal.deployments),
          share(goal.share),
          share(share),
          share <= goal.share);
    }
  }

  private static double limit(int sets, int deployments, double bandwidth) {
    return sets * (deployments / 8.0) / bandwidth;
  }

  private static void print(String goal, String asked, double measured, boolean met) {
    print(goal, asked, rounded(measured), met);
  }

  private static void print(String goal, String asked, String measured, boolean met) {
    print("| " + goal + " | " + asked + " | " + measured + " | " + (met ? "met" : "**missed**")
        + " |");
  }

  private static void print(String line) {
    System.out.println(line);
  }

  private static String name(int deployments) {
    return deployments == 0
        ? "bundled catalog"
        : String.format(Locale.ROOT, "%,d deployments", deployments);
  }

  private static String share(double share) {
    return share < 1 ? "1/" + rounded(1 / share) : rounded(share);
  }

  private static String rounded(double number) {
    return String.format(Locale.ROOT, number < 10 ? "%.2f" : "%,.0f", number);
  }

  // Bandwidth and index.

  /** Bytes a nanosecond that one thread reads from an array too large for any cache. */
  private static double bandwidth() {
    long[] array = new long[1 << 25];
    double best = 0;
    long sum = 0;
    for (int i = 0; i < 40; i++) {
      long start = System.nanoTime();
      long read = 0;
      for (long word : array) {
        read += word;
      }
      best = Math.max(best, 8.0 * array.length / (System.nanoTime() - start));
      sum += read;
    }
    if (sum != 0) {
      throw new IllegalStateException("an empty array adds up to " + sum);
    }
    return best;
  }

  private static void printIndex() {
    Catalog catalog = World.synthetic(MILLION);
    int rows = catalog.unikernels().stream().mapToInt(u -> u.deployments().size()).sum();
    new Library(World.bundled()).answers();
    long before = used();
    long start = cpu();
    Contender library = new Library(catalog);
    library.answers();
    long first = cpu() - start;
    library.answers();
    double build = (double) (2 * first - (cpu() - start)) / rows;
    double size = (double) (used() - before) / rows;
    print("index for the eight questions, ns a deployment", "1500", build, build <= 1500);
    print("index for the eight questions, bytes a deployment", "60", size, size <= 60);
    start = cpu();
    DeploymentIndex whole = new DeploymentIndex(catalog);
    Dimension.all().forEach(dimension -> complete(whole, dimension));
    double all = (double) (cpu() - start) / rows;
    print("all columns of all dimensions, ns a deployment", "1500", all, all <= 1500);
    if (library.point() == 0 || whole.all().words().length == 0) {
      throw new IllegalStateException("kept alive until here");
    }
  }

  /** A core at a time, so by the time of the processor. */
  private static void printFleet() {
    Fleet fleet = new Fleet();
    long expected = fleet.loop();
    if (fleet.library() != expected || fleet.libraryOnAllCores() != expected) {
      throw new IllegalStateException("the loop and the library differ");
    }
    double loop = (double) fastest(3, fleet::loop) / Fleet.WORKLOADS;
    double library = (double) fastest(10, fleet::library) / Fleet.WORKLOADS;
    print(
        "a million workloads, ns each against those of the loop, a core",
        share(0.5),
        rounded(library) + " to " + rounded(loop) + ", " + share(library / loop),
        library / loop <= 0.5);
  }

  private static long fastest(int rounds, LongSupplier work) {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      long start = cpu();
      if (work.getAsLong() == 0) {
        throw new IllegalStateException("nothing runs anywhere");
      }
      fastest = Math.min(fastest, cpu() - start);
    }
    return fastest;
  }

  private static <W extends Enum<W> & Word> void complete(
      DeploymentIndex index, Dimension<W> dimension) {
    for (W word : dimension.vocabulary().words()) {
      index.words(dimension, word, SupportLevel.FULL);
      index.words(dimension, word, SupportLevel.PARTIAL);
    }
  }

  private static long cpu() {
    return ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
  }

  private static long used() {
    System.gc();
    System.gc();
    return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
  }

  // Growth.

  private String plot(double bandwidth) {
    GrowthPlot plot = new GrowthPlot("Time of a count as the catalog grows");
    COUNTS.forEach((shape, sets) -> plot.line(
        shape,
        GROWTH.stream()
            .map(deployments -> new GrowthPlot.Point(
                deployments, time(deployments, Contenders.LIBRARY, shape)))
            .toList(),
        false));
    for (int sets : new TreeSet<>(COUNTS.values())) {
      plot.line(
          "bandwidth, " + sets + " bitsets",
          GROWTH.stream()
              .map(deployments ->
                  new GrowthPlot.Point(deployments, limit(sets, deployments, bandwidth)))
              .toList(),
          true);
    }
    return plot.svg();
  }
}
