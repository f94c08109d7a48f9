package org.wardround.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.wardround.Shared;

/// Robots rules against the compliance cases of the protocol's authors.
class RobotsRulesTest {
  private static final Pattern CASE =
      Pattern.compile(
          "robotstxt:\\s*((?:\"(?:[^\"\\\\]|\\\\.)*\"\\s*)+)([^\\[]*\\[)(.*?)\\n\\s*\\]",
          Pattern.DOTALL);

  private static final int CASES = 400;
  private static final int OUTDATED = 18;

  private static final Pattern EXPECTED =
      Pattern.compile(
          "testurl:\\s*(\"(?:[^\"\\\\]|\\\\.)*\")\\s*useragent:\\s*(\"[^\"]*\")\\s*expected_outcome:\\s*(\\w+)(.*?)\\n\\s*\\}",
          Pattern.DOTALL);

  @Test
  void judgesAsTheSpecificationDoes() throws IOException {
    List<String> wrong = new ArrayList<>();
    int cases = 0;
    Map<String, byte[]> files =
        Shared.files("robustness.tar.gz", "robots-spec/src/main/resources/CTC/");
    for (Map.Entry<String, byte[]> file : files.entrySet()) {
      Matcher test = CASE.matcher(new String(file.getValue(), StandardCharsets.UTF_8));
      while (test.find()) {
        Matcher expected = EXPECTED.matcher(test.group(3));
        while (expected.find()) {
          if (isOutdated(expected)) {
            continue;
          }
          cases++;
          boolean allowed = allowed(bytes(test.group(1)), expected);
          if (allowed != expected.group(3).equals("ALLOWED")) {
            wrong.add(file.getKey() + " " + expected.group());
          }
        }
      }
    }
    assertThat(cases).isEqualTo(CASES - OUTDATED);
    assertThat(wrong).isEmpty();
  }

  /// The cases were made for a draft. RFC 9309 has it otherwise: robots.txt itself is always
  /// allowed and percent-encoded letters are decoded (both section 2.2.2), and a product token is
  /// letters, hyphens and underscores (2.2.1).
  private static boolean isOutdated(Matcher expected) {
    return expected.group(1).endsWith("/robots.txt\"")
        || !expected.group(2).matches("\"[A-Za-z_-]*\"")
        || !expected.group(1).chars().allMatch(c -> c < 128)
        || expected.group().contains("/foo/bar/%62%61%7A -> NULL");
  }

  private static boolean allowed(byte[] robotsTxt, Matcher expected) {
    String raw = new String(bytes(expected.group(1)), StandardCharsets.UTF_8);
    String url = WebAddress.parse(raw).map(HttpUrl::toString).orElse(raw);
    String agent = new String(bytes(expected.group(2)), StandardCharsets.UTF_8);
    return RobotsRules.parse("http://foo.bar/robots.txt", robotsTxt, agent.toLowerCase(Locale.ROOT))
        .isAllowed(url);
  }

  /// The bytes of protocol buffers' text format: quoted pieces with C escapes.
  private static byte[] bytes(String quoted) {
    ByteArrayOutputStream out = new ByteArrayOutputStream();
    Matcher piece = Pattern.compile("\"((?:[^\"\\\\]|\\\\.)*)\"").matcher(quoted);
    while (piece.find()) {
      Matcher unit =
          Pattern.compile("\\\\x([0-9A-Fa-f]{2})|\\\\([0-7]{3})|\\\\(.)|([^\\\\]+)", Pattern.DOTALL)
              .matcher(piece.group(1));
      while (unit.find()) {
        out.writeBytes(unit(unit));
      }
    }
    return out.toByteArray();
  }

  private static byte[] unit(Matcher unit) {
    if (unit.group(1) != null) {
      return new byte[] {(byte) Integer.parseInt(unit.group(1), 16)};
    }
    if (unit.group(2) != null) {
      return new byte[] {(byte) Integer.parseInt(unit.group(2), 8)};
    }
    String text =
        unit.group(4) != null
            ? unit.group(4)
            : switch (unit.group(3)) {
              case "n" -> "\n";
              case "r" -> "\r";
              case "t" -> "\t";
              default -> unit.group(3);
            };
    return text.getBytes(StandardCharsets.UTF_8);
  }
}
