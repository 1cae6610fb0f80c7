package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.Feature;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.ProcessModel;
import io.github.unikernelcatalog.model.vocabulary.UnikernelKind;
import java.util.List;
import java.util.Map;
import org.immutables.value.Value;

/** A unikernel or library operating system, and all that the catalog knows about it. */
@Value.Immutable
@CatalogStyle
@SuppressWarnings("exports") // the annotations of Immutables are not needed by users
public abstract non-sealed class Unikernel implements Entry {

  /** For the values that {@link #builder()} makes, and for others that are read part by part. */
  protected Unikernel() {}

  /**
   * The family that it belongs to.
   *
   * @return the kind
   */
  public abstract Fact<UnikernelKind> kind();

  /**
   * How programs get in.
   *
   * @return the language supports
   */
  public abstract Listing<LanguageSupport> languages();

  /**
   * The ways in which it runs.
   *
   * @return the targets
   */
  public abstract Listing<Target> targets();

  /**
   * The dimensions in which a source declares the recorded words to be all.
   *
   * @return the declaration for each such dimension
   */
  public abstract Map<Dimension<?>, Evidence> complete();

  /**
   * What it does not support, with a source.
   *
   * @return statements of level {@link SupportLevel#NONE}
   */
  public abstract List<Statement<?>> excluded();

  /**
   * The systems on which images are built.
   *
   * @return the hosts
   */
  public abstract Listing<Statement<HostSystem>> developmentHosts();

  /**
   * How many processes and threads it can have.
   *
   * @return the process models, of which an image has one
   */
  public abstract Fact<List<ProcessModel>> processModel();

  /**
   * What programs can rely on.
   *
   * @return the features
   */
  public abstract Listing<Statement<Feature>> features();

  /**
   * Parts that a user meets.
   *
   * @return the components
   */
  public abstract List<Component> components();

  /**
   * The ways in which programs run on it, as far as recorded, and what may be beyond.
   *
   * @return the recorded deployments in declared order, then the unrecorded ones that its open
   *     lists leave room for
   */
  @Value.Lazy
  public List<Deployment> deployments() {
    return Deployment.allOf(this);
  }

  /** An exclusion says no, and something runs somewhere. */
  @Value.Check
  protected void check() {
    excluded().stream()
        .filter(no -> no.level() != SupportLevel.NONE)
        .findFirst()
        .ifPresent(no -> {
          throw new IllegalArgumentException("an exclusion has level none, but " + no + " has not");
        });
    if (deployments().isEmpty()) {
      throw new IllegalArgumentException(
          "languages and targets are complete, but no program runs on any target");
    }
  }

  @Override
  public final boolean equals(Object other) {
    return this == other
        || (other instanceof Unikernel that
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
        kind(),
        languages(),
        targets(),
        complete(),
        excluded(),
        developmentHosts(),
        processModel(),
        features(),
        components());
  }

  /**
   * Starts a unikernel.
   *
   * @return an empty builder
   */
  public static Builder builder() {
    return new Builder();
  }

  /** Builds unikernels. Not thread-safe. */
  public static final class Builder extends ImmutableUnikernel.Builder {
    Builder() {}
  }
}
