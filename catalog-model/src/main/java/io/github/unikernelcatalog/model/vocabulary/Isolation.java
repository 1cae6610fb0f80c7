package io.github.unikernelcatalog.model.vocabulary;

import java.util.Optional;

/**
 * What separates a running unikernel from its surroundings.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum Isolation implements Word {
  /** None below: the machine itself. */
  BARE_METAL("bare-metal", "bare metal", "hardware"),
  /** A hardware enclave such as Intel SGX. */
  ENCLAVE("enclave", "hardware enclave", "sgx", "tee"),
  /** A virtual machine on processor support for virtualisation. */
  HARDWARE_VM("hardware-vm", "hardware virtual machine", "vm", "virtual-machine"),
  /** An emulated machine, without processor support. */
  EMULATION("emulation", "emulation", "tcg"),
  /** A component on a microkernel or separation kernel. */
  MICROKERNEL("microkernel", "microkernel component", "separation-kernel"),
  /** A paravirtual machine without processor support, as Xen PV. */
  PARAVIRTUAL_VM("paravirtual-vm", "paravirtual machine", "pv"),
  /** An ordinary process of the host. */
  PROCESS("process", "process", "unix-process", "user-space"),
  /** A process of the host whose system calls are filtered. */
  SECCOMP_PROCESS("seccomp-process", "process behind seccomp", "seccomp");

  private final Term term;

  Isolation(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }

  @Override
  public Optional<Isolation> broader() {
    return switch (this) {
      case SECCOMP_PROCESS -> Optional.of(PROCESS);
      default -> Optional.empty();
    };
  }
}
