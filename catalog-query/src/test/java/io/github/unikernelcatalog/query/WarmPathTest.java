package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.model.vocabulary.Language.GO;
import static io.github.unikernelcatalog.model.vocabulary.Vmm.FIRECRACKER;
import static io.github.unikernelcatalog.query.Criteria.language;
import static io.github.unikernelcatalog.query.Criteria.vmm;
import static org.assertj.core.api.Assertions.assertThat;

import java.lang.reflect.Method;
import java.util.function.LongSupplier;
import org.junit.jupiter.api.Test;

/** What must not be lost of the speed, by counts and ratios; the times are in PERFORMANCE.md. */
class WarmPathTest {

  private static final int ROUNDS = 2_000;

  @Test
  void countsWithoutAllocatingMoreThanTheQuery() throws ReflectiveOperationException {
    LongSupplier count = WarmPathTest::count;
    repeat(ROUNDS, count);

    long before = allocated();
    repeat(ROUNDS, count);

    assertThat((allocated() - before) / ROUNDS)
        .as("bytes a count; 200 when compiled, more where the compiler has not yet been")
        .isLessThan(1_000);
  }

  @Test
  void countsManyTimesFasterThanThePlainEvaluation() {
    repeat(ROUNDS, WarmPathTest::count);
    repeat(3, WarmPathTest::plainCount);

    long plan = fastest(20, () -> repeat(100, WarmPathTest::count));
    long plain = fastest(5, WarmPathTest::plainCount);

    assertThat(100 * plain / plan).isGreaterThan(20);
  }

  private static long count() {
    return Unikernels.bundled().where(language(GO), vmm(FIRECRACKER)).count();
  }

  private static long plainCount() {
    Query query = Unikernels.bundled().where(language(GO), vmm(FIRECRACKER));
    return new PlainEvaluation(query).answer().matches().size();
  }

  private static long repeat(int rounds, LongSupplier work) {
    long sum = 0;
    for (int i = 0; i < rounds; i++) {
      sum += work.getAsLong();
    }
    assertThat(sum).isPositive();
    return sum;
  }

  private static long fastest(int rounds, LongSupplier work) {
    long fastest = Long.MAX_VALUE;
    for (int i = 0; i < rounds; i++) {
      long start = System.nanoTime();
      assertThat(work.getAsLong()).isPositive();
      fastest = Math.min(fastest, System.nanoTime() - start);
    }
    return fastest;
  }

  /** By reflection, as the module under test does not read that of the management beans. */
  private static long allocated() throws ReflectiveOperationException {
    Object threads = Class.forName("java.lang.management.ManagementFactory")
        .getMethod("getThreadMXBean")
        .invoke(null);
    Method bytes = Class.forName("com.sun.management.ThreadMXBean")
        .getMethod("getThreadAllocatedBytes", long.class);
    return (long) bytes.invoke(threads, Thread.currentThread().getId());
  }
}
