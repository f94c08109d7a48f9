package org.wardround.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Callable;
import org.wardround.pipeline.Doctor;
import org.wardround.pipeline.Finding;
import picocli.CommandLine.Command;
import picocli.CommandLine.ExitCode;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `doctor`: is everything fit for nightly runs?
@Command(
    name = "doctor",
    description =
        "Looks whether machine, desk and feeds are fit for nightly runs, and says what to do; exit"
            + " code 1 when there is a problem.")
final class DoctorCommand implements Callable<Integer> {
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private FetchSettings fetch = new FetchSettings();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--offline", description = "Leaves out what needs the network.")
  private boolean offline;

  @Option(
      names = "--repair",
      description =
          "Mends what can be mended without losing anything: an index that is damaged or behind,"
              + " what killed runs left.")
  private boolean repair;

  @Override
  public Integer call() throws InterruptedException {
    Doctor doctor = new Doctor(Settings.config(desk.path(), fetch.options()));
    List<Finding> findings = doctor.examine(offline);
    if (repair && findings.stream().anyMatch(Finding::repairable)) {
      doctor.repair(findings);
      findings = doctor.examine(offline);
    }
    try (Results results = output.results("check", "state", "finding", "advice")) {
      findings.forEach(finding -> results.add(line(finding)));
    }
    return findings.stream().anyMatch(f -> f.state() == Finding.State.PROBLEM)
        ? ExitCode.SOFTWARE
        : ExitCode.OK;
  }

  private static Map<String, ?> line(Finding finding) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("check", finding.check());
    line.put("state", finding.state().name().toLowerCase(Locale.ROOT));
    line.put("finding", finding.says());
    line.put("advice", finding.advice());
    line.put("repairable", finding.repairable());
    return line;
  }
}
