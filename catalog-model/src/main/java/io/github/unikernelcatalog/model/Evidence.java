package io.github.unikernelcatalog.model;

import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * What a statement rests on. Two pieces of evidence are equal whichever file they were read from.
 */
@Value.Immutable
@CatalogStyle
@SuppressWarnings("exports") // the annotations of Immutables are not needed by users
public interface Evidence {

  /**
   * Who says so.
   *
   * @return the sources, at least one
   */
  List<Source> sources();

  /**
   * What limits or explains the statement.
   *
   * @return the note, if any
   */
  Optional<String> note();

  /**
   * Who says otherwise.
   *
   * @return the claims that lost against the statement
   */
  List<Contested> contested();

  /**
   * Where the statement was read.
   *
   * @return the place in the data
   */
  @Value.Auxiliary
  @Value.Default
  default Origin origin() {
    return Origin.CODE;
  }

  /** A statement without a source is no fact. */
  @Value.Check
  default void check() {
    if (sources().isEmpty()) {
      throw new IllegalArgumentException("sources must not be empty");
    }
  }

  /**
   * Evidence with sources alone.
   *
   * @param sources who says so, at least one
   * @return the evidence
   */
  static Evidence of(Source... sources) {
    return builder().addSources(sources).build();
  }

  /**
   * Starts evidence.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds evidence. Not thread-safe. */
  final class Builder extends ImmutableEvidence.Builder {
    Builder() {}
  }
}
