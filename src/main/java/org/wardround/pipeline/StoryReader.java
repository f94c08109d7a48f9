package org.wardround.pipeline;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.wardround.article.StoryExtractor;
import org.wardround.article.StoryResult;
import org.wardround.extract.ClaimExtractor;
import org.wardround.ledger.Reading;
import org.wardround.model.ArchivePosition;
import org.wardround.model.Capture;
import org.wardround.model.Exchange;
import org.wardround.model.Extraction;
import org.wardround.model.FeedEntry;
import org.wardround.model.Lazy;
import org.wardround.model.Page;
import org.wardround.model.Story;
import org.wardround.pipeline.StageTimes.Stage;

/// Reads a captured page: its story, and the claims in it. The same for a page that has just come
/// in and for one from the archive. The work is done on a fixed pool of platform threads, since it
/// keeps a core busy; any number of threads may ask.
final class StoryReader implements AutoCloseable {
  /// Raised whenever stories are read differently: a replay then replaces what was read before.
  private static final String EXTRACTOR = "2";

  private final StoryExtractor stories;
  private final Lazy<ClaimExtractor> claims;
  private final ExecutorService pool;
  private final StageTimes times = new StageTimes();

  /// @param claims loaded when the first story needs it
  StoryReader(StoryExtractor stories, Supplier<ClaimExtractor> claims, int threads) {
    this.stories = stories;
    this.claims = new Lazy<>(claims);
    this.pool =
        Executors.newFixedThreadPool(threads, Thread.ofPlatform().name("reader-", 0).factory());
  }

  /// What a page brought.
  sealed interface Result {
    /// A story and what was read out of it.
    record Read(Reading reading) implements Result {}

    /// No story, with the reason in words.
    record NoStory(String reason) implements Result {}
  }

  /// Reads a page; waits for a free thread and for the result.
  ///
  /// @param further the captures that hold more of its story, in their order
  Result read(Capture capture, List<Capture> further, ArchivePosition archived)
      throws InterruptedException {
    return await(submit(capture, further, archived));
  }

  /// Begins to read a page as soon as a thread is free.
  Future<Result> submit(Capture capture, List<Capture> further, ArchivePosition archived) {
    return pool.submit(() -> readNow(capture, further, archived));
  }

  /// How long the stages have worked on what was read, and on what became of it.
  StageTimes times() {
    return times;
  }

  /// The links of what holds more of a page's story.
  List<String> further(Page page) throws InterruptedException {
    return await(pool.submit(() -> stories.further(page)));
  }

  /// The result of a task; what it threw is thrown here.
  static <R> R await(Future<R> task) throws InterruptedException {
    try {
      return task.get();
    } catch (ExecutionException wrong) {
      switch (wrong.getCause()) {
        case RuntimeException bug -> throw bug;
        case Error fatal -> throw fatal;
        case InterruptedException stopped -> throw stopped;
        case null, default -> throw new IllegalStateException(wrong.getCause());
      }
    }
  }

  @Override
  public void close() {
    pool.close();
  }

  private Result readNow(Capture capture, List<Capture> further, ArchivePosition archived) {
    Exchange exchange = capture.exchange();
    return MailPages.isMail(exchange)
        ? MailPages.page(exchange)
            .map(page -> readNow(page, capture, further, archived))
            .orElseGet(() -> new Result.NoStory("a mail that cannot be read"))
        : readNow(exchange.page(), capture, further, archived);
  }

  private Result readNow(
      Page page, Capture capture, List<Capture> further, ArchivePosition archived) {
    List<Page> pages = further.stream().map(more -> more.exchange().page()).toList();
    return switch (times.time(Stage.ARTICLE, () -> stories.extract(page, pages))) {
      case StoryResult.NotAStory not ->
          new Result.NoStory(not.reason().words() + ": " + not.detail());
      case StoryResult.Extracted found -> {
        Story story = complete(found.story(), capture);
        yield new Result.Read(
            new Reading(
                story,
                extraction(story),
                EXTRACTOR,
                capture.exchange().at(),
                archived,
                capture.feed(),
                null));
      }
    };
  }

  private Extraction extraction(Story story) {
    ClaimExtractor extractor = claims.get();
    return times.time(Stage.EXTRACT, () -> extractor.extract(story));
  }

  /// Fills in from the announcement what the page does not tell.
  private static Story complete(Story story, Capture capture) {
    String link = StoryLink.of(capture.exchange().url(), story.link());
    FeedEntry entry = capture.entry();
    Instant announced = entry == null ? null : entry.published();
    Story complete = story.withLink(link);
    if (complete.published() == null && announced != null) {
      complete = complete.withPublished(announced.atOffset(ZoneOffset.UTC), "feed");
    }
    if (complete.byline() == null) {
      complete = complete.withByline(author(entry));
    }
    return complete;
  }

  private static @Nullable String author(@Nullable FeedEntry entry) {
    return entry == null ? null : entry.author();
  }
}
