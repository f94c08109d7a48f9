package org.wardround.bench;

import com.sun.management.OperatingSystemMXBean;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import okhttp3.ConnectionPool;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.Response;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.Reading;
import org.wardround.ledger.TenureQuery;
import org.wardround.model.IndexedStory;
import org.wardround.pipeline.Desk;
import org.wardround.pipeline.Progress;
import org.wardround.web.DeskServer;
import org.wardround.web.ServeOptions;

/// `bench desk [STORIES|FOLDER]`: how long pages take on a large desk while four clients ask at
/// once.
///
/// The desk holds generated stories (100,000 by default); its folder is told, and can be given in
/// the place of their number when it is measured again. Each client asks searches of all kinds,
/// people and pages of moves in turn, over loopback HTTP; a page's time is from the request to its
/// last byte. The first tenth is left out as warming up.
final class DeskBench implements Bench.Benchmark {
  private static final int CLIENTS = 4;
  private static final int ROUNDS = 150;
  private static final int TURN = 2_000;

  /// Rounds that are measured; the others warm up.
  private static final int MEASURED = ROUNDS - ROUNDS / 10;

  private static final OperatingSystemMXBean MACHINE =
      ManagementFactory.getPlatformMXBean(OperatingSystemMXBean.class);

  @Override
  public void run(PrintStream out, List<String> arguments) throws IOException {
    String asked = arguments.isEmpty() ? "100000" : arguments.getFirst();
    StoryGenerator generator = new StoryGenerator(1);
    Path folder =
        asked.matches("\\d+") ? made(out, generator, Integer.parseInt(asked)) : Path.of(asked);
    List<String> people = people(folder);
    long start = System.nanoTime();
    ServeOptions options = ServeOptions.onLoopback(folder, Path.of("models"), 0);
    try (DeskServer server = DeskServer.start(options)) {
      OkHttpClient client = client();
      String base = server.address().toString();
      get(client, base);
      out.printf("first page: %.2f s after the start%n", seconds(start));
      start = System.nanoTime();
      get(client, base + "moves");
      out.printf("first table of moves: %.1f s later%n", seconds(start));
      long cpu = cpu();
      Map<String, List<Long>> times = ask(client, base, generator, people);
      report(out, times);
      long pages = times.values().stream().mapToLong(List::size).sum() * ROUNDS / MEASURED;
      out.printf(
          "%.1f ms of CPU a page, server and clients together; load of the machine %.1f%n",
          (cpu() - cpu) / 1e6 / pages, MACHINE.getSystemLoadAverage());
    }
  }

  private static Path made(PrintStream out, StoryGenerator generator, int stories)
      throws IOException {
    Path folder = Files.createTempDirectory("wardround-bench-desk");
    fill(out, folder, generator, stories);
    Desk.open(folder, InstantSource.system(), Progress.NONE).close();
    out.println("made in " + folder);
    return folder;
  }

  private static List<String> people(Path folder) {
    List<String> people = new ArrayList<>();
    try (Ledger ledger = Ledger.openReadOnly(folder)) {
      ledger.moves().ties(new TenureQuery(null, null, null)).stream()
          .map(tie -> tie.person().id())
          .distinct()
          .forEach(people::add);
    }
    return people;
  }

  private static void fill(PrintStream out, Path folder, StoryGenerator generator, int stories) {
    long start = System.nanoTime();
    try (Ledger ledger = Ledger.open(folder, InstantSource.system())) {
      for (int done = 0; done < stories; done += TURN) {
        List<Reading> turn =
            Stream.generate(generator::next)
                .limit(Math.min(TURN, stories - done))
                .map(DeskBench::reading)
                .toList();
        var _ = ledger.stories().saveAll(turn);
      }
      int _ = ledger.derive();
      out.printf(
          "%,d stories, %,d claims: %.0f s to make%n",
          stories, ledger.claims().count(), seconds(start));
    }
  }

  private static Reading reading(IndexedStory story) {
    return new Reading(
        story.story(),
        story.extraction(),
        "bench",
        story.arrived(),
        story.archived(),
        null,
        story.cluster());
  }

  private static OkHttpClient client() {
    return new OkHttpClient.Builder()
        .connectionPool(new ConnectionPool(CLIENTS, 1, TimeUnit.MINUTES))
        .readTimeout(Duration.ofMinutes(5))
        .build();
  }

  private static Map<String, List<Long>> ask(
      OkHttpClient client, String base, StoryGenerator generator, List<String> people) {
    List<QueryKind> kinds = List.of(QueryKind.values());
    List<String> searches = new ArrayList<>();
    for (int i = 0; i < ROUNDS; i++) {
      QueryKind kind = kinds.get(i % kinds.size());
      searches.add(
          "search?q="
              + URLEncoder.encode(kind.request(generator, i).query(), StandardCharsets.UTF_8));
    }
    Map<String, List<Long>> times = new TreeMap<>();
    try (ExecutorService clients = Executors.newFixedThreadPool(CLIENTS)) {
      List<Callable<Map<String, List<Long>>>> tasks = new ArrayList<>();
      for (int c = 0; c < CLIENTS; c++) {
        int number = c;
        tasks.add(() -> ask(client, base, searches, people, number));
      }
      for (Future<Map<String, List<Long>>> done : clients.invokeAll(tasks)) {
        done.get()
            .forEach(
                (kind, all) -> times.computeIfAbsent(kind, _ -> new ArrayList<>()).addAll(all));
      }
    } catch (InterruptedException | java.util.concurrent.ExecutionException broken) {
      throw new IllegalStateException(broken);
    }
    return times;
  }

  private static Map<String, List<Long>> ask(
      OkHttpClient client, String base, List<String> searches, List<String> people, int number)
      throws IOException {
    Map<String, List<Long>> times = new TreeMap<>();
    for (int i = 0; i < ROUNDS; i++) {
      String person = people.get((i * 7919 + number * 104_729) % people.size());
      int year = 2014 + i % 9;
      Map<String, String> pages =
          Map.of(
              "home",
              "",
              "search",
              searches.get((i + number * ROUNDS / CLIENTS) % ROUNDS),
              "person",
              "person/" + person,
              "moves",
              "moves?start=" + 50 * (i % 20),
              "moves of a year",
              "moves?since=" + year + "-01-01&until=" + year + "-12-31",
              "moves by organisation",
              "moves?organisation=Trust&role=chair");
      for (Map.Entry<String, String> page : pages.entrySet()) {
        long start = System.nanoTime();
        get(client, base + page.getValue());
        if (i >= ROUNDS - MEASURED) {
          times
              .computeIfAbsent(page.getKey(), _ -> new ArrayList<>())
              .add(System.nanoTime() - start);
        }
      }
    }
    return times;
  }

  private static void get(OkHttpClient client, String url) throws IOException {
    try (Response response = client.newCall(new Request.Builder().url(url).build()).execute()) {
      byte[] body = response.body().bytes();
      if (response.code() != 200) {
        throw new IOException(url + " was answered with " + response.code() + ", " + body.length);
      }
    }
  }

  private static void report(PrintStream out, Map<String, List<Long>> times) {
    out.printf("%-24s %8s %8s %8s%n", "ms", "p50", "p95", "p99");
    times.forEach(
        (kind, all) ->
            out.printf(
                "%-24s %8.1f %8.1f %8.1f%n", kind, at(all, 0.5), at(all, 0.95), at(all, 0.99)));
  }

  private static double at(List<Long> nanos, double share) {
    List<Long> sorted = nanos.stream().sorted().toList();
    return sorted.get((int) Math.min(sorted.size() - 1, Math.floor(share * sorted.size()))) / 1e6;
  }

  private static long cpu() {
    return MACHINE.getProcessCpuTime();
  }

  private static double seconds(long start) {
    return (System.nanoTime() - start) / 1e9;
  }
}
