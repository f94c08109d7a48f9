package org.wardround.pipeline;

import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;

/// Tells a run to end early: it begins nothing new, and finishes what is in hand. What waits for
/// the network has a few seconds for that and is then cut off; nothing is written down of it, so
/// that the next run takes it up. May be used from any thread.
public final class Stop {
  /// How long what is in hand may wait for the network: a run that is told to stop should have
  /// ended within ten seconds, and has to close the desk, too.
  private static final Duration GRACE = Duration.ofSeconds(4);

  private final ReentrantLock lock = new ReentrantLock();
  private final Set<Thread> waiting = new HashSet<>();
  private volatile boolean asked;
  private boolean cutOff;

  /// Asks the run to end.
  public void ask() {
    asked = true;
    Thread.ofVirtual().name("stop").start(this::cutOffLater);
  }

  /// Whether the run was asked to end.
  public boolean asked() {
    return asked;
  }

  /// Throws `InterruptedException` when the run was asked to end: to be called before anything is
  /// begun.
  void beforeBeginning() throws InterruptedException {
    if (asked) {
      throw new InterruptedException("the run was told to stop");
    }
  }

  /// Does something that may wait for the network. Throws `InterruptedException` when it was cut
  /// off; its result says nothing then.
  ///
  /// Only while a thread is in here it is interrupted: elsewhere that would close the archive's
  /// file under the other threads.
  <R> R waiting(Supplier<R> network) throws InterruptedException {
    begin();
    R result;
    try {
      result = network.get();
    } finally {
      end();
    }
    if (Thread.interrupted()) {
      throw new InterruptedException("the run was told to stop");
    }
    return result;
  }

  private void begin() throws InterruptedException {
    lock.lock();
    try {
      if (cutOff) {
        throw new InterruptedException("the run was told to stop");
      }
      waiting.add(Thread.currentThread());
    } finally {
      lock.unlock();
    }
  }

  private void end() {
    lock.lock();
    try {
      waiting.remove(Thread.currentThread());
    } finally {
      lock.unlock();
    }
  }

  private void cutOffLater() {
    try {
      Thread.sleep(GRACE);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
    lock.lock();
    try {
      cutOff = true;
      waiting.forEach(Thread::interrupt);
    } finally {
      lock.unlock();
    }
  }
}
