package org.wardround.cli;

import java.time.InstantSource;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardround.model.WardroundException;
import org.wardround.pipeline.Config;
import org.wardround.pipeline.NightSchedule;
import org.wardround.pipeline.Nights;
import org.wardround.pipeline.Stop;
import org.wardround.web.DeskServer;
import org.wardround.web.ServeOptions;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `serve`: the desk in a browser.
@Command(
    name = "serve",
    description = "Opens the desk to a browser on this machine, until it is stopped (Ctrl-C).")
final class ServeCommand implements Runnable {
  private static final Logger LOG = LoggerFactory.getLogger(ServeCommand.class);

  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FetchSettings fetch = new FetchSettings();

  @Option(
      names = "--port",
      paramLabel = "N",
      description = "Default: ${DEFAULT-VALUE}; 0 for any free one.",
      defaultValue = "8080")
  private int port = 8080;

  @Option(
      names = "--host",
      paramLabel = "ADDRESS",
      description =
          "The address to listen on; default: ${DEFAULT-VALUE}, which only this machine can reach.",
      defaultValue = "127.0.0.1")
  private String host = "127.0.0.1";

  @Option(
      names = "--name",
      paramLabel = "HOST",
      description = "A further name by which browsers ask for the desk; may be repeated.")
  private List<String> names = List.of();

  @Option(
      names = "--https",
      description = "Browsers come by HTTPS, through a proxy in front: cookies go no other way.")
  private boolean https;

  @Option(
      names = "--at",
      paramLabel = "TIME",
      description =
          "Also runs the nights, as nightly does: '02:00', '02:00 Europe/London' or a cron"
              + " expression; a missed night is caught up with.")
  private @Nullable String at;

  @Mixin private NightlySettings nightly = new NightlySettings();

  @Override
  public void run() {
    NightSchedule schedule = at == null ? null : NightSchedule.parse(at, ZoneId.systemDefault());
    ServeOptions options =
        new ServeOptions(
            desk.path(),
            Settings.models(),
            host,
            port,
            new HashSet<>(names),
            https,
            fetch.options(),
            InstantSource.system());
    try (DeskServer server = DeskServer.start(options)) {
      say("The desk is open at " + server.address());
      Stop stop = new Stop();
      List<AutoCloseable> open = new ArrayList<>();
      if (schedule != null) {
        open.add(nights(schedule, stop));
      }
      open.add(server);
      waitForTheEnd(stop, open);
    }
  }

  private Nights nights(NightSchedule schedule, Stop stop) {
    InstantSource clock = InstantSource.system();
    say("The next night begins at " + schedule.next(clock.instant()));
    return Nights.begin(desk.path(), schedule, clock, () -> night(stop));
  }

  /// A night that the machine or the desk does not allow is told; the next one is tried again.
  private void night(Stop stop) {
    try {
      Config config = Settings.config(desk.path(), fetch.options());
      say(NightRun.run(config, nightly.options(false), stop).line());
    } catch (WardroundException told) {
      spec.commandLine().getErr().println("wardround: " + told.getMessage());
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  private void say(String line) {
    spec.commandLine().getOut().println(line);
    spec.commandLine().getOut().flush();
  }

  private static void waitForTheEnd(Stop stop, List<AutoCloseable> open) {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> close(stop, open), "close the desk"));
    try {
      stopped.await();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }

  private static void close(Stop stop, List<AutoCloseable> open) {
    stop.ask();
    for (AutoCloseable one : open) {
      try {
        one.close();
      } catch (Exception broken) {
        LOG.error("The desk could not be closed cleanly; nothing is lost.", broken);
      }
    }
  }
}
