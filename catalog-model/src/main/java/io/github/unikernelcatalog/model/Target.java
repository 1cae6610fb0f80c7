package io.github.unikernelcatalog.model;

import java.util.List;
import java.util.Objects;

/**
 * A way in which a unikernel runs.
 *
 * @param name the name in the project's own words, such as {@code hvt} or {@code qemu/x86_64}
 * @param platforms the platforms that it covers, at least one
 */
public record Target(String name, List<Platform> platforms) {

  /**
   * Checks that there is a platform.
   *
   * @param name see {@link #name()}
   * @param platforms see {@link #platforms()}
   */
  public Target {
    Objects.requireNonNull(name, "name");
    platforms = List.copyOf(Objects.requireNonNull(platforms, "platforms"));
    if (platforms.isEmpty()) {
      throw new IllegalArgumentException("platforms must not be empty");
    }
  }

  @Override
  public String toString() {
    return name;
  }
}
