package io.github.unikernelcatalog.model;

import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * A list of which it is said whether it is complete.
 *
 * <p>What is not in the list is unknown, unless the list is declared complete by a source: then it
 * is not so.
 *
 * @param items what is recorded, in the order of the file
 * @param complete who says that this is everything, or empty if nobody does
 * @param unknown why nothing is recorded; present exactly when {@code items} is empty
 * @param origin where the list was read
 * @param <T> the items
 */
public record Listing<T>(
    List<T> items, Optional<Evidence> complete, Optional<String> unknown, Origin origin) {

  /**
   * Checks that an empty list has a reason, and a complete one has items.
   *
   * @param items see {@link #items()}
   * @param complete see {@link #complete()}
   * @param unknown see {@link #unknown()}
   * @param origin see {@link #origin()}
   */
  public Listing {
    items = List.copyOf(Objects.requireNonNull(items, "items"));
    Objects.requireNonNull(complete, "complete");
    Objects.requireNonNull(unknown, "unknown");
    Objects.requireNonNull(origin, "origin");
    if (items.isEmpty() != unknown.isPresent()) {
      throw new IllegalArgumentException(
          "a list has items or a reason why it has none, not both and not neither");
    }
    if (items.isEmpty() && complete.isPresent()) {
      throw new IllegalArgumentException("a list without items cannot be complete");
    }
  }

  /**
   * An open list: there may be more.
   *
   * @param items what is recorded, at least one
   * @param <T> the items
   * @return the list
   */
  public static <T> Listing<T> open(List<T> items) {
    return new Listing<>(items, Optional.empty(), Optional.empty(), Origin.CODE);
  }

  /**
   * A complete list: there is no more.
   *
   * @param items what is recorded, at least one
   * @param evidence who says that this is everything
   * @param <T> the items
   * @return the list
   */
  public static <T> Listing<T> complete(List<T> items, Evidence evidence) {
    return new Listing<>(
        items,
        Optional.of(Objects.requireNonNull(evidence, "evidence")),
        Optional.empty(),
        Origin.CODE);
  }

  /**
   * A list of which nothing is known.
   *
   * @param reason why
   * @param <T> the items that are missing
   * @return the list
   */
  public static <T> Listing<T> unknown(String reason) {
    return new Listing<>(
        List.of(),
        Optional.empty(),
        Optional.of(Objects.requireNonNull(reason, "reason")),
        Origin.CODE);
  }

  /**
   * Whether there may be more than is recorded.
   *
   * @return true unless a source declares the list complete
   */
  public boolean isOpen() {
    return complete.isEmpty();
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof Listing<?> that
        && items.equals(that.items)
        && complete.equals(that.complete)
        && unknown.equals(that.unknown);
  }

  @Override
  public int hashCode() {
    return Objects.hash(items, complete, unknown);
  }

  @Override
  public String toString() {
    return unknown
        .map(reason -> "unknown (" + reason + ")")
        .orElseGet(() -> items + (isOpen() ? "" : " and no more"));
  }
}
