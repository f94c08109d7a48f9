package org.wardround.cli;

import java.time.InstantSource;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.CountDownLatch;
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

  @Override
  public void run() {
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
      spec.commandLine().getOut().println("The desk is open at " + server.address());
      spec.commandLine().getOut().flush();
      waitForTheEnd(server);
    }
  }

  private static void waitForTheEnd(DeskServer server) {
    CountDownLatch stopped = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(server::close, "close the desk"));
    try {
      stopped.await();
    } catch (InterruptedException end) {
      Thread.currentThread().interrupt();
    }
  }
}
