package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.query.Criteria.activeWithin;
import static io.github.unikernelcatalog.query.Criteria.custom;
import static io.github.unikernelcatalog.query.Criteria.hypervisor;
import static io.github.unikernelcatalog.query.Criteria.language;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InvalidObjectException;
import java.io.NotSerializableException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SavedQueryTest {

  private static final Query QUERY = Unikernels.bundled()
      .where(language(Language.GO), activeWithin(Period.ofMonths(18)))
      .prefer(hypervisor(Hypervisor.KVM), 3)
      .asOf(LocalDate.of(2026, 1, 1));

  @Test
  void aQueryComesBackEqualAndWithTheSameAnswer() throws Exception {
    Query read = (Query) read(written(QUERY));

    assertThat(read).isEqualTo(QUERY);
    assertThat(read.recommend()).hasToString(QUERY.recommend().toString());
    assertThat(read.catalog()).isSameAs(QUERY.catalog());
  }

  @Test
  void aQuerySaysWhyItCannotBeSent() {
    Query ownCriterion =
        Unikernels.bundled().where(custom("is to my taste", deployment -> Truth.UNKNOWN));

    assertThatThrownBy(() -> written(ownCriterion))
        .isInstanceOf(NotSerializableException.class)
        .hasMessageStartingWith("a query that cannot be read back from its text: a criterion of"
            + " one's own, \"is to my taste\", cannot be read from text");
    assertThatThrownBy(() -> written(Golden.ask("language:go")))
        .isInstanceOf(NotSerializableException.class)
        .hasMessageContaining("another catalog than the bundled one");
  }

  @Test
  void aQueryToAnotherBundledCatalogIsRefused() throws IOException {
    byte[] elsewhere = written(new SavedQuery("language:go", "0123"));

    assertThatThrownBy(() -> read(elsewhere))
        .isInstanceOf(InvalidObjectException.class)
        .hasMessageContaining("a bundled catalog with the digest 0123, but the one here has ");
  }

  @Test
  void manyThreadsAskOneQuery() throws Exception {
    String expected = QUERY.recommend().toString();
    ExecutorService threads = Executors.newFixedThreadPool(8);
    try {
      Callable<String> asking = () -> ((Query) read(written(QUERY))).recommend().toString();
      List<Callable<String>> all = IntStream.range(0, 64).mapToObj(i -> asking).toList();
      for (Future<String> answer : threads.invokeAll(all)) {
        assertThat(answer.get()).isEqualTo(expected);
      }
    } finally {
      threads.shutdown();
    }
  }

  private static byte[] written(Object object) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
      out.writeObject(object);
    }
    return bytes.toByteArray();
  }

  private static Object read(byte[] bytes) throws IOException, ClassNotFoundException {
    try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes))) {
      return in.readObject();
    }
  }
}
