package org.wardround.pipeline;

import org.wardround.article.Fingerprint;
import org.wardround.ledger.CopyStore;
import org.wardround.model.Story;

/// Tells which stories are copies of one text: agency copy, press releases, syndication. They share
/// a cluster and count as one source.
final class Copies {
  /// From this share of common 3-grams two stories are copies. Between a copy that lost a third of
  /// its text and gained as much (0.4) and two reports of one event in their own words (below 0.15,
  /// on the development stories).
  private static final double SAME_TEXT = 0.4;

  private final CopyStore store;

  Copies(CopyStore store) {
    this.store = store;
  }

  /// Puts a story with its copies; to be called before the story is saved, which then takes the
  /// cluster over.
  void join(Story story) {
    Fingerprint own = Fingerprint.of(story.text());
    store.join(
        story.link(),
        own.minima(),
        own.bands(),
        other -> own.similarity(Fingerprint.ofMinima(other)) >= SAME_TEXT);
  }
}
