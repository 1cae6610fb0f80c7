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

  static List<Deployment> allOf(Unikernel unikernel) {
    List<LanguageSupport> programs = unikernel.languages().items().stream()
        .filter(support -> support.role() != LanguageRole.LINKED_LIBRARY)
        .toList();
    List<Place> places = unikernel.targets().items().stream()
        .flatMap(target -> target.platforms().stream().map(platform -> new Place(target, platform)))
        .toList();
    boolean moreTargets = unikernel.targets().isOpen();
    List<Deployment> all = new ArrayList<>();
    for (LanguageSupport support : programs) {
      places.stream()
          .filter(place -> support.holdsOn(place.target(), place.platform()) == Truth.TRUE)
          .forEach(place ->
              all.add(new Deployment(unikernel, Optional.of(support), Optional.of(place))));
    }
    places.stream()
        .filter(place -> mayHaveMoreLanguages(unikernel, programs, place))
        .forEach(place -> all.add(new Deployment(unikernel, Optional.empty(), Optional.of(place))));
    if (moreTargets) {
      programs.forEach(
          support -> all.add(new Deployment(unikernel, Optional.of(support), Optional.empty())));
    }
    if (unikernel.languages().isOpen() && moreTargets) {
      all.add(new Deployment(unikernel, Optional.empty(), Optional.empty()));
    }
    return List.copyOf(all);
  }

  private static boolean mayHaveMoreLanguages(
      Unikernel unikernel, List<LanguageSupport> programs, Place place) {
    return unikernel.languages().isOpen()
        || programs.stream()
            .anyMatch(
                support -> support.holdsOn(place.target(), place.platform()) == Truth.UNKNOWN);
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
        language.map(support -> support.language().label()).orElse("an unrecorded language");
    String where = place
        .map(it -> it.target().name() + " (" + it.platform().describe() + ")")
        .orElse("an unrecorded target");
    return what + " on " + where;
  }

  @Override
  public String toString() {
    return unikernel.id() + ": " + describe();
  }
}
