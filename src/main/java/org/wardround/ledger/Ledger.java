package org.wardround.ledger;

import java.nio.file.Path;
import java.time.InstantSource;

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
  private final Moves moves;

  private Ledger(Database database) {
    this.database = database;
    this.feeds = new FeedStore(database);
    this.announcements = new AnnouncementStore(database);
    this.claims = new ClaimStore(database);
    this.stories = new StoryStore(database, claims);
    this.runs = new RunStore(database);
    this.moves = new Moves(database);
  }

  /// Opens the ledger of a desk for reading and writing, making both where they are missing. Throws
  /// `WardroundException` when another process writes to it, when it is damaged, and when a newer
  /// version of Wardround has written it.
  ///
  /// @param clock dates what the ledger itself does
  public static Ledger open(Path desk, InstantSource clock) {
    Database database = Database.open(desk);
    Ledger ledger = new Ledger(database);
    database.change(handle -> Revisions.begin(handle, clock.instant()));
    return ledger;
  }

  /// Opens the ledger of a desk for reading, beside whoever writes. Throws `WardroundException`
  /// when there is none, and as [#open] does.
  public static Ledger openReadOnly(Path desk) {
    return new Ledger(Database.openReadOnly(desk));
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

  /// Who moved where.
  public Moves moves() {
    return moves;
  }

  /// Tells this ledger from one made anew: an index made from another generation is of no use.
  public String generation() {
    return database.read(Revisions::generation);
  }

  /// The revision of the last change to a story; 0 when there was none.
  public long revision() {
    return database.read(Revisions::newest);
  }

  /// Forgets every story and what was read out of it, to be read anew from the archive. The user's
  /// own subscriptions, the announcements and the runs stay, and a new generation begins.
  public void forgetStories(InstantSource clock) {
    database.change(
        handle -> {
          handle.execute("DELETE FROM story");
          Revisions.renew(handle, clock.instant());
        });
  }

  @Override
  public void close() {
    database.close();
  }
}
