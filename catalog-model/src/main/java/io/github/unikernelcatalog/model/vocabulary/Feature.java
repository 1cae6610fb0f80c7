package io.github.unikernelcatalog.model.vocabulary;

/**
 * Abilities of a unikernel that programs rely on.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum Feature implements Word {
  /** Block devices can be read and written. */
  BLOCK_STORAGE("block-storage", "block storage"),
  /** A debugger can be attached. */
  DEBUGGING("debugging", "debugging", "gdb"),
  /** Programs can use a file system. */
  FILE_SYSTEM("file-system", "file system", "filesystem"),
  /** The network stack speaks IPv6. */
  IPV6("ipv6", "IPv6"),
  /** The running image can be replaced with its state kept. */
  LIVE_UPDATE("live-update", "live update"),
  /** Protection inside the image: no-execute pages, address randomisation, compartments. */
  MEMORY_PROTECTION("memory-protection", "memory protection", "aslr", "nx"),
  /** Metrics, profiles or traces can be had from a running image. */
  MONITORING("monitoring", "monitoring", "metrics", "tracing"),
  /** A TCP/IP network stack. */
  NETWORKING("networking", "networking", "tcp-ip", "network"),
  /** Container images or Dockerfiles serve as input of the build. */
  OCI_IMAGES("oci-images", "container images", "dockerfile", "docker-build"),
  /** One image uses several processors. */
  SMP("smp", "symmetric multiprocessing", "multicore", "multi-core"),
  /** A running image can be saved and resumed. */
  SNAPSHOT("snapshot", "snapshots", "checkpoint"),
  /** TLS comes with the system. */
  TLS("tls", "TLS", "ssl");

  private final Term term;

  Feature(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }
}
