package org.wardround.web;

import java.security.SecureRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/// Who is logged in: random names of sessions, in memory only, each for half a day after it was
/// last used. Thread-safe.
final class Sessions {
  private static final Duration IDLE = Duration.ofHours(12);

  /// Sessions at once; beyond, the one that has idled longest ends.
  private static final int MOST = 1_000;

  private static final int BYTES = 32;

  private final InstantSource clock;
  private final SecureRandom random = new SecureRandom();
  private final Map<String, Instant> used = new HashMap<>();

  Sessions(InstantSource clock) {
    this.clock = clock;
  }

  /// Begins a session and returns its name.
  synchronized String begin() {
    if (used.size() >= MOST) {
      used.entrySet().stream()
          .min(Map.Entry.comparingByValue())
          .map(Map.Entry::getKey)
          .ifPresent(used::remove);
    }
    byte[] bytes = new byte[BYTES];
    random.nextBytes(bytes);
    String name = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    used.put(name, clock.instant());
    return name;
  }

  /// True when the session goes on; it then does for another half a day.
  synchronized boolean holds(@Nullable String name) {
    Instant last = name == null ? null : used.get(name);
    if (name == null || last == null || last.plus(IDLE).isBefore(clock.instant())) {
      used.remove(name);
      return false;
    }
    used.put(name, clock.instant());
    return true;
  }

  synchronized void end(@Nullable String name) {
    used.remove(name);
  }
}
