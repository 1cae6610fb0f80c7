package io.github.unikernelcatalog.model;

import java.util.Objects;

/**
 * The place in the data from which a fact was read.
 *
 * @param layer the name of the layer, {@code bundled} for the catalog in the jar
 * @param file the name of the file within its layer
 * @param line the line, counted from 1; 0 if the fact was not read from a file
 * @param pointer the JSON pointer of the fact within its entry
 */
public record Origin(String layer, String file, int line, String pointer) {

  /** The origin of facts that were made in code. */
  public static final Origin CODE = new Origin("code", "-", 0, "");

  /**
   * Checks the line.
   *
   * @param layer see {@link #layer()}
   * @param file see {@link #file()}
   * @param line see {@link #line()}
   * @param pointer see {@link #pointer()}
   */
  public Origin {
    Objects.requireNonNull(layer, "layer");
    Objects.requireNonNull(file, "file");
    Objects.requireNonNull(pointer, "pointer");
    if (line < 0) {
      throw new IllegalArgumentException("line must not be negative, but is " + line);
    }
  }

  /**
   * The place as people write it. A layer that is one file is not named twice.
   *
   * @return for instance {@code bundled:nanos.json:12 /languages/0}
   */
  @Override
  public String toString() {
    String name = layer.equals(file) ? file : layer + ":" + file;
    return name + ":" + line + (pointer.isEmpty() ? "" : " " + pointer);
  }
}
