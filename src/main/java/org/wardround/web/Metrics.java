package org.wardround.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.prometheus.metrics.core.metrics.GaugeWithCallback;
import io.prometheus.metrics.core.metrics.Histogram;
import io.prometheus.metrics.expositionformats.PrometheusTextFormatWriter;
import io.prometheus.metrics.instrumentation.jvm.JvmMetrics;
import io.prometheus.metrics.model.registry.PrometheusRegistry;
import io.prometheus.metrics.model.snapshots.Unit;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.DoubleSupplier;
import java.util.function.Predicate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardround.ledger.FeedState;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.RunStore.Run;
import org.wardround.model.WardroundException;
import org.wardround.pipeline.Pipeline;

/// How the desk fares, for machines that watch it: figures for Prometheus, and whether it lives and
/// is ready. What concerns the desk is read from the ledger when it is asked for, so that nights of
/// another process count, too. Nothing here names a person, a story or a feed.
final class Metrics {
  static final String PATH = "/metrics";
  static final String HEALTH = "/health";
  static final String READY = "/ready";

  private static final Logger LOG = LoggerFactory.getLogger(Metrics.class);

  private final OpenDesk desk;
  private final PrometheusRegistry registry = new PrometheusRegistry();
  private final Histogram requests;

  Metrics(OpenDesk desk) {
    this.desk = desk;
    this.requests =
        Histogram.builder()
            .name("wardround_http_request_duration_seconds")
            .help("Requests to the desk.")
            .unit(Unit.SECONDS)
            .labelNames("method", "status")
            .classicOnly()
            .register(registry);
    JvmMetrics.builder().register(registry);
    addDesk();
    addNights();
  }

  void add(RoutesConfig routes) {
    routes.get(PATH, this::show);
    routes.get(HEALTH, context -> context.contentType("text/plain").result("alive\n"));
    routes.get(READY, this::ready);
  }

  /// Counts a request that was answered.
  void answered(Context context, Float millis) {
    requests
        .labelValues(context.method().name(), Integer.toString(context.statusCode()))
        .observe(Unit.millisToSeconds(millis.longValue()));
  }

  private void addDesk() {
    gauge("wardround_stories", "Stories in the ledger.", () -> ledger().stories().count());
    gauge(
        "wardround_links_waiting",
        "Announced links that were not read yet, due or not.",
        () -> ledger().announcements().countWaiting());
    gauge("wardround_archive_bytes", "Size of the raw pages.", () -> desk.archive().bytes());
    gauge("wardround_disk_free_bytes", "Room left on the disk of the desk.", this::free);
    labelled(
        "wardround_feeds",
        "Subscriptions by how their polling stands.",
        "state",
        gauge -> {
          List<FeedState> feeds = ledger().feeds().subscribed();
          Predicate<FeedState> on = feed -> feed.feed().enabled();
          Predicate<FeedState> failing = feed -> feed.failures() > 0;
          gauge.call(count(feeds, on.negate()), "off");
          gauge.call(count(feeds, on.and(failing)), "failing");
          gauge.call(count(feeds, on.and(failing.negate())), "answering");
        });
  }

  private void addNights() {
    labelled(
        "wardround_last_night_stories",
        "Stories announced to the last night by their outcome.",
        "outcome",
        gauge ->
            lastNight()
                .ifPresent(
                    night -> night.counts().forEach((word, number) -> gauge.call(number, word))));
    night("wardround_last_night_start_time_seconds", "When the last night began.", Run::started);
    night(
        "wardround_last_night_end_time_seconds",
        "When the last night ended; missing when it did not get through.",
        Run::finished);
    GaugeWithCallback.builder()
        .name("wardround_last_night_duration_seconds")
        .help("How long the last night took, without its upkeep.")
        .unit(Unit.SECONDS)
        .callback(
            gauge ->
                lastNight()
                    .filter(night -> night.finished() != null)
                    .ifPresent(night -> gauge.call(seconds(night))))
        .register(registry);
  }

  private static double seconds(Run night) {
    Instant finished = night.finished();
    return finished == null ? 0 : Duration.between(night.started(), finished).toMillis() / 1000.0;
  }

  private interface Time {
    @org.jspecify.annotations.Nullable
    Instant of(Run night);
  }

  private void night(String name, String help, Time time) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .unit(Unit.SECONDS)
        .callback(
            gauge ->
                lastNight().map(time::of).ifPresent(at -> gauge.call(at.toEpochMilli() / 1000.0)))
        .register(registry);
  }

  private void gauge(String name, String help, DoubleSupplier value) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .callback(gauge -> gauge.call(value.getAsDouble()))
        .register(registry);
  }

  private void labelled(
      String name, String help, String label, Consumer<GaugeWithCallback.Callback> values) {
    GaugeWithCallback.builder()
        .name(name)
        .help(help)
        .labelNames(label)
        .callback(values)
        .register(registry);
  }

  private Ledger ledger() {
    return desk.ledger();
  }

  private Optional<Run> lastNight() {
    return ledger().runs().latest(Pipeline.NIGHTLY);
  }

  private double free() {
    try {
      return Files.getFileStore(desk.folder()).getUsableSpace();
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private static double count(List<FeedState> feeds, Predicate<FeedState> which) {
    return (double) feeds.stream().filter(which).count();
  }

  private void show(Context context) {
    PrometheusTextFormatWriter writer = PrometheusTextFormatWriter.create();
    ByteArrayOutputStream text = new ByteArrayOutputStream();
    try {
      writer.write(text, registry.scrape());
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
    context.contentType(writer.getContentType()).result(text.toString(StandardCharsets.UTF_8));
  }

  /// Ready is a desk whose ledger and index can be read.
  private void ready(Context context) {
    context.contentType("text/plain");
    try {
      long stories = ledger().stories().count();
      Instant newest = desk.search().newest();
      LOG.debug("Ready: {} stories, the newest from {}.", stories, newest);
      context.result("ready\n");
    } catch (WardroundException | UncheckedIOException broken) {
      LOG.warn("The desk is not ready: {}", broken.getMessage());
      context.status(503).result("not ready; the log tells why\n");
    }
  }
}
