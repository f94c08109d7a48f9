package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.fetch.RawServer;
import org.wardround.ledger.Ledger;
import org.wardround.model.Feed;

class NightlyCommandTest {
  @TempDir Path desk;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int nightly() {
    return CommandLineInterface.run(
        new PrintWriter(out, true),
        new PrintWriter(err, true),
        "nightly",
        "--desk=" + desk,
        "--allow=127.0.0.1",
        "--gap=0");
  }

  private void subscribe(String... urls) {
    try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
      for (String url : urls) {
        ledger.feeds().subscribe(new Feed(url, "A feed", null, "", true));
      }
    }
  }

  @Test
  void saysOneLineAndLeavesTheWholeReport() throws Exception {
    try (RawServer server = new RawServer()) {
      server.on("/good", 200, List.of(), "<rss><channel><title>News</title></channel></rss>");
      server.on("/bad", 500, List.of(), "");
      subscribe(server.url("/good"), server.url("/bad"));
      assertThat(nightly()).isZero();
      Path report = desk.resolve("reports/run-000001.txt");
      assertThat(out.toString().lines())
          .singleElement()
          .asString()
          .startsWith("Run 1: 2 feeds, 1 of them in trouble; stories: none; 0 on the desk; ")
          .endsWith("; " + report);
      assertThat(Files.readString(report)).contains(server.url("/bad"), "status 500");
    }
  }

  @Test
  void aSecondStartWhileOneRunsSaysSoAndEnds() {
    try (Ledger busy = Ledger.open(desk, InstantSource.system())) {
      assertThat(nightly()).isEqualTo(1);
      assertThat(busy.runs().latest(1)).isEmpty();
    }
    assertThat(err.toString()).contains("is in use by another process");
  }
}
