package io.github.unikernelcatalog.query;

import static io.github.unikernelcatalog.query.Samples.DATE;
import static io.github.unikernelcatalog.query.Samples.allLanguages;
import static io.github.unikernelcatalog.query.Samples.allTargets;
import static io.github.unikernelcatalog.query.Samples.evidence;
import static io.github.unikernelcatalog.query.Samples.full;
import static io.github.unikernelcatalog.query.Samples.known;
import static io.github.unikernelcatalog.query.Samples.no;
import static io.github.unikernelcatalog.query.Samples.platform;
import static io.github.unikernelcatalog.query.Samples.program;
import static io.github.unikernelcatalog.query.Samples.someTargets;
import static io.github.unikernelcatalog.query.Samples.target;
import static io.github.unikernelcatalog.query.Samples.unikernel;
import static org.assertj.core.api.Assertions.assertThat;

import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Dimension;
import io.github.unikernelcatalog.model.Event;
import io.github.unikernelcatalog.model.Ground;
import io.github.unikernelcatalog.model.LicenceTerms;
import io.github.unikernelcatalog.model.Listing;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.Statement;
import io.github.unikernelcatalog.model.Status;
import io.github.unikernelcatalog.model.SupportLevel;
import io.github.unikernelcatalog.model.Truth;
import io.github.unikernelcatalog.model.Unikernel;
import io.github.unikernelcatalog.model.VersionRange;
import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.ContainerEngine;
import io.github.unikernelcatalog.model.vocabulary.EventType;
import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Isolation;
import io.github.unikernelcatalog.model.vocabulary.Language;
import io.github.unikernelcatalog.model.vocabulary.LanguageRole;
import io.github.unikernelcatalog.model.vocabulary.Licence;
import io.github.unikernelcatalog.model.vocabulary.LicenceFamily;
import io.github.unikernelcatalog.model.vocabulary.Metric;
import io.github.unikernelcatalog.model.vocabulary.PortingMode;
import io.github.unikernelcatalog.model.vocabulary.ProcessModel;
import io.github.unikernelcatalog.model.vocabulary.RelationType;
import io.github.unikernelcatalog.model.vocabulary.SourceKind;
import io.github.unikernelcatalog.model.vocabulary.UnikernelKind;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.time.LocalDate;
import java.time.Period;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;

/** Every kind of criterion, and every sentence that a finding can have. */
class CriteriaTest {

  @Nested
  class AWord {

    @Test
    void isStated() {
      assertThat(finding(
              on(platform().hypervisor(Cell.of(Hypervisor.KVM))),
              Criteria.hypervisor(Hypervisor.KVM)))
          .hasToString("yes: hypervisor is KVM");
    }

    @Test
    void isStatedByANarrowerOne() {
      assertThat(finding(
              on(platform().hypervisor(Cell.of(Hypervisor.XEN_PVH))),
              Criteria.hypervisor(Hypervisor.XEN)))
          .hasToString("yes: hypervisor is Xen PVH");
    }

    @Test
    void isLeftOpenByABroaderOne() {
      assertThat(finding(
              on(platform().hypervisor(Cell.of(Hypervisor.XEN))),
              Criteria.hypervisor(Hypervisor.XEN_PVH)))
          .hasToString("unknown: hypervisor is Xen (guest type not stated), which leaves open"
              + " whether Xen PVH");
    }

    @Test
    void isNotAnother() {
      assertThat(finding(
              on(platform().hypervisor(Cell.of(Hypervisor.KVM))),
              Criteria.hypervisor(Hypervisor.BHYVE)))
          .hasToString("no: hypervisor is KVM, not bhyve");
      assertThat(
              finding(on(platform().hypervisor(Cell.none())), Criteria.hypervisor(Hypervisor.KVM)))
          .hasToString("no: hypervisor is none, not KVM");
    }

    @Test
    void isNotRecorded() {
      assertThat(finding(on(platform()), Criteria.hypervisor(Hypervisor.KVM)))
          .hasToString("unknown: whether hypervisor is KVM is not recorded");
    }

    @Test
    void isRuledOut() {
      assertThat(finding(
              on(platform()).addExcluded(no(Hypervisor.KVM)), Criteria.hypervisor(Hypervisor.KVM)))
          .hasToString("no: hypervisor is not KVM, a source rules it out (they say so)");
    }

    @Test
    void isRuledOutUnderABroaderOneAsKaliIsForKontain() {
      assertThat(finding(
              on(platform().host(Cell.of(HostSystem.LINUX))).addExcluded(no(HostSystem.KALI_LINUX)),
              Criteria.host(HostSystem.KALI_LINUX)))
          .hasToString("no: host is not Kali Linux, a source rules it out (they say so)");
    }

    @Test
    void isOneOfSeveralInADimensionThatIsComplete() {
      Unikernel.Builder kvmOrBhyve = unikernel("a")
          .languages(allLanguages(program(Language.GO)))
          .targets(someTargets(target(
              "t",
              platform().hypervisor(Cell.of(Hypervisor.KVM)).vmm(Cell.of(Vmm.QEMU)),
              platform().hypervisor(Cell.of(Hypervisor.BHYVE)).vmm(Cell.of(Vmm.QEMU)))))
          .complete(Map.of(Dimension.HYPERVISOR, evidence()));
      Criterion elsewhere = Criteria.vmm(Vmm.FIRECRACKER);

      assertThat(findings(kvmOrBhyve, elsewhere, Criteria.hypervisor(Hypervisor.KVM)))
          .map(Finding::toString)
          .containsExactly(
              "unknown: whether vmm is Firecracker is not recorded",
              "unknown: hypervisor is KVM or bhyve, which leaves open whether KVM");
      assertThat(
              findings(kvmOrBhyve, elsewhere, Criteria.not(Criteria.hypervisor(Hypervisor.NOVA))))
          .map(Finding::toString)
          .containsExactly(
              "unknown: whether vmm is Firecracker is not recorded",
              "yes: hypervisor is KVM or bhyve, not NOVA");
    }

    @Test
    void isOneOfSeveralWordsAskedFor() {
      Criterion either = Criteria.hypervisor(Hypervisor.BHYVE, Hypervisor.KVM);

      assertThat(either)
          .isEqualTo(Criteria.anyOf(
              Criteria.hypervisor(Hypervisor.BHYVE), Criteria.hypervisor(Hypervisor.KVM)));
      assertThat(finding(on(platform().hypervisor(Cell.of(Hypervisor.KVM))), either))
          .hasToString("yes: hypervisor is KVM");
      assertThat(finding(on(platform().hypervisor(Cell.of(Hypervisor.NOVA))), either))
          .hasToString("no: hypervisor is NOVA, not bhyve; hypervisor is NOVA, not KVM");
    }
  }

  @Nested
  class PartialSupport {

    private final Unikernel.Builder partOfXen = on(platform()
        .hypervisor(Cell.of(Hypervisor.XEN_PV))
        .level(SupportLevel.PARTIAL)
        .evidence(evidence("no network")));
    private final Criterion xen = Criteria.hypervisor(Hypervisor.XEN_PV);

    @Test
    void isNotEnoughUnlessAskedFor() {
      assertThat(finding(partOfXen, xen))
          .hasToString(
              "no: hypervisor is Xen PV (partial), full support is asked for (no network)");
      assertThat(finding(partOfXen, xen.atLeast(SupportLevel.FULL)).truth()).isEqualTo(Truth.FALSE);
    }

    @Test
    void isEnoughIfAskedFor() {
      assertThat(finding(partOfXen, xen.atLeast(SupportLevel.PARTIAL)))
          .hasToString("yes: hypervisor is Xen PV (partial) (no network)");
    }

    @Test
    void isTooMuchForSomebodyWhoHasNoXen() {
      assertThat(finding(partOfXen, Criteria.not(Criteria.hypervisor(Hypervisor.XEN))))
          .hasToString("no: hypervisor is Xen PV (partial) (no network)");
      assertThat(finding(partOfXen, Criteria.nowhere(Criteria.hypervisor(Hypervisor.XEN))))
          .hasToString("no: hypervisor is Xen PV (partial) (no network)");
    }

    @Test
    void ofOnePlatformDoesNotHideFullSupportOfAnother() {
      Unikernel.Builder openTargets = unikernel("a")
          .languages(allLanguages(program(Language.GO)))
          .targets(someTargets(
              target(
                  "one",
                  platform()
                      .hypervisor(Cell.of(Hypervisor.XEN_PV))
                      .vmm(Cell.of(Vmm.QEMU))
                      .level(SupportLevel.PARTIAL)
                      .evidence(evidence("no network"))),
              target(
                  "two",
                  platform().hypervisor(Cell.of(Hypervisor.XEN_PV)).vmm(Cell.of(Vmm.QEMU)))));

      assertThat(findings(openTargets, Criteria.vmm(Vmm.FIRECRACKER), xen))
          .map(Finding::toString)
          .containsExactly(
              "unknown: whether vmm is Firecracker is not recorded",
              "unknown: hypervisor Xen PV is recorded, but not in this combination");
    }

    @Test
    void isNoneOfTheBusinessOfNotAtLeastFull() {
      assertThat(
              finding(partOfXen, Criteria.not(xen.atLeast(SupportLevel.FULL))).truth())
          .isEqualTo(Truth.TRUE);
    }

    @Test
    void ofANarrowerWordInAnOpenListLeavesTheBroaderOneOpen() {
      Statement<HostSystem> ubuntu =
          new Statement<>(HostSystem.UBUNTU, SupportLevel.PARTIAL, evidence("by hand"));

      assertThat(finding(
              on(platform()).developmentHosts(Listing.open(List.of(ubuntu))),
              Criteria.developmentHost(HostSystem.LINUX)))
          .hasToString("unknown: development-host is Ubuntu (partial), which leaves open whether"
              + " Linux");
    }

    @Test
    void isAskedForInAllOfAComposition() {
      Criterion deep = Criteria.anyOf(
          Criteria.allOf(xen, Criteria.not(xen)), Criteria.nowhere(xen), Criteria.id("a"));

      assertThat(deep.atLeast(SupportLevel.PARTIAL))
          .hasToString("((hypervisor:xen-pv at least partial and not hypervisor:xen-pv at least"
              + " partial) or nowhere hypervisor:xen-pv at least partial or id:a)");
    }
  }

  @Nested
  class Compositions {

    private final Unikernel.Builder goOnKvm =
        on(platform().hypervisor(Cell.of(Hypervisor.KVM)).vmm(Cell.of(Vmm.QEMU)));

    @Test
    void ofAConjunctionTheFirstThatFailsDecides() {
      assertThat(finding(
              goOnKvm,
              Criteria.allOf(
                  Criteria.language(Language.GO),
                  Criteria.vmm(Vmm.FIRECRACKER),
                  Criteria.hypervisor(Hypervisor.XEN))))
          .hasToString("no: vmm is QEMU, not Firecracker");
    }

    @Test
    void ofAConjunctionThatHoldsAllIsSaid() {
      assertThat(finding(
              goOnKvm, Criteria.allOf(Criteria.language(Language.GO), Criteria.vmm(Vmm.QEMU))))
          .hasToString("yes: language is Go; vmm is QEMU");
    }

    @Test
    void ofADisjunctionTheFirstThatHoldsDecides() {
      assertThat(finding(
              goOnKvm, Criteria.anyOf(Criteria.vmm(Vmm.FIRECRACKER), Criteria.vmm(Vmm.QEMU))))
          .hasToString("yes: vmm is QEMU");
    }

    @Test
    void ofADisjunctionThatIsOpenTheOpenPartsAreSaid() {
      Finding finding = finding(
          goOnKvm,
          Criteria.anyOf(
              Criteria.vmm(Vmm.FIRECRACKER),
              Criteria.architecture(Architecture.ARM64),
              Criteria.feature(Feature.SMP)));

      assertThat(finding)
          .hasToString("unknown: whether architecture is 64-bit Arm is not recorded;"
              + " whether feature is symmetric multiprocessing is not recorded");
      assertThat(finding.gaps())
          .map(Gap::what)
          .containsExactly("architecture 64-bit Arm", "feature symmetric multiprocessing");
    }

    @Test
    void whatTwoPartsSayIsSaidOnce() {
      assertThat(
              finding(goOnKvm, Criteria.allOf(Criteria.version("1.21"), Criteria.version("1.22"))))
          .hasToString("unknown: the versions of the language are not recorded");
    }

    @Test
    void aNegationSaysWhatItsOperandSays() {
      assertThat(finding(goOnKvm, Criteria.not(Criteria.hypervisor(Hypervisor.BHYVE))))
          .hasToString("yes: hypervisor is KVM, not bhyve");
      assertThat(finding(goOnKvm, Criteria.not(Criteria.hypervisor(Hypervisor.KVM))))
          .hasToString("no: hypervisor is KVM");
      assertThat(finding(goOnKvm, Criteria.not(Criteria.architecture(Architecture.ARM64))))
          .hasToString("unknown: whether architecture is 64-bit Arm is not recorded");
    }

    @Test
    void oneCriterionNeedsNoComposition() {
      Criterion go = Criteria.language(Language.GO);

      assertThat(Criteria.anyOf(go)).isSameAs(go);
      assertThat(Criteria.allOf(go)).isSameAs(go);
    }
  }

  @Nested
  class NotAndNowhere {

    private final Criterion xen = Criteria.hypervisor(Hypervisor.XEN);
    private final Unikernel.Builder both = on(
        platform().hypervisor(Cell.of(Hypervisor.KVM)),
        platform().hypervisor(Cell.of(Hypervisor.XEN_PVH)));

    @Test
    void notXenMeansThatSomeDeploymentDoesWithout() {
      assertThat(finding(both, Criteria.not(xen)))
          .hasToString("yes: hypervisor is KVM, not Xen (guest type not stated)");
    }

    @Test
    void nowhereXenMeansThatThereIsNoneAtAll() {
      assertThat(finding(both, Criteria.nowhere(xen))).hasToString("no: hypervisor is Xen PVH");
      assertThat(finding(
              on(
                  platform().hypervisor(Cell.of(Hypervisor.KVM)),
                  platform().hypervisor(Cell.none())),
              Criteria.nowhere(xen)))
          .hasToString("yes: hypervisor is KVM, not Xen (guest type not stated);"
              + " hypervisor is none, not Xen (guest type not stated)");
    }

    @Test
    void nowhereIsRefutedByOneDeployment() {
      Finding finding = finding(
          on(
              platform().hypervisor(Cell.of(Hypervisor.XEN)).evidence(evidence("here")),
              platform().hypervisor(Cell.of(Hypervisor.XEN)).evidence(evidence("there"))),
          Criteria.nowhere(xen));

      assertThat(finding.truth()).isEqualTo(Truth.FALSE);
      assertThat(finding.grounds()).map(Ground::evidence).containsExactly(evidence("here"));
    }

    @Test
    void nowhereIsOpenAsLongAsTheTargetsAre() {
      assertThat(finding(
              unikernel("a")
                  .languages(allLanguages(program(Language.GO)))
                  .targets(
                      someTargets(target("t", platform().hypervisor(Cell.of(Hypervisor.KVM))))),
              Criteria.nowhere(xen)))
          .hasToString(
              "unknown: whether hypervisor is Xen (guest type not stated) is not" + " recorded");
    }
  }

  @Nested
  class EveryDimension {

    private final Unikernel.Builder all = unikernel("a")
        .languages(allLanguages(program(Language.GO)
            .role(LanguageRole.EMBEDDED_INTERPRETER)
            .mode(PortingMode.SOURCE_PORT)))
        .targets(allTargets(target(
            "t",
            platform()
                .hypervisor(Cell.of(Hypervisor.KVM))
                .vmm(Cell.of(Vmm.QEMU))
                .architecture(Cell.of(Architecture.X86_64))
                .host(Cell.of(HostSystem.LINUX))
                .cloud(Cell.of(CloudProvider.AWS))
                .container(Cell.of(ContainerEngine.DOCKER))
                .isolation(Cell.of(Isolation.HARDWARE_VM)))))
        .kind(known(UnikernelKind.POSIX_LIKE))
        .processModel(known(List.of(ProcessModel.SINGLE)))
        .features(Listing.open(List.of(full(Feature.SMP))))
        .licences(Listing.open(List.of(new LicenceTerms("kernel", "MIT", evidence()))))
        .implementationLanguages(known(List.of(Language.C)))
        .developmentHosts(Listing.open(List.of(full(HostSystem.MACOS))));

    @Test
    void canBeAskedFor() {
      assertThat(findings(
              all,
              Criteria.language(Language.GO),
              Criteria.role(LanguageRole.EMBEDDED_INTERPRETER),
              Criteria.mode(PortingMode.SOURCE_PORT),
              Criteria.hypervisor(Hypervisor.KVM),
              Criteria.vmm(Vmm.QEMU),
              Criteria.architecture(Architecture.X86_64),
              Criteria.host(HostSystem.LINUX),
              Criteria.cloud(CloudProvider.AWS),
              Criteria.container(ContainerEngine.DOCKER),
              Criteria.isolation(Isolation.HARDWARE_VM),
              Criteria.kind(UnikernelKind.POSIX_LIKE),
              Criteria.processModel(ProcessModel.SINGLE),
              Criteria.feature(Feature.SMP),
              Criteria.licence(Licence.MIT),
              Criteria.licenceFamily(LicenceFamily.PERMISSIVE),
              Criteria.implementationLanguage(Language.C),
              Criteria.developmentHost(HostSystem.MACOS)))
          .map(Finding::toString)
          .containsExactly(
              "yes: language is Go",
              "yes: role is embedded interpreter",
              "yes: mode is source port",
              "yes: hypervisor is KVM",
              "yes: vmm is QEMU",
              "yes: architecture is x86-64",
              "yes: host is Linux",
              "yes: cloud is Amazon Web Services",
              "yes: container is Docker",
              "yes: isolation is hardware virtual machine",
              "yes: kind is POSIX-like",
              "yes: process-model is single thread of control",
              "yes: feature is symmetric multiprocessing",
              "yes: licence is MIT",
              "yes: licence-family is permissive",
              "yes: implementation-language is C",
              "yes: development-host is macOS");
    }

    @Test
    void canBeAskedForByItself() {
      assertThat(Criteria.has(Dimension.VMM, Vmm.QEMU)).isEqualTo(Criteria.vmm(Vmm.QEMU));
    }

    @Test
    void canBeAskedWhetherItIsKnown() {
      assertThat(finding(all, Criteria.known(Dimension.HYPERVISOR)))
          .hasToString("yes: hypervisor is KVM");
      assertThat(finding(on(platform()), Criteria.known(Dimension.HYPERVISOR)))
          .hasToString("no: hypervisor is unknown");
      assertThat(
              finding(on(platform().hypervisor(Cell.none())), Criteria.known(Dimension.HYPERVISOR)))
          .hasToString("yes: hypervisor is none");
      assertThat(finding(on(platform()), Criteria.not(Criteria.known(Dimension.KIND))))
          .hasToString("yes: kind is unknown");
    }
  }

  @Nested
  class ThingsWithoutAVocabulary {

    @Test
    void status() {
      Unikernel.Builder active = on(platform()).events(lastCommit(DATE.minusMonths(3)));

      assertThat(finding(active, Criteria.status(Status.ACTIVE)))
          .hasToString("yes: status at 2026-11-23 is active");
      assertThat(finding(active, Criteria.status(Status.DORMANT)))
          .hasToString("no: status at 2026-11-23 is active");
      assertThat(finding(on(platform()), Criteria.status(Status.ACTIVE)))
          .hasToString("unknown: status at 2026-11-23 is unknown (not looked at)");
    }

    @Test
    void activity() {
      Unikernel.Builder active = on(platform()).events(lastCommit(DATE.minusMonths(3)));

      assertThat(finding(active, Criteria.activeWithin(Period.ofMonths(4))).truth())
          .isEqualTo(Truth.TRUE);
      assertThat(finding(active, Criteria.activeWithin(Period.ofMonths(2))))
          .hasToString("no: status at 2026-11-23 is dormant");
      assertThat(finding(active, Criteria.activeWithin(Period.ofMonths(2), DATE.minusMonths(2))))
          .hasToString("yes: status at 2026-09-23 is active");
    }

    @Test
    void target() {
      Unikernel.Builder hvt = unikernel("a")
          .languages(allLanguages(program(Language.GO)))
          .targets(allTargets(Samples.target("hvt", platform())));

      assertThat(finding(hvt, Criteria.target("HVT"))).hasToString("yes: target is hvt");
      assertThat(finding(hvt, Criteria.target("spt"))).hasToString("no: target is hvt");
      assertThat(finding(unikernel("a"), Criteria.target("spt")))
          .hasToString("unknown: whether there is a target spt is not recorded");
    }

    @Test
    void version() {
      Unikernel.Builder versions = unikernel("a")
          .languages(allLanguages(program(Language.GO)
              .versions(new VersionRange(Optional.of("1.18"), Optional.of("1.22")))))
          .targets(allTargets(Samples.target("t", platform())));

      assertThat(finding(versions, Criteria.version("1.22.3")))
          .hasToString("yes: Go is supported in version 1.18..1.22");
      assertThat(finding(versions, Criteria.version("1.9")))
          .hasToString("no: Go is supported in version 1.18..1.22");
      assertThat(finding(on(platform()), Criteria.version("1.9")))
          .hasToString("unknown: the versions of the language are not recorded");
    }

    @Test
    void release() {
      Unikernel.Builder releases =
          on(platform().releases(new VersionRange(Optional.of("0.2"), Optional.of("0.16"))));

      assertThat(finding(releases, Criteria.release("0.16.3")))
          .hasToString("yes: t is there in releases 0.2..0.16");
      assertThat(finding(releases, Criteria.release("0.17")))
          .hasToString("no: t is there in releases 0.2..0.16");
      assertThat(finding(on(platform()), Criteria.release("0.17")))
          .hasToString("unknown: the releases in which the target is there are not recorded");
    }

    @Test
    void name() {
      Unikernel.Builder renamed = on(platform()).addAliases("HermitCore");

      assertThat(finding(renamed, Criteria.id("hermitcore"))).hasToString("yes: it is a");
      assertThat(finding(renamed, Criteria.id("A"))).hasToString("yes: it is a");
      assertThat(finding(renamed, Criteria.id("osv"))).hasToString("no: it is a");
    }

    @Test
    void relation() {
      Unikernel.Builder related = on(platform()).addRelations(RandomCatalogs.relation());

      assertThat(finding(related, Criteria.related(RelationType.BUILDS_ON, "Solo5")))
          .hasToString("yes: the relation \"builds on Solo5\" is recorded");
      assertThat(finding(related, Criteria.related(RelationType.FORK_OF, "solo5")))
          .hasToString("unknown: the relation \"fork of solo5\" is not recorded");
    }

    @Test
    void measurement() {
      assertThat(finding(
              on(platform()).addMeasurements(RandomCatalogs.measurement()),
              Criteria.measured(Metric.BOOT_TIME)))
          .hasToString("yes: boot time 12.5 ms (to the first line of main)");
      assertThat(finding(on(platform()), Criteria.measured(Metric.BOOT_TIME)))
          .hasToString("unknown: no boot time is recorded");
    }

    @Test
    void strengthOfEvidence() {
      Unikernel.Builder evidenced = unikernel("a")
          .languages(allLanguages(
              program(Language.GO).evidence(evidence(SourceKind.CI_CONFIGURATION, DATE))))
          .targets(allTargets(
              Samples.target("t", platform().evidence(evidence(SourceKind.README, DATE)))));

      assertThat(finding(evidenced, Criteria.evidence(SourceKind.README)))
          .hasToString("yes: language and platform rest on README or stronger");
      assertThat(finding(evidenced, Criteria.evidence(SourceKind.CI_CONFIGURATION)))
          .hasToString("no: t does not rest on CI configuration or stronger");
      assertThat(finding(evidenced, Criteria.evidence(SourceKind.SOURCE_CODE)))
          .hasToString("no: Go and t do not rest on source code or stronger");
      assertThat(finding(unikernel("a"), Criteria.evidence(SourceKind.README)))
          .hasToString("unknown: the deployment is not recorded, so it has no evidence");
    }

    @Test
    void ageOfEvidence() {
      LocalDate checked = LocalDate.of(2026, 5, 1);
      Unikernel.Builder evidenced = unikernel("a")
          .languages(
              allLanguages(program(Language.GO).evidence(evidence(SourceKind.README, checked))))
          .targets(allTargets(
              Samples.target("t", platform().evidence(evidence(SourceKind.README, checked)))));
      Period month = Period.ofMonths(1);

      assertThat(finding(evidenced, Criteria.checkedWithin(month, checked.plusMonths(1))))
          .hasToString(
              "yes: language and platform rest on a check between 2026-05-01 and" + " 2026-06-01");
      assertThat(finding(evidenced, Criteria.checkedWithin(month)))
          .hasToString("no: Go and t do not rest on a check between 2026-10-23 and 2026-11-23");
      assertThat(finding(evidenced, Criteria.checkedWithin(month, checked)).truth())
          .isEqualTo(Truth.TRUE);
      assertThat(finding(
                  evidenced, Criteria.checkedWithin(month, checked.plusMonths(1).plusDays(1)))
              .truth())
          .isEqualTo(Truth.FALSE);
      assertThat(finding(evidenced, Criteria.checkedWithin(month, checked.minusDays(1)))
              .truth())
          .as("a check that came later does not count")
          .isEqualTo(Truth.FALSE);
    }

    @Test
    void aCriterionOfOnesOwn() {
      Criterion twoPlatforms = Criteria.custom(
          "at least two platforms",
          deployment -> Truth.of(deployment.unikernel().targets().items().stream()
                  .mapToInt(target -> target.platforms().size())
                  .sum()
              >= 2));

      assertThat(finding(on(platform(), platform()), twoPlatforms))
          .hasToString("yes: at least two platforms");
      assertThat(finding(on(platform()), twoPlatforms)).hasToString("no: at least two platforms");
      assertThat(finding(on(platform()), Criteria.not(twoPlatforms)).truth()).isEqualTo(Truth.TRUE);
    }

    private Listing<Event> lastCommit(LocalDate date) {
      return Listing.open(
          List.of(new Event(EventType.LAST_COMMIT, date, Optional.empty(), evidence())));
    }
  }

  @Nested
  class Facts {

    @Test
    void aFindingCitesWhatDecidesIt() {
      Finding finding = finding(
          on(platform().hypervisor(Cell.of(Hypervisor.KVM)).evidence(evidence("since 2020"))),
          Criteria.hypervisor(Hypervisor.KVM));

      assertThat(finding.grounds()).singleElement().satisfies(ground -> {
        assertThat(ground.says()).isEqualTo("KVM");
        assertThat(ground.evidence()).isEqualTo(evidence("since 2020"));
      });
    }

    @Test
    void aRejectionCitesTheExclusion() {
      Finding finding = finding(
          on(platform()).addExcluded(no(Hypervisor.KVM)), Criteria.hypervisor(Hypervisor.KVM));

      assertThat(finding.grounds()).singleElement().satisfies(ground -> {
        assertThat(ground.says()).isEqualTo("no KVM");
        assertThat(ground.evidence()).isEqualTo(evidence("they say so"));
      });
    }

    @Test
    void aRejectionForLackOfAnythingCitesThePlatform() {
      Finding finding =
          finding(on(platform().hypervisor(Cell.none())), Criteria.hypervisor(Hypervisor.KVM));

      assertThat(finding.grounds())
          .singleElement()
          .satisfies(ground -> assertThat(ground.says()).isEqualTo("t: unspecified"));
    }

    @Test
    void thatItIsKnownThatThereIsNoneCitesThePlatform() {
      Finding finding = finding(
          on(platform().cloud(Cell.none()).evidence(evidence("at home"))),
          Criteria.known(Dimension.CLOUD));

      assertThat(finding).hasToString("yes: cloud is none");
      assertThat(finding.grounds()).map(Ground::evidence).containsExactly(evidence("at home"));
    }

    @Test
    void aGapTellsWhatWouldSettleIt() {
      assertThat(finding(on(platform()), Criteria.hypervisor(Hypervisor.KVM)).gaps())
          .singleElement()
          .hasToString("a: hypervisor KVM (code:-:0)");
    }
  }

  private static Unikernel.Builder on(Platform.Builder... platforms) {
    return unikernel("a")
        .languages(allLanguages(program(Language.GO)))
        .targets(allTargets(target("t", platforms)));
  }

  private static Finding finding(Unikernel.Builder unikernel, Criterion criterion) {
    return findings(unikernel, criterion).get(0);
  }

  private static List<Finding> findings(Unikernel.Builder unikernel, Criterion... criteria) {
    return Unikernels.in(Samples.catalog(unikernel))
        .where(criteria)
        .recommend()
        .all()
        .findFirst()
        .orElseThrow()
        .findings();
  }
}
