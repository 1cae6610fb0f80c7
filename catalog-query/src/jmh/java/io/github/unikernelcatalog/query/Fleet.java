package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.query.Criteria.architecture;
import static io.github.unikernelcatalog.query.Criteria.hypervisor;
import static io.github.unikernelcatalog.query.Criteria.language;

import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** Many descriptions of workloads, for each of which the bundled catalog is asked what runs it. */
final class Fleet {

  static final int WORKLOADS = 1_000_000;

  private static final long SEED = 20261123;

  /** What runs here, and where. */
  private record Workload(Language language, Hypervisor hypervisor, Architecture architecture) {}

  private final World world = World.bundled();
  private final Query all = Unikernels.bundled();
  private final List<Workload> workloads = new ArrayList<>();

  Fleet() {
    Random random = new Random(SEED);
    for (int i = 0; i < WORKLOADS; i++) {
      workloads.add(new Workload(
          one(Language.values(), random),
          one(Hypervisor.values(), random),
          one(Architecture.values(), random)));
    }
  }

  private static <T> T one(T[] words, Random random) {
    return words[random.nextInt(words.length)];
  }

  /** How many answers there are to all of them. */
  long library() {
    long answers = 0;
    for (Workload workload : workloads) {
      answers += answers(workload);
    }
    return answers;
  }

  /** The same on all cores, with one query for all. */
  long libraryOnAllCores() {
    return IntStream.range(0, WORKLOADS)
        .parallel()
        .mapToLong(i -> answers(workloads.get(i)))
        .sum();
  }

  private long answers(Workload workload) {
    return all.where(
            language(workload.language),
            hypervisor(workload.hypervisor),
            architecture(workload.architecture))
        .count();
  }

  /** The same by a loop over rows of EnumSets. */
  long loop() {
    long answers = 0;
    for (Workload workload : workloads) {
      for (List<Row> rows : world.entries()) {
        for (Row row : rows) {
          if (row.language().contains(workload.language)
              && row.hypervisor().contains(workload.hypervisor)
              && row.architecture().contains(workload.architecture)) {
            answers++;
            break;
          }
        }
      }
    }
    return answers;
  }
}
