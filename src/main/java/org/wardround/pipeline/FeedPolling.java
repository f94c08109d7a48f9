package org.wardround.pipeline;

import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardround.feed.PollSchedule;
import org.wardround.feed.PollSchedule.Failure;
import org.wardround.fetch.FetchRequest;
import org.wardround.fetch.FetchResult;
import org.wardround.ledger.Announcement;
import org.wardround.ledger.AnnouncementStore.Announced;
import org.wardround.ledger.AnnouncementStore.News;
import org.wardround.ledger.FeedState;
import org.wardround.model.Exchange;
import org.wardround.model.Feed;
import org.wardround.model.FeedDocument;
import org.wardround.model.Outcome;
import org.wardround.model.Validators;
import org.wardround.pipeline.RunReport.FeedPoll;

/// Polls feeds: fetches one, archives what came, and writes down what it announced before anything
/// is done about it. Safe for use by many threads.
final class FeedPolling {
  private static final Logger LOG = LoggerFactory.getLogger(FeedPolling.class);

  private final Desk desk;
  private final RunFetcher fetcher;
  private final long run;
  private final FeedIntake documents;
  private final FeedParts parts;
  private final PollSchedule schedule = PollSchedule.DEFAULT;

  FeedPolling(Desk desk, RunFetcher fetcher, long run) {
    this.desk = desk;
    this.fetcher = fetcher;
    this.run = run;
    this.documents = new FeedIntake(desk.archive());
    this.parts = new FeedParts(fetcher, documents);
  }

  FeedPoll poll(FeedState feed) throws InterruptedException {
    FetchResult result = fetcher.fetch(FetchRequest.feed(feed.feed().url(), feed.validators()));
    FeedPoll poll =
        switch (result) {
          case FetchResult.Fetched got -> read(feed, got);
          case FetchResult.NotModified same -> unchanged(feed, same);
          case FetchResult.Refused no -> failed(feed, "refused", Failure.LASTING, no.detail());
          case FetchResult.Gone gone -> gone(feed, gone.detail());
          case FetchResult.RetryAt later -> later(feed, later);
          case FetchResult.Failed no -> failed(feed, "failed", weight(no.cause()), no.detail());
        };
    LOG.info("The feed {}: {}.", poll.feed(), poll.word());
    String movedTo = result.movedPermanentlyTo();
    follow(feed.feed(), movedTo);
    return movedTo == null ? poll : poll.movedTo(movedTo);
  }

  private FeedPoll read(FeedState feed, FetchResult.Fetched got) throws InterruptedException {
    Exchange exchange = got.exchange();
    String url = feed.feed().url();
    FeedDocument document = parts.gather(url, documents.take(url, got));
    String problem = document.problem();
    if (problem != null && document.entries().isEmpty()) {
      String sentence = "The feed " + url + " cannot be read: " + problem + ".";
      return failed(feed, "failed", Failure.LASTING, sentence);
    }
    Met met = announce(url, document, exchange.at());
    Duration asked = PollSchedule.longest(got.freshFor(), minutes(document.pollMinutes()));
    Instant next = schedule.answered(past(feed), exchange.at(), met.news(), asked);
    // An index may be the same while its parts are not.
    Validators validators = document.parts().isEmpty() ? got.validators() : Validators.NONE;
    desk.ledger().feeds().polled(url, exchange.at(), validators, next);
    String detail = problem == null ? "" : "The feed " + url + " is malformed: " + problem + ".";
    return new FeedPoll(url, "read", document.entries().size(), met.fresh(), detail);
  }

  /// What a feed told.
  ///
  /// @param news whether there was any
  /// @param fresh links that were not known
  private record Met(boolean news, int fresh) {}

  /// Links that the feed says nothing new of meet their outcome here; the others wait in the
  /// ledger.
  private Met announce(String url, FeedDocument document, Instant at) {
    boolean news = false;
    int fresh = 0;
    for (Announced met : desk.ledger().announcements().announce(url, document.entries(), at)) {
      Announcement link = met.announcement();
      news |= met.news() == News.NEW || met.news() == News.CHANGED;
      fresh += met.news() == News.NEW ? 1 : 0;
      if (met.news() == News.KNOWN) {
        desk.ledger().runs().record(run, link.link(), url, new Outcome.Unchanged());
      } else if (met.news() == News.WAITING && link.attempts() > 0 && link.due().isAfter(at)) {
        desk.ledger().runs().record(run, link.link(), url, notYet(link));
      }
    }
    return new Met(news, fresh);
  }

  private static Outcome notYet(Announcement link) {
    return new Outcome.Failed(
        "%s is not tried again before %s: %s".formatted(link.link(), link.due(), link.detail()));
  }

  private FeedPoll unchanged(FeedState feed, FetchResult.NotModified same) {
    Instant at = same.exchange().at();
    Instant next = schedule.answered(past(feed), at, false, same.freshFor());
    desk.ledger().feeds().polled(feed.feed().url(), at, feed.validators(), next);
    return new FeedPoll(feed.feed().url(), "not modified", 0, 0, "");
  }

  private FeedPoll failed(FeedState feed, String word, Failure weight, String detail) {
    Instant now = desk.clock().instant();
    Instant next = schedule.failed(past(feed), now, weight);
    desk.ledger().feeds().failed(feed.feed().url(), now, detail, next);
    return new FeedPoll(feed.feed().url(), word, 0, 0, detail);
  }

  /// A feed that is gone for good (410) is polled no more; the user is told once, by the report.
  private FeedPoll gone(FeedState feed, String detail) {
    String sentence = detail + " The subscription is switched off.";
    FeedPoll poll = failed(feed, "failed", Failure.LASTING, sentence);
    desk.ledger().feeds().enable(feed.feed().url(), false);
    return poll;
  }

  private FeedPoll later(FeedState feed, FetchResult.RetryAt later) {
    Instant now = desk.clock().instant();
    Instant next = schedule.putOff(now, later.at());
    desk.ledger().feeds().failed(feed.feed().url(), now, later.detail(), next);
    return new FeedPoll(feed.feed().url(), "put off", 0, 0, later.detail());
  }

  private static PollSchedule.Past past(FeedState feed) {
    return new PollSchedule.Past(feed.lastAttempt(), feed.nextDue(), feed.failures());
  }

  private void follow(Feed feed, @Nullable String movedTo) {
    if (movedTo != null && !movedTo.equals(feed.url())) {
      desk.ledger().feeds().moved(feed.url(), movedTo);
    }
  }

  private static Failure weight(FetchResult.Failed.Cause cause) {
    return switch (cause) {
      case DNS, NOT_FOUND, CLIENT_ERROR, REDIRECTS, TLS, TOO_LARGE, HEADERS_TOO_LARGE, PROTOCOL ->
          Failure.LASTING;
      case CONNECT, TIMEOUT, TOO_SLOW, BROKEN_OFF, SERVER_ERROR -> Failure.PASSING;
    };
  }

  private static @Nullable Duration minutes(@Nullable Integer minutes) {
    return minutes == null ? null : Duration.ofMinutes(minutes);
  }
}
