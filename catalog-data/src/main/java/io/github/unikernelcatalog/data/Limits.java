package io.github.unikernelcatalog.data;

/**
 * How much a layer may hold. A layer that exceeds a limit is refused with a problem that names the
 * limit.
 *
 * @param fileBytes the size of one file, in bytes
 * @param depth how deep objects and arrays may be nested
 * @param textLength the length of one text, in characters
 * @param entries the number of files in one layer
 */
public record Limits(int fileBytes, int depth, int textLength, int entries) {

  /**
   * What is used if nothing else is said: 1 MiB a file, depth 16, texts of 4,000 characters, 10,000
   * files.
   */
  public static final Limits DEFAULT = new Limits(1 << 20, 16, 4_000, 10_000);

  /**
   * Checks that every limit is positive.
   *
   * @param fileBytes see {@link #fileBytes()}
   * @param depth see {@link #depth()}
   * @param textLength see {@link #textLength()}
   * @param entries see {@link #entries()}
   */
  public Limits {
    if (fileBytes < 1 || depth < 1 || textLength < 1 || entries < 1) {
      throw new IllegalArgumentException("every limit must be positive, but found " + fileBytes
          + " bytes, depth " + depth + ", text length " + textLength + ", " + entries + " entries");
    }
  }
}
