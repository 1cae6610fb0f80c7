package io.github.unikernelcatalog.model;

import java.util.Objects;
import java.util.Optional;

/**
 * A part of a unikernel that its users meet.
 *
 * @param name its name
 * @param purpose what it is for
 * @param entry the id of its own entry, if it has one
 * @param licence its licence as an SPDX expression, if it differs
 * @param evidence who says so
 */
public record Component(
    String name,
    String purpose,
    Optional<String> entry,
    Optional<String> licence,
    Evidence evidence) {

  /**
   * Checks the licence.
   *
   * @param name see {@link #name()}
   * @param purpose see {@link #purpose()}
   * @param entry see {@link #entry()}
   * @param licence see {@link #licence()}
   * @param evidence see {@link #evidence()}
   */
  public Component {
    Objects.requireNonNull(name, "name");
    Objects.requireNonNull(purpose, "purpose");
    Objects.requireNonNull(entry, "entry");
    Objects.requireNonNull(licence, "licence");
    Objects.requireNonNull(evidence, "evidence");
    if (licence.isPresent()) {
      LicenceTerms.licencesIn(licence.orElseThrow());
    }
  }
}
