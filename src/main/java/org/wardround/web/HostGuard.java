package org.wardround.web;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// Answers only to names that are ours. A page of another site can make its own name point at this
/// machine and so read what browsers here may see (DNS rebinding); its requests bear its name.
final class HostGuard {
  private static final Set<String> LOOPBACK = Set.of("localhost", "127.0.0.1", "[::1]");

  private final Set<String> names = new HashSet<>();

  /// @param host listened on
  /// @param further names that are ours
  HostGuard(String host, Set<String> further) {
    if (isLoopback(host)) {
      names.addAll(LOOPBACK);
    }
    names.add(bracketed(host.toLowerCase(Locale.ROOT)));
    further.forEach(name -> names.add(bracketed(name.toLowerCase(Locale.ROOT))));
  }

  /// True when nobody but programs on this machine can reach the address.
  static boolean isLoopback(String host) {
    String bare = bracketed(host.toLowerCase(Locale.ROOT));
    return LOOPBACK.contains(bare) || bare.matches("127(\\.\\d{1,3}){3}");
  }

  /// True when the Host header names us, with any port: a browser takes the port from the address.
  boolean isOurs(@Nullable String header) {
    if (header == null) {
      return false;
    }
    return names.contains(header.toLowerCase(Locale.ROOT).replaceFirst(":\\d{1,5}$", ""));
  }

  private static String bracketed(String host) {
    return host.contains(":") && !host.startsWith("[") ? "[" + host + "]" : host;
  }
}
