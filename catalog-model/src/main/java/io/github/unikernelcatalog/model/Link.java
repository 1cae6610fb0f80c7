package io.github.unikernelcatalog.model;

import java.net.URI;
import java.util.Objects;

/**
 * Where to read on. A link is no source.
 *
 * @param label what is there
 * @param url the address
 */
public record Link(String label, URI url) {

  /**
   * Refuses null.
   *
   * @param label see {@link #label()}
   * @param url see {@link #url()}
   */
  public Link {
    Objects.requireNonNull(label, "label");
    Objects.requireNonNull(url, "url");
  }
}
