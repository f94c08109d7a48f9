package org.wardround.fetch;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// Keeps requests away from private networks (server-side request forgery): what a feed or a
/// redirect names must be on the public internet. Asked for each resolved address and again for the
/// address that a socket connects to. Immutable.
final class AddressGuard {
  /// Not globally reachable by IANA's special-purpose registries (IPv4, 2025), and Azure's metadata
  /// address, which is public by its number only.
  private static final List<AddressBlock> CLOSED_V4 =
      blocks(
          "0.0.0.0/8",
          "10.0.0.0/8",
          "100.64.0.0/10",
          "127.0.0.0/8",
          "169.254.0.0/16",
          "172.16.0.0/12",
          "192.0.0.0/24",
          "192.0.2.0/24",
          "192.88.99.0/24",
          "192.168.0.0/16",
          "198.18.0.0/15",
          "198.51.100.0/24",
          "203.0.113.0/24",
          "224.0.0.0/4",
          "240.0.0.0/4",
          "168.63.129.16");

  /// Of IPv6 only global unicast is open, without these parts of it.
  private static final AddressBlock GLOBAL_V6 = AddressBlock.of("2000::/3");

  private static final List<AddressBlock> CLOSED_V6 =
      blocks("2001::/23", "2001:db8::/32", "3fff::/20");

  /// Blocks that carry an IPv4 address, and at which byte: NAT64 (RFC 6052) and 6to4 (RFC 3056).
  private static final AddressBlock NAT64 = AddressBlock.of("64:ff9b::/96");

  private static final AddressBlock SIX_TO_FOUR = AddressBlock.of("2002::/16");

  private final Set<Integer> ports;
  private final Set<String> allowedHosts;
  private final List<AddressBlock> allowedBlocks;
  private final @Nullable InetSocketAddress proxy;

  AddressGuard(FetchOptions options) {
    ports = options.reach().ports();
    proxy = options.proxy();
    List<String> allowed = options.reach().allowed();
    allowedHosts =
        Set.copyOf(
            allowed.stream()
                .filter(a -> !AddressBlock.isNumeric(a))
                .map(a -> a.toLowerCase(Locale.ROOT))
                .toList());
    allowedBlocks = allowed.stream().filter(AddressBlock::isNumeric).map(AddressBlock::of).toList();
  }

  /// Throws when the host is given by a number that is not on the public internet. Names are judged
  /// once they are resolved.
  void checkHost(String host) throws AddressRefused {
    if (AddressBlock.isNumeric(host)) {
      checkAddress(host, literal(host));
    }
  }

  /// Odd ports are open only where the allow-list names the host or its number.
  boolean isPortOpen(String host, int port) {
    boolean allowed = AddressBlock.isNumeric(host) && isAllowed(literal(host));
    return ports.contains(port) || isListed(host) || allowed;
  }

  /// Throws when this address, found for that host, is not on the public internet.
  void checkAddress(String host, InetAddress address) throws AddressRefused {
    if (!isListed(host) && !isAllowed(address) && !isPublic(address.getAddress())) {
      throw new AddressRefused(
          "its address " + address.getHostAddress() + " is not on the public internet");
    }
  }

  /// The last check, on the socket that is about to connect.
  void checkConnect(InetSocketAddress target) throws AddressRefused {
    if (target.equals(proxy)) {
      return;
    }
    InetAddress address = target.getAddress();
    if (address == null) {
      throw new AddressRefused("its name is not resolved");
    }
    checkAddress(target.getHostString(), address);
  }

  private boolean isListed(String host) {
    return allowedHosts.contains(host.toLowerCase(Locale.ROOT))
        || (proxy != null && host.equals(proxy.getHostString()));
  }

  private boolean isAllowed(InetAddress address) {
    return allowedBlocks.stream().anyMatch(b -> b.contains(address.getAddress()));
  }

  private static boolean isPublic(byte[] address) {
    if (address.length == 4) {
      return CLOSED_V4.stream().noneMatch(b -> b.contains(address));
    }
    if (NAT64.contains(address)) {
      return isPublic(Arrays.copyOfRange(address, 12, 16));
    }
    if (SIX_TO_FOUR.contains(address)) {
      return isPublic(Arrays.copyOfRange(address, 2, 6));
    }
    return GLOBAL_V6.contains(address)
        && CLOSED_V6.stream().noneMatch(b -> b.contains(address))
        && isatapIsPublic(address);
  }

  /// ISATAP (RFC 5214) hides an IPv4 address behind `:0:5efe:`.
  private static boolean isatapIsPublic(byte[] a) {
    boolean isatap = (a[8] & 0xfd) == 0 && a[9] == 0 && a[10] == 0x5e && a[11] == (byte) 0xfe;
    return !isatap || isPublic(Arrays.copyOfRange(a, 12, 16));
  }

  private static InetAddress literal(String host) {
    return InetAddress.ofLiteral(host);
  }

  private static List<AddressBlock> blocks(String... cidrs) {
    return Stream.of(cidrs).map(AddressBlock::of).toList();
  }
}
