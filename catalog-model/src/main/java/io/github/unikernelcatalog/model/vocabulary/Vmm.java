package io.github.unikernelcatalog.model.vocabulary;

import java.util.Optional;

/**
 * Virtual machine monitors and tenders: what stands between a hypervisor and the guest.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum Vmm implements Word {
  /** Alioth. */
  ALIOTH("alioth", "Alioth"),
  /** Cloud Hypervisor. */
  CLOUD_HYPERVISOR("cloud-hypervisor", "Cloud Hypervisor", "clh"),
  /** crosvm, the monitor of ChromeOS. */
  CROSVM("crosvm", "crosvm"),
  /** Dragonball, the built-in monitor of Kata Containers. */
  DRAGONBALL("dragonball", "Dragonball"),
  /** Firecracker, a microVM monitor. */
  FIRECRACKER("firecracker", "Firecracker", "aws-firecracker"),
  /** gokvm. */
  GOKVM("gokvm", "gokvm"),
  /** HyperKit, a monitor on macOS. */
  HYPERKIT("hyperkit", "HyperKit"),
  /** Hyperlight. */
  HYPERLIGHT("hyperlight", "Hyperlight"),
  /** The monitor of Kontain. */
  KM("km", "Kontain Monitor", "kontain-monitor"),
  /** kvmtool, also called lkvm. */
  KVMTOOL("kvmtool", "kvmtool", "lkvm"),
  /** libkrun, a monitor as a library. */
  LIBKRUN("libkrun", "libkrun", "krun", "krunvm"),
  /** OpenVMM. */
  OPENVMM("openvmm", "OpenVMM"),
  /** QEMU, with any machine type. */
  QEMU("qemu", "QEMU"),
  /** QEMU with its microvm machine type. */
  QEMU_MICROVM("qemu-microvm", "QEMU microvm", "microvm"),
  /** The hardware-virtualised tender of Solo5. */
  SOLO5_HVT("solo5-hvt", "solo5-hvt", "hvt"),
  /** The sandboxed-process tender of Solo5. */
  SOLO5_SPT("solo5-spt", "solo5-spt", "spt"),
  /** StratoVirt. */
  STRATOVIRT("stratovirt", "StratoVirt"),
  /** TinyKVM. */
  TINYKVM("tinykvm", "TinyKVM"),
  /** The monitor of Hermit. */
  UHYVE("uhyve", "Uhyve"),
  /** The first monitor of Solo5, since then solo5-hvt. */
  UKVM("ukvm", "ukvm"),
  /** vfkit, a monitor on macOS. */
  VFKIT("vfkit", "vfkit"),
  /** The virtual machine monitor of macOS as a framework. */
  VIRTUALIZATION_FRAMEWORK("virtualization-framework", "Apple Virtualization.framework"),
  /** The monitor of Virtines. */
  WASP("wasp", "Wasp", "virtines"),
  /** xhyve, a monitor on macOS. */
  XHYVE("xhyve", "xhyve");

  private final Term term;

  Vmm(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }

  @Override
  public Optional<Vmm> broader() {
    return switch (this) {
      case QEMU_MICROVM -> Optional.of(QEMU);
      default -> Optional.empty();
    };
  }
}
