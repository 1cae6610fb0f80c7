package io.github.unikernelcatalog.model.vocabulary;

/**
 * Container engines and orchestrators that can start a unikernel in place of a container.
 *
 * <p>A minor release may add constants, so an exhaustive {@code switch} wants a {@code default};
 * none is ever renamed or given another meaning.
 */
public enum ContainerEngine implements Word {
  /** containerd. */
  CONTAINERD("containerd", "containerd"),
  /** CRI-O. */
  CRI_O("cri-o", "CRI-O", "crio"),
  /** Docker. */
  DOCKER("docker", "Docker", "docker-engine"),
  /** Kubernetes, whichever engine is below. */
  KUBERNETES("kubernetes", "Kubernetes", "k8s"),
  /** Any engine that drives an OCI runtime. */
  OCI_RUNTIME("oci-runtime", "OCI runtime (engine not stated)", "oci"),
  /** Podman. */
  PODMAN("podman", "Podman");

  private final Term term;

  ContainerEngine(String id, String label, String... aliases) {
    this.term = Term.of(id, label, aliases);
  }

  @Override
  public Term term() {
    return term;
  }
}
