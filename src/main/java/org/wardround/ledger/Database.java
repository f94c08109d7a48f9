package org.wardround.ledger;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ConcurrentLinkedDeque;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;
import org.sqlite.SQLiteConfig;
import org.sqlite.SQLiteDataSource;
import org.sqlite.SQLiteErrorCode;
import org.sqlite.SQLiteException;
import org.wardround.model.WardroundException;

/// One SQLite file: any number of readers, one writer at a time.
///
/// Written in WAL mode with `synchronous = NORMAL`: a killed process loses nothing that was
/// committed; a power cut may lose the last commits but never leaves a broken file. All methods may
/// be called from any thread.
final class Database implements AutoCloseable {
  static final String FILE = "ledger.db";

  /// How long to wait for another process's commit, milliseconds.
  private static final int BUSY_MILLIS = 10_000;

  /// Page cache of a connection, KiB (negative is SQLite's notation for KiB).
  private static final int CACHE_KIB = -32_000;

  private final Path file;
  private final @Nullable DeskLock lock;
  private final Jdbi jdbi;
  private final ConcurrentLinkedDeque<Handle> idle = new ConcurrentLinkedDeque<>();
  private final ReentrantLock writing = new ReentrantLock();
  private @Nullable Handle writer;

  private Database(Path file, @Nullable DeskLock lock) {
    this.file = file;
    this.lock = lock;
    this.jdbi = Jdbi.create(source(file));
  }

  /// Opens the file for writing, making folder and file where they are missing.
  static Database open(Path desk) {
    try {
      Files.createDirectories(desk);
    } catch (IOException broken) {
      throw new WardroundException(
          "The desk " + desk + " cannot be made: " + broken.getMessage() + ".", broken);
    }
    return open(desk, DeskLock.take(desk));
  }

  /// Opens the file for writing unless another has it; the desk must be there.
  static Optional<Database> tryOpen(Path desk) {
    return DeskLock.tryTake(desk).map(lock -> open(desk, lock));
  }

  private static Database open(Path desk, DeskLock lock) {
    Database database = new Database(desk.resolve(FILE), lock);
    try {
      database.told(() -> database.migrate());
      return database;
    } catch (RuntimeException wrong) {
      database.closeAfter(wrong);
      throw wrong;
    }
  }

  /// Opens the file for reading beside a writer. A file of an older version is brought up to date
  /// first, which needs the lock for a moment.
  static Database openReadOnly(Path desk) {
    Path file = desk.resolve(FILE);
    if (!Files.isRegularFile(file)) {
      throw new WardroundException(
          "There is no desk at "
              + desk
              + " yet; an ingest makes one, or name another with --desk.");
    }
    Database database = new Database(file, null);
    try {
      if (database.<Integer>told(() -> database.version()) < Migrations.newest()) {
        database.close();
        open(desk).close();
        return new Database(file, null);
      }
      return database;
    } catch (RuntimeException wrong) {
      database.closeAfter(wrong);
      throw wrong;
    }
  }

  /// Opens the file for short changes beside another process that writes; the desk must be there.
  /// Each change waits for the other's commit.
  static Database openBeside(Path desk) {
    Database database = openReadOnly(desk);
    database.writer = database.jdbi.open();
    return database;
  }

  private int version() {
    return read(handle -> Migrations.check(handle, file));
  }

  private boolean migrate() {
    Handle handle = jdbi.open();
    writer = handle;
    Migrations.run(handle, file);
    return true;
  }

  private static SQLiteDataSource source(Path file) {
    SQLiteConfig config = new SQLiteConfig();
    config.setJournalMode(SQLiteConfig.JournalMode.WAL);
    config.setSynchronous(SQLiteConfig.SynchronousMode.NORMAL);
    config.setTransactionMode(SQLiteConfig.TransactionMode.IMMEDIATE);
    config.enforceForeignKeys(true);
    config.setBusyTimeout(BUSY_MILLIS);
    config.setCacheSize(CACHE_KIB);
    SQLiteDataSource source = new SQLiteDataSource(config);
    source.setUrl("jdbc:sqlite:" + file);
    return source;
  }

  /// Runs a question on a reader's connection.
  <R> R read(Function<Handle, R> question) {
    return told(
        () -> {
          Handle pooled = idle.poll();
          Handle handle = pooled == null ? jdbi.open() : pooled;
          try {
            return question.apply(handle);
          } finally {
            idle.push(handle);
          }
        });
  }

  /// Runs a change in one transaction on the writer's connection, one caller after another. Nested
  /// calls join the transaction.
  <R> R write(Function<Handle, R> change) {
    Handle handle = writer;
    if (handle == null) {
      throw new IllegalStateException("the ledger " + file + " was opened for reading only");
    }
    writing.lock();
    try {
      return told(
          () ->
              handle.isInTransaction()
                  ? change.apply(handle)
                  : handle.inTransaction(h -> change.apply(h)));
    } finally {
      writing.unlock();
    }
  }

  /// The same for a change without an answer.
  void change(Consumer<Handle> change) {
    boolean _ =
        write(
            handle -> {
              change.accept(handle);
              return true;
            });
  }

  /// The same with another file beside this one, whose tables bear that name before their own.
  void changeBeside(Path other, String name, Consumer<Handle> change) {
    Handle handle = java.util.Objects.requireNonNull(writer, "opened for reading only");
    writing.lock();
    try {
      told(() -> handle.execute("ATTACH DATABASE ? AS " + name, other.toString()));
      try {
        change(change);
      } finally {
        told(() -> handle.execute("DETACH DATABASE " + name));
      }
    } finally {
      writing.unlock();
    }
  }

  /// Folds the write-ahead log into the file; false when a reader keeps it in use.
  boolean checkpoint() {
    Handle handle = java.util.Objects.requireNonNull(writer, "opened for reading only");
    writing.lock();
    try {
      return told(
          () -> {
            handle.execute("PRAGMA optimize");
            int busy =
                handle
                    .createQuery("PRAGMA wal_checkpoint(TRUNCATE)")
                    .map((row, _) -> row.getInt(1))
                    .one();
            return busy == 0;
          });
    } finally {
      writing.unlock();
    }
  }

  /// What SQLite finds wrong with the file: damaged pages, and rows that name rows that are not
  /// there.
  List<String> problems() {
    return read(
        handle -> {
          List<String> found =
              new ArrayList<>(
                  handle.createQuery("PRAGMA integrity_check(20)").mapTo(String.class).list());
          found.remove("ok");
          handle
              .createQuery("PRAGMA foreign_key_check")
              .map((row, _) -> found.add("a row of " + row.getString(1) + " belongs to nothing"))
              .list();
          return found.stream().map(what -> file + ": " + what + ".").toList();
        });
  }

  /// Turns what the machine or the file did wrong into a sentence for the user.
  private <R> R told(java.util.function.Supplier<R> work) {
    try {
      return work.get();
    } catch (JdbiException wrong) {
      String sentence = sentence(wrong);
      if (sentence == null) {
        throw wrong;
      }
      throw new WardroundException(sentence, wrong);
    }
  }

  private @Nullable String sentence(JdbiException wrong) {
    SQLiteErrorCode code = code(wrong);
    if (code == null) {
      return null;
    }
    return switch (code) {
      case SQLITE_NOTADB ->
          file
              + " is not a ledger of Wardround, or is damaged; restore it from a backup, or move it away and run replay.";
      case SQLITE_CORRUPT, SQLITE_CORRUPT_VTAB, SQLITE_CORRUPT_SEQUENCE, SQLITE_CORRUPT_INDEX ->
          "The ledger "
              + file
              + " is damaged; restore it from a backup, or move it away and run replay.";
      case SQLITE_FULL -> "The disk of " + file + " is full.";
      case SQLITE_BUSY, SQLITE_BUSY_SNAPSHOT, SQLITE_BUSY_RECOVERY, SQLITE_BUSY_TIMEOUT ->
          "The ledger " + file + " is kept busy by another process; try again when it is done.";
      case SQLITE_CANTOPEN, SQLITE_READONLY, SQLITE_READONLY_DIRECTORY, SQLITE_PERM ->
          "The ledger "
              + file
              + " cannot be opened for writing; see who may write to it and its folder.";
      default ->
          code.name().startsWith("SQLITE_IOERR")
              ? "The disk of " + file + " failed: " + code.message + "."
              : null;
    };
  }

  private static @Nullable SQLiteErrorCode code(Throwable wrong) {
    for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
      if (cause instanceof SQLiteException sqlite) {
        return sqlite.getResultCode();
      }
      if (cause instanceof SQLException sql && sql.getErrorCode() > 0) {
        return SQLiteErrorCode.getErrorCode(sql.getErrorCode());
      }
    }
    return null;
  }

  @Override
  public void close() {
    try {
      for (Handle handle = idle.poll(); handle != null; handle = idle.poll()) {
        handle.close();
      }
      if (writer != null) {
        writer.close();
        writer = null;
      }
    } finally {
      if (lock != null) {
        lock.close();
      }
    }
  }

  /// Closes after something went wrong, which is what the user is to hear of: a connection in the
  /// middle of it may not close cleanly either.
  void closeAfter(RuntimeException wrong) {
    try {
      close();
    } catch (RuntimeException more) {
      wrong.addSuppressed(more);
    }
  }
}
