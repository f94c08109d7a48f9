package org.wardround.fetch;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketAddress;
import java.net.SocketException;
import javax.net.SocketFactory;

/// Sockets that ask the guard about the very address that they connect to, so that no trick between
/// resolving a name and using it (DNS rebinding, literals, redirects) gets around it.
final class GuardedSockets extends SocketFactory {
  private final AddressGuard guard;

  GuardedSockets(AddressGuard guard) {
    this.guard = guard;
  }

  @Override
  public Socket createSocket() {
    return new Socket() {
      @Override
      public void connect(SocketAddress target, int timeout) throws IOException {
        if (!(target instanceof InetSocketAddress address)) {
          throw new SocketException("not an internet address: " + target);
        }
        guard.checkConnect(address);
        super.connect(target, timeout);
      }
    };
  }

  @Override
  public Socket createSocket(String host, int port) throws IOException {
    throw unguarded();
  }

  @Override
  public Socket createSocket(String host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw unguarded();
  }

  @Override
  public Socket createSocket(InetAddress host, int port) throws IOException {
    throw unguarded();
  }

  @Override
  public Socket createSocket(InetAddress host, int port, InetAddress from, int fromPort)
      throws IOException {
    throw unguarded();
  }

  private static SocketException unguarded() {
    return new SocketException("sockets are made unconnected, so that the guard sees their target");
  }
}
