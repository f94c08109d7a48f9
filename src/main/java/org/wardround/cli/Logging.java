package org.wardround.cli;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.encoder.JsonEncoder;
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
  private static final String STDERR = "stderr";

  /// Held, since loggers that nobody holds forget their level.
  private static final java.util.logging.Logger LUCENE =
      java.util.logging.Logger.getLogger("org.apache.lucene");

  /// How the log is written.
  enum LogFormat {
    TEXT,
    JSON
  }

  @Override
  public ExecutionStatus configure(LoggerContext context) {
    PatternLayoutEncoder encoder = new PatternLayoutEncoder();
    encoder.setContext(context);
    encoder.setPattern("wardround: %level %msg%n%ex{short}");
    encoder.start();
    ConsoleAppender<ILoggingEvent> appender = new ConsoleAppender<>();
    appender.setContext(context);
    appender.setName(STDERR);
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

  /// Writes one JSON object a line, for machines that collect logs: `timestamp` (milliseconds since
  /// 1970), `level`, `threadName`, `loggerName`, `formattedMessage`, `throwable`.
  static void json() {
    if (LoggerFactory.getILoggerFactory() instanceof LoggerContext context
        && context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(STDERR)
            instanceof ConsoleAppender<ILoggingEvent> appender) {
      JsonEncoder encoder = new JsonEncoder();
      encoder.setContext(context);
      encoder.setWithSequenceNumber(false);
      encoder.setWithNanoseconds(false);
      encoder.setWithContext(false);
      encoder.setWithMDC(false);
      encoder.setWithArguments(false);
      encoder.setWithMessage(false);
      encoder.setWithFormattedMessage(true);
      encoder.start();
      appender.setEncoder(encoder);
    }
  }

  /// Tells what went wrong as an event of the log, where that is for machines; true then.
  static boolean told(String sentence) {
    boolean json =
        LoggerFactory.getILoggerFactory() instanceof LoggerContext context
            && context.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).getAppender(STDERR)
                instanceof ConsoleAppender<ILoggingEvent> appender
            && appender.getEncoder() instanceof JsonEncoder;
    if (json) {
      LoggerFactory.getLogger(OURS).error(sentence);
    }
    return json;
  }
}
