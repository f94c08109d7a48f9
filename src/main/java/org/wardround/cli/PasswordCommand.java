package org.wardround.cli;

import java.io.BufferedReader;
import java.io.Console;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Objects;
import org.wardround.model.WardroundException;
import org.wardround.web.Passwords;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `password`: sets the password of the desk, without which it is served to this machine only.
@Command(
    name = "password",
    description =
        "Sets the password of the desk, asked for at the terminal or read from a line of stdin."
            + " From then on everybody logs in.")
final class PasswordCommand implements Runnable {
  @Spec private CommandSpec spec = CommandSpec.create();
  @Mixin private DeskOption desk = new DeskOption();

  @Override
  public void run() {
    char[] password = asked();
    Passwords.of(desk.path()).set(password);
    Arrays.fill(password, ' ');
    spec.commandLine().getErr().println("The password is set; a running desk takes it at once.");
  }

  private static char[] asked() {
    Console console = Objects.requireNonNull(System.console());
    if (console.isTerminal()) {
      char[] typed = console.readPassword("Password: ");
      return typed == null ? new char[0] : typed;
    }
    BufferedReader in =
        new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
    try {
      String line = in.readLine();
      return line == null ? new char[0] : line.toCharArray();
    } catch (IOException broken) {
      throw new WardroundException("The password cannot be read from stdin.", broken);
    }
  }
}
