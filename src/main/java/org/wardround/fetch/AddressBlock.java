package org.wardround.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;

/// A CIDR block of IPv4 or IPv6 addresses.
record AddressBlock(byte[] network, int bits) {
  /// Reads `10.0.0.0/8`, `fc00::/7` or a single address; never resolves a name.
  static AddressBlock of(String cidr) {
    int slash = cidr.indexOf('/');
    String address = slash < 0 ? cidr : cidr.substring(0, slash);
    if (!isNumeric(address)) {
      throw new IllegalArgumentException("not an address or a block of addresses: " + cidr);
    }
    try {
      byte[] network = InetAddress.getByName(address).getAddress();
      int bits = slash < 0 ? network.length * 8 : Integer.parseInt(cidr.substring(slash + 1));
      return new AddressBlock(network, bits);
    } catch (UnknownHostException wrong) {
      throw new IllegalArgumentException("not an address or a block of addresses: " + cidr, wrong);
    }
  }

  static boolean isNumeric(String address) {
    return address.indexOf(':') >= 0 || address.matches("\\d+(\\.\\d+){3}(/\\d+)?");
  }

  boolean contains(byte[] address) {
    if (address.length != network.length) {
      return false;
    }
    int whole = bits / 8;
    for (int i = 0; i < whole; i++) {
      if (address[i] != network[i]) {
        return false;
      }
    }
    int rest = bits % 8;
    int mask = 0xff << (8 - rest) & 0xff;
    return rest == 0 || (address[whole] & mask) == (network[whole] & mask);
  }
}
