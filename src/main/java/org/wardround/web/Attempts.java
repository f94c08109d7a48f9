package org.wardround.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.Map;

/// Counts failed log-ins, so that passwords cannot be tried one after another: a few from one
/// address, some more from all, in a quarter of an hour. Thread-safe.
final class Attempts {
  static final int FROM_ONE = 5;
  static final int FROM_ALL = 50;
  private static final Duration WHILE = Duration.ofMinutes(15);

  private final InstantSource clock;
  private final Map<String, Deque<Instant>> failures = new HashMap<>();

  Attempts(InstantSource clock) {
    this.clock = clock;
  }

  /// Throws a [Problem] when too many have failed; counts this one as failed until it is told that
  /// it did not.
  synchronized void begin(String address) {
    Instant since = clock.instant().minus(WHILE);
    failures.values().forEach(times -> times.removeIf(time -> time.isBefore(since)));
    failures.values().removeIf(Deque::isEmpty);
    int all = failures.values().stream().mapToInt(Deque::size).sum();
    Deque<Instant> own = failures.computeIfAbsent(address, _ -> new ArrayDeque<>());
    if (own.size() >= FROM_ONE || all >= FROM_ALL) {
      throw Problem.tooMany("Too many log-ins have failed; try again in a quarter of an hour.");
    }
    own.add(clock.instant());
  }

  /// The last attempt from there was right.
  synchronized void succeeded(String address) {
    failures.remove(address);
  }
}
