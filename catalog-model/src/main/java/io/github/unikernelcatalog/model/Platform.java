package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.Architecture;
import io.github.unikernelcatalog.model.vocabulary.CloudProvider;
import io.github.unikernelcatalog.model.vocabulary.ContainerEngine;
import io.github.unikernelcatalog.model.vocabulary.HostSystem;
import io.github.unikernelcatalog.model.vocabulary.Hypervisor;
import io.github.unikernelcatalog.model.vocabulary.Isolation;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.util.List;
import java.util.Optional;
import java.util.StringJoiner;
import org.immutables.value.Value;

/**
 * One combination of hypervisor, monitor, architecture, host, cloud and container engine that is
 * said to work jointly.
 */
@Value.Immutable
@CatalogStyle
@SuppressWarnings("exports") // the annotations of Immutables are not needed by users
public interface Platform {

  /**
   * The hypervisor.
   *
   * @return the cell
   */
  Cell<Hypervisor> hypervisor();

  /**
   * The virtual machine monitor or tender.
   *
   * @return the cell
   */
  Cell<Vmm> vmm();

  /**
   * The instruction set architecture.
   *
   * @return the cell
   */
  Cell<Architecture> architecture();

  /**
   * The operating system of the machine that runs it.
   *
   * @return the cell
   */
  Cell<HostSystem> host();

  /**
   * The cloud; none on a machine of one's own.
   *
   * @return the cell
   */
  Cell<CloudProvider> cloud();

  /**
   * The container engine that starts it.
   *
   * @return the cell
   */
  Cell<ContainerEngine> container();

  /**
   * What separates it from its surroundings.
   *
   * @return the cell
   */
  Cell<Isolation> isolation();

  /**
   * How well the combination is supported.
   *
   * @return {@link SupportLevel#FULL} or {@link SupportLevel#PARTIAL}
   */
  SupportLevel level();

  /**
   * The releases of the unikernel for which it holds.
   *
   * @return the interval, or empty if the sources name none
   */
  Optional<VersionRange> releases();

  /**
   * Who says so.
   *
   * @return the evidence, with a note if the level is partial
   */
  Evidence evidence();

  /**
   * The words of the combination.
   *
   * @return the cells that hold a word, separated by commas; {@code unspecified} if none does
   */
  @Value.Lazy
  default String describe() {
    StringJoiner words = new StringJoiner(", ");
    for (Cell<?> cell :
        List.of(hypervisor(), vmm(), architecture(), host(), cloud(), container(), isolation())) {
      if (cell instanceof Cell.Of<?>) {
        words.add(cell.toString());
      }
    }
    if (releases().isPresent()) {
      words.add("releases " + releases().orElseThrow());
    }
    return words.length() == 0 ? "unspecified" : words.toString();
  }

  /** Support is at least partial, and partial support has a note. */
  @Value.Check
  default void check() {
    Statement.requireNote(level(), evidence());
    if (level() == SupportLevel.NONE) {
      throw new IllegalArgumentException(
          "level must be full or partial; a sourced no is an exclusion");
    }
  }

  /**
   * Starts a platform.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds platforms. Not thread-safe. */
  final class Builder extends ImmutablePlatform.Builder {
    Builder() {}
  }
}
