package org.wardround.ledger;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wardround.lexicon.Lexicon;
import org.wardround.model.Lazy;

/// The truth in SQLite: feeds and their state, what they announced, stories, claims, runs, and what
/// follows from them.
///
/// One process at a time writes to a desk; any number read beside it. All stores may be used from
/// any thread: changes queue up behind one writer. Every change is one transaction, and every one
/// may be made twice without harm, so that a run killed at any point can be taken up again.
public final class Ledger implements AutoCloseable {
  private final Database database;
  private final FeedStore feeds;
  private final AnnouncementStore announcements;
  private final ClaimStore claims;
  private final StoryStore stories;
  private final RunStore runs;
  private final RunHistory history;
  private final SavedSearchStore savedSearches;
  private final FollowingStore following;
  private final Judgements judgements;
  private final CopyStore copies;
  private final ImportStore imports;
  private final Moves moves;
  private final Vacancies vacancies;
  private final Supplier<Lexicon> lexicon;
  private final @Nullable Derivation derivation;

  /// How a ledger was opened.
  private enum Use {
    WRITING,
    NOTES,
    READING
  }

  private Ledger(Database database, Supplier<Lexicon> lexicon, InstantSource clock, Use use) {
    Keys keys = new Keys(lexicon);
    this.database = database;
    this.feeds = new FeedStore(database);
    this.announcements = new AnnouncementStore(database);
    this.claims = new ClaimStore(database, keys);
    this.stories = new StoryStore(database, claims);
    this.runs = new RunStore(database);
    this.history = new RunHistory(database);
    this.copies = new CopyStore(database);
    this.imports = new ImportStore(database);
    this.savedSearches = new SavedSearchStore(database);
    this.following = new FollowingStore(database);
    this.derivation = use == Use.WRITING ? new Derivation(database, keys) : null;
    this.judgements = new Judgements(database, keys, clock);
    this.moves = new Moves(database, keys, this::derivePending);
    this.vacancies = new Vacancies(database, keys, moves);
    this.lexicon = lexicon;
  }

  /// Opens the ledger of a desk for reading and writing, making both where they are missing. Throws
  /// `WardroundException` when another process writes to it, when it is damaged, and when a newer
  /// version of Wardround has written it.
  ///
  /// @param clock dates what the ledger itself does
  public static Ledger open(Path desk, InstantSource clock) {
    return open(desk, clock, Lexicon.load(Lexicon.models()));
  }

  /// The same with other lists than the program's own.
  public static Ledger open(Path desk, InstantSource clock, Lexicon lexicon) {
    return ready(Database.open(desk), clock, lexicon);
  }

  private static Ledger ready(Database database, InstantSource clock, Lexicon lexicon) {
    try {
      Ledger ledger = new Ledger(database, () -> lexicon, clock, Use.WRITING);
      database.change(handle -> Revisions.begin(handle, clock.instant()));
      ledger.claims.renewKeys();
      new Derivation(database, new Keys(() -> lexicon)).forgetOld();
      return ledger;
    } catch (RuntimeException wrong) {
      database.closeAfter(wrong);
      throw wrong;
    }
  }

  /// Where a desk keeps its ledger; there is no desk where that file is not.
  public static Path file(Path desk) {
    return desk.resolve(Database.FILE);
  }

  /// Whether a process, this one or another, has the ledger of a desk open for writing.
  public static boolean isInUse(Path desk) {
    if (!Files.isDirectory(desk)) {
      return false;
    }
    Optional<DeskLock> lock = DeskLock.tryTake(desk);
    lock.ifPresent(DeskLock::close);
    return lock.isEmpty();
  }

  /// Opens a ledger to keep stories aside in for a while: nothing is derived from them.
  ///
  /// @param lexicon of the ledger that it will be compared with
  public static Ledger aside(Path folder, Lexicon lexicon) {
    return new Ledger(Database.open(folder), () -> lexicon, () -> Instant.EPOCH, Use.NOTES);
  }

  /// Opens the ledger of a desk for the user's own notes, judgements and saved searches. Where
  /// another process writes to the desk, each note is a short transaction beside it, and what
  /// follows from judgements is derived by that process, at the latest when it ends; else this is
  /// [#open].
  public static Ledger openForNotes(Path desk, InstantSource clock) {
    if (!Files.isDirectory(desk)) {
      return open(desk, clock);
    }
    return Database.tryOpen(desk)
        .map(database -> ready(database, clock, Lexicon.load(Lexicon.models())))
        .orElseGet(
            () ->
                new Ledger(
                    Database.openBeside(desk),
                    new Lazy<>(() -> Lexicon.load(Lexicon.models())),
                    clock,
                    Use.NOTES));
  }

  /// Opens the ledger of a desk for reading, beside whoever writes. Throws `WardroundException`
  /// when there is none, and as [#open] does. What a killed writer left to be derived is derived
  /// first, unless another writer is at it.
  public static Ledger openReadOnly(Path desk) {
    return openReadOnly(desk, new Lazy<>(() -> Lexicon.load(Lexicon.models())));
  }

  /// The same with lists that are asked for only when they are needed.
  public static Ledger openReadOnly(Path desk, Supplier<Lexicon> lexicon) {
    Database reader = Database.openReadOnly(desk);
    try {
      if (reader.read(handle -> Derivation.pending(handle) || !ClaimStore.hasKeys(handle))) {
        Database.tryOpen(desk).ifPresent(writer -> makeGood(writer, new Keys(lexicon)));
      }
      return new Ledger(reader, lexicon, () -> Instant.EPOCH, Use.READING);
    } catch (RuntimeException wrong) {
      reader.closeAfter(wrong);
      throw wrong;
    }
  }

  private static void makeGood(Database writer, Keys keys) {
    try (writer) {
      new ClaimStore(writer, keys).renewKeys();
      Derivation derivation = new Derivation(writer, keys);
      derivation.forgetOld();
      derivation.run();
    }
  }

  /// The subscriptions and the state of their polling.
  public FeedStore feeds() {
    return feeds;
  }

  /// The links that feeds announced.
  public AnnouncementStore announcements() {
    return announcements;
  }

  /// The stories and their versions.
  public StoryStore stories() {
    return stories;
  }

  /// What was read out of the stories.
  public ClaimStore claims() {
    return claims;
  }

  /// The runs and their outcomes.
  public RunStore runs() {
    return runs;
  }

  /// What the runs met.
  public RunHistory history() {
    return history;
  }

  /// Which stories are copies of which.
  public CopyStore copies() {
    return copies;
  }

  /// What was imported.
  public ImportStore imports() {
    return imports;
  }

  /// The user's saved searches.
  public SavedSearchStore savedSearches() {
    return savedSearches;
  }

  /// Whom and what the user follows.
  public FollowingStore following() {
    return following;
  }

  /// Who moved where.
  public Moves moves() {
    return moves;
  }

  /// The posts that are to be filled.
  public Vacancies vacancies() {
    return vacancies;
  }

  /// The lists that tell organisations and names apart.
  public Lexicon lexicon() {
    return lexicon.get();
  }

  /// What the user knows better.
  public Judgements judgements() {
    return judgements;
  }

  /// Derives people, moves and tenures from what was saved since; returns how many surnames were
  /// touched. Questions to a ledger opened for writing, and closing it, do so of themselves; a long
  /// run may do so now and then, for readers beside it.
  public int derive() {
    if (derivation == null) {
      throw new IllegalStateException("this ledger was not opened for writing");
    }
    return derivation.run();
  }

  /// Derives everything anew; the outcome is that of [#derive], at greater length.
  public int deriveAnew() {
    if (derivation == null) {
      throw new IllegalStateException("this ledger was not opened for writing");
    }
    derivation.forget();
    return derivation.run();
  }

  /// All that was derived, in one text, for tests.
  String derived() {
    return database.read(PersonTable::dump);
  }

  private void derivePending() {
    if (derivation != null) {
      derivation.run();
    }
  }

  /// Copies the ledger as it stands at this moment, whoever writes to it.
  ///
  /// @param file must not be there
  public void copyTo(Path file) {
    int _ = database.read(handle -> handle.execute("VACUUM INTO ?", file.toString()));
  }

  /// Folds the write-ahead log into the ledger's file, and refreshes what SQLite knows of its
  /// tables. False when somebody who reads keeps the log in use; it is then folded in later.
  public boolean checkpoint() {
    return database.checkpoint();
  }

  /// What is wrong with the ledger's file, a sentence each; empty when it is sound. Reads all of
  /// it: some seconds per GB.
  public List<String> problems() {
    return database.problems();
  }

  /// Tells this ledger from one made anew: an index made from another generation is of no use.
  public String generation() {
    return database.read(Revisions::generation);
  }

  /// The revision of the last change to a story; 0 when there was none.
  public long revision() {
    return database.read(Revisions::newest);
  }

  @Override
  public void close() {
    try {
      derivePending();
    } finally {
      database.close();
    }
  }
}
