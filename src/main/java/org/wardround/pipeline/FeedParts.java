package org.wardround.pipeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.fetch.FetchRequest;
import org.wardround.fetch.FetchResult;
import org.wardround.model.FeedDocument;
import org.wardround.model.FeedEntry;
import org.wardround.model.Validators;

/// Follows a feed that is made of parts: an index of sitemaps. The parts are fetched as politely as
/// everything else, those that changed last first. Thread-safe.
final class FeedParts {
  /// The parts looked at in one poll. News stands in the sitemaps that changed last; outlets keep
  /// one a month or a day for their whole past, which is not news.
  private static final int MOST = 5;

  /// The stories taken from one poll; a sitemap of everything lists the outlet's whole past.
  private static final int ENTRIES = 1_000;

  private final RunFetcher fetcher;
  private final FeedIntake intake;

  FeedParts(RunFetcher fetcher, FeedIntake intake) {
    this.fetcher = fetcher;
    this.intake = intake;
  }

  /// The document with the entries of its parts; itself where it has none. Parts of parts are not
  /// followed.
  FeedDocument gather(String feed, FeedDocument document) throws InterruptedException {
    if (document.parts().isEmpty()) {
      return document;
    }
    List<FeedEntry> entries = new ArrayList<>();
    String trouble = null;
    for (String part : document.parts().stream().limit(MOST).toList()) {
      switch (fetcher.fetch(FetchRequest.feed(part, Validators.NONE))) {
        case FetchResult.Fetched got -> {
          FeedDocument read = intake.take(feed, got);
          entries.addAll(read.entries());
          trouble = first(trouble, problem(part, read));
        }
        case FetchResult other ->
            trouble = first(trouble, "of its parts, " + other.detail().replaceFirst("\\.$", ""));
      }
    }
    List<FeedEntry> newest = newest(entries);
    return document.with(
        newest,
        newest.size() < ENTRIES
            ? trouble
            : first(trouble, "its parts announce more than " + ENTRIES + " stories"));
  }

  /// Each link once, the newest first.
  private static List<FeedEntry> newest(List<FeedEntry> entries) {
    Map<String, FeedEntry> links = new LinkedHashMap<>();
    entries.stream()
        .filter(entry -> entry.link() != null)
        .sorted(Comparator.comparing(FeedParts::date).reversed())
        .forEach(entry -> links.putIfAbsent(String.valueOf(entry.link()), entry));
    return links.values().stream().limit(ENTRIES).toList();
  }

  private static Instant date(FeedEntry entry) {
    Instant published = entry.published();
    Instant updated = entry.updated();
    return published != null ? published : updated != null ? updated : Instant.EPOCH;
  }

  private static @Nullable String problem(String part, FeedDocument read) {
    return read.problem() == null ? null : "its part " + part + " says: " + read.problem();
  }

  private static @Nullable String first(@Nullable String known, @Nullable String other) {
    return known == null ? other : known;
  }
}
