package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class NightlyInstallTest {
  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int install(String... options) {
    List<String> words =
        new ArrayList<>(
            List.of(
                "nightly", "--install", "--desk=" + folder.resolve("my desk"), "--into=" + into()));
    words.addAll(List.of(options));
    return CommandLineInterface.run(
        new PrintWriter(out, true), new PrintWriter(err, true), words.toArray(String[]::new));
  }

  private Path into() {
    return folder.resolve("units");
  }

  private static int answering(String answer, java.util.function.IntSupplier command) {
    InputStream real = System.in;
    System.setIn(new ByteArrayInputStream(answer.getBytes(StandardCharsets.UTF_8)));
    try {
      return command.getAsInt();
    } finally {
      System.setIn(real);
    }
  }

  @Test
  void writesAServiceAndATimerThatSystemdTakes() throws Exception {
    int code =
        install(
            "--yes",
            "--scheduler=systemd",
            "--at=02:30 Europe/London",
            "--contact=you@example.org",
            "--backup-to=" + folder.resolve("100% safe"),
            "--all");
    assertThat(code).as(err.toString()).isZero();
    String service = Files.readString(into().resolve("wardround-my-desk.service"));
    assertThat(service)
        .contains("run.sh nightly --desk \"" + folder.resolve("my desk") + "\" ")
        .contains(" --all", " --contact you@example.org", "100%% safe\"")
        .contains("Environment=JAVA_HOME=")
        .doesNotContain("--install", "--into", "--yes", "--at", "--scheduler");
    assertThat(Files.readString(into().resolve("wardround-my-desk.timer")))
        .contains("OnCalendar=*-*-* 02:30:00 Europe/London", "Persistent=true");
    assertThat(out.toString()).contains(service.lines().findFirst().orElseThrow(), "daemon-reload");
    verifyBySystemd();
  }

  private void verifyBySystemd() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/usr/bin/systemd-analyze")), "no systemd-analyze here");
    Process verify =
        new ProcessBuilder(
                "systemd-analyze",
                "verify",
                into().resolve("wardround-my-desk.service").toString(),
                into().resolve("wardround-my-desk.timer").toString())
            .redirectErrorStream(true)
            .start();
    String said = new String(verify.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
    verify.waitFor();
    assertThat(said.lines().filter(line -> line.contains("wardround"))).as(said).isEmpty();
  }

  @Test
  void asksAndWritesNothingWithoutAYes() {
    assertThat(answering("n\n", () -> install("--scheduler=systemd"))).isEqualTo(1);
    assertThat(answering("", () -> install("--scheduler=systemd"))).isEqualTo(1);
    assertThat(into()).doesNotExist();
    assertThat(out.toString()).contains("ExecStart=", "Write this? [y/N]", "Nothing was written.");
    assertThat(answering("yes\n", () -> install("--scheduler=systemd"))).isZero();
    assertThat(into().resolve("wardround-my-desk.timer")).exists();
  }

  @Test
  void writesALineForCron() throws Exception {
    assertThat(install("--yes", "--scheduler=cron", "--at=0 3 * * 1-5")).isZero();
    assertThat(Files.readString(into().resolve("wardround-my-desk")))
        .contains("\n0 3 * * 1-5  " + System.getProperty("user.name") + "  JAVA_HOME=")
        .contains("run.sh nightly --desk '" + folder.resolve("my desk") + "'");
  }

  @Test
  void tellsWhatASchedulerCannotBeTold() {
    assertThat(install("--yes", "--scheduler=systemd", "--at=0 3 * * 1-5")).isEqualTo(1);
    assertThat(err.toString()).contains("A timer of systemd takes a time of day");
    assertThat(install("--yes", "--scheduler=cron", "--at=02:00 Asia/Kathmandu")).isEqualTo(1);
    assertThat(err.toString()).contains("Cron goes by this machine's clock");
    assertThat(install("--yes", "--at=tonight")).isEqualTo(1);
    assertThat(err.toString()).contains("'tonight' is no time for nights");
    assertThat(into()).doesNotExist();
  }

  /// A stand-in for the program, which keeps the crontab in a file.
  @Test
  void replacesItsOwnLineInAUsersCrontabAndKeepsTheOthers() throws Exception {
    assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "no shell here");
    Path tab = Files.writeString(folder.resolve("tab"), "MAILTO=me\n5 5 * * *  backup-photos\n");
    Path bin = Files.createDirectory(folder.resolve("bin"));
    Path program = bin.resolve("crontab");
    Files.writeString(
        program, "#!/bin/sh\ncase $1 in -l) cat '%s';; -) cat > '%s';; esac\n".formatted(tab, tab));
    assertThat(program.toFile().setExecutable(true)).isTrue();
    for (String at : List.of("01:00", "03:15")) {
      assertThat(asAnotherUser(bin, at)).as(out.toString()).isZero();
    }
    try (Stream<String> lines = Files.lines(tab)) {
      assertThat(lines)
          .hasSize(4)
          .startsWith("MAILTO=me", "5 5 * * *  backup-photos")
          .last()
          .asString()
          .startsWith("15 3 * * *  JAVA_HOME=");
    }
  }

  private int asAnotherUser(Path bin, String at) throws Exception {
    ProcessBuilder builder =
        new ProcessBuilder(
            Path.of(System.getProperty("java.home"), "bin", "java").toString(),
            "-Duser.name=editor",
            "-cp",
            System.getProperty("java.class.path"),
            "org.wardround.Main",
            "nightly",
            "--install",
            "--yes",
            "--scheduler=cron",
            "--at=" + at,
            "--desk=" + folder.resolve("desk"));
    builder.environment().put("PATH", bin + ":" + System.getenv("PATH"));
    Process process = builder.redirectErrorStream(true).start();
    out.write(new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8));
    return process.waitFor();
  }
}
