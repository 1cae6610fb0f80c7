package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Knowledge;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.time.Period;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A catalog to ask, with its deployments laid out for those who do not use the library. */
final class World {

  private static final long SEED = 20261123;

  private static @Nullable World latest;
  private static int latestSize;

  private final Catalog catalog;
  private final List<List<Row>> entries = new ArrayList<>();
  private final Map<Object, Set<?>> sets = new HashMap<>();

  private World(Catalog catalog) {
    this.catalog = catalog;
    int number = 0;
    for (int entry = 0; entry < catalog.unikernels().size(); entry++) {
      Unikernel unikernel = catalog.unikernels().get(entry);
      long activeDay = activeDay(unikernel);
      int byStatus =
          Standing.byStatus(unikernel.status(catalog.date()));
      List<Row> rows = new ArrayList<>();
      for (Deployment deployment : unikernel.deployments()) {
        rows.add(row(number++, entry, deployment, activeDay, byStatus));
      }
      entries.add(rows);
    }
  }

  static World bundled() {
    return new World(Unikernels.bundled().catalog());
  }

  /** The bundled catalog for 0, and one drawn from it for another number of deployments. */
  static synchronized World of(int deployments) {
    if (latest == null || latestSize != deployments) {
      latest = null;
      latest = deployments == 0 ? bundled() : new World(synthetic(deployments));
      latestSize = deployments;
    }
    return latest;
  }

  /**
   * Entries drawn from the bundled catalog, so that words are as frequent and go together as they
   * do there, each with its history moved by up to three years.
   */
  static Catalog synthetic(int deployments) {
    Random random = new Random(SEED);
    Catalog bundled = Unikernels.bundled().catalog();
    List<Unikernel> models = bundled.unikernels();
    List<Unikernel> drawn = new ArrayList<>();
    for (int rows = 0; rows < deployments; ) {
      Unikernel model = models.get(random.nextInt(models.size()));
      int days = random.nextInt(1_000);
      List<Event> events = model.events().items().stream()
          .map(event -> new Event(
              event.type(), event.date().minusDays(days), event.detail(), event.evidence()))
          .toList();
      drawn.add(Unikernel.builder()
          .from(model)
          .id(String.format("s%07d", drawn.size()))
          .aliases(List.of())
          .events(events.isEmpty() ? model.events() : Listing.open(events))
          .build());
      rows += model.deployments().size();
    }
    return Catalog.of(bundled.date(), "synthetic-" + deployments, drawn);
  }

  Catalog catalog() {
    return catalog;
  }

  List<List<Row>> entries() {
    return entries;
  }

  Deployment deployment(int entry, int number) {
    int first = entries.get(entry).get(0).number();
    return catalog.unikernels().get(entry).deployments().get(number - first);
  }

  private Row row(
      int number, int entry, Deployment deployment, long activeDay, int byStatus) {
    return new Row(
        number,
        entry,
        words(Dimension.LANGUAGE, deployment, SupportLevel.FULL, Truth.TRUE),
        words(Dimension.HYPERVISOR, deployment, SupportLevel.FULL, Truth.TRUE),
        words(Dimension.HYPERVISOR, deployment, SupportLevel.PARTIAL, Truth.FALSE),
        words(Dimension.VMM, deployment, SupportLevel.FULL, Truth.TRUE),
        words(Dimension.ARCHITECTURE, deployment, SupportLevel.FULL, Truth.TRUE),
        words(Dimension.ARCHITECTURE, deployment, SupportLevel.FULL, Truth.FALSE),
        words(Dimension.CLOUD, deployment, SupportLevel.FULL, Truth.TRUE),
        words(Dimension.CLOUD, deployment, SupportLevel.FULL, Truth.FALSE),
        activeDay,
        byStatus);
  }

  @SuppressWarnings("unchecked") // the key holds the dimension
  private <W extends Enum<W> & Word> Set<W> words(
      Dimension<W> dimension, Deployment deployment, SupportLevel level, Truth truth) {
    Knowledge<W> knowledge = dimension.of(deployment);
    List<Object> key = new ArrayList<>(List.of(dimension, level, truth, knowledge.form()));
    knowledge.statements().forEach(statement -> {
      key.add(statement.word());
      key.add(statement.level());
    });
    return (Set<W>) sets.computeIfAbsent(key, absent -> {
      Set<W> words = EnumSet.noneOf(dimension.vocabulary().words().get(0).getDeclaringClass());
      dimension.vocabulary().words().stream()
          .filter(word -> knowledge.decide(word, level).truth() == truth)
          .forEach(words::add);
      return words;
    });
  }

  /** The last day on which something happened, or long ago if the project has ended. */
  private long activeDay(Unikernel unikernel) {
    int from = 0;
    int to = 40_000;
    if (!isActiveWithin(unikernel, to)) {
      return Long.MIN_VALUE;
    }
    while (from < to) {
      int middle = (from + to) / 2;
      if (isActiveWithin(unikernel, middle)) {
        to = middle;
      } else {
        from = middle + 1;
      }
    }
    return catalog.date().toEpochDay() - from + 1;
  }

  private boolean isActiveWithin(Unikernel unikernel, int days) {
    return unikernel
        .status(catalog.date(), Period.ofDays(days))
        .find()
        .filter(status -> status == Status.ACTIVE)
        .isPresent();
  }
}
