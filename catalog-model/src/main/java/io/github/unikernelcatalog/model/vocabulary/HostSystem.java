package io.github.unikernelcatalog.model.vocabulary;

import java.util.Optional;

/**
 * Operating systems of the machine that runs, or builds, a unikernel.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum HostSystem implements Word {
  /** Alpine Linux. */
  ALPINE("alpine", "Alpine Linux", "alpine-linux"),
  /** Amazon Linux. */
  AMAZON_LINUX("amazon-linux", "Amazon Linux"),
  /** Arch Linux. */
  ARCH_LINUX("arch-linux", "Arch Linux", "archlinux"),
  /** Debian. */
  DEBIAN("debian", "Debian"),
  /** DragonFly BSD. */
  DRAGONFLY_BSD("dragonfly-bsd", "DragonFly BSD", "dragonfly"),
  /** Fedora. */
  FEDORA("fedora", "Fedora"),
  /** FreeBSD. */
  FREEBSD("freebsd", "FreeBSD"),
  /** The Genode operating system framework. */
  GENODE("genode", "Genode"),
  /** illumos and its distributions. */
  ILLUMOS("illumos", "illumos", "smartos"),
  /** Kali Linux. */
  KALI_LINUX("kali-linux", "Kali Linux", "kali"),
  /** Linux, of any distribution. */
  LINUX("linux", "Linux", "gnu-linux"),
  /** macOS. */
  MACOS("macos", "macOS", "osx", "os-x", "mac", "darwin"),
  /** NetBSD. */
  NETBSD("netbsd", "NetBSD"),
  /** NixOS. */
  NIXOS("nixos", "NixOS"),
  /** OpenBSD. */
  OPENBSD("openbsd", "OpenBSD"),
  /** Qubes OS. */
  QUBES_OS("qubes-os", "Qubes OS", "qubes", "qubesos"),
  /** Red Hat Enterprise Linux and its rebuilds. */
  RHEL("rhel", "Red Hat Enterprise Linux", "centos", "rocky-linux"),
  /** Ubuntu. */
  UBUNTU("ubuntu", "Ubuntu"),
  /** Windows. */
  WINDOWS("windows", "Windows", "ms-windows", "microsoft-windows"),
  /** The Windows Subsystem for Linux. */
  WSL("wsl", "Windows Subsystem for Linux", "wsl2");

  private final Term term;

  HostSystem(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }

  @Override
  public Optional<HostSystem> broader() {
    return switch (this) {
      case ALPINE, AMAZON_LINUX, ARCH_LINUX, DEBIAN, FEDORA, KALI_LINUX, NIXOS, RHEL, UBUNTU ->
        Optional.of(LINUX);
      default -> Optional.empty();
    };
  }
}
