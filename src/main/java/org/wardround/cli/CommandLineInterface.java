package org.wardround.cli;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import org.wardround.model.WardroundException;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ScopeType;
import picocli.CommandLine.Spec;

/// The root of the command line. Results go to stdout, everything else to stderr; exit codes are 0
/// done, 1 failed, 2 wrong usage.
@Command(
    name = "wardround",
    description = "Reads the health-IT press and tells who moved where.",
    synopsisSubcommandLabel = "COMMAND",
    mixinStandardHelpOptions = true,
    scope = ScopeType.INHERIT,
    versionProvider = Version.class,
    usageHelpAutoWidth = true,
    subcommands = {
      AnnotateCommand.class,
      ArticleCommand.class,
      BackupCommand.class,
      DemoCommand.class,
      DigestCommand.class,
      DoctorCommand.class,
      FeedsCommand.class,
      IngestCommand.class,
      MovesCommand.class,
      NightlyCommand.class,
      PasswordCommand.class,
      ReplayCommand.class,
      ClaimsCommand.class,
      VacanciesCommand.class,
      JudgementsCommand.class,
      ExportCommand.class,
      ImportHoldersCommand.class,
      RestoreCommand.class,
      SearchCommand.class,
      StoryCommand.class,
      ServeCommand.class,
      WhoCommand.class,
      EvaluateCommand.class,
      ExtractCommand.class,
      HelpCommand.class
    })
public final class CommandLineInterface implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();

  @Option(
      names = {"-v", "--verbose"},
      description = "Tells more on stderr; twice, still more.",
      scope = ScopeType.INHERIT)
  void verbose(boolean[] times) {
    Logging.verbose(times.length);
  }

  @Option(
      names = "--log-format",
      description = "The log on stderr as ${COMPLETION-CANDIDATES}; default: text.",
      scope = ScopeType.INHERIT)
  void logFormat(Logging.LogFormat format) {
    if (format == Logging.LogFormat.JSON) {
      Logging.json();
    }
  }

  private CommandLineInterface() {}

  /// Runs one command and returns its exit code; never throws.
  public static int run(String... args) {
    return run(utf8(System.out), utf8(System.err), args);
  }

  /// The same with the two streams given; used by tests.
  static int run(PrintWriter out, PrintWriter err, String... args) {
    CommandLine line = line().setOut(out).setErr(err);
    Logging.quietLibraries();
    try {
      return line.execute(args);
    } finally {
      out.flush();
      err.flush();
    }
  }

  /// The command line, not yet given any words.
  static CommandLine line() {
    return new CommandLine(new CommandLineInterface())
        .setCaseInsensitiveEnumValuesAllowed(true)
        .setExecutionExceptionHandler(CommandLineInterface::explain)
        .setParameterExceptionHandler(CommandLineInterface::explainUsage);
  }

  @Override
  public void run() {
    throw new ParameterException(spec.commandLine(), "Missing command.");
  }

  private static int explain(Exception wrong, CommandLine command, CommandLine.ParseResult parsed)
      throws Exception {
    if (!(wrong instanceof WardroundException)) {
      throw wrong;
    }
    if (!Logging.told(String.valueOf(wrong.getMessage()))) {
      command.getErr().println("wardround: " + wrong.getMessage());
    }
    return CommandLine.ExitCode.SOFTWARE;
  }

  private static int explainUsage(ParameterException wrong, String[] args) {
    CommandLine command = wrong.getCommandLine();
    command.getErr().println("wardround: " + wrong.getMessage());
    command
        .getErr()
        .println("Try '" + command.getCommandSpec().qualifiedName() + " --help' for its usage.");
    return CommandLine.ExitCode.USAGE;
  }

  private static PrintWriter utf8(java.io.PrintStream stream) {
    return new PrintWriter(stream, true, StandardCharsets.UTF_8);
  }
}
