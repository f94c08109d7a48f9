package org.wardround.pipeline;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardround.fetch.FetchRequest;
import org.wardround.fetch.FetchResult;
import org.wardround.ledger.Announcement;
import org.wardround.ledger.AnnouncementStore;
import org.wardround.ledger.Reading;
import org.wardround.ledger.Settlement;
import org.wardround.model.ArchivePosition;
import org.wardround.model.Capture;
import org.wardround.model.Exchange;
import org.wardround.model.Outcome;
import org.wardround.model.Validators;
import org.wardround.pipeline.StageTimes.Stage;

/// Sees to one announced link: fetches its page, archives it, reads its story and keeps it.
/// Whatever happens, the link meets one outcome in the run, and either it is settled or its next
/// try lies in the future.
final class PageVisit {
  /// A page may appear after its announcement, and servers have bad hours: so often a link is
  /// tried.
  private static final int MOST_ATTEMPTS = 5;

  /// The first wait before another try; each later one is four times as long: 1 h, 4 h, 16 h, 64 h.
  private static final Duration FIRST_WAIT = Duration.ofHours(1);

  private static final Logger LOG = LoggerFactory.getLogger(PageVisit.class);

  private final Desk desk;
  private final RunFetcher fetcher;
  private final StoryReader reader;
  private final Copies copies;
  private final long run;
  private final PageTally tally;
  private final StageTimes times;

  PageVisit(Desk desk, RunFetcher fetcher, StoryReader reader, long run, PageTally tally) {
    this.desk = desk;
    this.fetcher = fetcher;
    this.reader = reader;
    this.copies = new Copies(desk.ledger().copies());
    this.run = run;
    this.tally = tally;
    this.times = reader.times();
  }

  /// Sees to the link.
  void settle(Announcement link) throws InterruptedException {
    switch (fetcher.fetch(FetchRequest.page(link.link(), link.validators()))) {
      case FetchResult.Fetched got -> read(link, got);
      case FetchResult.NotModified _ -> settle(link, new Outcome.Unchanged(), link.validators());
      case FetchResult.Refused no ->
          settle(link, new Outcome.Skipped(no.detail()), Validators.NONE);
      case FetchResult.Gone gone ->
          settle(link, new Outcome.Failed(gone.detail()), Validators.NONE);
      case FetchResult.RetryAt later -> retry(link, new Outcome.Failed(later.detail()), later.at());
      case FetchResult.Failed failed -> failed(link, failed.detail());
    }
  }

  private void read(Announcement link, FetchResult.Fetched got) throws InterruptedException {
    got.redirects()
        .forEach(hop -> desk.archive().append(Capture.ofRedirect(hop, link.feed()), null));
    Exchange exchange = got.exchange();
    List<Capture> further = new FurtherPages(fetcher, reader).of(link, exchange);
    further.forEach(more -> desk.archive().append(more, null));
    Capture capture = Capture.ofPage(exchange, link.feed(), link.entry());
    ArchivePosition earlier = lastCapture(link);
    ArchivePosition archived =
        times.time(Stage.ARCHIVE, () -> desk.archive().append(capture, earlier));
    StoryReader.Result result = reader.read(capture, further, archived);
    tally.count(link.link(), result instanceof StoryReader.Result.Read);
    switch (result) {
      case StoryReader.Result.NoStory none ->
          settle(
              link,
              new Outcome.Skipped(link.link() + " is " + none.reason()),
              exchange.validators());
      case StoryReader.Result.Read read -> {
        Settlement settlement =
            new Settlement(run, link.link(), exchange.validators(), exchange.at());
        log(link, times.time(Stage.LEDGER, () -> keep(read.reading(), settlement)));
      }
    }
  }

  private Outcome keep(Reading reading, Settlement settlement) {
    copies.join(reading.story());
    return desk.ledger().stories().save(reading, settlement);
  }

  private @Nullable ArchivePosition lastCapture(Announcement link) {
    if (link.story() == null) {
      return null;
    }
    return desk.ledger().stories().find(link.story()).map(s -> s.reading().archived()).orElse(null);
  }

  private void failed(Announcement link, String reason) {
    Outcome outcome = new Outcome.Failed(reason);
    if (link.attempts() + 1 >= MOST_ATTEMPTS) {
      settle(link, outcome, Validators.NONE);
    } else {
      long wait = FIRST_WAIT.toMillis() << (2 * link.attempts());
      retry(link, outcome, desk.clock().instant().plusMillis(wait));
    }
  }

  /// The log has links and words, and nothing of what stories say of people.
  private static void log(Announcement link, Outcome outcome) {
    LOG.info("The story {}: {}.", link.link(), outcome.word());
  }

  private void retry(Announcement link, Outcome outcome, Instant due) {
    log(link, outcome);
    desk.ledger().announcements().retry(link.link(), outcome, due);
    desk.ledger().runs().record(run, link.link(), link.feed(), outcome);
  }

  private void settle(Announcement link, Outcome outcome, Validators validators) {
    log(link, outcome);
    AnnouncementStore announcements = desk.ledger().announcements();
    announcements.settle(link.link(), outcome, null, validators, desk.clock().instant());
    desk.ledger().runs().record(run, link.link(), link.feed(), outcome);
  }
}
