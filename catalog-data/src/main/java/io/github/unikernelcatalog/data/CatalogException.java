package io.github.unikernelcatalog.data;

import java.util.List;
import java.util.stream.Collectors;

/**
 * Thrown when a catalog cannot be loaded. Carries every problem of every file; its message lists
 * them, one a line.
 */
public final class CatalogException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  private final transient List<Problem> problems;

  CatalogException(List<Problem> problems) {
    super(message(problems));
    this.problems = List.copyOf(problems);
  }

  private static String message(List<Problem> problems) {
    String count = problems.size() == 1 ? "1 problem" : problems.size() + " problems";
    return problems.stream()
        .map(Problem::toString)
        .collect(Collectors.joining("\n  ", "the catalog has " + count + ":\n  ", ""));
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
