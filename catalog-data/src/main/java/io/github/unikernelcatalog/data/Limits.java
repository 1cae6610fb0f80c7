package io.github.unikernelcatalog.data;

import java.io.IOException;

/**
 * How much a layer may hold. A layer that exceeds a limit is refused with a problem that names the
 * limit.
 *
 * @param fileBytes the size of one file, in bytes
 * @param depth how deep objects and arrays may be nested
 * @param textLength the length of one text, in characters
 * @param entries the number of files in one layer
 * @param deployments the number of languages of one entry times that of its platforms
 */
public record Limits(int fileBytes, int depth, int textLength, int entries, int deployments) {

  /**
   * What is used if nothing else is said: 1 MiB a file, depth 16, texts of 4,000 characters, 10,000
   * files, 10,000 deployments.
   */
  public static final Limits DEFAULT = new Limits(1 << 20, 16, 4_000, 10_000, 10_000);

  /**
   * Checks that every limit is positive.
   *
   * @param fileBytes see {@link #fileBytes()}
   * @param depth see {@link #depth()}
   * @param textLength see {@link #textLength()}
   * @param entries see {@link #entries()}
   * @param deployments see {@link #deployments()}
   */
  public Limits {
    if (fileBytes < 1 || depth < 1 || textLength < 1 || entries < 1 || deployments < 1) {
      throw new IllegalArgumentException("every limit must be positive, but found " + fileBytes
          + " bytes, depth " + depth + ", text length " + textLength + ", " + entries
          + " entries, " + deployments + " deployments");
    }
  }

  /** One byte more than the limit, which is enough to see that there are more. */
  int bytesToRead() {
    return (int) Math.min(Integer.MAX_VALUE, fileBytes + 1L);
  }

  void checkBytes(byte[] content) throws TooLarge {
    if (content.length > fileBytes) {
      throw new TooLarge("the file is larger than the limit of " + fileBytes + " bytes");
    }
  }

  static final class TooLarge extends IOException {

    private static final long serialVersionUID = 1L;

    private TooLarge(String message) {
      super(message);
    }
  }
}
