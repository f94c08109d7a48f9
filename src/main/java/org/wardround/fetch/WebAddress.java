package org.wardround.fetch;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;

/// Addresses as browsers read them (WHATWG URL): OkHttp's reading, and the numbers that stand for
/// an IPv4 address in disguise.
final class WebAddress {
  private static final Pattern NUMBER = Pattern.compile("0[xX][0-9A-Fa-f]*|\\d+");

  private static final Pattern EDGES = Pattern.compile("^[\\x00-\\x20]+|[\\x00-\\x20]+$");

  /// Characters that no host has ("forbidden domain code points").
  private static final Pattern FORBIDDEN = Pattern.compile("[\\x00-\\x20#%/<>?@\\\\^|\\x7f]");

  private WebAddress() {}

  /// The address, or empty when it is none of the web's.
  static Optional<HttpUrl> parse(String address) {
    return canonical(HttpUrl.parse(cleaned(address)));
  }

  /// A link seen from a page.
  static Optional<HttpUrl> resolve(HttpUrl base, String link) {
    return canonical(base.resolve(cleaned(link)));
  }

  /// Without control characters and blanks around it, or tabs and line ends in it.
  private static String cleaned(String address) {
    return EDGES.matcher(address).replaceAll("").replaceAll("[\\t\\r\\n]", "");
  }

  /// The scheme that the address starts with; "" for none.
  static String scheme(String address) {
    String bare = cleaned(address);
    int colon = bare.indexOf(':');
    return colon > 0 && bare.substring(0, colon).matches("[A-Za-z][A-Za-z0-9+.-]*")
        ? bare.substring(0, colon).toLowerCase(Locale.ROOT)
        : "";
  }

  private static Optional<HttpUrl> canonical(@Nullable HttpUrl url) {
    if (url == null || FORBIDDEN.matcher(url.host()).find()) {
      return Optional.empty();
    }
    String host = url.host();
    String last = lastLabel(host);
    if (host.indexOf(':') >= 0 || !NUMBER.matcher(last).matches()) {
      return Optional.of(url);
    }
    return ipv4(host).map(dotted -> url.newBuilder().host(dotted).build());
  }

  private static String lastLabel(String host) {
    String bare = withoutRootDot(host);
    return bare.substring(bare.lastIndexOf('.') + 1);
  }

  private static String withoutRootDot(String host) {
    return host.endsWith(".") ? host.substring(0, host.length() - 1) : host;
  }

  /// Decimal, octal and hexadecimal parts, of which the last fills what is left (WHATWG URL, "IPv4
  /// parser").
  private static Optional<String> ipv4(String host) {
    String[] parts = withoutRootDot(host).split("\\.", -1);
    if (parts.length > 4) {
      return Optional.empty();
    }
    long address = 0;
    for (int i = 0; i < parts.length; i++) {
      long value = number(parts[i]);
      boolean last = i == parts.length - 1;
      long limit = last ? 1L << (8 * (5 - parts.length)) : 256;
      if (value < 0 || value >= limit) {
        return Optional.empty();
      }
      address += last ? value : value << (8 * (3 - i));
    }
    return Optional.of(
        "%d.%d.%d.%d"
            .formatted(address >> 24, (address >> 16) & 255, (address >> 8) & 255, address & 255));
  }

  private static long number(String part) {
    try {
      if (part.startsWith("0x") || part.startsWith("0X")) {
        return part.length() == 2 ? 0 : Long.parseLong(part.substring(2), 16);
      }
      return part.length() > 1 && part.startsWith("0")
          ? Long.parseLong(part, 8)
          : Long.parseLong(part);
    } catch (NumberFormatException notANumber) {
      return -1;
    }
  }
}
