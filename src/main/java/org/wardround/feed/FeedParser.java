package org.wardround.feed;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardround.model.FeedDocument;
import org.wardround.model.Page;

/// Reads the bytes of a feed: RSS 0.9x, 1.0 and 2.0, Atom 0.3 and 1.0, CDF, JSON Feed, news
/// sitemaps, and listing pages where the feed's address asks for one ([ListingPage]).
///
/// Never throws on bad bytes: what can be read is read, and [FeedDocument#problem] says what was
/// wrong. Immutable and safe for use by many threads.
public final class FeedParser {
  private final FeedLimits limits;

  public FeedParser() {
    this(FeedLimits.DEFAULT);
  }

  public FeedParser(FeedLimits limits) {
    this.limits = limits;
  }

  /// Reads a feed.
  ///
  /// @param url where it was fetched, for relative links; "" where unknown
  /// @param contentType the Content-Type header; believed only where the bytes agree
  /// @param fetchedAt no date of the result is later
  public FeedDocument parse(
      byte[] body, String url, @Nullable String contentType, Instant fetchedAt) {
    FeedText decoded = FeedText.decode(body, contentType);
    String text = decoded.text().strip();
    if (text.isEmpty()) {
      return nothing("it is empty");
    }
    if (ListingPage.isAskedFor(url)) {
      return ListingPage.read(new Page(url, contentType, body, fetchedAt));
    }
    if (text.startsWith("{")) {
      return new JsonFeedReader(url, fetchedAt, limits).read(text, decoded.problem());
    }
    return xml(text, url, fetchedAt, decoded.problem());
  }

  /// True when the bytes are a feed of a kind that [#parse] reads, broken or not.
  public boolean recognises(byte[] body, @Nullable String contentType) {
    String text = FeedText.decode(body, contentType).text().strip();
    if (text.startsWith("{")) {
      return text.contains("jsonfeed.org/version/");
    }
    return Parsed.of(text, limits).root().map(root -> refusal(root) == null).orElse(false);
  }

  private FeedDocument xml(
      String text, String url, Instant fetchedAt, @Nullable String encodingProblem) {
    Parsed parsed = Parsed.of(text, limits);
    Optional<Node> root = parsed.root();
    if (root.isEmpty()) {
      return nothing("it is no feed of a known kind");
    }
    String refusal = refusal(root.get());
    if (refusal != null) {
      return nothing(refusal);
    }
    if (root.get().name().equals("sitemapindex")) {
      return new SitemapIndex(url).read(root.get());
    }
    String problem =
        encodingProblem != null
            ? encodingProblem
            : parsed.error().map(e -> "its markup is broken: " + e).orElse(null);
    return new XmlFeedReader(url, fetchedAt, limits).read(root.get(), problem);
  }

  private static @Nullable String refusal(Node root) {
    return switch (root.name()) {
      case "html" -> "it is an HTML page, not a feed";
      case "opml" -> "it is a list of feeds (OPML), not a feed";
      default -> null;
    };
  }

  private static FeedDocument nothing(String problem) {
    return new FeedDocument(null, null, List.of(), problem, null);
  }
}
