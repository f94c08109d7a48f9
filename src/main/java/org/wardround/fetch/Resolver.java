package org.wardround.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import okhttp3.Dns;

/// Finds the addresses of a host and lets only those through that the guard allows.
///
/// The system's resolver blocks the thread that calls it, for a dead name server tens of seconds,
/// and would hold one of the few carriers of virtual threads: so it is called on threads of its
/// own, with a time limit.
final class Resolver implements Dns, AutoCloseable {
  private static final int THREADS = 16;

  private final AddressGuard guard;
  private final Duration limit;
  private final ExecutorService threads;

  Resolver(AddressGuard guard, Duration limit) {
    this.guard = guard;
    this.limit = limit;
    ThreadPoolExecutor pool =
        new ThreadPoolExecutor(
            THREADS,
            THREADS,
            5,
            TimeUnit.SECONDS,
            new LinkedBlockingQueue<>(),
            Thread.ofPlatform().daemon().name("resolver-", 0).factory());
    pool.allowCoreThreadTimeOut(true);
    this.threads = pool;
  }

  @Override
  public List<InetAddress> lookup(String host) throws UnknownHostException {
    List<InetAddress> found = addresses(host);
    List<InetAddress> open = found.stream().filter(a -> isOpen(host, a)).toList();
    if (open.isEmpty() && !found.isEmpty()) {
      guard.checkAddress(host, found.getFirst());
    }
    return open;
  }

  private boolean isOpen(String host, InetAddress address) {
    try {
      guard.checkAddress(host, address);
      return true;
    } catch (AddressRefused closed) {
      return false;
    }
  }

  private List<InetAddress> addresses(String host) throws UnknownHostException {
    Future<List<InetAddress>> answer =
        threads.submit(() -> Arrays.asList(InetAddress.getAllByName(host)));
    try {
      return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
    } catch (ExecutionException | TimeoutException wrong) {
      answer.cancel(true);
      throw unknown(host, wrong);
    } catch (InterruptedException stopped) {
      answer.cancel(true);
      Thread.currentThread().interrupt();
      throw unknown(host, stopped);
    }
  }

  private static UnknownHostException unknown(String host, Exception cause) {
    UnknownHostException unknown = new UnknownHostException(host);
    unknown.initCause(cause);
    return unknown;
  }

  @Override
  public void close() {
    threads.shutdownNow();
  }
}
