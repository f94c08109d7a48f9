package org.wardround.cli;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardround.model.WardroundException;

/// Writes a [NightInstallation] where the machine's scheduler looks for it, after showing it and
/// being told to.
final class NightInstaller {
  private final NightInstallation installation;
  private final InstallSettings settings;
  private final PrintWriter out;
  private final boolean root = System.getProperty("user.name").equals("root");

  NightInstaller(NightInstallation installation, InstallSettings settings, PrintWriter out) {
    this.installation = installation;
    this.settings = settings;
    this.out = out;
  }

  /// False when the user said no.
  boolean install() {
    boolean systemd = settings.scheduler() == InstallSettings.Scheduler.SYSTEMD;
    boolean ownCrontab = !systemd && !root && settings.into == null;
    Map<Path, String> files = ownCrontab ? Map.of() : systemd ? units() : cronFile();
    files.forEach((file, text) -> out.printf("%s:%n%n%s%n", file, text.indent(4)));
    if (ownCrontab) {
      out.printf("Your crontab gets the line:%n%n    %s%n%n", installation.cronLine(null));
    }
    if (!settings.yes && !agreed()) {
      out.println("Nothing was written.");
      return false;
    }
    files.forEach(NightInstaller::write);
    if (ownCrontab) {
      addToCrontab();
    }
    out.println("Written." + (systemd ? " " + whatIsLeft() : ""));
    return true;
  }

  private Map<Path, String> units() {
    Path folder = settings.into == null ? unitFolder() : settings.into;
    Map<Path, String> units = new LinkedHashMap<>();
    units.put(folder.resolve(installation.name() + ".service"), installation.service());
    units.put(folder.resolve(installation.name() + ".timer"), installation.timer());
    return units;
  }

  private Path unitFolder() {
    if (root) {
      return Path.of("/etc/systemd/system");
    }
    String config = System.getenv("XDG_CONFIG_HOME");
    Path home = Path.of(System.getProperty("user.home"));
    return (config == null || config.isEmpty() ? home.resolve(".config") : Path.of(config))
        .resolve("systemd")
        .resolve("user");
  }

  private Map<Path, String> cronFile() {
    Path folder = settings.into == null ? Path.of("/etc/cron.d") : settings.into;
    String user = System.getProperty("user.name");
    return Map.of(folder.resolve(installation.name()), marked(installation.cronLine(user)));
  }

  private String marked(String line) {
    return mark() + "\n" + line + "\n";
  }

  private String mark() {
    return "# Wardround, every night: " + installation.name();
  }

  private String whatIsLeft() {
    String user = root ? "" : "--user ";
    String timer = installation.name() + ".timer";
    String linger =
        root ? "" : "; without 'loginctl enable-linger' it runs only while you are logged in";
    return "Switch it on with: systemctl %sdaemon-reload && systemctl %senable --now %s%s."
        .formatted(user, user, timer, linger);
  }

  private boolean agreed() {
    out.print("Write this? [y/N] ");
    out.flush();
    try {
      // Not closed: it is the process's own.
      BufferedReader in =
          new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
      String answer = in.readLine();
      return answer != null && answer.strip().toLowerCase(java.util.Locale.ROOT).startsWith("y");
    } catch (IOException broken) {
      throw new WardroundException("The answer cannot be read: " + broken.getMessage(), broken);
    }
  }

  private static void write(Path file, String text) {
    try {
      Files.createDirectories(file.toAbsolutePath().getParent());
      Files.writeString(file, text);
    } catch (IOException broken) {
      throw new WardroundException("The file " + file + " cannot be written: " + broken, broken);
    }
  }

  /// Replaces our own line, and keeps all others.
  private void addToCrontab() {
    String kept = withoutOurs(crontab("-l", null));
    crontab("-", kept + marked(installation.cronLine(null)));
  }

  private String withoutOurs(String crontab) {
    String ours = mark() + "\n";
    int at = crontab.indexOf(ours);
    if (at < 0) {
      return crontab;
    }
    String after = crontab.substring(at + ours.length());
    return crontab.substring(0, at)
        + after.lines().skip(1).map(line -> line + "\n").collect(Collectors.joining());
  }

  /// What the program prints; nothing where a user has no crontab yet, which it calls an error.
  private static String crontab(String argument, @Nullable String input) {
    try {
      Process process = new ProcessBuilder("crontab", argument).start();
      try (var in = process.outputWriter(StandardCharsets.UTF_8)) {
        in.write(input == null ? "" : input);
      }
      String printed = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
      if (process.waitFor() != 0 && input != null) {
        throw new WardroundException(
            "The program crontab refused the line: "
                + new String(process.getErrorStream().readAllBytes(), StandardCharsets.UTF_8));
      }
      return printed;
    } catch (IOException missing) {
      throw new WardroundException(
          "The program crontab cannot be run: " + missing.getMessage() + ".", missing);
    } catch (InterruptedException stopped) {
      Thread.currentThread().interrupt();
      throw new WardroundException("The program crontab was interrupted.", stopped);
    }
  }
}
