package io.github.unikernelcatalog.examples;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Locale;

/** Where results go. Whoever reads them may stop before the end, as head does. */
final class Output extends OutputStream {

  private final OutputStream out;
  private boolean closed;

  Output(OutputStream out) {
    this.out = out;
  }

  @Override
  public void write(int letter) throws IOException {
    write(new byte[] {(byte) letter}, 0, 1);
  }

  @Override
  public void write(byte[] text, int from, int length) throws IOException {
    if (!closed) {
      try {
        out.write(text, from, length);
      } catch (IOException e) {
        closed = isOfPipe(e);
        if (!closed) {
          throw e;
        }
      }
    }
  }

  /** All that the JDK tells of it is the message of the operating system. */
  private static boolean isOfPipe(IOException e) {
    return String.valueOf(e.getMessage()).toLowerCase(Locale.ROOT).contains("pipe");
  }
}
