package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.ToolRole;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.util.List;
import org.immutables.value.Value;

/** Something that unikernels are built, run, deployed or measured with. */
@Value.Immutable
@CatalogStyle
@SuppressWarnings("exports") // the annotations of Immutables are not needed by users
public non-sealed interface Tool extends Entry {

  /**
   * What it is for.
   *
   * @return the roles
   */
  Fact<List<ToolRole>> roles();

  /**
   * The systems on which it runs.
   *
   * @return the hosts
   */
  Listing<Statement<HostSystem>> hosts();

  /**
   * The architectures on which it runs.
   *
   * @return the architectures
   */
  Listing<Statement<Architecture>> architectures();

  /**
   * The hypervisors that it drives or needs.
   *
   * @return the hypervisors
   */
  Listing<Statement<Hypervisor>> hypervisors();

  /**
   * The monitors that it drives.
   *
   * @return the monitors
   */
  Listing<Statement<Vmm>> vmms();

  /**
   * The clouds that it deploys to.
   *
   * @return the clouds
   */
  Listing<Statement<CloudProvider>> clouds();

  /**
   * Starts a tool.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds tools. Not thread-safe. */
  final class Builder extends ImmutableTool.Builder {
    Builder() {}
  }
}
