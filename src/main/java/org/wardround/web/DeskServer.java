package org.wardround.web;

import io.javalin.Javalin;
import io.javalin.compression.CompressionStrategy;
import io.javalin.config.JavalinConfig;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import io.javalin.http.HttpResponseException;
import java.net.URI;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.wardround.model.WardroundException;

/// The desk in a browser. One server for one desk; requests run on virtual threads.
public final class DeskServer implements AutoCloseable {
  private static final Logger LOG = LoggerFactory.getLogger(DeskServer.class);

  /// The methods that change nothing.
  private static final Set<HandlerType> READING = Set.of(HandlerType.GET, HandlerType.HEAD);

  /// The largest form taken, bytes: judgements and queries are far smaller.
  private static final long LARGEST_FORM = 100_000;

  private final OpenDesk desk;
  private final Javalin server;
  private final String host;

  private DeskServer(OpenDesk desk, Javalin server, String host) {
    this.desk = desk;
    this.server = server;
    this.host = host;
  }

  /// Opens the desk and begins to serve it. Throws `WardroundException` when the desk cannot be
  /// opened, or the address not listened on.
  public static DeskServer start(ServeOptions options) {
    demandPassword(options);
    OpenDesk desk = OpenDesk.open(options);
    try {
      Javalin server = Javalin.create(config -> configure(config, options, desk));
      server.start(options.host(), options.port());
      return new DeskServer(desk, server, options.host());
    } catch (RuntimeException wrong) {
      desk.close();
      throw told(wrong, options);
    }
  }

  /// Whoever is not on this machine needs a password, also when a proxy in front lets them in.
  private static void demandPassword(ServeOptions options) {
    boolean ours = HostGuard.isLoopback(options.host()) && options.names().isEmpty();
    if (!ours && !Passwords.of(options.desk()).isSet()) {
      throw new WardroundException(
          "The desk %s would be open to other machines, so it needs a password first: ./run.sh password --desk %s"
              .formatted(options.desk(), options.desk()));
    }
  }

  private static RuntimeException told(RuntimeException wrong, ServeOptions options) {
    for (Throwable cause = wrong; cause != null; cause = cause.getCause()) {
      if (cause instanceof java.io.IOException broken) {
        return new WardroundException(
            "The desk cannot be served on %s port %d: %s; another --port may be free."
                .formatted(options.host(), options.port(), broken.getMessage()),
            wrong);
      }
    }
    return wrong;
  }

  /// Where a browser finds the desk.
  public URI address() {
    String named = host.contains(":") ? "[" + host + "]" : host;
    return URI.create("http://" + named + ":" + server.port() + "/");
  }

  @Override
  public void close() {
    server.stop();
    desk.close();
  }

  private static void configure(JavalinConfig config, ServeOptions options, OpenDesk desk) {
    config.startup.showJavalinBanner = false;
    config.startup.showOldJavalinVersionWarning = false;
    config.startup.startupWatcherEnabled = false;
    config.concurrency.useVirtualThreads = true;
    config.http.maxRequestSize = LARGEST_FORM;
    config.http.compressionStrategy = CompressionStrategy.GZIP;
    config.jetty.modifyHttpConfiguration(http -> http.setSendServerVersion(false));
    Shell shell = new Shell(desk, new Csrf(options.https()));
    Metrics metrics = new Metrics(desk);
    config.requestLogger.http(metrics::answered);
    HostGuard guard = new HostGuard(options.host(), options.names());
    Login login = new Login(shell, options);
    config.routes.before(context -> admit(context, guard, shell, login));
    config.routes.get("/login", login::show);
    config.routes.post("/login", login::enter);
    config.routes.post("/logout", login::leave);
    metrics.add(config.routes);
    Routes.add(config.routes, shell, options);
    config.routes.exception(Problem.class, (problem, context) -> tell(context, shell, problem));
    config.routes.exception(
        WardroundException.class,
        (told, context) -> tell(context, shell, 500, String.valueOf(told.getMessage())));
    config.routes.exception(
        HttpResponseException.class,
        (told, context) -> tell(context, shell, told.getStatus(), sentence(told)));
    config.routes.exception(
        Exception.class,
        (bug, context) -> {
          LOG.error("The page {} failed.", context.path(), bug);
          tell(context, shell, 500, "This page failed; the log tells why.");
        });
    config.routes.error(404, context -> tellMissing(context, shell));
  }

  private static void admit(Context context, HostGuard guard, Shell shell, Login login) {
    SecurityHeaders.set(context);
    if (!guard.isOurs(context.header("Host"))) {
      context.status(421).contentType("text/plain; charset=utf-8");
      context.result("The desk does not answer to this host name; serve takes more by --name.");
      context.skipRemainingHandlers();
      return;
    }
    if (login.admits(context) && !READING.contains(context.method())) {
      shell.checkForm(context);
    }
  }

  private static String sentence(HttpResponseException told) {
    return told.getStatus() == 413
        ? "The form is larger than %,d bytes.".formatted(LARGEST_FORM)
        : Wording.capital(String.valueOf(told.getMessage())) + ".";
  }

  private static void tellMissing(Context context, Shell shell) {
    String body = context.result();
    if (body == null || body.isEmpty() || body.equals("Not Found")) {
      tell(context, shell, 404, "There is no page at this address.");
    }
  }

  private static void tell(Context context, Shell shell, Problem problem) {
    tell(context, shell, problem.status(), problem.sentence());
  }

  private static void tell(Context context, Shell shell, int status, String sentence) {
    context.status(status);
    if (context.path().startsWith(Api.PATH)) {
      Negotiated.problem(context, status, sentence);
      return;
    }
    Frame frame = shell.frame(context, status == 404 ? "Not found" : "This did not work", "");
    Shell.send(
        context, (out, none) -> JteproblemGenerated.render(out, none, frame, status, sentence));
  }
}
