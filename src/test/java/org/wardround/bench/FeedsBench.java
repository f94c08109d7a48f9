package org.wardround.bench;

import com.rometools.rome.feed.synd.SyndContent;
import com.rometools.rome.feed.synd.SyndEntry;
import com.rometools.rome.feed.synd.SyndFeed;
import com.rometools.rome.io.FeedException;
import com.rometools.rome.io.SyndFeedInput;
import com.rometools.rome.io.XmlReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.feed.FeedParser;
import org.wardround.feed.FeedparserCases;
import org.wardround.feed.FeedparserCases.Score;
import org.wardround.model.FeedDocument;
import org.wardround.model.FeedEntry;

/// `bench feeds`: what Wardround and ROME read out of the cases of the feedparser project.
final class FeedsBench implements Bench.Benchmark {
  @Override
  public void run(PrintStream out, List<String> arguments) throws Exception {
    FeedParser parser = new FeedParser();
    Score ours = FeedparserCases.score(feed -> parser.parse(feed, "", null, Instant.now()));
    Score romes = FeedparserCases.score(FeedsBench::rome);
    out.printf("%-16s %10s %10s %10s%n", "", "Wardround", "ROME", "of");
    out.printf(
        "%-16s %10d %10d %10d%n", "files refused", ours.refused(), romes.refused(), ours.files());
    for (String field : ours.checked().keySet()) {
      out.printf(
          "%-16s %10d %10d %10d%n",
          field,
          ours.right().getOrDefault(field, 0),
          romes.right().getOrDefault(field, 0),
          ours.checked().get(field));
    }
    out.printf(
        "%-16s %10d %10d %10d%n", "all", ours.allRight(), romes.allRight(), ours.allChecked());
    ours.wrong().forEach(w -> out.println("Wardround: " + w));
  }

  private static @Nullable FeedDocument rome(byte[] feed) {
    try (XmlReader reader = new XmlReader(new ByteArrayInputStream(feed), true)) {
      SyndFeedInput input = new SyndFeedInput();
      input.setAllowDoctypes(true);
      SyndFeed read = input.build(reader);
      List<FeedEntry> entries = read.getEntries().stream().limit(1).map(FeedsBench::entry).toList();
      return new FeedDocument(read.getTitle(), read.getLink(), entries, null, null);
    } catch (FeedException | IOException | IllegalArgumentException unreadable) {
      return null;
    }
  }

  private static FeedEntry entry(SyndEntry entry) {
    List<SyndContent> contents = entry.getContents();
    return new FeedEntry(
        entry.getUri(),
        entry.getTitle(),
        entry.getLink(),
        null,
        null,
        entry.getAuthor(),
        entry.getDescription() == null ? null : entry.getDescription().getValue(),
        contents.isEmpty() ? null : contents.getFirst().getValue());
  }
}
