package org.wardround.pipeline;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardround.fetch.FetchRequest;
import org.wardround.fetch.FetchResult;
import org.wardround.ledger.Announcement;
import org.wardround.model.Capture;
import org.wardround.model.Exchange;

/// Fetches what holds more of a page's story: the pages on which it goes on, or another version of
/// a page that shows no text itself. Under the same rules as any page: robots.txt, gaps, caps.
///
/// A page that cannot be fetched ends the story there; what is there already is kept, and the log
/// says so.
final class FurtherPages {
  /// Longer runs of pages are galleries, or made to be endless.
  private static final int MOST = 9;

  private static final Logger LOG = LoggerFactory.getLogger(FurtherPages.class);

  private final RunFetcher fetcher;
  private final StoryReader reader;

  FurtherPages(RunFetcher fetcher, StoryReader reader) {
    this.fetcher = fetcher;
    this.reader = reader;
  }

  /// In the order of the story.
  List<Capture> of(Announcement link, Exchange first) throws InterruptedException {
    List<Capture> found = new ArrayList<>();
    Set<String> seen = new HashSet<>(List.of(link.link(), first.url()));
    List<String> next = reader.further(first.page());
    while (!next.isEmpty() && found.size() < MOST) {
      List<String> after = List.of();
      for (String url : next) {
        if (seen.add(url) && fetch(url) instanceof FetchResult.Fetched got) {
          found.add(Capture.ofFurther(got.exchange(), link.feed(), link.entry()));
          after = reader.further(got.exchange().page());
          break;
        }
      }
      next = after;
    }
    return found;
  }

  private FetchResult fetch(String url) throws InterruptedException {
    FetchResult result = fetcher.fetch(FetchRequest.page(url));
    if (!(result instanceof FetchResult.Fetched)) {
      LOG.warn("{} holds more of a story and could not be fetched: {}", url, result.detail());
    }
    return result;
  }
}
