package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.LanguageRole;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The joint row: one language support of a unikernel on one platform of one target.
 *
 * <p>Where the list of languages or of targets is not complete there are also unrecorded
 * deployments, whose language support or platform is not known. They stand for whatever the catalog
 * does not tell. So does one on a platform that does not tell its architecture, if a language
 * support is restricted to some architectures.
 *
 * @param unikernel what runs
 * @param language how the program gets in, or empty if that is not recorded
 * @param place where it runs, or empty if that is not recorded
 */
public record Deployment(
    Unikernel unikernel, Optional<LanguageSupport> language, Optional<Place> place) {

  /**
   * A platform of a target.
   *
   * @param target the target
   * @param platform one of its platforms
   */
  public record Place(Target target, Platform platform) {

    /**
     * Refuses null.
     *
     * @param target see {@link #target()}
     * @param platform see {@link #platform()}
     */
    public Place {
      Objects.requireNonNull(target, "target");
      Objects.requireNonNull(platform, "platform");
    }

    @Override
    public String toString() {
      return target.name() + " (" + platform.describe() + ")";
    }
  }

  /**
   * Refuses null.
   *
   * @param unikernel see {@link #unikernel()}
   * @param language see {@link #language()}
   * @param place see {@link #place()}
   */
  public Deployment {
    Objects.requireNonNull(unikernel, "unikernel");
    Objects.requireNonNull(language, "language");
    Objects.requireNonNull(place, "place");
  }

  /** All deployments, in loops, because a catalog has thousands of them. */
  static List<Deployment> allOf(Unikernel unikernel) {
    List<Optional<LanguageSupport>> programs = programs(unikernel);
    List<Optional<Place>> places = places(unikernel);
    boolean moreTargets = unikernel.targets().isOpen();
    List<Deployment> all = new ArrayList<>();
    for (Optional<LanguageSupport> program : programs) {
      for (Optional<Place> place : places) {
        if (holds(program, place) == Truth.TRUE) {
          all.add(new Deployment(unikernel, program, place));
        }
      }
    }
    for (Optional<Place> place : places) {
      if (unikernel.languages().isOpen() || mayHaveOneOf(programs, place)) {
        all.add(new Deployment(unikernel, Optional.empty(), place));
      }
    }
    for (Optional<LanguageSupport> program : programs) {
      if (moreTargets) {
        all.add(new Deployment(unikernel, program, Optional.empty()));
      }
    }
    if (unikernel.languages().isOpen() && moreTargets) {
      all.add(new Deployment(unikernel, Optional.empty(), Optional.empty()));
    }
    return List.copyOf(all);
  }

  private static List<Optional<LanguageSupport>> programs(Unikernel unikernel) {
    List<Optional<LanguageSupport>> programs = new ArrayList<>();
    for (LanguageSupport support : unikernel.languages().items()) {
      if (support.role() != LanguageRole.LINKED_LIBRARY) {
        programs.add(Optional.of(support));
      }
    }
    return programs;
  }

  private static List<Optional<Place>> places(Unikernel unikernel) {
    List<Optional<Place>> places = new ArrayList<>();
    for (Target target : unikernel.targets().items()) {
      for (Platform platform : target.platforms()) {
        places.add(Optional.of(new Place(target, platform)));
      }
    }
    return places;
  }

  private static boolean mayHaveOneOf(
      List<Optional<LanguageSupport>> programs, Optional<Place> place) {
    for (Optional<LanguageSupport> program : programs) {
      if (holds(program, place) == Truth.UNKNOWN) {
        return true;
      }
    }
    return false;
  }

  private static Truth holds(Optional<LanguageSupport> program, Optional<Place> place) {
    Place where = place.orElseThrow();
    return program.orElseThrow().holdsOn(where.target(), where.platform());
  }

  /**
   * Whether language support and platform are both recorded.
   *
   * @return false for an unrecorded deployment
   */
  public boolean isRecorded() {
    return language.isPresent() && place.isPresent();
  }

  /**
   * The deployment in words.
   *
   * @return for instance {@code Go on virtio (KVM, QEMU, x86-64)}
   */
  public String describe() {
    String what =
        language.isPresent() ? language.orElseThrow().language().label() : "an unrecorded language";
    return what + " on " + (place.isPresent() ? place.orElseThrow() : "an unrecorded target");
  }

  @Override
  public String toString() {
    return unikernel.id() + ": " + describe();
  }
}
