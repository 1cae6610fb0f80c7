package io.github.unikernelcatalog.model;

import static io.github.unikernelcatalog.model.Samples.allLanguages;
import static io.github.unikernelcatalog.model.Samples.allTargets;
import static io.github.unikernelcatalog.model.Samples.evidence;
import static io.github.unikernelcatalog.model.Samples.known;
import static io.github.unikernelcatalog.model.Samples.platform;
import static io.github.unikernelcatalog.model.Samples.program;
import static io.github.unikernelcatalog.model.Samples.target;
import static io.github.unikernelcatalog.model.Samples.unikernel;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Knowledge.Reason;
import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.LanguageRole;
import io.github.unikernelcatalog.model.vocabulary.Licence;
import io.github.unikernelcatalog.model.vocabulary.LicenceFamily;
import io.github.unikernelcatalog.model.vocabulary.PortingMode;
import io.github.unikernelcatalog.model.vocabulary.ProcessModel;
import io.github.unikernelcatalog.model.vocabulary.UnikernelKind;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class DimensionTest {

  @Test
  void allDimensionsHaveAnIdOfTheirOwnAndAreFoundByIt() {
    assertThat(Dimension.all()).hasSize(17);
    assertThat(new HashSet<>(Dimension.all().stream().map(Dimension::id).toList()))
        .hasSize(17);
    assertThat(Dimension.all()).allSatisfy(dimension -> {
      assertThat(dimension.id()).matches("[a-z]+(-[a-z]+)*");
      assertThat(Dimension.find(dimension.id())).containsSame(dimension);
    });
    assertThat(Dimension.find("colour")).isEmpty();
  }

  // Language.

  @Test
  void aLanguageSupportTellsLanguageRoleAndMode() {
    Deployment deployment = only(unikernel("a")
        .languages(allLanguages(program(Language.GO).mode(PortingMode.RELINK).build()))
        .targets(allTargets(target("t", platform()))));

    assertThat(Dimension.LANGUAGE.of(deployment).describe()).isEqualTo("Go");
    assertThat(Dimension.ROLE.of(deployment).describe()).isEqualTo("application");
    assertThat(Dimension.MODE.of(deployment).describe()).isEqualTo("relink");
    assertThat(decide(Dimension.LANGUAGE, deployment, Language.JAVA)).isEqualTo(Truth.FALSE);
    assertThat(decide(Dimension.ROLE, deployment, LanguageRole.CONFIGURATION))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void anyLanguageLeavesOpenWhichButNotThoseRuledOut() {
    Deployment deployment = only(unikernel("a")
        .languages(allLanguages(program(Language.ANY).build()))
        .targets(allTargets(target("t", platform())))
        .addExcluded(no(Language.PYTHON)));

    assertThat(decide(Dimension.LANGUAGE, deployment, Language.GO)).isEqualTo(Truth.UNKNOWN);
    assertThat(decide(Dimension.LANGUAGE, deployment, Language.PYTHON)).isEqualTo(Truth.FALSE);
    assertThat(decide(Dimension.LANGUAGE, deployment, Language.ANY)).isEqualTo(Truth.TRUE);
  }

  @Test
  void anyLanguageIsNotInFullTheOneThatIsRecordedThereInPart() {
    List<Deployment> deployments = unikernel("a")
        .languages(allLanguages(
            program(Language.ANY).build(),
            program(Language.GO)
                .level(SupportLevel.PARTIAL)
                .evidence(evidence("with a limit"))
                .addTargets("t")
                .build()))
        .targets(allTargets(target("t", platform()), target("u", platform())))
        .build()
        .deployments();

    assertThat(deployments).hasSize(3);
    assertThat(decide(Dimension.LANGUAGE, deployments.get(0), Language.GO)).isEqualTo(Truth.FALSE);
    assertThat(decide(Dimension.LANGUAGE, deployments.get(1), Language.GO))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(decide(Dimension.LANGUAGE, deployments.get(0), Language.JAVA))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void ofAnUnrecordedLanguageOnlyTheExclusionsAreKnown() {
    Deployment deployment = unikernel("a")
        .languages(Listing.unknown("not looked at"))
        .targets(allTargets(target("t", platform())))
        .addExcluded(no(Language.PYTHON))
        .build()
        .deployments()
        .get(0);

    assertThat(decide(Dimension.LANGUAGE, deployment, Language.GO)).isEqualTo(Truth.UNKNOWN);
    assertThat(decide(Dimension.LANGUAGE, deployment, Language.PYTHON)).isEqualTo(Truth.FALSE);
    assertThat(decide(Dimension.MODE, deployment, PortingMode.NATIVE)).isEqualTo(Truth.UNKNOWN);
  }

  // Platform.

  @Test
  void aWordOfAPlatformRulesOutTheOthers() {
    Deployment deployment = only(onPlatforms(platform().hypervisor(Cell.of(Hypervisor.KVM))));

    assertThat(decide(Dimension.HYPERVISOR, deployment, Hypervisor.KVM)).isEqualTo(Truth.TRUE);
    assertThat(decide(Dimension.HYPERVISOR, deployment, Hypervisor.XEN)).isEqualTo(Truth.FALSE);
  }

  @Test
  void aPlatformWithoutHypervisorHasNoneOfThem() {
    Deployment deployment = only(onPlatforms(platform().hypervisor(Cell.none())));

    assertThat(Dimension.HYPERVISOR.of(deployment).describe()).isEqualTo("none");
    assertThat(decide(Dimension.HYPERVISOR, deployment, Hypervisor.KVM)).isEqualTo(Truth.FALSE);
  }

  @Test
  void ofAnUnstatedCellOnlyTheExclusionsAreKnown() {
    Deployment deployment = only(onPlatforms(platform()).addExcluded(no(Hypervisor.XEN)));

    assertThat(decide(Dimension.HYPERVISOR, deployment, Hypervisor.KVM)).isEqualTo(Truth.UNKNOWN);
    assertThat(decide(Dimension.HYPERVISOR, deployment, Hypervisor.XEN_PVH)).isEqualTo(Truth.FALSE);
  }

  @Test
  void aWordIsNoWayAroundAnExclusionOfANarrowerOne() {
    Deployment kontain = only(onPlatforms(platform().host(Cell.of(HostSystem.LINUX)))
        .addExcluded(no(HostSystem.KALI_LINUX)));

    assertThat(Dimension.HOST.of(kontain).decide(HostSystem.KALI_LINUX, SupportLevel.FULL))
        .satisfies(decision -> {
          assertThat(decision.truth()).isEqualTo(Truth.FALSE);
          assertThat(decision.reason()).isEqualTo(Reason.RULED_OUT);
        });
    assertThat(decide(Dimension.HOST, kontain, HostSystem.LINUX)).isEqualTo(Truth.TRUE);
    assertThat(decide(Dimension.HOST, kontain, HostSystem.UBUNTU)).isEqualTo(Truth.UNKNOWN);
  }

  // A dimension that is declared complete.

  @Test
  void inACompleteDimensionAnUnrecordedTargetHasOneOfTheRecordedWords() {
    Deployment unrecorded = unrecordedTarget(
        Dimension.ARCHITECTURE,
        platform().architecture(Cell.of(Architecture.X86_64)),
        platform().architecture(Cell.of(Architecture.ARM64)));

    assertThat(Dimension.ARCHITECTURE.of(unrecorded).describe()).isEqualTo("x86-64 or 64-bit Arm");
    assertThat(decide(Dimension.ARCHITECTURE, unrecorded, Architecture.ARM64))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(decide(Dimension.ARCHITECTURE, unrecorded, Architecture.RISCV64))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void inACompleteDimensionASilentPlatformDoesNotMakeOtherWordsPossible() {
    Deployment unrecorded = unrecordedTarget(
        Dimension.ARCHITECTURE, platform().architecture(Cell.of(Architecture.X86_64)), platform());

    assertThat(Dimension.ARCHITECTURE.of(unrecorded).describe()).isEqualTo("x86-64");
    assertThat(decide(Dimension.ARCHITECTURE, unrecorded, Architecture.RISCV64))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void inACompleteDimensionWhereSomePlatformsHaveNoneThatIsPossibleToo() {
    Deployment unrecorded = unrecordedTarget(
        Dimension.HYPERVISOR,
        platform().hypervisor(Cell.of(Hypervisor.KVM)),
        platform().hypervisor(Cell.none()));

    assertThat(Dimension.HYPERVISOR.of(unrecorded).describe()).isEqualTo("KVM or none");
    assertThat(Dimension.HYPERVISOR.of(unrecorded).decide(Hypervisor.KVM, SupportLevel.PARTIAL))
        .satisfies(decision -> {
          assertThat(decision.truth()).isEqualTo(Truth.UNKNOWN);
          assertThat(decision.reason()).isEqualTo(Reason.NOT_PRECISE);
        });
    assertThat(decide(Dimension.HYPERVISOR, unrecorded, Hypervisor.XEN)).isEqualTo(Truth.FALSE);
  }

  @Test
  void inACompleteDimensionWhereAllPlatformsHaveNoneThereIsNone() {
    Deployment unrecorded =
        unrecordedTarget(Dimension.HYPERVISOR, platform().hypervisor(Cell.none()));

    assertThat(Dimension.HYPERVISOR.of(unrecorded).describe()).isEqualTo("none");
    assertThat(Dimension.HYPERVISOR.of(unrecorded).isKnown()).isTrue();
    assertThat(decide(Dimension.HYPERVISOR, unrecorded, Hypervisor.KVM)).isEqualTo(Truth.FALSE);
  }

  @Test
  void aCompleteDimensionWithoutAWordSaysNothing() {
    Deployment unrecorded = unrecordedTarget(Dimension.HYPERVISOR, platform());

    assertThat(decide(Dimension.HYPERVISOR, unrecorded, Hypervisor.KVM)).isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aDimensionThatNobodyDeclaresCompleteLeavesTheUnrecordedTargetOpen() {
    Deployment unrecorded =
        unrecordedTarget(Dimension.ARCHITECTURE, platform().hypervisor(Cell.of(Hypervisor.KVM)));

    assertThat(decide(Dimension.HYPERVISOR, unrecorded, Hypervisor.XEN)).isEqualTo(Truth.UNKNOWN);
  }

  // Project.

  @Test
  void factsOfTheProjectAreTheSameOnAllDeployments() {
    Unikernel unikernel = unikernel("a")
        .kind(known(UnikernelKind.POSIX_LIKE))
        .processModel(known(List.of(ProcessModel.SINGLE, ProcessModel.THREADS)))
        .implementationLanguages(known(List.of(Language.C)))
        .languages(Listing.open(List.of(program(Language.GO).build())))
        .build();

    assertThat(unikernel.deployments()).hasSize(2).allSatisfy(deployment -> {
      assertThat(Dimension.KIND.of(deployment).describe()).isEqualTo("POSIX-like");
      assertThat(Dimension.PROCESS_MODEL.of(deployment).describe())
          .isEqualTo("single thread of control, one process with threads");
      assertThat(decide(Dimension.IMPLEMENTATION_LANGUAGE, deployment, Language.C))
          .isEqualTo(Truth.TRUE);
      assertThat(decide(Dimension.IMPLEMENTATION_LANGUAGE, deployment, Language.GO))
          .isEqualTo(Truth.FALSE);
    });
  }

  @Test
  void unknownFactsOfTheProjectStayUnknown() {
    Deployment deployment = unikernel("a").build().deployments().get(0);

    assertThat(decide(Dimension.KIND, deployment, UnikernelKind.POSIX_LIKE))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(decide(Dimension.LICENCE, deployment, Licence.MIT)).isEqualTo(Truth.UNKNOWN);
    assertThat(decide(Dimension.FEATURE, deployment, Feature.SMP)).isEqualTo(Truth.UNKNOWN);
    assertThat(decide(Dimension.DEVELOPMENT_HOST, deployment, HostSystem.LINUX))
        .isEqualTo(Truth.UNKNOWN);
  }

  @Test
  void aFeatureThatIsNotListedIsUnknownUnlessTheListIsComplete() {
    List<Statement<Feature>> smp =
        List.of(new Statement<>(Feature.SMP, SupportLevel.FULL, evidence()));

    assertThat(decide(Dimension.FEATURE, only(runs().features(Listing.open(smp))), Feature.IPV6))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(decide(
            Dimension.FEATURE,
            only(runs().features(Listing.complete(smp, evidence()))),
            Feature.IPV6))
        .isEqualTo(Truth.FALSE);
    assertThat(decide(
            Dimension.FEATURE,
            only(runs().features(Listing.open(smp)).addExcluded(no(Feature.IPV6))),
            Feature.IPV6))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void aDevelopmentHostThatIsNotListedIsUnknownUnlessTheListIsComplete() {
    List<Statement<HostSystem>> linux =
        List.of(new Statement<>(HostSystem.LINUX, SupportLevel.FULL, evidence()));

    assertThat(decide(
            Dimension.DEVELOPMENT_HOST,
            only(runs().developmentHosts(Listing.open(linux))),
            HostSystem.MACOS))
        .isEqualTo(Truth.UNKNOWN);
    assertThat(decide(
            Dimension.DEVELOPMENT_HOST,
            only(runs().developmentHosts(Listing.complete(linux, evidence()))),
            HostSystem.MACOS))
        .isEqualTo(Truth.FALSE);
  }

  @Test
  void theLicenceIsThatOfTheFirstComponentAndEachThatItNamesCounts() {
    Deployment deployment = only(runs()
        .licences(Listing.open(List.of(
            new LicenceTerms("kernel", "Apache-2.0 OR GPL-2.0-only", evidence()),
            new LicenceTerms("tool", "MIT", evidence())))));

    assertThat(Dimension.LICENCE.of(deployment).describe()).isEqualTo("Apache-2.0, GPL-2.0-only");
    assertThat(decide(Dimension.LICENCE, deployment, Licence.MIT)).isEqualTo(Truth.FALSE);
    assertThat(decide(Dimension.LICENCE_FAMILY, deployment, LicenceFamily.PERMISSIVE))
        .isEqualTo(Truth.TRUE);
    assertThat(decide(Dimension.LICENCE_FAMILY, deployment, LicenceFamily.PROPRIETARY))
        .isEqualTo(Truth.FALSE);
  }

  // What the tests are made of.

  private static Unikernel.Builder runs() {
    return onPlatforms(platform());
  }

  private static Unikernel.Builder onPlatforms(Platform.Builder... platforms) {
    return unikernel("a")
        .languages(allLanguages(program(Language.GO).build()))
        .targets(allTargets(target("t", platforms)));
  }

  private static Deployment only(Unikernel.Builder unikernel) {
    List<Deployment> deployments = unikernel.build().deployments();
    assertThat(deployments).hasSize(1);
    return deployments.get(0);
  }

  private static Deployment unrecordedTarget(
      Dimension<?> completeDimension, Platform.Builder... platforms) {
    List<Deployment> deployments = unikernel("a")
        .languages(allLanguages(program(Language.GO).build()))
        .targets(Listing.open(List.of(target("t", platforms))))
        .complete(Map.of(completeDimension, evidence()))
        .build()
        .deployments();
    Deployment last = deployments.get(deployments.size() - 1);
    assertThat(last.place()).isEmpty();
    return last;
  }

  private static <W extends Word> Statement<W> no(W word) {
    return new Statement<>(word, SupportLevel.NONE, evidence());
  }

  private static <W extends Enum<W> & Word> Truth decide(
      Dimension<W> dimension, Deployment deployment, W word) {
    return dimension.of(deployment).decide(word, SupportLevel.FULL).truth();
  }
}
