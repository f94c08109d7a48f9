package org.wardround.web;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.junit.jupiter.api.Test;

/// What machines ask a desk that runs unattended.
class WatchedDeskIT extends OnOwnSampleDesk {
  private static final String PASSWORD = "a few words are good";

  @Test
  void tellsItsFiguresToPrometheusAndNamesNobody() throws IOException {
    assertThat(desk.get("/moves").status()).isEqualTo(200);
    SampleDesk.Answer answer = desk.get("/metrics");
    assertThat(answer.status()).isEqualTo(200);
    assertThat(answer.body())
        .contains("\nwardround_stories 25.0\n")
        .contains("\nwardround_links_waiting 1.0\n")
        .contains("\nwardround_feeds{state=\"answering\"} ")
        .contains("\nwardround_disk_free_bytes ")
        .contains("wardround_http_request_duration_seconds_count{method=\"GET\",status=\"200\"} ")
        .contains("jvm_memory_used_bytes{area=\"heap\"}")
        .doesNotContain("Kelsey", "wardpost.example", folder.toString());
    assertThat(answer.body().lines().filter(line -> !line.startsWith("#")))
        .allMatch(line -> line.matches("[a-zA-Z_:][\\w:]*(\\{.*})? \\S+"));
  }

  @Test
  void saysThatItLivesAndIsReady() throws IOException {
    assertThat(desk.get("/health").body()).isEqualTo("alive\n");
    assertThat(desk.get("/ready").body()).isEqualTo("ready\n");
  }

  @Test
  void wantsThePasswordForFiguresOnceThereIsOne() throws IOException {
    Passwords.of(folder.resolve("desk")).set(PASSWORD.toCharArray());
    assertThat(desk.get("/health").status()).isEqualTo(200);
    assertThat(desk.get("/ready").status()).isEqualTo(200);
    assertThat(desk.get("/metrics").status()).isEqualTo(401);
    assertThat(desk.get("/metrics", "Authorization", basic("something else")).status())
        .isEqualTo(401);
    assertThat(desk.get("/metrics", "Authorization", basic(PASSWORD)).status()).isEqualTo(200);
    assertThat(desk.get("/moves", "Authorization", basic(PASSWORD)).status())
        .as("pages go by the log-in")
        .isEqualTo(302);
  }

  private static String basic(String password) {
    byte[] both = ("prometheus:" + password).getBytes(StandardCharsets.UTF_8);
    return "Basic " + Base64.getEncoder().encodeToString(both);
  }
}
