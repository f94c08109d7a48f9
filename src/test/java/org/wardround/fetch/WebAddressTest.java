package org.wardround.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardround.Shared;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// Addresses read as browsers read them.
class WebAddressTest {
  @ParameterizedTest
  @CsvSource({
    "http://2130706433/, 127.0.0.1",
    "http://0x7f.1/, 127.0.0.1",
    "http://0177.0.0.01/, 127.0.0.1",
    "http://0xA9FEA9FE/latest, 169.254.169.254",
    "http://127.1/, 127.0.0.1",
    "http://１２７.0.0.1/, 127.0.0.1",
    "http://[::ffff:7f00:1]/, 127.0.0.1",
    "http://ward.example@10.0.0.1/, 10.0.0.1",
    "http:\\\\10.0.0.1\\x, 10.0.0.1",
  })
  void seesThroughDisguises(String address, String host) {
    assertThat(WebAddress.parse(address).map(HttpUrl::host)).contains(host);
  }

  @Test
  void refusesNumbersThatAreNoAddress() {
    assertThat(WebAddress.parse("http://1.2.3.4.5/")).isEmpty();
    assertThat(WebAddress.parse("http://256.1.1.1/")).isEmpty();
  }

  /// Port 0, hosts of dots, a scheme `httpa`, an IPv6 address in percent signs, false Punycode:
  /// none of them leads anywhere.
  private static final Pattern HARMLESS =
      Pattern.compile("f:0+/c|//\\.\\.?/|foo\\.09|httpa:|::%31|pokxncvks");

  @Test
  void agreesWithTheWebPlatformTests() throws IOException {
    byte[] json =
        Shared.files("robustness.tar.gz", "urltests/url/tests/urltestdata.json")
            .get("urltests/url/tests/urltestdata.json");
    int cases = 0;
    List<String> wrong = new ArrayList<>();
    for (JsonNode test : JsonMapper.shared().readTree(json)) {
      if (concernsTheWeb(test)) {
        cases++;
        String found = read(test).map(WebAddressTest::asSent).orElse("failure");
        String expected = test.has("failure") ? "failure" : withoutFragment(test);
        if (!found.equals(expected)) {
          wrong.add(
              test.path("input") + " on " + test.path("base") + ": " + found + ", not " + expected);
        }
      }
    }
    assertThat(cases).isGreaterThan(400);
    assertThat(wrong).hasSize(13).allMatch(w -> HARMLESS.matcher(w).find());
  }

  /// Fragments are not sent.
  private static String asSent(HttpUrl url) {
    return url.newBuilder().fragment(null).build().toString();
  }

  private static String withoutFragment(JsonNode test) {
    return test.path("href").asString().replaceFirst("#.*$", "");
  }

  private static boolean concernsTheWeb(JsonNode test) {
    if (!test.isObject()) {
      return false;
    }
    String base = test.path("base").asString("");
    boolean baseless = base.isEmpty() || base.equals("about:blank");
    boolean failure = test.has("failure");
    return failure
        ? (baseless || base.startsWith("http")) && test.path("input").asString().startsWith("http")
        : test.path("href").asString().startsWith("http") && (baseless || base.startsWith("http"));
  }

  private static Optional<HttpUrl> read(JsonNode test) {
    String input = test.path("input").asString();
    String base = test.path("base").asString("");
    return base.startsWith("http")
        ? WebAddress.parse(base).flatMap(b -> WebAddress.resolve(b, input))
        : WebAddress.parse(input);
  }
}
