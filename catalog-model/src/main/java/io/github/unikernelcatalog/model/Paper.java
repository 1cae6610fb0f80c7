package io.github.unikernelcatalog.model;

import java.net.URI;
import java.util.Objects;

/**
 * A publication.
 *
 * @param title its title
 * @param venue the conference or journal
 * @param year the year of publication
 * @param url where to find it
 */
public record Paper(String title, String venue, int year, URI url) {

  /**
   * Refuses null.
   *
   * @param title see {@link #title()}
   * @param venue see {@link #venue()}
   * @param year see {@link #year()}
   * @param url see {@link #url()}
   */
  public Paper {
    Objects.requireNonNull(title, "title");
    Objects.requireNonNull(venue, "venue");
    Objects.requireNonNull(url, "url");
  }
}
