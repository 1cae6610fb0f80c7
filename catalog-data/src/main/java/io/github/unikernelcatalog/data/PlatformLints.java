package io.github.unikernelcatalog.data;

import static io.github.unikernelcatalog.model.vocabulary.Architecture.ARM64;
import static io.github.unikernelcatalog.model.vocabulary.Architecture.PPC64LE;
import static io.github.unikernelcatalog.model.vocabulary.Architecture.RISCV64;
import static io.github.unikernelcatalog.model.vocabulary.Architecture.X86;
import static io.github.unikernelcatalog.model.vocabulary.Architecture.X86_64;
import static io.github.unikernelcatalog.model.vocabulary.Architecture.XEON_PHI;
import static io.github.unikernelcatalog.model.vocabulary.HostSystem.DRAGONFLY_BSD;
import static io.github.unikernelcatalog.model.vocabulary.HostSystem.FREEBSD;
import static io.github.unikernelcatalog.model.vocabulary.HostSystem.ILLUMOS;
import static io.github.unikernelcatalog.model.vocabulary.HostSystem.LINUX;
import static io.github.unikernelcatalog.model.vocabulary.HostSystem.MACOS;
import static io.github.unikernelcatalog.model.vocabulary.HostSystem.NETBSD;
import static io.github.unikernelcatalog.model.vocabulary.HostSystem.OPENBSD;
import static io.github.unikernelcatalog.model.vocabulary.HostSystem.QUBES_OS;
import static io.github.unikernelcatalog.model.vocabulary.HostSystem.WINDOWS;
import static io.github.unikernelcatalog.model.vocabulary.HostSystem.WSL;

import io.github.unikernelcatalog.model.Catalog;
import io.github.unikernelcatalog.model.Cell;
import io.github.unikernelcatalog.model.Platform;
import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import io.github.unikernelcatalog.model.vocabulary.Word;
import java.util.EnumSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** Platforms that cannot be, whoever says so. What a table has no row for is not judged. */
final class PlatformLints {

  /**
   * The architectures that a monitor runs on. Those of Cloud Hypervisor, crosvm, Firecracker,
   * Hyperlight, libkrun, TinyKVM, Uhyve and ukvm are those of their entries, with their sources; a
   * test compares them. The others:
   *
   * <ul>
   *   <li>HyperKit and xhyve: bhyve on Hypervisor.framework of Intel machines, by their READMEs
   *   <li>Kontain Monitor: km/Makefile of kontainapp/km, as cited in the entry of Kontain
   *   <li>QEMU: the targets of docs/system of qemu/qemu, none of which is k1om; its microvm is a
   *       machine of docs/system/i386
   *   <li>Solo5: docs/building.md of Solo5/solo5, "Supported targets"
   * </ul>
   */
  static final Map<Vmm, Set<Architecture>> ARCHITECTURES = Map.ofEntries(
      Map.entry(Vmm.CLOUD_HYPERVISOR, EnumSet.of(X86_64, ARM64, RISCV64)),
      Map.entry(Vmm.CROSVM, EnumSet.of(X86_64, ARM64, RISCV64)),
      Map.entry(Vmm.FIRECRACKER, EnumSet.of(X86_64, ARM64)),
      Map.entry(Vmm.HYPERKIT, EnumSet.of(X86_64)),
      Map.entry(Vmm.HYPERLIGHT, EnumSet.of(X86_64, ARM64)),
      Map.entry(Vmm.KM, EnumSet.of(X86_64)),
      Map.entry(Vmm.LIBKRUN, EnumSet.of(X86_64, ARM64, RISCV64)),
      Map.entry(Vmm.QEMU, EnumSet.complementOf(EnumSet.of(XEON_PHI))),
      Map.entry(Vmm.QEMU_MICROVM, EnumSet.of(X86, X86_64)),
      Map.entry(Vmm.SOLO5_HVT, EnumSet.of(X86_64, ARM64)),
      Map.entry(Vmm.SOLO5_SPT, EnumSet.of(X86_64, ARM64, PPC64LE)),
      Map.entry(Vmm.TINYKVM, EnumSet.of(X86_64, ARM64)),
      Map.entry(Vmm.UHYVE, EnumSet.of(X86_64, ARM64)),
      Map.entry(Vmm.UKVM, EnumSet.of(X86_64, ARM64)),
      Map.entry(Vmm.XHYVE, EnumSet.of(X86_64)));

  private static final Set<HostSystem> XEN = EnumSet.of(LINUX, FREEBSD, NETBSD, QUBES_OS);

  /**
   * The systems that have a hypervisor, in the kernel or as the first guest:
   *
   * <ul>
   *   <li>bhyve: the handbook of FreeBSD, and illumos by its bhyve(8)
   *   <li>ESXi: none, it is the system (vSphere documentation, "ESXi installation")
   *   <li>HAXM: the README of intel/haxm
   *   <li>Hyper-V, Windows Hypervisor Platform: Microsoft Learn, "Virtualization"
   *   <li>Hypervisor.framework: Apple's developer documentation
   *   <li>Kontain Kernel Module, PVM: modules of the Linux kernel, by their READMEs
   *   <li>KVM: the kernel documentation of Linux, illumos by its kvm(4D), nested in WSL 2 by
   *       Microsoft Learn, "wsl-config", key nestedVirtualization
   *   <li>MSHV: drivers/hv of Linux
   *   <li>NVMM: the guide of NetBSD, and the handbook of DragonFly
   *   <li>OpenBSD vmm: its vmm(4)
   *   <li>VirtualBox: its manual, "Supported Host Operating Systems", and the port to FreeBSD
   *   <li>VMware Workstation and Fusion: their product pages
   *   <li>Xen: the wiki of the Xen Project, "Dom0 Operating Systems", and Qubes OS
   * </ul>
   */
  private static final Map<Hypervisor, Set<HostSystem>> HOSTS = Map.ofEntries(
      Map.entry(Hypervisor.BHYVE, EnumSet.of(FREEBSD, ILLUMOS)),
      Map.entry(Hypervisor.ESXI, Set.of()),
      Map.entry(Hypervisor.HAXM, EnumSet.of(LINUX, MACOS, NETBSD, WINDOWS)),
      Map.entry(Hypervisor.HYPERVISOR_FRAMEWORK, EnumSet.of(MACOS)),
      Map.entry(Hypervisor.HYPER_V, EnumSet.of(WINDOWS)),
      Map.entry(Hypervisor.KKM, EnumSet.of(LINUX)),
      Map.entry(Hypervisor.KVM, EnumSet.of(LINUX, ILLUMOS, WSL)),
      Map.entry(Hypervisor.MSHV, EnumSet.of(LINUX)),
      Map.entry(Hypervisor.NVMM, EnumSet.of(NETBSD, DRAGONFLY_BSD)),
      Map.entry(Hypervisor.OPENBSD_VMM, EnumSet.of(OPENBSD)),
      Map.entry(Hypervisor.PVM, EnumSet.of(LINUX)),
      Map.entry(Hypervisor.VIRTUALBOX, EnumSet.of(LINUX, MACOS, WINDOWS, FREEBSD)),
      Map.entry(Hypervisor.VMWARE_WORKSTATION, EnumSet.of(LINUX, MACOS, WINDOWS)),
      Map.entry(Hypervisor.WHPX, EnumSet.of(WINDOWS)),
      Map.entry(Hypervisor.XEN, XEN),
      Map.entry(Hypervisor.XEN_HVM, XEN),
      Map.entry(Hypervisor.XEN_PV, XEN),
      Map.entry(Hypervisor.XEN_PVH, XEN));

  private PlatformLints() {}

  static Stream<Problem> architectureOfVmm(Catalog catalog) {
    return platforms(catalog)
        .flatMap(platform ->
            impossible(platform, platform.vmm(), platform.architecture(), ARCHITECTURES));
  }

  static Stream<Problem> hostOfHypervisor(Catalog catalog) {
    return platforms(catalog)
        .filter(platform -> !inTheMachineOfAnEngine(platform))
        .flatMap(platform -> impossible(platform, platform.hypervisor(), platform.host(), HOSTS));
  }

  /** On macOS and Windows container engines bring a virtual machine with Linux. */
  private static boolean inTheMachineOfAnEngine(Platform platform) {
    return platform.container() instanceof Cell.Of<?>
        && platform.host() instanceof Cell.Of<HostSystem> host
        && EnumSet.of(MACOS, WINDOWS).contains(host.word());
  }

  private static <A extends Word, B extends Word> Stream<Problem> impossible(
      Platform platform, Cell<A> what, Cell<B> where, Map<A, Set<B>> table) {
    if (!(what instanceof Cell.Of<A> runs) || !(where instanceof Cell.Of<B> on)) {
      return Stream.empty();
    }
    return Optional.ofNullable(table.get(runs.word())).stream()
        .filter(allowed -> allowed.stream().noneMatch(on.word()::isA))
        .map(allowed -> Lints.at(
            platform.evidence().origin(),
            runs + " does not run on " + on,
            allowed.stream().map(Word::id).sorted().toList()));
  }

  private static Stream<Platform> platforms(Catalog catalog) {
    return catalog.unikernels().stream()
        .flatMap(unikernel -> unikernel.targets().items().stream())
        .flatMap(target -> target.platforms().stream());
  }
}
