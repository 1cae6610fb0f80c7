package io.github.unikernelcatalog.query;

import io.github.unikernelcatalog.model.Deployment;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Fact;
import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.Knowledge;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Several unikernels side by side: where they agree, where they differ, where one of them is
 * unknown.
 *
 * <p>In the dimensions of languages and platforms a cell holds what some deployment of the
 * unikernel has. It says nothing about combinations; for these ask a {@link Query}.
 *
 * @param unikernels what is compared, in the order in which it was named
 * @param rows one a dimension, and one for the status
 */
public record Comparison(List<Unikernel> unikernels, List<Row> rows) {

  static final String STATUS = "status";

  /** Whether the cells of a row say the same. */
  public enum Agreement {
    /** All cells say the same. */
    SAME,
    /** Two cells differ. */
    DIFFERENT,
    /** What is known is the same, but something is unknown. */
    UNKNOWN
  }

  /**
   * One dimension.
   *
   * @param name the id of the dimension, or {@code status}
   * @param cells one for each unikernel, in their order
   * @param agreement whether they say the same
   */
  public record Row(String name, List<Cell> cells, Agreement agreement) {

    /**
     * Copies the cells.
     *
     * @param name see {@link #name()}
     * @param cells see {@link #cells()}
     * @param agreement see {@link #agreement()}
     */
    public Row {
      Objects.requireNonNull(name, "name");
      cells = List.copyOf(cells);
      Objects.requireNonNull(agreement, "agreement");
    }
  }

  /**
   * What is recorded of one unikernel in one dimension.
   *
   * @param facts the recorded words with their evidence, best level first met; empty if nothing is
   *     known or there is none
   * @param known whether anything is known, be it that there is none
   */
  public record Cell(List<Ground> facts, boolean known) {

    /**
     * Copies the facts.
     *
     * @param facts see {@link #facts()}
     * @param known see {@link #known()}
     */
    public Cell {
      facts = List.copyOf(facts);
    }

    /**
     * The cell in words.
     *
     * @return the words in the order of the vocabulary, {@code none} or {@code unknown}
     */
    @Override
    public String toString() {
      return facts.isEmpty()
          ? (known ? "none" : "unknown")
          : facts.stream().map(Ground::says).collect(Collectors.joining(", "));
    }
  }

  /**
   * Copies the lists.
   *
   * @param unikernels see {@link #unikernels()}
   * @param rows see {@link #rows()}
   */
  public Comparison {
    unikernels = List.copyOf(unikernels);
    rows = List.copyOf(rows);
  }

  /**
   * Compares unikernels.
   *
   * @param unikernels at least two
   * @param asOf the date at which their status is judged
   * @return the comparison
   */
  public static Comparison of(List<Unikernel> unikernels, LocalDate asOf) {
    return of(unikernels, asOf, row -> true);
  }

  static Comparison of(List<Unikernel> unikernels, LocalDate asOf, Predicate<String> isAskedFor) {
    Objects.requireNonNull(asOf, "asOf");
    if (unikernels.size() < 2) {
      throw new IllegalArgumentException(
          "a comparison needs at least two unikernels, found " + unikernels.size());
    }
    List<Row> rows = new ArrayList<>();
    if (isAskedFor.test(STATUS)) {
      rows.add(row(
          STATUS, unikernels.stream().map(unikernel -> status(unikernel, asOf)).toList()));
    }
    for (Dimension<?> dimension : Dimension.all()) {
      if (isAskedFor.test(dimension.id())) {
        rows.add(row(
            dimension.id(),
            unikernels.stream().map(unikernel -> cell(dimension, unikernel)).toList()));
      }
    }
    return new Comparison(unikernels, rows);
  }

  /**
   * The rows in which the unikernels do not agree.
   *
   * @return the rows that differ or are unknown
   */
  public List<Row> differences() {
    return rows.stream().filter(row -> row.agreement() != Agreement.SAME).toList();
  }

  private static Row row(String name, List<Cell> cells) {
    long different =
        cells.stream().filter(Cell::known).map(Cell::toString).distinct().count();
    boolean allKnown = cells.stream().allMatch(Cell::known);
    Agreement agreement =
        different > 1 ? Agreement.DIFFERENT : allKnown ? Agreement.SAME : Agreement.UNKNOWN;
    return new Row(name, cells, agreement);
  }

  private static Cell status(Unikernel unikernel, LocalDate asOf) {
    Fact<Status> status = unikernel.status(asOf);
    return status instanceof Fact.Known<Status> known
        ? new Cell(List.of(new Ground(known.value().id(), known.evidence())), true)
        : new Cell(List.of(), false);
  }

  private static <W extends Enum<W> & Word> Cell cell(Dimension<W> dimension, Unikernel unikernel) {
    Map<W, Statement<W>> best = new LinkedHashMap<>();
    boolean known = false;
    for (Deployment deployment : unikernel.deployments()) {
      Knowledge<W> knowledge = dimension.of(deployment);
      if (knowledge.isKnown()) {
        known = true;
        knowledge
            .said()
            .forEach(statement -> best.merge(statement.word(), statement, Comparison::better));
      }
    }
    List<Ground> facts = dimension.vocabulary().words().stream()
        .map(best::get)
        .filter(Objects::nonNull)
        .map(statement -> new Ground(statement.describe(), statement.evidence()))
        .toList();
    return new Cell(facts, known);
  }

  private static <W extends Word> Statement<W> better(Statement<W> first, Statement<W> second) {
    return second.level().compareTo(first.level()) > 0 ? second : first;
  }

  /**
   * The differences as text, a dimension a paragraph.
   *
   * @return several lines
   */
  @Override
  public String toString() {
    StringBuilder out = new StringBuilder();
    for (Row row : differences()) {
      out.append(row.name()).append('\n');
      for (int i = 0; i < unikernels.size(); i++) {
        out.append("  ")
            .append(unikernels.get(i).name())
            .append(": ")
            .append(row.cells().get(i))
            .append('\n');
      }
    }
    return out.toString();
  }
}
