package io.github.unikernelcatalog.data;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a catalog cannot be loaded. Carries every problem of every file, of more than 10,000
 * the first that were found; its message lists them, one a line.
 */
public final class CatalogException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /** What is wrong. */
  @SuppressWarnings("serial") // always a list of the JDK, which is serialisable
  private final List<Problem> problems;

  CatalogException(List<Problem> problems, int count) {
    super(message(problems, count));
    this.problems = List.copyOf(problems);
  }

  private static String message(List<Problem> problems, int count) {
    String begin = "the catalog has " + (count == 1 ? "1 problem" : count + " problems") + ":\n  ";
    int more = count - problems.size();
    String end = more == 0 ? "" : "\n  and " + more + " more";
    return problems.stream().map(Problem::toString).collect(Collectors.joining("\n  ", begin, end));
  }

  /**
   * What is wrong.
   *
   * @return the problems by layer, file and line
   */
  public List<Problem> problems() {
    return problems;
  }
}
