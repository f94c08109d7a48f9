package org.wardround.article;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.mozilla.universalchardet.UniversalDetector;

/// Turns a page's bytes into characters.
///
/// A byte order mark decides; then the bytes themselves, if they are well-formed UTF-8 with at
/// least one character beyond ASCII (no other encoding in use looks like that by accident); then
/// the Content-Type header; then what the page's own head declares; then Mozilla's detector; then
/// windows-1252, the default of browsers. Never throws: what cannot be decoded becomes U+FFFD.
final class PageDecoder {
  /// Where HTML puts its declaration (HTML standard, "prescan a byte stream": the first 1024 bytes;
  /// real pages are later at times).
  private static final int HEAD = 8192;

  /// More than the detector needs to be certain.
  private static final int SAMPLE = 262_144;

  private static final char REPLACEMENT = '\ufffd';

  private static final Pattern CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?\\s*([\\w.:-]+)", Pattern.CASE_INSENSITIVE);
  private static final Pattern XML_ENCODING =
      Pattern.compile("^\\s*<\\?xml[^>]{0,200}encoding\\s*=\\s*[\"']([\\w.:-]+)");
  private static final Pattern META =
      Pattern.compile("<meta[^>]{0,400}?charset[^>]{0,200}>", Pattern.CASE_INSENSITIVE);

  private PageDecoder() {}

  static String decode(byte[] bytes, @Nullable String contentType) {
    int mark = bytes.length >= 3 && (bytes[0] & 0xff) == 0xef && (bytes[1] & 0xff) == 0xbb ? 3 : 0;
    Charset marked = byteOrderMark(bytes);
    String utf8 = new String(bytes, mark, bytes.length - mark, StandardCharsets.UTF_8);
    if (marked == null ? isUtf8(bytes, utf8) : marked.equals(StandardCharsets.UTF_8)) {
      return utf8;
    }
    Charset charset = marked == null ? charset(bytes, utf8, contentType) : marked;
    return new String(bytes, mark, bytes.length - mark, charset);
  }

  private static Charset charset(byte[] bytes, String utf8, @Nullable String contentType) {
    Charset declared = contentType == null ? null : named(CHARSET.matcher(contentType));
    if (declared == null) {
      declared = declaredInHead(bytes);
    }
    // A page that declares UTF-8 and is not quite is UTF-8 with a broken spot, or it lies.
    if (declared != null
        && (!declared.equals(StandardCharsets.UTF_8) || isMostlyUtf8(bytes, utf8))) {
      return declared;
    }
    Charset guessed = guess(bytes);
    return guessed == null ? Charset.forName("windows-1252") : guessed;
  }

  private static @Nullable Charset byteOrderMark(byte[] b) {
    if (b.length >= 3 && (b[0] & 0xff) == 0xef && (b[1] & 0xff) == 0xbb && (b[2] & 0xff) == 0xbf) {
      return StandardCharsets.UTF_8;
    }
    if (b.length >= 2 && (b[0] & 0xff) == 0xfe && (b[1] & 0xff) == 0xff) {
      return StandardCharsets.UTF_16;
    }
    if (b.length >= 2 && (b[0] & 0xff) == 0xff && (b[1] & 0xff) == 0xfe) {
      return StandardCharsets.UTF_16;
    }
    return null;
  }

  /// Whether the bytes are well-formed: asked again only where there is the sign for what cannot be
  /// decoded, which a page may also hold as such.
  private static boolean isUtf8(byte[] bytes, String decoded) {
    if (decoded.indexOf(REPLACEMENT) < 0) {
      return true;
    }
    try {
      StandardCharsets.UTF_8
          .newDecoder()
          .onMalformedInput(CodingErrorAction.REPORT)
          .decode(ByteBuffer.wrap(bytes));
      return true;
    } catch (CharacterCodingException other) {
      return false;
    }
  }

  private static boolean isMostlyUtf8(byte[] bytes, String decoded) {
    int beyondAscii = 0;
    for (byte b : bytes) {
      beyondAscii += b < 0 ? 1 : 0;
    }
    long broken = decoded.chars().filter(c -> c == REPLACEMENT).count();
    return broken * 10 < beyondAscii;
  }

  private static @Nullable Charset declaredInHead(byte[] bytes) {
    byte[] start = Arrays.copyOf(bytes, Math.min(bytes.length, HEAD));
    String head = new String(start, StandardCharsets.ISO_8859_1);
    Charset xml = named(XML_ENCODING.matcher(head));
    if (xml != null) {
      return xml;
    }
    Matcher meta = META.matcher(head);
    return meta.find() ? named(CHARSET.matcher(meta.group())) : null;
  }

  private static @Nullable Charset named(Matcher matcher) {
    return matcher.find() ? named(matcher.group(1)) : null;
  }

  private static @Nullable Charset named(String label) {
    try {
      return switch (label.toLowerCase(Locale.ROOT)) {
        // The Encoding Standard reads these labels as their supersets.
        case "iso-8859-1", "latin1", "us-ascii", "ascii", "iso8859-1" ->
            Charset.forName("windows-1252");
        case "gb2312", "gbk" -> Charset.forName("GB18030");
        // A page whose declaration could be read as ASCII is not UTF-16.
        case "utf-16", "utf-16le", "utf-16be" -> StandardCharsets.UTF_8;
        default -> Charset.forName(label);
      };
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return null;
    }
  }

  private static @Nullable Charset guess(byte[] bytes) {
    UniversalDetector detector = new UniversalDetector();
    detector.handleData(bytes, 0, Math.min(bytes.length, SAMPLE));
    detector.dataEnd();
    String name = detector.getDetectedCharset();
    return name == null ? null : named(name);
  }
}
