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
public non-sealed interface Unikernel extends Entry {

  /**
   * The family that it belongs to.
   *
   * @return the kind
   */
  Fact<UnikernelKind> kind();

  /**
   * How programs get in.
   *
   * @return the language supports
   */
  Listing<LanguageSupport> languages();

  /**
   * The ways in which it runs.
   *
   * @return the targets
   */
  Listing<Target> targets();

  /**
   * The dimensions in which a source declares the recorded words to be all.
   *
   * @return the declaration for each such dimension
   */
  Map<Dimension<?>, Evidence> complete();

  /**
   * What it does not support, with a source.
   *
   * @return statements of level {@link SupportLevel#NONE}
   */
  List<Statement<?>> excluded();

  /**
   * The systems on which images are built.
   *
   * @return the hosts
   */
  Listing<Statement<HostSystem>> developmentHosts();

  /**
   * How many processes and threads it can have.
   *
   * @return the process models, of which an image has one
   */
  Fact<List<ProcessModel>> processModel();

  /**
   * What programs can rely on.
   *
   * @return the features
   */
  Listing<Statement<Feature>> features();

  /**
   * Parts that a user meets.
   *
   * @return the components
   */
  List<Component> components();

  /**
   * The ways in which programs run on it, as far as recorded, and what may be beyond.
   *
   * @return the recorded deployments in declared order, then the unrecorded ones that its open
   *     lists leave room for
   */
  @Value.Lazy
  default List<Deployment> deployments() {
    return Deployment.allOf(this);
  }

  /** An exclusion says no, and something runs somewhere. */
  @Value.Check
  default void check() {
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

  /**
   * Starts a unikernel.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds unikernels. Not thread-safe. */
  final class Builder extends ImmutableUnikernel.Builder {
    Builder() {}
  }
}
