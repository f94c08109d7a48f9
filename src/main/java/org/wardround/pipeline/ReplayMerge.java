package org.wardround.pipeline;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.Reading;
import org.wardround.ledger.StoredStory;
import org.wardround.ledger.StoryStore;
import org.wardround.model.ArchivePosition;

/// Compares the stories that a replay read aside with those of the desk, and puts those that differ
/// in their place.
final class ReplayMerge {
  private final Desk desk;
  private final StoryStore fresh;
  private final boolean whole;
  private final Set<ArchivePosition> seen;
  private final Map<ArchivePosition, String> archived;
  private final Copies copies;
  private final List<StoryChange> changes = new ArrayList<>();
  private int unchanged;

  /// @param whole false when only a part of the archive was read
  /// @param seen the captures that were read
  /// @param archived which story the desk knows of each capture
  ReplayMerge(
      Desk desk,
      Ledger fresh,
      boolean whole,
      Set<ArchivePosition> seen,
      Map<ArchivePosition, String> archived) {
    this.desk = desk;
    this.fresh = fresh.stories();
    this.whole = whole;
    this.seen = seen;
    this.archived = archived;
    this.copies = new Copies(desk.ledger().copies());
  }

  void run(Progress progress) {
    Set<String> links = new HashSet<>(fresh.links());
    archived.forEach(
        (position, link) -> {
          if (seen.contains(position)) {
            links.add(link);
          }
        });
    progress.begin("Comparing", links.size());
    for (String link : links.stream().sorted().toList()) {
      merge(link);
      progress.step();
    }
  }

  /// What differs, by link.
  List<StoryChange> changes() {
    return changes;
  }

  /// How many stories tell the same as before.
  int unchanged() {
    return unchanged;
  }

  private void merge(String link) {
    StoryStore stories = desk.ledger().stories();
    List<StoredStory> before = stories.versions(link);
    List<Reading> old = before.stream().map(StoredStory::reading).toList();
    List<Reading> readings = withUnread(old, readings(fresh.versions(link)));
    if (!same(old, readings)) {
      if (readings.isEmpty()) {
        stories.forget(link, desk.clock().instant());
      } else {
        replace(link, readings);
      }
    }
    StoryChange.between(before, stories.versions(link))
        .ifPresentOrElse(changes::add, () -> unchanged++);
  }

  private void replace(String link, List<Reading> readings) {
    if (!whole) {
      copies.join(readings.getLast().story());
    }
    desk.ledger().stories().replace(link, readings);
  }

  private static List<Reading> readings(List<StoredStory> versions) {
    return versions.stream().map(StoredStory::reading).toList();
  }

  /// Versions whose page was not read, since the archive has it no more, stay as they are.
  private List<Reading> withUnread(List<Reading> before, List<Reading> after) {
    return Stream.concat(
            before.stream()
                .filter(r -> r.archived() == null || !seen.contains(r.archived()))
                .filter(r -> after.stream().noneMatch(a -> a.fetched().equals(r.fetched()))),
            after.stream())
        .sorted(Comparator.comparing(Reading::fetched))
        .toList();
  }

  /// Clusters are compared apart, since they depend on other stories.
  private static boolean same(List<Reading> before, List<Reading> after) {
    return bare(before).equals(bare(after));
  }

  private static List<Reading> bare(List<Reading> readings) {
    return readings.stream()
        .map(
            r ->
                new Reading(
                    r.story(),
                    r.extraction(),
                    r.extractor(),
                    r.fetched(),
                    r.archived(),
                    r.feed(),
                    null))
        .toList();
  }
}
