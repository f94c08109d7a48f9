package org.wardround.cli;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.wardround.pipeline.Stop;

/// Makes a signal to end (SIGTERM, Ctrl-C) end a run cleanly: the run is asked to stop, and the
/// process waits for it. A run that takes too long is cut off with the process; that loses nothing,
/// only the next start has more to make good.
final class StopOnSignal implements AutoCloseable {
  /// Service managers and shutdowns lose patience after ten seconds and more.
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private final Stop stop = new Stop();
  private final CountDownLatch ended = new CountDownLatch(1);
  private final Thread hook = new Thread(this::end, "end the run");

  StopOnSignal() {
    Runtime.getRuntime().addShutdownHook(hook);
  }

  /// What the run is told to stop by.
  Stop stop() {
    return stop;
  }

  private void end() {
    stop.ask();
    try {
      boolean _ = ended.await(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  /// The run has ended, and told so.
  @Override
  public void close() {
    ended.countDown();
    if (!stop.asked()) {
      try {
        Runtime.getRuntime().removeShutdownHook(hook);
      } catch (IllegalStateException _) {
        hook.interrupt(); // the process is ending already, and need not wait
      }
    }
  }
}
