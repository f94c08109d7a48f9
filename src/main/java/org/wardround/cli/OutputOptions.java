package org.wardround.cli;

import java.util.List;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// The options of every command that lists something.
final class OutputOptions {
  @Spec(Spec.Target.MIXEE)
  private CommandSpec command = CommandSpec.create();

  @Option(
      names = "--format",
      description = "Results as ${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.",
      defaultValue = "table")
  private Format format = Format.TABLE;

  /// True when a person is to read the results.
  boolean isTable() {
    return format == Format.TABLE;
  }

  /// A writer of results to stdout, with these columns in tables and CSV.
  Results results(String... columns) {
    return new Results(command.commandLine().getOut(), format, List.of(columns));
  }

  /// The same where a spreadsheet takes more columns than a table to read has room for.
  Results results(List<String> ofTable, List<String> ofCsv) {
    List<String> columns = format == Format.TABLE ? ofTable : ofCsv;
    return new Results(command.commandLine().getOut(), format, columns);
  }
}
