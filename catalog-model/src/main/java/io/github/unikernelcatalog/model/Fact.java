package io.github.unikernelcatalog.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A value that is known, with its evidence, or unknown, with the reason. Never silent.
 *
 * @param <T> the value
 */
public sealed interface Fact<T> {

  /**
   * The value, if it is known.
   *
   * @return the value or empty
   */
  Optional<T> find();

  /**
   * Where the fact was read.
   *
   * @return the place in the data
   */
  Origin origin();

  /**
   * A known fact.
   *
   * @param value what is known
   * @param evidence who says so
   * @param <T> the value
   */
  record Known<T>(T value, Evidence evidence) implements Fact<T> {

    /**
     * Refuses null.
     *
     * @param value see {@link #value()}
     * @param evidence see {@link #evidence()}
     */
    public Known {
      Objects.requireNonNull(value, "value");
      Objects.requireNonNull(evidence, "evidence");
    }

    @Override
    public Optional<T> find() {
      return Optional.of(value);
    }

    @Override
    public Origin origin() {
      return evidence.origin();
    }

    @Override
    public String toString() {
      return value.toString();
    }
  }

  /**
   * An unknown fact.
   *
   * @param reason why it is unknown, or what was looked at in vain
   * @param origin where the gap is recorded
   * @param <T> the value that is missing
   */
  record Unknown<T>(String reason, Origin origin) implements Fact<T> {

    /**
     * Refuses null.
     *
     * @param reason see {@link #reason()}
     * @param origin see {@link #origin()}
     */
    public Unknown {
      Objects.requireNonNull(reason, "reason");
      Objects.requireNonNull(origin, "origin");
    }

    @Override
    public Optional<T> find() {
      return Optional.empty();
    }

    @Override
    public boolean equals(Object other) {
      return other instanceof Unknown<?> that && reason.equals(that.reason);
    }

    @Override
    public int hashCode() {
      return reason.hashCode();
    }

    @Override
    public String toString() {
      return "unknown (" + reason + ")";
    }
  }
}
