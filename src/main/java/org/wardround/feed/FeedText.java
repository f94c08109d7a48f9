package org.wardround.feed;

import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.StandardCharsets;
import java.nio.charset.UnsupportedCharsetException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// A feed's bytes as text. Byte order mark, Content-Type header and XML declaration are each
/// believed only if the bytes agree, since each of them is known to lie.
///
/// @param problem what was wrong, in one sentence, or null
record FeedText(String text, @Nullable String problem) {
  private static final Pattern HEADER_CHARSET =
      Pattern.compile("charset\\s*=\\s*[\"']?([^\"';\\s]+)", Pattern.CASE_INSENSITIVE);

  private static final Pattern DECLARED =
      Pattern.compile("^\\s*<\\?xml[^>]*?encoding\\s*=\\s*[\"']([^\"']+)[\"']");

  /// Labels that in practice mean the larger set (WHATWG Encoding Standard, section 4.2).
  private static final Map<String, String> MEANT =
      Map.ofEntries(
          Map.entry("iso-8859-1", "windows-1252"),
          Map.entry("iso8859-1", "windows-1252"),
          Map.entry("latin1", "windows-1252"),
          Map.entry("us-ascii", "windows-1252"),
          Map.entry("ascii", "windows-1252"),
          Map.entry("gb2312", "GB18030"),
          Map.entry("gbk", "GB18030"),
          Map.entry("euc-kr", "x-windows-949"),
          Map.entry("ks_c_5601-1987", "x-windows-949"),
          Map.entry("shift_jis", "windows-31j"),
          Map.entry("iso-8859-9", "windows-1254"),
          Map.entry("tis-620", "x-windows-874"),
          Map.entry("utf8", "UTF-8"),
          Map.entry("u8", "UTF-8"));

  private static final int DECLARATION_BYTES = 400;

  static FeedText decode(byte[] body, @Nullable String contentType) {
    Mark mark = Mark.of(body);
    if (mark != null) {
      return new FeedText(lenient(body, mark.length, mark.charset), null);
    }
    String sniffed = sniffWide(body);
    if (sniffed != null) {
      return new FeedText(lenient(body, 0, Charset.forName(sniffed)), null);
    }
    Optional<String> header = first(HEADER_CHARSET, contentType == null ? "" : contentType);
    Optional<String> declared = first(DECLARED, start(body));
    return byTrial(body, header, declared);
  }

  private static FeedText byTrial(byte[] body, Optional<String> header, Optional<String> declared) {
    Set<String> claims = new LinkedHashSet<>();
    header.ifPresent(claims::add);
    declared.ifPresent(claims::add);
    List<String> wrong = new ArrayList<>();
    for (String name : inOrderOfTrial(claims)) {
      Optional<Charset> charset = charset(name);
      Optional<String> text = charset.flatMap(set -> strict(body, set));
      if (text.isPresent()) {
        return new FeedText(text.get(), complaint(wrong, charset.get()));
      }
      if (claims.contains(name)) {
        wrong.add(name);
      }
    }
    Charset last = Charset.forName("windows-1252");
    Optional<String> mended = MendedUtf8.decode(body);
    return mended.isPresent()
        ? new FeedText(mended.get(), complaint(wrong, StandardCharsets.UTF_8))
        : new FeedText(lenient(body, 0, last), complaint(wrong, last));
  }

  /// UTF-8 hardly ever fits by accident, so it goes before labels that fit anything.
  private static Set<String> inOrderOfTrial(Set<String> claims) {
    Set<String> order = new LinkedHashSet<>();
    claims.stream().filter(c -> !fitsAnything(c)).forEach(order::add);
    order.add("UTF-8");
    order.addAll(claims);
    return order;
  }

  private static boolean fitsAnything(String label) {
    return charset(label).map(c -> c.name().startsWith("windows-125")).orElse(true);
  }

  private static @Nullable String complaint(List<String> wrong, Charset used) {
    return wrong.isEmpty()
        ? null
        : "its bytes are not " + String.join(" or ", wrong) + " and were read as " + used.name();
  }

  private static Optional<Charset> charset(String label) {
    String folded = label.strip().toLowerCase(Locale.ROOT);
    try {
      return Optional.of(Charset.forName(MEANT.getOrDefault(folded, folded)));
    } catch (IllegalCharsetNameException | UnsupportedCharsetException unknown) {
      return Optional.empty();
    }
  }

  private static Optional<String> strict(byte[] body, Charset charset) {
    try {
      return Optional.of(
          charset
              .newDecoder()
              .onMalformedInput(CodingErrorAction.REPORT)
              .onUnmappableCharacter(CodingErrorAction.REPORT)
              .decode(ByteBuffer.wrap(body))
              .toString());
    } catch (CharacterCodingException unfit) {
      // windows-1252 leaves five bytes undefined; pages use them all the same.
      return charset.name().equals("windows-1252")
          ? Optional.of(lenient(body, 0, charset))
          : Optional.empty();
    }
  }

  private static String lenient(byte[] body, int from, Charset charset) {
    return new String(body, from, body.length - from, charset);
  }

  private static String start(byte[] body) {
    int length = Math.min(body.length, DECLARATION_BYTES);
    return new String(body, 0, length, StandardCharsets.ISO_8859_1);
  }

  private static Optional<String> first(Pattern pattern, String in) {
    Matcher found = pattern.matcher(in);
    return found.find() ? Optional.of(found.group(1)) : Optional.empty();
  }

  /// UTF-16 and UTF-32 without a mark show zero bytes around the first `<` (XML 1.0, appendix F).
  private static @Nullable String sniffWide(byte[] b) {
    if (b.length < 4) {
      return null;
    }
    int first = (b[0] & 0xff) << 24 | (b[1] & 0xff) << 16 | (b[2] & 0xff) << 8 | (b[3] & 0xff);
    return switch (first) {
      case 0x0000003c -> "UTF-32BE";
      case 0x3c000000 -> "UTF-32LE";
      case 0x003c003f, 0x003c0072, 0x003c0066 -> "UTF-16BE";
      case 0x3c003f00, 0x3c007200, 0x3c006600 -> "UTF-16LE";
      default -> null;
    };
  }

  /// The byte order marks, the longer ones first.
  private enum Mark {
    UTF_32BE("UTF-32BE", "0000feff"),
    UTF_32LE("UTF-32LE", "fffe0000"),
    UTF_8("UTF-8", "efbbbf"),
    UTF_16BE("UTF-16BE", "feff"),
    UTF_16LE("UTF-16LE", "fffe");

    final Charset charset;
    final int length;
    private final String hex;

    Mark(String charset, String hex) {
      this.charset = Charset.forName(charset);
      this.hex = hex;
      this.length = hex.length() / 2;
    }

    static @Nullable Mark of(byte[] body) {
      for (Mark mark : values()) {
        if (mark.opens(body)) {
          return mark;
        }
      }
      return null;
    }

    private boolean opens(byte[] body) {
      return body.length >= length && HexFormat.of().formatHex(body, 0, length).equals(hex);
    }
  }
}
