package io.github.unikernelcatalog.model;

import static io.github.unikernelcatalog.model.Samples.allLanguages;
import static io.github.unikernelcatalog.model.Samples.allTargets;
import static io.github.unikernelcatalog.model.Samples.platform;
import static io.github.unikernelcatalog.model.Samples.program;
import static io.github.unikernelcatalog.model.Samples.target;
import static io.github.unikernelcatalog.model.Samples.unikernel;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.LanguageRole;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.util.List;
import org.junit.jupiter.api.Test;

class DeploymentTest {

  private static final Target HVT = target("hvt", platform().vmm(Cell.of(Vmm.SOLO5_HVT)));
  private static final Target VIRTIO = target(
      "virtio",
      platform()
          .hypervisor(Cell.of(Hypervisor.KVM))
          .vmm(Cell.of(Vmm.QEMU))
          .architecture(Cell.of(Architecture.X86_64)),
      platform().vmm(Cell.of(Vmm.QEMU)).architecture(Cell.of(Architecture.ARM64)));

  @Test
  void everyLanguageRunsOnEveryPlatformOfEveryTarget() {
    assertThat(deployments(
            allLanguages(program(Language.GO).build(), program(Language.C).build()),
            allTargets(HVT, VIRTIO)))
        .containsExactly(
            "Go on hvt (solo5-hvt)",
            "Go on virtio (KVM, QEMU, x86-64)",
            "Go on virtio (QEMU, 64-bit Arm)",
            "C on hvt (solo5-hvt)",
            "C on virtio (KVM, QEMU, x86-64)",
            "C on virtio (QEMU, 64-bit Arm)");
  }

  @Test
  void aLanguageMayBeRestrictedToTargets() {
    assertThat(deployments(
            allLanguages(program(Language.GO).addTargets("hvt").build()), allTargets(HVT, VIRTIO)))
        .containsExactly("Go on hvt (solo5-hvt)");
  }

  @Test
  void aLanguageMayBeRestrictedToArchitectures() {
    assertThat(deployments(
            allLanguages(
                program(Language.GO).addArchitectures(Architecture.ARM64).build()),
            allTargets(VIRTIO)))
        .containsExactly("Go on virtio (QEMU, 64-bit Arm)");
  }

  @Test
  void aLanguageMayBeRestrictedToBoth() {
    assertThat(deployments(
            allLanguages(
                program(Language.GO)
                    .addArchitectures(Architecture.ARM64)
                    .addTargets("hvt")
                    .build(),
                program(Language.C).build()),
            allTargets(HVT, VIRTIO)))
        .noneMatch(deployment -> deployment.startsWith("Go on virtio"));
  }

  @Test
  void aLanguageForOneArchitectureIsNotSaidToRunWhereTheArchitectureIsNotStated() {
    assertThat(deployments(
            allLanguages(
                program(Language.GO).addArchitectures(Architecture.ARM64).build()),
            allTargets(HVT, VIRTIO)))
        .containsExactly(
            "Go on virtio (QEMU, 64-bit Arm)", "an unrecorded language on hvt (solo5-hvt)");
  }

  @Test
  void anOpenListOfLanguagesLeavesRoomOnEveryPlatform() {
    assertThat(deployments(Listing.open(List.of(program(Language.GO).build())), allTargets(HVT)))
        .containsExactly("Go on hvt (solo5-hvt)", "an unrecorded language on hvt (solo5-hvt)");
  }

  @Test
  void anOpenListOfTargetsLeavesRoomForEveryLanguage() {
    assertThat(deployments(allLanguages(program(Language.GO).build()), Listing.open(List.of(HVT))))
        .containsExactly("Go on hvt (solo5-hvt)", "Go on an unrecorded target");
  }

  @Test
  void twoOpenListsLeaveRoomForAnything() {
    assertThat(deployments(
            Listing.open(List.of(program(Language.GO).build())), Listing.open(List.of(HVT))))
        .containsExactly(
            "Go on hvt (solo5-hvt)",
            "an unrecorded language on hvt (solo5-hvt)",
            "Go on an unrecorded target",
            "an unrecorded language on an unrecorded target");
  }

  @Test
  void ofAnEntryThatKnowsNeitherThereIsOneUnrecordedDeployment() {
    assertThat(unikernel("a").build().deployments()).singleElement().satisfies(deployment -> {
      assertThat(deployment.isRecorded()).isFalse();
      assertThat(deployment).hasToString("a: an unrecorded language on an unrecorded target");
    });
  }

  @Test
  void aLanguageOfWhichLibrariesCanBeLinkedInMakesNoDeployment() {
    LanguageSupport library =
        program(Language.RUST).role(LanguageRole.LINKED_LIBRARY).build();

    assertThat(deployments(allLanguages(program(Language.GO).build(), library), allTargets(HVT)))
        .containsExactly("Go on hvt (solo5-hvt)");
    assertThat(deployments(Listing.open(List.of(library)), Listing.open(List.of(HVT))))
        .containsExactly(
            "an unrecorded language on hvt (solo5-hvt)",
            "an unrecorded language on an unrecorded target");
  }

  @Test
  void aUnikernelOnWhichNothingCanRunIsRefused() {
    Unikernel.Builder nothing = unikernel("a")
        .languages(allLanguages(program(Language.GO).addTargets("xen").build()))
        .targets(allTargets(HVT));

    assertThatThrownBy(nothing::build)
        .isInstanceOf(IllegalArgumentException.class)
        .hasMessage("languages and targets are complete, but no program runs on any target");
  }

  @Test
  void aDeploymentIsRecordedIfItsLanguageAndItsPlaceAre() {
    List<Boolean> recorded = unikernel("a")
        .languages(Listing.open(List.of(program(Language.GO).build())))
        .targets(Listing.open(List.of(HVT)))
        .build()
        .deployments()
        .stream()
        .map(Deployment::isRecorded)
        .toList();

    assertThat(recorded).containsExactly(true, false, false, false);
  }

  private static List<String> deployments(
      Listing<LanguageSupport> languages, Listing<Target> targets) {
    return unikernel("a").languages(languages).targets(targets).build().deployments().stream()
        .map(Deployment::describe)
        .toList();
  }
}
