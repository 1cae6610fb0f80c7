package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.LanguageRole;
import io.github.unikernelcatalog.model.vocabulary.PortingMode;
import io.github.unikernelcatalog.model.vocabulary.Vocabulary;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import org.immutables.value.Value;

/** How programs in a language get into a unikernel. */
@Value.Immutable
@CatalogStyle
@SuppressWarnings("exports") // the annotations of Immutables are not needed by users
public interface LanguageSupport {

  /**
   * The language or runtime.
   *
   * @return the language; {@link Language#ANY} if the sources do not tell languages apart
   */
  Language language();

  /**
   * What the language is to the unikernel.
   *
   * @return the role
   */
  LanguageRole role();

  /**
   * How a program gets in.
   *
   * @return the mode
   */
  PortingMode mode();

  /**
   * How well it is supported.
   *
   * @return {@link SupportLevel#FULL} or {@link SupportLevel#PARTIAL}
   */
  SupportLevel level();

  /**
   * The versions of the language or runtime.
   *
   * @return the interval, or empty if the sources name none
   */
  Optional<VersionRange> versions();

  /**
   * The names of the targets that this holds for.
   *
   * @return the targets; empty if it holds for all of them
   */
  Set<String> targets();

  /**
   * The architectures that this holds for.
   *
   * @return the architectures; empty if it holds for all of them
   */
  Set<Architecture> architectures();

  /**
   * Who says so.
   *
   * @return the evidence, with a note if the level is partial
   */
  Evidence evidence();

  /**
   * Whether this holds on a platform of a target.
   *
   * @param target the target
   * @param platform one of its platforms
   * @return false if it is restricted to other targets or architectures; unknown if it is
   *     restricted to some architectures and the platform does not tell its own
   */
  default Truth holdsOn(Target target, Platform platform) {
    Objects.requireNonNull(target, "target");
    Objects.requireNonNull(platform, "platform");
    return targets().isEmpty() || targets().contains(target.name())
        ? holdsOn(platform.architecture())
        : Truth.FALSE;
  }

  private Truth holdsOn(Cell<Architecture> architecture) {
    if (architectures().isEmpty()) {
      return Truth.TRUE;
    }
    return architecture instanceof Cell.Of<Architecture> cell
        ? Truth.of(architectures().contains(cell.word()))
        : Truth.UNKNOWN;
  }

  /** Support is at least partial, and partial support has a note. */
  @Value.Check
  default void check() {
    Statement.requireNote(level(), evidence());
    if (level() == SupportLevel.NONE) {
      throw new IllegalArgumentException(
          "level must be full or partial; a sourced no is an exclusion");
    }
  }

  /**
   * Whether the language may turn out to be a narrower one, as {@link Language#ANY} may.
   *
   * @return true if there are narrower languages
   */
  @Value.Lazy
  default boolean isBroad() {
    for (Language other : Vocabulary.of(Language.class).words()) {
      if (other != language() && language().mayBe(other)) {
        return true;
      }
    }
    return false;
  }

  /**
   * Starts a language support.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds language supports. Not thread-safe. */
  final class Builder extends ImmutableLanguageSupport.Builder {
    Builder() {}
  }
}
