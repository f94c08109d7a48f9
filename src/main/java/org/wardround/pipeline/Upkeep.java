package org.wardround.pipeline;

import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.wardround.model.WardroundException;
import org.wardround.pipeline.Night.Chore;

/// What keeps a desk fit for years: the ledger's log is folded in, the index merged, the archive's
/// file closed, what is past its time removed, and a backup made that was read back. A chore that
/// fails is told and does not keep the others from being done.
final class Upkeep {
  private final Desk desk;
  private final NightlyOptions options;

  Upkeep(Desk desk, NightlyOptions options) {
    this.desk = desk;
    this.options = options;
  }

  List<Chore> run() {
    List<Chore> chores = new ArrayList<>();
    chores.add(chore("archive", this::archive));
    chores.add(chore("index", this::index));
    if (options.backups() != null) {
      Backups backups = new Backups(options.backups(), options.keepBackups(), desk);
      chores.add(chore("backup", backups::renew));
    }
    // Last, since a backup reads the ledger and so may keep its log from being folded in.
    chores.add(chore("ledger", this::ledger));
    return chores;
  }

  private static Chore chore(String name, Supplier<String> work) {
    try {
      return new Chore(name, work.get(), false);
    } catch (WardroundException told) {
      return new Chore(name, String.valueOf(told.getMessage()), true);
    } catch (UncheckedIOException broken) {
      return new Chore(name, "The disk failed: " + broken.getMessage() + ".", true);
    }
  }

  private String ledger() {
    return desk.ledger().checkpoint()
        ? "Its log was folded in."
        : "Its log stays until those who read it are done.";
  }

  private String index() {
    desk.index().merge();
    return "%d stories, merged.".formatted(desk.index().size());
  }

  private String archive() {
    desk.archive().rotate();
    String size = "%,d bytes of pages.".formatted(desk.archive().bytes());
    if (options.keepPages() == null) {
      return size;
    }
    Instant cutoff = desk.clock().instant().minus(options.keepPages());
    int removed = desk.archive().forget(cutoff);
    return size + " %d files from before %s were removed.".formatted(removed, cutoff);
  }
}
