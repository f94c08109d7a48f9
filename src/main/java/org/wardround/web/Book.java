package org.wardround.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardround.ledger.Career;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.Person;
import org.wardround.model.Move;
import org.wardround.model.Tenure;

/// Everybody's moves and tenures in memory, for the table and the pictures: read from the ledger in
/// the background, and again when it has changed. Until then pages show the edition before.
///
/// Takes some 3 kB a move.
final class Book implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(Book.class);

  /// How long a page waits for a new edition before it shows the old one.
  private static final Duration PATIENCE = Duration.ofMillis(500);

  /// A desk that changes all the time is read for at most one part in so many of the time.
  private static final int REST = 4;

  /// A move and whose it is.
  record Moved(Person person, Move move) {}

  /// A tenure and whose it is.
  record Held(Person person, Tenure tenure) {}

  /// All that was known at one state of the ledger.
  ///
  /// @param moves the latest announced first
  /// @param tenures by person and start
  record Edition(String state, List<Moved> moves, List<Held> tenures) {
    Edition {
      moves = List.copyOf(moves);
      tenures = List.copyOf(tenures);
    }
  }

  private final Ledger ledger;
  private final InstantSource clock;
  private final ReentrantLock lock = new ReentrantLock();
  private @Nullable Edition newest;
  private @Nullable CompletableFuture<Edition> coming;
  private Instant rested = Instant.MIN;

  Book(Ledger ledger, InstantSource clock) {
    this.ledger = ledger;
    this.clock = clock;
  }

  /// The newest edition there is: that of now where it can be had soon. The first one is waited for
  /// as long as it takes.
  Edition edition() {
    String state = ledger.state();
    CompletableFuture<Edition> next;
    Edition known;
    lock.lock();
    try {
      known = newest;
      if (known != null && known.state().equals(state)) {
        return known;
      }
      if (known != null && coming == null && clock.instant().isBefore(rested)) {
        return known;
      }
      next = coming == null ? begin(state) : coming;
    } finally {
      lock.unlock();
    }
    return known == null ? next.join() : soon(next, known);
  }

  private static Edition soon(CompletableFuture<Edition> next, Edition known) {
    try {
      return next.get(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
    } catch (TimeoutException _) {
      return known;
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      return known;
    } catch (ExecutionException broken) {
      LOG.warn("The desk could not be read anew.", broken.getCause());
      return known;
    }
  }

  /// Held by the lock.
  private CompletableFuture<Edition> begin(String state) {
    CompletableFuture<Edition> next = new CompletableFuture<>();
    coming = next;
    Thread.ofVirtual().name("book").start(() -> write(state, next));
    return next;
  }

  private void write(String state, CompletableFuture<Edition> next) {
    try {
      Instant begun = clock.instant();
      Edition edition = read(state);
      Duration took = Duration.between(begun, clock.instant());
      lock.lock();
      try {
        newest = edition;
        coming = null;
        rested = clock.instant().plus(took.multipliedBy(REST));
      } finally {
        lock.unlock();
      }
      next.complete(edition);
    } catch (RuntimeException broken) {
      lock.lock();
      try {
        coming = null;
      } finally {
        lock.unlock();
      }
      next.completeExceptionally(broken);
    }
  }

  private Edition read(String state) {
    List<Moved> moves = new ArrayList<>();
    List<Held> tenures = new ArrayList<>();
    ledger.moves().eachCareer(career -> add(career, moves, tenures));
    moves.sort(NEWEST_FIRST);
    return new Edition(state, moves, tenures);
  }

  private static void add(Career career, List<Moved> moves, List<Held> tenures) {
    career.moves().forEach(move -> moves.add(new Moved(career.person(), move)));
    career.tenures().forEach(tenure -> tenures.add(new Held(career.person(), tenure)));
  }

  /// The order of `moves`, the command and the page.
  static final Comparator<Moved> NEWEST_FIRST =
      Comparator.comparing((Moved moved) -> moved.move().announced())
          .reversed()
          .thenComparing(moved -> moved.move().person())
          .thenComparing(moved -> moved.move().posts().toString());

  @Override
  public void close() {
    CompletableFuture<Edition> last;
    lock.lock();
    try {
      last = coming;
    } finally {
      lock.unlock();
    }
    if (last != null) {
      boolean _ = last.handle((_, broken) -> broken == null).join();
    }
  }
}
