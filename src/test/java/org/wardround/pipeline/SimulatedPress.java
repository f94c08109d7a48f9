package org.wardround.pipeline;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.zip.CRC32C;
import org.wardround.model.Feed;

/// A press that never was, served over loopback HTTP: outlets with a feed each, which publish on
/// weekdays more than on Sundays, copy from each other, edit, move their feeds, and are out of
/// order now and then. The same for the same seed. Time passes only by [#publish].
final class SimulatedPress implements AutoCloseable {
  /// A feed shows what was published so long before, and never fewer than a page of stories: an
  /// outage, and what the poll schedule waits after it, are shorter.
  private static final Duration SHOWN = Duration.ofDays(9);

  private static final int LEAST_SHOWN = 10;

  private static final double SUNDAY = 0.25;

  /// Shares a night: outlets that fail, outlets whose story pages fail first and the rest the night
  /// after, feeds that move.
  private static final double OUTAGES = 0.006;

  private static final double PAGE_OUTAGES = 0.006;
  private static final double MOVES = 0.003;
  private static final double COPIES = 0.1;
  private static final double EDITS = 0.08;
  private static final int LONGEST_OUTAGE = 3;

  /// How an outlet fails.
  private enum Trouble {
    NONE,
    PAGES,
    ERROR,
    BUSY,
    HANGS_UP
  }

  private final Random dice;
  private final int outlets;
  private final double storiesANight;
  private final HttpServer server;
  private final ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor();
  private final List<List<SimulatedStory>> published = new ArrayList<>();
  private final Map<String, SimulatedStory> pages = new ConcurrentHashMap<>();
  private final int[] feedMoves;
  private final Trouble[] troubles;
  private final int[] troubleNights;
  private final List<SimulatedStory> fresh = new ArrayList<>();
  private final Map<String, Integer> events = new TreeMap<>();
  private int number;
  private int text;
  private volatile Instant now = Instant.EPOCH;

  SimulatedPress(long seed, int outlets, double storiesANight) throws IOException {
    this.dice = new Random(seed);
    this.outlets = outlets;
    this.storiesANight = storiesANight;
    this.feedMoves = new int[outlets];
    this.troubles = new Trouble[outlets];
    this.troubleNights = new int[outlets];
    for (int i = 0; i < outlets; i++) {
      published.add(new ArrayList<>());
      troubles[i] = Trouble.NONE;
    }
    server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 200);
    server.setExecutor(threads);
    server.createContext("/", this::answer);
    server.start();
  }

  InetSocketAddress address() {
    return server.getAddress();
  }

  List<Feed> feeds() {
    List<Feed> feeds = new ArrayList<>();
    for (int i = 0; i < outlets; i++) {
      feeds.add(new Feed(feedUrl(i, 0), "Outlet " + i, null, "", true));
    }
    return feeds;
  }

  /// Every story that was published, by link, in its last edition.
  Map<String, SimulatedStory> stories() {
    return Map.copyOf(pages);
  }

  /// How often what happened, by its name.
  Map<String, Integer> events() {
    return Map.copyOf(events);
  }

  /// A day passes: yesterday's stories are edited, new ones appear, outlets fail and recover, feeds
  /// move.
  void publish(Instant night) {
    now = night;
    fresh.stream().filter(_ -> dice.nextDouble() < EDITS).toList().forEach(this::edit);
    List<SimulatedStory> yesterday = List.copyOf(fresh);
    fresh.clear();
    boolean sunday = night.atZone(ZoneOffset.UTC).getDayOfWeek() == DayOfWeek.SUNDAY;
    int count = poisson(storiesANight * (sunday ? SUNDAY : (7 - SUNDAY) / 6));
    for (int i = 0; i < count; i++) {
      add(yesterday, night.minusSeconds(dice.nextInt(60, 20 * 3600)));
    }
    for (int i = 0; i < outlets; i++) {
      happen(i);
    }
  }

  /// A day passes without news; whatever was out of order works again.
  void rest(Instant night) {
    now = night;
    fresh.clear();
    java.util.Arrays.fill(troubles, Trouble.NONE);
  }

  private void add(List<SimulatedStory> yesterday, Instant at) {
    int outlet = (int) (Math.pow(outlets + 1, dice.nextDouble()) - 1);
    boolean copy = !yesterday.isEmpty() && dice.nextDouble() < COPIES;
    SimulatedStory original = copy ? yesterday.get(dice.nextInt(yesterday.size())) : null;
    int words = original == null ? text++ : original.text();
    if (original != null) {
      count("copies");
      outlet = original.outlet() == outlet ? (outlet + 1) % outlets : outlet;
    }
    keep(new SimulatedStory(number++, outlet, words, 1, at));
    count("stories");
  }

  private void keep(SimulatedStory story) {
    fresh.add(story);
    published.get(story.outlet()).add(story);
    pages.put(story.link(), story);
  }

  private void edit(SimulatedStory story) {
    SimulatedStory edited = story.edited();
    published.get(story.outlet()).replaceAll(s -> s.number() == story.number() ? edited : s);
    pages.put(story.link(), edited);
    count("edits");
  }

  private void happen(int outlet) {
    if (troubles[outlet] != Trouble.NONE && --troubleNights[outlet] > 0) {
      troubles[outlet] = troubles[outlet] == Trouble.PAGES ? Trouble.ERROR : troubles[outlet];
      return;
    }
    troubles[outlet] = Trouble.NONE;
    double fate = dice.nextDouble();
    if (fate < OUTAGES) {
      begin(outlet, Trouble.values()[dice.nextInt(2, Trouble.values().length)]);
    } else if (fate < OUTAGES + PAGE_OUTAGES) {
      begin(outlet, Trouble.PAGES);
    } else if (fate < OUTAGES + PAGE_OUTAGES + MOVES) {
      feedMoves[outlet]++;
      count("feeds moved");
    }
  }

  private void begin(int outlet, Trouble trouble) {
    troubles[outlet] = trouble;
    troubleNights[outlet] = dice.nextInt(1, LONGEST_OUTAGE + 1);
    count("outages");
  }

  private void count(String event) {
    events.merge(event, 1, Integer::sum);
  }

  private int poisson(double mean) {
    double limit = Math.exp(-mean);
    int count = 0;
    for (double product = dice.nextDouble(); product > limit; product *= dice.nextDouble()) {
      count++;
    }
    return count;
  }

  private static String feedUrl(int outlet, int moves) {
    return "http://" + SimulatedStory.host(outlet) + "/feed/" + moves;
  }

  private void answer(HttpExchange exchange) throws IOException {
    try (exchange) {
      String host = exchange.getRequestURI().getHost();
      String path = exchange.getRequestURI().getPath();
      int outlet = Integer.parseInt(host.substring(6, 8));
      SimulatedStory story = pages.get("http://" + host + path);
      switch (trouble(outlet, path)) {
        case ERROR, PAGES -> send(exchange, 500, "text/plain", "out of order");
        case BUSY -> send(exchange, 503, "text/plain", "come back later");
        case HANGS_UP -> {}
        case NONE -> {
          if (path.startsWith("/feed/")) {
            feed(exchange, outlet, Integer.parseInt(path.substring(6)));
          } else if (story == null) {
            send(exchange, 404, "text/plain", "not here");
          } else {
            send(exchange, 200, "text/html; charset=utf-8", story.page());
          }
        }
      }
    }
  }

  private Trouble trouble(int outlet, String path) {
    Trouble trouble = troubles[outlet];
    return trouble == Trouble.PAGES && !path.startsWith("/story/") ? Trouble.NONE : trouble;
  }

  private void feed(HttpExchange exchange, int outlet, int moves) throws IOException {
    if (moves < feedMoves[outlet]) {
      exchange.getResponseHeaders().set("Location", feedUrl(outlet, feedMoves[outlet]));
      send(exchange, 301, "text/plain", "moved");
      return;
    }
    boolean atom = outlet % 3 == 0;
    StringBuilder feed =
        new StringBuilder(
            atom
                ? "<feed xmlns='http://www.w3.org/2005/Atom'><title>Outlet</title>"
                : "<rss version='2.0'><channel><title>Outlet</title>");
    shown(outlet).forEach(story -> feed.append(entry(story, atom)));
    send(
        exchange,
        200,
        "application/xml; charset=utf-8",
        feed.append(atom ? "</feed>" : "</channel></rss>").toString());
  }

  private List<SimulatedStory> shown(int outlet) {
    List<SimulatedStory> all = published.get(outlet);
    int from = Math.max(0, all.size() - LEAST_SHOWN);
    while (from > 0 && all.get(from - 1).published().isAfter(now.minus(SHOWN))) {
      from--;
    }
    return all.subList(from, all.size()).reversed();
  }

  private static String entry(SimulatedStory story, boolean atom) {
    String form =
        atom
            ? "<entry><id>%1$s</id><title>%2$s</title><link href='%1$s'/><summary>%3$s</summary></entry>"
            : "<item><title>%2$s</title><link>%1$s</link><description>%3$s</description></item>";
    return form.formatted(story.link(), story.title(), story.summary());
  }

  private static void send(HttpExchange exchange, int status, String type, String text)
      throws IOException {
    byte[] body = text.getBytes(UTF_8);
    CRC32C sum = new CRC32C();
    sum.update(body);
    String etag = "\"" + Long.toHexString(sum.getValue()) + "\"";
    if (status == 200 && etag.equals(exchange.getRequestHeaders().getFirst("If-None-Match"))) {
      exchange.sendResponseHeaders(304, -1);
      return;
    }
    exchange.getResponseHeaders().set("Content-Type", type);
    exchange.getResponseHeaders().set("ETag", etag);
    exchange.sendResponseHeaders(status, body.length);
    exchange.getResponseBody().write(body);
  }

  @Override
  public void close() {
    server.stop(0);
    threads.close();
  }
}
