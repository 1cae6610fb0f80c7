package io.github.unikernelcatalog.model.vocabulary;

/**
 * Instruction set architectures.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum Architecture implements Word {
  /** 32-bit Arm. */
  ARM("arm", "32-bit Arm", "arm32", "armv6", "armv7", "aarch32"),
  /** 64-bit Arm. */
  ARM64("arm64", "64-bit Arm", "aarch64", "armv8"),
  /** 64-bit LoongArch. */
  LOONGARCH64("loongarch64", "LoongArch64", "loongarch"),
  /** MIPS. */
  MIPS("mips", "MIPS", "mips32", "mips64"),
  /** 64-bit POWER, little-endian. */
  PPC64LE("ppc64le", "64-bit POWER, little-endian", "power", "powerpc64le"),
  /** 32-bit RISC-V. */
  RISCV32("riscv32", "32-bit RISC-V", "rv32"),
  /** 64-bit RISC-V. */
  RISCV64("riscv64", "64-bit RISC-V", "risc-v", "riscv", "rv64"),
  /** 64-bit IBM Z. */
  S390X("s390x", "IBM Z", "system-z"),
  /** SPARC. */
  SPARC("sparc", "SPARC", "sparc64"),
  /** 32-bit x86. */
  X86("x86", "32-bit x86", "i386", "i686", "ia32", "x86-32"),
  /** 64-bit x86. */
  X86_64("x86-64", "x86-64", "amd64", "x64", "x86_64", "intel64"),
  /** Intel Xeon Phi of the k1om kind. */
  XEON_PHI("xeon-phi", "Xeon Phi (k1om)", "k1om"),
  /** Xtensa, as in the ESP8266 and ESP32. */
  XTENSA("xtensa", "Xtensa", "esp8266", "esp32");

  private final Term term;

  Architecture(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }
}
