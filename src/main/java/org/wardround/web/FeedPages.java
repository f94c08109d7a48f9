package org.wardround.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.fetch.FetchOptions;
import org.wardround.ledger.FeedState;
import org.wardround.ledger.FeedStore;
import org.wardround.ledger.RunStore;
import org.wardround.model.Feed;
import org.wardround.model.FeedEntry;
import org.wardround.model.WardroundException;
import org.wardround.pipeline.FeedDiscovery;
import org.wardround.view.FeedView;

/// The feeds and how they fare, adding one with a look at what it would bring; the runs and what
/// became of every story.
final class FeedPages {
  private static final int RUNS = 50;

  /// Entries shown of a feed that may be added.
  private static final int SHOWN = 15;

  private final Shell shell;
  private final FetchOptions fetch;

  FeedPages(Shell shell, FetchOptions fetch) {
    this.shell = shell;
    this.fetch = fetch;
  }

  /// A feed and its health.
  ///
  /// @param line as `feeds list` tells it
  record FeedItem(FeedState state, Map<String, @Nullable Object> line) {
    boolean healthy() {
      return state.failures() == 0;
    }

    String text(String column) {
      Object value = line.get(column);
      return value == null ? "" : value.toString();
    }

    String health() {
      if (!state.feed().enabled()) {
        return "switched off";
      }
      if (state.failures() > 0) {
        return Wording.count(state.failures(), "failure", "failures") + " in a row";
      }
      return state.lastSuccess() == null ? "not polled yet" : "good";
    }
  }

  void list(Context context) {
    FeedStore feeds = shell.desk().ledger().feeds();
    Instant now = shell.desk().clock().instant();
    List<FeedItem> items =
        feeds.subscribed().stream()
            .map(
                state ->
                    new FeedItem(state, FeedView.line(state, feeds.weeks(state.feed().url()), now)))
            .toList();
    Frame frame = shell.frame(context, "Feeds", "feeds");
    Shell.send(context, (out, none) -> JtefeedsGenerated.render(out, none, frame, items));
  }

  /// Looks for the feed of a site and shows what it announces; nothing is kept yet.
  void preview(Context context) {
    String asked = Asked.form(context).needed("address");
    String address = asked.matches("(?i)[a-z]+://.*") ? asked : "https://" + asked;
    FeedDiscovery.Found found;
    try {
      found = FeedDiscovery.look(address, "", fetch, shell.desk().clock());
    } catch (WardroundException none) {
      throw Problem.badRequest(String.valueOf(none.getMessage()));
    }
    List<FeedEntry> entries = found.document().entries().stream().limit(SHOWN).toList();
    boolean known =
        shell.desk().ledger().feeds().subscribed().stream()
            .anyMatch(state -> state.feed().url().equals(found.feed().url()));
    Frame frame = shell.frame(context, "A feed of " + found.feed().title(), "feeds");
    Shell.send(
        context,
        (out, none) -> JtefeedpreviewGenerated.render(out, none, frame, found, entries, known));
  }

  void add(Context context) {
    Asked asked = Asked.form(context);
    String url = asked.needed("url");
    String scheme = url.toLowerCase(Locale.ROOT);
    if (!scheme.startsWith("https://") && !scheme.startsWith("http://")) {
      throw Problem.badRequest("“" + url + "” is no web address.");
    }
    Feed feed =
        new Feed(
            url, asked.text("title", url), asked.text("site"), asked.text("category", ""), true);
    boolean _ = shell.desk().write(ledger -> ledger.feeds().subscribe(feed));
    back(context);
  }

  /// Switches a feed off or on, or ends its subscription.
  void change(Context context) {
    Asked asked = Asked.form(context);
    String url = asked.needed("url");
    String act = asked.needed("act");
    boolean _ =
        shell
            .desk()
            .write(
                ledger -> {
                  switch (act) {
                    case "on" -> ledger.feeds().enable(url, true);
                    case "off" -> ledger.feeds().enable(url, false);
                    case "remove" -> ledger.feeds().unsubscribe(url);
                    default ->
                        throw Problem.badRequest("A feed is switched on or off, or removed.");
                  }
                  return true;
                });
    back(context);
  }

  private static void back(Context context) {
    context.redirect("/feeds", HttpStatus.SEE_OTHER);
  }

  void runs(Context context) {
    List<RunStore.Run> runs = shell.desk().ledger().runs().latest(RUNS);
    Frame frame = shell.frame(context, "Runs", "feeds");
    Shell.send(context, (out, none) -> JterunsGenerated.render(out, none, frame, runs));
  }

  void run(Context context) {
    RunStore store = shell.desk().ledger().runs();
    RunStore.Run run = store.find(number(context)).orElseThrow(() -> unknown(context));
    String word = Asked.query(context).text("word");
    List<RunStore.LinkOutcome> outcomes =
        store.outcomes(run.id()).stream()
            .filter(outcome -> word == null || outcome.word().equals(word))
            .sorted(Comparator.comparing(outcome -> outcome.detail().isEmpty()))
            .toList();
    RunSheet sheet = new RunSheet(shell.desk().ledger().history().of(run.id()));
    Frame frame = shell.frame(context, "Run " + run.id(), "feeds");
    Shell.send(
        context,
        (out, none) ->
            JterunGenerated.render(
                out, none, frame, run, outcomes, word == null ? "" : word, sheet));
  }

  /// The number of the run in the address.
  static long number(Context context) {
    try {
      return Long.parseLong(context.pathParam("id"));
    } catch (NumberFormatException _) {
      throw unknown(context);
    }
  }

  static Problem unknown(Context context) {
    return Problem.notFound("There is no run " + context.pathParam("id") + ".");
  }
}
