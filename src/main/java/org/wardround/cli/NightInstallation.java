package org.wardround.cli;

import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardround.model.WardroundException;
import org.wardround.pipeline.NightSchedule;

/// What has to be written so that a machine starts nightly runs, as text: units of systemd or a
/// line for cron.
///
/// @param name of the units and files; tells desks apart
/// @param program `run.sh`
/// @param words the command and its options
/// @param javaHome the JDK, since schedulers start programs without the user's settings
/// @param schedule when
record NightInstallation(
    String name, Path program, List<String> words, String javaHome, NightSchedule schedule) {
  /// @param desk gives the name
  static String nameFor(Path desk) {
    return "wardround-" + desk.getFileName().toString().replaceAll("[^A-Za-z0-9_-]", "-");
  }

  /// The unit that runs one night.
  String service() {
    return """
        [Unit]
        Description=Wardround reads the press (%s)
        Wants=network-online.target
        After=network-online.target

        [Service]
        Type=oneshot
        Environment=%s
        ExecStart=%s
        Nice=10
        NoNewPrivileges=yes
        # A run that is told to stop finishes the story in hand within ten seconds.
        TimeoutStopSec=30
        SuccessExitStatus=143
        """
        .formatted(
            name,
            unitWord("JAVA_HOME=" + javaHome),
            command().stream().map(NightInstallation::unitWord).collect(Collectors.joining(" ")));
  }

  /// The unit that says when. Throws `WardroundException` when systemd cannot be told.
  String timer() {
    String time =
        schedule
            .daily()
            .orElseThrow(
                () ->
                    new WardroundException(
                        "A timer of systemd takes a time of day; write --at '02:00 Europe/London' instead of '"
                            + schedule
                            + "', or add --scheduler cron."))
            .toString();
    String zone = schedule.zone().getId();
    if (!ZoneId.getAvailableZoneIds().contains(zone)) {
      throw new WardroundException(
          "A timer of systemd takes a zone by its name, like Europe/London, not '" + zone + "'.");
    }
    return """
        [Unit]
        Description=Every night for Wardround (%s)

        [Timer]
        OnCalendar=*-*-* %s:00 %s
        # A night that was missed is caught up with.
        Persistent=true

        [Install]
        WantedBy=timers.target
        """
        .formatted(name, time, zone);
  }

  /// The line for cron. Throws `WardroundException` for another time zone than the machine's, which
  /// is the only one that every cron knows.
  ///
  /// @param user who runs it, as files of the system have to say; null in a user's own crontab
  String cronLine(@Nullable String user) {
    ZoneId own = ZoneId.systemDefault();
    if (!schedule.zone().getRules().equals(own.getRules())) {
      throw new WardroundException(
          "Cron goes by this machine's clock (%s), not by %s; leave the zone out, or use serve --at."
              .formatted(own, schedule.zone()));
    }
    String command =
        "JAVA_HOME="
            + shellWord(javaHome)
            + " "
            + command().stream().map(NightInstallation::shellWord).collect(Collectors.joining(" "));
    return schedule.cron() + "  " + (user == null ? "" : user + "  ") + command.replace("%", "\\%");
  }

  private List<String> command() {
    return java.util.stream.Stream.concat(
            java.util.stream.Stream.of(program.toString()), words.stream())
        .toList();
  }

  /// See "Quoting" and "Specifiers" in systemd.syntax(7) and systemd.unit(5).
  private static String unitWord(String word) {
    String plain = word.replace("%", "%%").replace("$", "$$");
    return plain.matches("[\\w@%+=:,./$-]+")
        ? plain
        : '"' + plain.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
  }

  private static String shellWord(String word) {
    return word.matches("[\\w@%+=:,./-]+") ? word : "'" + word.replace("'", "'\\''") + "'";
  }
}
