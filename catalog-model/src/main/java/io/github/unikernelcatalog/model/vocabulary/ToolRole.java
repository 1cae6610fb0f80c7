package io.github.unikernelcatalog.model.vocabulary;

/**
 * What a tool is for.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum ToolRole implements Word {
  /** Builds images. */
  BUILDER("builder", "builder", "build-tool"),
  /** Runs unikernels or sandboxes in place of containers. */
  CONTAINER_RUNTIME("container-runtime", "container runtime", "oci-runtime"),
  /** A hypervisor. */
  HYPERVISOR("hypervisor", "hypervisor"),
  /** Ready images can be fetched from it. */
  IMAGE_STORE("image-store", "registry or marketplace", "registry", "marketplace"),
  /** Starts images on a monitor, by the command line or an interface. */
  LAUNCHER("launcher", "launcher", "front-end"),
  /** A library or language that unikernels are built with. */
  LIBRARY("library", "library or language"),
  /** Deploys and manages images on machines or clouds. */
  ORCHESTRATOR("orchestrator", "orchestrator", "orchestration"),
  /** A specialised monitor that sets up and runs one kind of unikernel. */
  TENDER("tender", "tender"),
  /** Measures, traces or analyses programs or images. */
  ANALYSER("analyser", "analyser", "profiler"),
  /** A virtual machine monitor. */
  VMM("vmm", "virtual machine monitor", "monitor");

  private final Term term;

  ToolRole(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }
}
