package io.github.unikernelcatalog.data;

import io.github.unikernelcatalog.model.Source;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * The claims of a list of unikernels at its date.
 *
 * @param id the permanent id of the list, in kebab case
 * @param title its title
 * @param date its date, as of which its claims are judged
 * @param source where it is, or empty if it was not published
 * @param claims what it says, at least one claim
 */
public record ClaimList(
    String id, String title, LocalDate date, Optional<Source> source, List<Claim> claims) {

  /**
   * Copies the claims and checks that there is one.
   *
   * @param id see {@link #id()}
   * @param title see {@link #title()}
   * @param date see {@link #date()}
   * @param source see {@link #source()}
   * @param claims see {@link #claims()}
   */
  public ClaimList {
    Objects.requireNonNull(id, "id");
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(date, "date");
    Objects.requireNonNull(source, "source");
    claims = List.copyOf(claims);
    if (claims.isEmpty()) {
      throw new IllegalArgumentException("a list has at least one claim");
    }
  }

  @Override
  public String toString() {
    return id + " of " + date + ", " + claims.size() + " claims";
  }
}
