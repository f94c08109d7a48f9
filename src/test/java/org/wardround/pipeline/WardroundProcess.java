package org.wardround.pipeline;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/// Wardround in a process of its own, as a user or a scheduler starts it, for tests of what happens
/// when it is killed or the machine fails it.
public final class WardroundProcess {
  private final Path log;
  private final List<String> before = new ArrayList<>();
  private final List<String> options = new ArrayList<>();

  /// @param log gets what it prints, after what earlier ones printed
  public WardroundProcess(Path log) {
    this.log = log;
  }

  /// Starts it under another program, `sh -c 'ulimit …; exec "$@"' sh`, say.
  public WardroundProcess under(String... program) {
    before.addAll(List.of(program));
    return this;
  }

  /// Gives an option to its JVM.
  public WardroundProcess jvm(String option) {
    options.add(option);
    return this;
  }

  public Process start(String... words) throws IOException {
    List<String> command = new ArrayList<>(before);
    command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
    command.addAll(List.of("-Xmx1g", "--enable-native-access=ALL-UNNAMED"));
    command.addAll(options);
    command.addAll(List.of("-cp", System.getProperty("java.class.path"), "org.wardround.Main"));
    command.addAll(List.of(words));
    return new ProcessBuilder(command)
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
        .start();
  }

  /// Runs it to its end and returns its exit code.
  public int run(String... words) throws IOException, InterruptedException {
    return end(start(words));
  }

  /// Waits for the end of one.
  public int end(Process process) throws IOException, InterruptedException {
    assertThat(process.waitFor(5, TimeUnit.MINUTES)).as(output()).isTrue();
    return process.exitValue();
  }

  /// What all of them printed.
  public String output() throws IOException {
    return Files.exists(log) ? Files.readString(log) : "";
  }
}
