package org.wardround.mail;

import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.model.WardroundException;

/// How the desk sends mail, as `mail.properties` in its folder says.
///
/// @param security how the connection is kept from being read
/// @param user whom to log in as; null where the server asks nobody
/// @param from the sender's address
/// @param to the receivers' addresses
/// @param desk where receivers find the desk, for links; without a slash at its end
public record MailSettings(
    String host,
    int port,
    Security security,
    @Nullable String user,
    @Nullable String password,
    String from,
    List<String> to,
    String desk) {
  /// The file in a desk's folder.
  public static final String FILE = "mail.properties";

  /// The environment variable that holds the password, where no file does.
  public static final String PASSWORD = "WARDROUND_MAIL_PASSWORD";

  private static final int PORTS = 65_535;

  private static final Set<String> KEYS =
      Set.of("host", "port", "security", "user", "password-file", "from", "to", "desk");

  /// How a connection is secured.
  public enum Security {
    /// Not at all: for a server on this machine.
    NONE,
    /// By the server's offer of TLS, which it must make (port 587).
    STARTTLS,
    /// By TLS from the first byte (port 465).
    TLS;

    int port() {
      return switch (this) {
        case NONE -> 25;
        case STARTTLS -> 587;
        case TLS -> 465;
      };
    }
  }

  public MailSettings {
    to = List.copyOf(to);
  }

  /// Does not tell the password.
  @Override
  public String toString() {
    return "mail from " + from + " to " + String.join(", ", to) + " by " + host + ":" + port;
  }

  /// The settings of a desk; empty when mail is not set up. Throws `WardroundException` for
  /// settings that cannot be used, naming file and setting.
  ///
  /// @param environment the machine's, for the password
  public static Optional<MailSettings> read(Path desk, Map<String, String> environment) {
    Path file = desk.resolve(FILE);
    if (!Files.exists(file)) {
      return Optional.empty();
    }
    Properties properties = new Properties();
    try (Reader in = Files.newBufferedReader(file)) {
      properties.load(in);
    } catch (IOException | IllegalArgumentException broken) {
      throw new WardroundException(file + " cannot be read: " + broken.getMessage() + ".", broken);
    }
    return Optional.of(new Reading(file, properties, environment).settings());
  }

  private record Reading(Path file, Properties properties, Map<String, String> environment) {
    MailSettings settings() {
      properties.stringPropertyNames().stream()
          .filter(name -> !KEYS.contains(name))
          .findFirst()
          .ifPresent(
              name -> {
                throw wrong("knows no setting “" + name + "”");
              });
      Security security = security();
      return new MailSettings(
          needed("host"),
          port(security),
          security,
          value("user"),
          password(),
          needed("from"),
          Arrays.stream(needed("to").split(","))
              .map(String::strip)
              .filter(address -> !address.isEmpty())
              .toList(),
          String.valueOf(value("desk", "http://localhost:8080")).replaceFirst("/+$", ""));
    }

    private @Nullable String value(String name) {
      String value = properties.getProperty(name, "").strip();
      return value.isEmpty() ? null : value;
    }

    private String value(String name, String otherwise) {
      String value = value(name);
      return value == null ? otherwise : value;
    }

    private String needed(String name) {
      String value = value(name);
      if (value == null) {
        throw wrong("lacks “" + name + "”");
      }
      return value;
    }

    private Security security() {
      String asked = value("security", "starttls");
      return Arrays.stream(Security.values())
          .filter(one -> one.name().equalsIgnoreCase(asked))
          .findFirst()
          .orElseThrow(
              () ->
                  wrong(
                      "takes as “security” one of "
                          + Arrays.toString(Security.values()).toLowerCase(Locale.ROOT)));
    }

    private int port(Security security) {
      String asked = value("port");
      if (asked == null) {
        return security.port();
      }
      if (asked.matches("\\d{1,5}") && Integer.parseInt(asked) <= PORTS) {
        return Integer.parseInt(asked);
      }
      throw wrong("takes as “port” a number up to " + PORTS);
    }

    private @Nullable String password() {
      if (value("user") == null) {
        return null;
      }
      String name = value("password-file");
      String known = name == null ? environment.get(PASSWORD) : inFile(file.resolveSibling(name));
      if (known == null) {
        throw wrong("names a user, but there is neither “password-file” nor " + PASSWORD);
      }
      return known;
    }

    private String inFile(Path where) {
      try {
        return Files.readString(where).strip();
      } catch (IOException broken) {
        throw new WardroundException(
            "The password in " + where + ", which " + file + " names, cannot be read.", broken);
      }
    }

    private WardroundException wrong(String what) {
      return new WardroundException(file + " " + what + ".");
    }
  }
}
