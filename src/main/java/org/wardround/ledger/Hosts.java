package org.wardround.ledger;

import java.net.URI;

/// Names an outlet by its link.
final class Hosts {
  private Hosts() {}

  /// The host without "www."; the link itself where it has none.
  static String of(String link) {
    try {
      String host = URI.create(link).getHost();
      if (host == null) {
        return link;
      }
      return host.startsWith("www.") ? host.substring(4) : host;
    } catch (IllegalArgumentException _) {
      return link;
    }
  }
}
