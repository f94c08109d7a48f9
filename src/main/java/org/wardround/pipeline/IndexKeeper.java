package org.wardround.pipeline;

import java.util.List;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardround.index.StoryIndex;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.StoredStory;
import org.wardround.model.IndexedStory;

/// Makes the index follow the ledger. The one way into the index, for a running ingest as for the
/// repair after a crash: what has changed since the index's watermark is added again.
final class IndexKeeper {
  private static final Logger LOG = LoggerFactory.getLogger(IndexKeeper.class);

  /// Stories a transaction of the index: enough to make commits cheap, few enough for memory.
  private static final int BATCH = 200;

  private final Ledger ledger;
  private final StoryIndex index;
  private final ReentrantLock lock = new ReentrantLock();

  IndexKeeper(Ledger ledger, StoryIndex index) {
    this.ledger = ledger;
    this.index = index;
    index.notice().ifPresent(LOG::warn);
  }

  /// Brings the index up to the ledger. Safe from several threads; one works, the others wait.
  void catchUp(Progress progress) {
    lock.lock();
    try {
      startOverAfterAnotherLedger();
      List<StoredStory> changed = ledger.stories().changedSince(index.watermark(), BATCH);
      if (changed.size() == BATCH) {
        progress.begin("Indexing", ledger.stories().count());
      }
      while (!changed.isEmpty()) {
        changed.forEach(
            story -> {
              index.add(indexed(story));
              progress.step();
            });
        index.commit(changed.getLast().revision());
        changed = ledger.stories().changedSince(index.watermark(), BATCH);
      }
    } finally {
      lock.unlock();
    }
  }

  /// An index of another generation, or one that is ahead of the ledger, was made from another one.
  private void startOverAfterAnotherLedger() {
    boolean ahead = index.watermark() > ledger.revision();
    if (ahead) {
      index.clear();
    }
    if (index.follow(ledger.generation()) || ahead) {
      LOG.info("The index does not belong to this ledger and is rebuilt.");
    }
  }

  private static IndexedStory indexed(StoredStory story) {
    return new IndexedStory(
        story.reading().story().link(),
        story.firstSeen(),
        story.revision(),
        story.reading().story(),
        story.reading().extraction(),
        story.reading().cluster(),
        story.reading().archived());
  }
}
