package org.wardround.mail;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;

/// Splits an mbox file into its messages (RFC 4155; the quoting of `mboxrd`): a line that begins
/// with `From ` after an empty one begins a message. Reads any length of file in bounded memory,
/// which the iterator of the mail library does not.
public final class Mbox {
  private static final byte[] START = "From ".getBytes(StandardCharsets.US_ASCII);

  private final InputStream in;
  private final int cap;
  private final ByteArrayOutputStream line = new ByteArrayOutputStream();
  private final ByteArrayOutputStream message = new ByteArrayOutputStream();
  private boolean inMessage;
  private boolean cut;
  private int number;

  /// Is shown messages.
  public interface Visitor<E extends Exception> {
    /// A message.
    ///
    /// @param number of the message in the file, from 1
    /// @param raw as it was sent, without the `From ` line; of a message over the cap its beginning
    /// @param cut true for a message over the cap
    void visit(int number, byte[] raw, boolean cut) throws E;
  }

  private Mbox(InputStream in, int cap) {
    this.in = in;
    this.cap = cap;
  }

  /// Shows every message, in order.
  ///
  /// @param in buffered; not closed
  /// @param cap bytes of a message
  public static <E extends Exception> void forEach(InputStream in, int cap, Visitor<E> visitor)
      throws E, IOException {
    new Mbox(in, cap).run(visitor);
  }

  private <E extends Exception> void run(Visitor<E> visitor) throws E, IOException {
    boolean afterEmpty = true;
    while (readLine()) {
      byte[] bytes = line.toByteArray();
      if (afterEmpty && starts(bytes, 0)) {
        finish(visitor);
        inMessage = true;
      } else if (inMessage) {
        int quotes = quotes(bytes);
        boolean quoted = quotes > 0 && starts(bytes, quotes);
        keep(bytes, quoted ? 1 : 0);
      }
      afterEmpty = isEmpty(bytes);
    }
    finish(visitor);
  }

  private <E extends Exception> void finish(Visitor<E> visitor) throws E {
    if (inMessage) {
      visitor.visit(++number, message.toByteArray(), cut);
    }
    message.reset();
    cut = false;
  }

  private void keep(byte[] bytes, int from) {
    int room = cap - message.size();
    int length = bytes.length - from;
    message.write(bytes, from, Math.min(room, length));
    cut |= length > room;
  }

  /// The next line with its end; a line over the cap comes in pieces. False at the end.
  private boolean readLine() throws IOException {
    line.reset();
    int one = in.read();
    while (one >= 0) {
      line.write(one);
      if (one == '\n' || line.size() >= cap) {
        return true;
      }
      one = in.read();
    }
    return line.size() > 0;
  }

  private static int quotes(byte[] bytes) {
    int n = 0;
    while (n < bytes.length && bytes[n] == '>') {
      n++;
    }
    return n;
  }

  private static boolean starts(byte[] bytes, int at) {
    return bytes.length >= at + START.length
        && java.util.Arrays.equals(bytes, at, at + START.length, START, 0, START.length);
  }

  private static boolean isEmpty(byte[] bytes) {
    return bytes.length == 1 || (bytes.length == 2 && bytes[0] == '\r');
  }
}
