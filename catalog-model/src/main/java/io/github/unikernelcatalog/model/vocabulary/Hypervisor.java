package io.github.unikernelcatalog.model.vocabulary;

import java.util.Optional;

/**
 * Hypervisors. The monitor in user space, such as QEMU, is a {@link Vmm}.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum Hypervisor implements Word {
  /** The Bareflank hypervisor. */
  BAREFLANK("bareflank", "Bareflank"),
  /** The hypervisor of FreeBSD. */
  BHYVE("bhyve", "bhyve", "freebsd-vmm"),
  /** BitVisor. */
  BITVISOR("bitvisor", "BitVisor"),
  /** VMware ESX and ESXi, the hypervisor of vSphere. */
  ESXI("esxi", "VMware ESXi", "vmware-esxi", "esx", "vmware-esx", "vsphere", "vmware-vsphere"),
  /** The hypervisor of Intel for macOS and Windows, discontinued. */
  HAXM("haxm", "Intel HAXM", "intel-haxm"),
  /** Microsoft Hyper-V. */
  HYPER_V("hyper-v", "Microsoft Hyper-V", "hyperv"),
  /** The hypervisor interface of macOS. */
  HYPERVISOR_FRAMEWORK("hypervisor-framework", "Apple Hypervisor.framework", "hvf", "apple-hvf"),
  /** The Jailhouse partitioning hypervisor. */
  JAILHOUSE("jailhouse", "Jailhouse"),
  /** The kernel module with which Kontain runs where KVM is missing. */
  KKM("kkm", "Kontain Kernel Module", "kontain-kernel-module"),
  /** The hypervisor in the Linux kernel. */
  KVM("kvm", "KVM", "linux-kvm"),
  /** The Microsoft hypervisor as seen from a Linux root partition. */
  MSHV("mshv", "Microsoft Hypervisor for Linux", "linux-mshv"),
  /** The Muen separation kernel. */
  MUEN("muen", "Muen", "muen-sk"),
  /** The NOVA microhypervisor. */
  NOVA("nova", "NOVA"),
  /** The hypervisor of NetBSD. */
  NVMM("nvmm", "NVMM", "netbsd-nvmm"),
  /** The hypervisor of OpenBSD. */
  OPENBSD_VMM("openbsd-vmm", "OpenBSD vmm", "vmd", "openbsd-vmd"),
  /** KVM with software virtualisation, for guests inside virtual machines. */
  PVM("pvm", "PVM", "pagetable-virtual-machine"),
  /** seL4 as a hypervisor or separation kernel. */
  SEL4("sel4", "seL4"),
  /** The Shyper embedded hypervisor. */
  SHYPER("shyper", "Shyper", "rust-shyper"),
  /** Oracle VirtualBox. */
  VIRTUALBOX("virtualbox", "VirtualBox", "vbox", "oracle-virtualbox"),
  /** A VMware hypervisor, where the source does not say which. */
  VMWARE("vmware", "VMware (product not stated)"),
  /** VMware Workstation, Player and Fusion. */
  VMWARE_WORKSTATION("vmware-workstation", "VMware Workstation", "vmware-fusion", "vmware-player"),
  /** The hypervisor interface of Windows for third parties. */
  WHPX("whpx", "Windows Hypervisor Platform", "windows-hypervisor-platform"),
  /** Xen, where the source does not say which type of guest. */
  XEN("xen", "Xen (guest type not stated)", "xenserver", "xcp-ng"),
  /** Xen with a fully virtualised guest. */
  XEN_HVM("xen-hvm", "Xen HVM"),
  /** Xen with a paravirtualised guest. */
  XEN_PV("xen-pv", "Xen PV"),
  /** Xen with a PVH guest. */
  XEN_PVH("xen-pvh", "Xen PVH");

  private final Term term;

  Hypervisor(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }

  @Override
  public Optional<Hypervisor> broader() {
    return switch (this) {
      case ESXI, VMWARE_WORKSTATION -> Optional.of(VMWARE);
      case PVM -> Optional.of(KVM);
      case XEN_HVM, XEN_PV, XEN_PVH -> Optional.of(XEN);
      default -> Optional.empty();
    };
  }
}
