package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import java.net.URI;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/** Where something is said: a page, a file at a commit, a paper. */
@Value.Immutable
@CatalogStyle
@SuppressWarnings("exports") // the annotations of Immutables are not needed by users
public interface Source {

  /**
   * The key by which the facts of the entry cite the source.
   *
   * @return the key, unique within the entry
   */
  String key();

  /**
   * The address. A file on a code host is pinned to a commit.
   *
   * @return the address
   */
  URI url();

  /**
   * What kind of source it is.
   *
   * @return the kind
   */
  SourceKind kind();

  /**
   * The source's own date: of its last change, its release or its publication.
   *
   * @return the date, or empty if the source shows none
   */
  Optional<LocalDate> date();

  /**
   * The day on which the source was last read for the catalog.
   *
   * @return the day
   */
  LocalDate checked();

  /**
   * The title, where the address alone says too little.
   *
   * @return the title, if any
   */
  Optional<String> title();

  /** Nothing can be read before it is written. */
  @Value.Check
  default void check() {
    date().filter(written -> written.isAfter(checked())).ifPresent(written -> {
      throw new IllegalArgumentException("source " + key() + " was checked on " + checked()
          + ", before it was written on " + written);
    });
  }

  /**
   * Starts a source.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds sources. Not thread-safe. */
  final class Builder extends ImmutableSource.Builder {
    Builder() {}
  }
}
