package io.github.unikernelcatalog.model.vocabulary;

/**
 * What a measurement measures.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum Metric implements Word {
  /** From the start of the monitor or machine to the point that the workload names. */
  BOOT_TIME("boot-time", "boot time"),
  /** The size of the image that is booted. */
  IMAGE_SIZE("image-size", "image size"),
  /** The memory that the running image takes or needs. */
  MEMORY("memory", "memory", "memory-footprint"),
  /** Requests, packets or bytes in a time. */
  THROUGHPUT("throughput", "throughput"),
  /** The time of one operation. */
  LATENCY("latency", "latency");

  private final Term term;

  Metric(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }
}
