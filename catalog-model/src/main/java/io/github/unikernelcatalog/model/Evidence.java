package io.github.unikernelcatalog.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What a statement rests on. Two pieces of evidence are equal whichever file they were read from.
 *
 * <p>Most questions never look at it, so it can be read when somebody does: see {@link #deferred}.
 */
public final class Evidence {

  private record Content(List<Source> sources, Optional<String> note, List<Contested> contested) {}

  private final Origin origin;
  private final boolean noted;
  private final int hash;
  private final @Nullable Supplier<Evidence> reading;
  private volatile @Nullable Content content;

  private Evidence(
      Origin origin,
      boolean noted,
      int hash,
      @Nullable Supplier<Evidence> reading,
      @Nullable Content content) {
    this.origin = origin;
    this.noted = noted;
    this.hash = hash;
    this.reading = reading;
    this.content = content;
  }

  /**
   * Evidence with sources alone.
   *
   * @param sources who says so, at least one
   * @return the evidence
   */
  public static Evidence of(Source... sources) {
    return builder()
        .sources(Arrays.asList(Objects.requireNonNull(sources, "sources")))
        .build();
  }

  /**
   * Evidence that is read when somebody looks at it.
   *
   * @param origin where the statement was read
   * @param noted whether it has a note, which is asked of partial support before anybody looks
   * @param hash its {@link #hashCode()}, by which most others are told from it before anybody looks
   * @param reading reads it, the same whenever and in whichever thread it is called; evidence with
   *     an equal one is equal before anybody looks
   * @return the evidence
   */
  public static Evidence deferred(
      Origin origin, boolean noted, int hash, Supplier<Evidence> reading) {
    return new Evidence(
        Objects.requireNonNull(origin, "origin"),
        noted,
        hash,
        Objects.requireNonNull(reading, "reading"),
        null);
  }

  /**
   * Starts evidence.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  private Content content() {
    Content read = content;
    if (read == null) {
      read = Objects.requireNonNull(reading).get().content();
      content = read;
    }
    return read;
  }

  /**
   * Who says so.
   *
   * @return the sources, at least one
   */
  public List<Source> sources() {
    return content().sources;
  }

  /**
   * What limits or explains the statement.
   *
   * @return the note, if any
   */
  public Optional<String> note() {
    return content().note;
  }

  /**
   * Who says otherwise.
   *
   * @return the claims that lost against the statement
   */
  public List<Contested> contested() {
    return content().contested;
  }

  /**
   * Where the statement was read.
   *
   * @return the place in the data
   */
  public Origin origin() {
    return origin;
  }

  /**
   * Whether there is a note. Reads nothing.
   *
   * @return true if {@link #note()} is present
   */
  public boolean isNoted() {
    return noted;
  }

  @Override
  public boolean equals(Object other) {
    return this == other
        || (other instanceof Evidence that
            && hash == that.hash
            && (isReadAs(that)
                || (sources().equals(that.sources())
                    && note().equals(that.note())
                    && contested().equals(that.contested()))));
  }

  private boolean isReadAs(Evidence other) {
    return reading != null && reading.equals(other.reading);
  }

  /**
   * A hash of the keys of the sources and of the note.
   *
   * @return the same in every run of every virtual machine, so that it can be kept in a file
   */
  @Override
  public int hashCode() {
    return hash;
  }

  @Override
  public String toString() {
    return "evidence " + sources() + note().map(text -> ", " + text).orElse("");
  }

  /** Builds evidence. Not thread-safe. */
  public static final class Builder {

    private final List<Source> sources = new ArrayList<>();
    private final List<Contested> contested = new ArrayList<>();
    private Optional<String> note = Optional.empty();
    private Origin origin = Origin.CODE;

    Builder() {}

    /**
     * Adds sources.
     *
     * @param more who says so
     * @return this builder
     */
    public Builder addSources(Source... more) {
      return addAllSources(Arrays.asList(Objects.requireNonNull(more, "more")));
    }

    /**
     * Adds sources.
     *
     * @param more who says so
     * @return this builder
     */
    public Builder addAllSources(Iterable<? extends Source> more) {
      for (Source source : Objects.requireNonNull(more, "more")) {
        sources.add(Objects.requireNonNull(source, "source"));
      }
      return this;
    }

    /**
     * Sets the sources, of which there has to be one at least.
     *
     * @param all who says so
     * @return this builder
     */
    public Builder sources(Iterable<? extends Source> all) {
      Objects.requireNonNull(all, "all");
      sources.clear();
      return addAllSources(all);
    }

    /**
     * Sets the note.
     *
     * @param text what limits or explains the statement
     * @return this builder
     */
    public Builder note(String text) {
      return note(Optional.of(Objects.requireNonNull(text, "text")));
    }

    /**
     * Sets the note, or that there is none.
     *
     * @param text what limits or explains the statement, if anything
     * @return this builder
     */
    public Builder note(Optional<String> text) {
      note = Objects.requireNonNull(text, "text");
      return this;
    }

    /**
     * Adds claims that lost.
     *
     * @param more who says otherwise
     * @return this builder
     */
    public Builder addContested(Contested... more) {
      return addAllContested(Arrays.asList(Objects.requireNonNull(more, "more")));
    }

    /**
     * Sets the claims that lost.
     *
     * @param all who says otherwise
     * @return this builder
     */
    public Builder contested(Iterable<? extends Contested> all) {
      Objects.requireNonNull(all, "all");
      contested.clear();
      return addAllContested(all);
    }

    private Builder addAllContested(Iterable<? extends Contested> more) {
      for (Contested claim : more) {
        contested.add(Objects.requireNonNull(claim, "claim"));
      }
      return this;
    }

    /**
     * Sets where the statement was read; in code if this is not called.
     *
     * @param place the place in the data
     * @return this builder
     */
    public Builder origin(Origin place) {
      origin = Objects.requireNonNull(place, "place");
      return this;
    }

    /**
     * Makes the evidence.
     *
     * @return the evidence
     * @throws IllegalArgumentException if there is no source: such a statement is no fact
     */
    public Evidence build() {
      if (sources.isEmpty()) {
        throw new IllegalArgumentException("sources must not be empty");
      }
      Content content = new Content(List.copyOf(sources), note, List.copyOf(contested));
      return new Evidence(origin, note.isPresent(), hash(), null, content);
    }

    private int hash() {
      int hash = note.isPresent() ? note.orElseThrow().hashCode() : 0;
      for (Source source : sources) {
        hash = 31 * hash + source.key().hashCode();
      }
      return hash;
    }
  }
}
