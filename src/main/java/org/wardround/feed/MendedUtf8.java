package org.wardround.feed;

import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/// UTF-8 with stray bytes of windows-1252 in it, as systems that paste texts together make it.
final class MendedUtf8 {
  private static final Charset STRAY = Charset.forName("windows-1252");

  private MendedUtf8() {}

  /// The text, or empty where stray bytes are the rule rather than the exception.
  static Optional<String> decode(byte[] body) {
    CharsetDecoder decoder =
        StandardCharsets.UTF_8
            .newDecoder()
            .onMalformedInput(CodingErrorAction.REPORT)
            .onUnmappableCharacter(CodingErrorAction.REPORT);
    ByteBuffer in = ByteBuffer.wrap(body);
    CharBuffer out = CharBuffer.allocate(body.length + 1);
    int stray = 0;
    CoderResult result = decoder.decode(in, out, true);
    while (result.isError()) {
      for (int i = 0; i < result.length(); i++, stray++) {
        out.put(new String(new byte[] {in.get()}, STRAY));
      }
      decoder.reset();
      result = decoder.decode(in, out, true);
    }
    out.flip();
    long wide = out.chars().filter(c -> c >= 0x80).count() - stray;
    return wide >= stray && wide > 0 ? Optional.of(out.toString()) : Optional.empty();
  }
}
