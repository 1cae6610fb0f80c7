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
public abstract non-sealed class Tool implements Entry {

  /** For the values that {@link #builder()} makes, and for others that are read part by part. */
  protected Tool() {}

  /**
   * What it is for.
   *
   * @return the roles
   */
  public abstract Fact<List<ToolRole>> roles();

  /**
   * The systems on which it runs.
   *
   * @return the hosts
   */
  public abstract Listing<Statement<HostSystem>> hosts();

  /**
   * The architectures on which it runs.
   *
   * @return the architectures
   */
  public abstract Listing<Statement<Architecture>> architectures();

  /**
   * The hypervisors that it drives or needs.
   *
   * @return the hypervisors
   */
  public abstract Listing<Statement<Hypervisor>> hypervisors();

  /**
   * The monitors that it drives.
   *
   * @return the monitors
   */
  public abstract Listing<Statement<Vmm>> vmms();

  /**
   * The clouds that it deploys to.
   *
   * @return the clouds
   */
  public abstract Listing<Statement<CloudProvider>> clouds();

  @Override
  public final boolean equals(Object other) {
    return this == other
        || (other instanceof Tool that
            && id().equals(that.id())
            && content().equals(that.content()));
  }

  @Override
  public final int hashCode() {
    return id().hashCode();
  }

  /** The id and the name, not all of its facts. */
  @Override
  public final String toString() {
    return id() + " (" + name() + ")";
  }

  private List<?> content() {
    return List.of(
        name(),
        aliases(),
        summary(),
        licences(),
        implementationLanguages(),
        events(),
        relations(),
        measurements(),
        papers(),
        links(),
        sources(),
        origin(),
        roles(),
        hosts(),
        architectures(),
        hypervisors(),
        vmms(),
        clouds());
  }

  /**
   * Starts a tool.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds tools. Not thread-safe. */
  public static final class Builder extends ImmutableTool.Builder {
    Builder() {}
  }
}
