package org.wardround.pipeline;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.RunStore.Run;
import org.wardround.model.WardroundException;

/// Begins a night when it is time. It looks at the clock every now and then instead of waiting for
/// a moment, so that it does the right thing after the machine slept and after the clock was set:
/// however many nights were missed, one is caught up with. What nights there were is read from the
/// ledger; a night that did not get through counts as missed.
public final class Nights implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Nights.class);

  /// How often the clock is looked at: nobody minds that a night begins so much later.
  private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(20);

  /// How long the end of a night is waited for: one that was told to stop takes less than ten
  /// seconds.
  private static final Duration PATIENCE = Duration.ofSeconds(9);

  private final Path desk;
  private final NightSchedule schedule;
  private final InstantSource clock;
  private final Runnable night;
  private final ScheduledExecutorService looks =
      Executors.newSingleThreadScheduledExecutor(Thread.ofPlatform().name("nights").factory());

  /// Nights up to then are done, or were before our time.
  private Instant since;

  private boolean oneToCatchUpWith;

  Nights(Path desk, NightSchedule schedule, InstantSource clock, Runnable night) {
    this.desk = desk;
    this.schedule = schedule;
    this.clock = clock;
    this.night = night;
    Optional<Run> last = last();
    this.since = last.map(Run::started).orElseGet(clock::instant);
    this.oneToCatchUpWith = last.isPresent() && last.get().finished() == null;
  }

  /// Begins to look.
  ///
  /// @param desk whose nights they are
  /// @param night runs one; what it throws is logged
  public static Nights begin(
      Path desk, NightSchedule schedule, InstantSource clock, Runnable night) {
    Nights nights = new Nights(desk, schedule, clock, night);
    var _ =
        nights.looks.scheduleWithFixedDelay(
            nights::lookOrLog, 0, BETWEEN_LOOKS.toSeconds(), TimeUnit.SECONDS);
    return nights;
  }

  private void lookOrLog() {
    try {
      look();
    } catch (RuntimeException wrong) {
      LOG.error("The night failed.", wrong);
    }
  }

  /// Looks at the clock once, and runs a night if one is due. One that is due while another process
  /// has the desk waits for the next look.
  void look() {
    Instant now = clock.instant();
    if (since.isAfter(now)) {
      LOG.warn("The clock was set back from {} to {}.", since, now);
      since = now;
    }
    if (!isDue(now)) {
      return;
    }
    if (Ledger.isInUse(desk)) {
      LOG.info("A night is due, but the desk {} is in use by another process.", desk);
      return;
    }
    // Another scheduler may have begun one, cron, say; not one of a clock that was far ahead.
    last()
        .map(Run::started)
        .filter(begun -> begun.isAfter(since) && !begun.isAfter(now))
        .ifPresent(begun -> since = begun);
    if (isDue(now)) {
      since = now;
      oneToCatchUpWith = false;
      night.run();
    }
  }

  private boolean isDue(Instant now) {
    return oneToCatchUpWith || !schedule.next(since).isAfter(now);
  }

  private Optional<Run> last() {
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      return ledger.runs().latest(Pipeline.NIGHTLY);
    } catch (WardroundException noDeskYet) {
      LOG.debug("No night is known: {}", noDeskYet.getMessage());
      return Optional.empty();
    }
  }

  /// Looks no more, and waits for the night that runs, if one does; it is told to stop elsewhere.
  @Override
  public void close() {
    looks.shutdown();
    try {
      if (!looks.awaitTermination(PATIENCE.toMillis(), TimeUnit.MILLISECONDS)) {
        LOG.warn("The night is still running and is cut off.");
      }
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }
}
