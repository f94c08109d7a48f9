package org.wardround.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.PatternLayoutEncoder;
import ch.qos.logback.classic.spi.Configurator;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.ConsoleAppender;
import ch.qos.logback.core.spi.ContextAwareBase;
import org.slf4j.LoggerFactory;

/// Logging to stderr: warnings, unless asked for more. Found by Logback through the service loader,
/// so that no configuration file is searched for at each start.
public final class Logging extends ContextAwareBase implements Configurator {
  private static final String OURS = "org.wardround";

  /// Held, since loggers that nobody holds forget their level.
  private static final java.util.logging.Logger LUCENE =
      java.util.logging.Logger.getLogger("org.apache.lucene");

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("wardround: %level %msg%n%ex{short}");
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setTarget("System.err");
    appender.setEncoder(encoder);
    appender.start();
    var root = context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.setLevel(Level.WARN);
    root.addAppender(appender);
    context.getLogger("edu.stanford").setLevel(Level.ERROR);
    context.getLogger("crawlercommons").setLevel(Level.ERROR);
    return ExecutionStatus.DO_NOT_INVOKE_NEXT_IF_ANY;
  }

  /// Lucene logs by `java.util.logging`, and recommends a JVM option at each start.
  static void quietLibraries() {
    LUCENE.setLevel(java.util.logging.Level.SEVERE);
  }

  /// Shows more of what Wardround does: once `-v` is INFO, twice DEBUG.
  static void verbose(int times) {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context) {
      context.getLogger(OURS).setLevel(times > 1 ? Level.DEBUG : Level.INFO);
    }
  }
}
