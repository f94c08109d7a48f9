package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.StatementContext;

/// What runs met at feeds and hosts, how long their stages took, and what was unusual. Kept for as
/// long as the runs are. May be used from any thread.
public final class RunHistory {
  private final Database database;

  RunHistory(Database database) {
    this.database = database;
  }

  /// One poll of a feed.
  ///
  /// @param started when its run did
  /// @param word `read`, `not modified`, `refused`, `put off` or `failed`
  /// @param fresh links that it announced and nobody had before
  public record Poll(
      Instant started, String feed, String word, int entries, int fresh, String detail) {
    /// True when the feed answered.
    public boolean answered() {
      return word.equals("read") || word.equals("not modified");
    }
  }

  /// What a run met at one host.
  ///
  /// @param total of the requests, from sending to the last byte, waiting for turns left out
  /// @param pages that came in
  /// @param stories that they gave
  public record HostDay(
      Instant started,
      String host,
      int requests,
      Duration total,
      Duration slowest,
      int pages,
      int stories) {}

  /// The work of a stage, summed over threads.
  public record StageTime(String stage, long times, Duration took) {}

  /// Something unusual that begins, or is over.
  ///
  /// @param kind `failing`, `silent`, `volume` or `layout`
  /// @param subject the feed or the host
  public record Notice(String kind, String subject, boolean begins, String detail) {}

  /// A notice that has begun and is not over.
  public record Open(Notice notice, Instant since) {}

  /// A move that is told for the first time, or that has changed since it was told.
  ///
  /// @param word `new` or `revised`
  public record ReportedMove(String event, String state, String word, String title) {}

  /// Writes down what a run met, in one transaction; doing so twice changes nothing.
  public void write(
      long run,
      List<Poll> polls,
      List<HostDay> hosts,
      List<StageTime> stages,
      List<Notice> notices) {
    database.change(
        handle -> {
          polls.forEach(poll -> write(handle, run, poll));
          hosts.forEach(host -> write(handle, run, host));
          stages.forEach(
              stage ->
                  handle.execute(
                      "INSERT OR REPLACE INTO run_stage VALUES (?, ?, ?, ?)",
                      run,
                      stage.stage(),
                      stage.times(),
                      stage.took().toMillis()));
          notices.forEach(
              notice ->
                  handle.execute(
                      "INSERT OR REPLACE INTO notice VALUES (?, ?, ?, ?, ?)",
                      run,
                      notice.kind(),
                      notice.subject(),
                      notice.begins(),
                      notice.detail()));
        });
  }

  private static void write(Handle handle, long run, Poll poll) {
    handle.execute(
        "INSERT OR REPLACE INTO poll VALUES (?, ?, ?, ?, ?, ?)",
        run,
        poll.feed(),
        poll.word(),
        poll.entries(),
        poll.fresh(),
        poll.detail());
  }

  private static void write(Handle handle, long run, HostDay host) {
    handle.execute(
        "INSERT OR REPLACE INTO run_host VALUES (?, ?, ?, ?, ?, ?, ?)",
        run,
        host.host(),
        host.requests(),
        host.total().toMillis(),
        host.slowest().toMillis(),
        host.pages(),
        host.stories());
  }

  /// What one run met, with its notices; all empty where an earlier version made the run.
  ///
  /// @param polls those with something wrong first
  public record Met(
      List<Poll> polls, List<HostDay> hosts, List<StageTime> stages, List<Notice> notices) {}

  /// What the run of that number met.
  public Met of(long run) {
    return database.read(
        handle ->
            new Met(
                listed(
                    handle,
                    "SELECT p.*, r.started FROM poll p JOIN run r ON r.id = p.run"
                        + " WHERE p.run = :from ORDER BY p.detail = '', p.feed",
                    run,
                    RunHistory::poll),
                listed(
                    handle,
                    "SELECT h.*, r.started FROM run_host h JOIN run r ON r.id = h.run"
                        + " WHERE h.run = :from ORDER BY h.host",
                    run,
                    RunHistory::hostDay),
                listed(
                    handle,
                    "SELECT * FROM run_stage WHERE run = :from ORDER BY stage",
                    run,
                    RunHistory::stageTime),
                listed(
                    handle,
                    "SELECT * FROM notice WHERE run = :from ORDER BY begins DESC, kind, subject",
                    run,
                    RunHistory::notice)));
  }

  /// The polls of runs that started since, the earliest first.
  public List<Poll> polls(Instant since) {
    return database.read(
        handle ->
            listed(
                handle,
                "SELECT p.*, r.started FROM poll p JOIN run r ON r.id = p.run"
                    + " WHERE r.started >= :from ORDER BY r.started, r.id",
                since.toEpochMilli(),
                RunHistory::poll));
  }

  /// What runs that started since met at hosts, the earliest first.
  public List<HostDay> hosts(Instant since) {
    return database.read(
        handle ->
            listed(
                handle,
                "SELECT h.*, r.started FROM run_host h JOIN run r ON r.id = h.run"
                    + " WHERE r.started >= :from ORDER BY r.started, r.id",
                since.toEpochMilli(),
                RunHistory::hostDay));
  }

  /// The rows of a question with one parameter, `:from`.
  private static <T> List<T> listed(Handle handle, String sql, long from, RowMapper<T> reading) {
    return handle.createQuery(sql).bind("from", from).map(reading).list();
  }

  private static Poll poll(ResultSet row, StatementContext context) throws SQLException {
    return new Poll(
        Columns.knownInstant(row, "started"),
        row.getString("feed"),
        row.getString("word"),
        row.getInt("entries"),
        row.getInt("fresh"),
        row.getString("detail"));
  }

  private static HostDay hostDay(ResultSet row, StatementContext context) throws SQLException {
    return new HostDay(
        Columns.knownInstant(row, "started"),
        row.getString("host"),
        row.getInt("requests"),
        Duration.ofMillis(row.getLong("millis")),
        Duration.ofMillis(row.getLong("slowest")),
        row.getInt("pages"),
        row.getInt("stories"));
  }

  private static StageTime stageTime(ResultSet row, StatementContext context) throws SQLException {
    return new StageTime(
        row.getString("stage"), row.getLong("times"), Duration.ofMillis(row.getLong("millis")));
  }

  private static Notice notice(ResultSet row, StatementContext context) throws SQLException {
    return new Notice(
        row.getString("kind"),
        row.getString("subject"),
        row.getBoolean("begins"),
        row.getString("detail"));
  }

  /// The notices that have begun and are not over, the earliest first.
  public List<Open> open() {
    Map<List<String>, Open> open = new LinkedHashMap<>();
    database.read(
        handle ->
            handle
                .createQuery(
                    "SELECT n.*, r.started FROM notice n JOIN run r ON r.id = n.run ORDER BY n.run")
                .map(
                    (row, context) -> {
                      Notice notice = notice(row, context);
                      List<String> about = List.of(notice.kind(), notice.subject());
                      return notice.begins()
                          ? Optional.ofNullable(
                              open.put(
                                  about, new Open(notice, Columns.knownInstant(row, "started"))))
                          : Optional.ofNullable(open.remove(about));
                    })
                .list());
    return List.copyOf(open.values());
  }

  /// Remembers moves as told by the report of a run, and returns those that are new, or changed
  /// since they were told. Where the runs before have left no history, since an earlier version
  /// made them, nothing is known of what was told, and none is returned.
  public List<ReportedMove> report(long run, List<ReportedMove> moves) {
    return database.write(
        handle -> {
          boolean begins = isFirstWithHistory(handle, run);
          List<ReportedMove> told =
              moves.stream().flatMap(move -> report(handle, run, move).stream()).toList();
          return begins ? List.of() : told;
        });
  }

  private static boolean isFirstWithHistory(Handle handle, long run) {
    return handle
        .createQuery(
            "SELECT EXISTS (SELECT 1 FROM run WHERE id < :run)"
                + " AND NOT EXISTS (SELECT 1 FROM run_stage WHERE run < :run)")
        .bind("run", run)
        .mapTo(boolean.class)
        .one();
  }

  private static Optional<ReportedMove> report(Handle handle, long run, ReportedMove move) {
    Optional<String> known =
        handle
            .createQuery("SELECT state FROM reported_move WHERE event = :event")
            .bind("event", move.event())
            .mapTo(String.class)
            .findOne();
    if (known.isPresent() && known.get().equals(move.state())) {
      return Optional.empty();
    }
    String word = known.isPresent() ? "revised" : "new";
    handle.execute(
        "INSERT OR REPLACE INTO reported_move VALUES (?, ?, ?, ?, ?)",
        move.event(),
        move.state(),
        run,
        word,
        move.title());
    return Optional.of(new ReportedMove(move.event(), move.state(), word, move.title()));
  }
}
