package io.github.unikernelcatalog.model;

import io.github.unikernelcatalog.model.vocabulary.Metric;
import io.github.unikernelcatalog.model.vocabulary.Vmm;
import java.math.BigDecimal;
import org.immutables.value.Value;

/**
 * A figure that somebody measured. A bare number is not a fact, so all that it depends on is here.
 */
@Value.Immutable
@CatalogStyle
@SuppressWarnings("exports") // the annotations of Immutables are not needed by users
public interface Measurement {

  /**
   * What was measured.
   *
   * @return the metric
   */
  Metric metric();

  /**
   * The number.
   *
   * @return the number, in {@link #unit()}
   */
  BigDecimal value();

  /**
   * The unit, such as {@code ms} or {@code MiB}.
   *
   * @return the unit
   */
  String unit();

  /**
   * What ran, and from where to where.
   *
   * @return the workload
   */
  String workload();

  /**
   * The monitor below.
   *
   * @return the cell
   */
  Cell<Vmm> vmm();

  /**
   * The machine.
   *
   * @return the machine, or that it is not stated
   */
  String hardware();

  /**
   * The year of the measurement, or of its publication.
   *
   * @return the year
   */
  int year();

  /**
   * Who measured.
   *
   * @return a person, project or paper
   */
  String measuredBy();

  /**
   * Who says so.
   *
   * @return the evidence
   */
  Evidence evidence();

  /**
   * Starts a measurement.
   *
   * @return an empty builder
   */
  static Builder builder() {
    return new Builder();
  }

  /** Builds measurements. Not thread-safe. */
  final class Builder extends ImmutableMeasurement.Builder {
    Builder() {}
  }
}
