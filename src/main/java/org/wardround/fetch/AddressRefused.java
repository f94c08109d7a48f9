package org.wardround.fetch;

import java.net.UnknownHostException;

/// The guard does not let us connect there. An UnknownHostException, as name resolution may throw.
final class AddressRefused extends UnknownHostException {
  private static final long serialVersionUID = 1L;

  AddressRefused(String message) {
    super(message);
  }
}
