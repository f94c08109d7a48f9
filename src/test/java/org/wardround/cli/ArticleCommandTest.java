package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.web.SampleSites;

class ArticleCommandTest {
  private static final String TOLD =
      "Anna Abbott, chief information officer of Oakfield NHS Trust, has resigned, the trust said on"
          + " Monday; she will stay until the summer, when the new records are to be in use.";

  @TempDir Path folder;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void makeTheSite() throws Exception {
    Path site = Files.createDirectories(folder.resolve("sites/parts.example"));
    Files.writeString(
        site.resolve("story.html"),
        "<html><head><title>Abbott leaves Oakfield</title></head><body><h1>Abbott leaves Oakfield"
            + "</h1><p>%s</p></body></html>".formatted(TOLD));
  }

  @Test
  void readsFilesAndLinksAlike() throws Exception {
    try (SampleSites server = SampleSites.serve(folder.resolve("sites"))) {
      assertThat(article(server, "http://parts.example/story.html")).isZero();
    }
    assertThat(out.toString())
        .contains("\"url\":\"http://parts.example/story.html\"")
        .contains(TOLD);

    out.getBuffer().setLength(0);
    Path file = folder.resolve("sites/parts.example/story.html");
    assertThat(run("article", file.toString(), "--format", "jsonl")).isZero();
    assertThat(out.toString()).contains("\"id\":\"story\"").contains(TOLD);
  }

  @Test
  void namesALinkThatCannotBeHad() throws Exception {
    try (SampleSites server = SampleSites.serve(folder.resolve("sites"))) {
      assertThat(article(server, "http://parts.example/none.html")).isEqualTo(1);
    }
    assertThat(err.toString()).startsWith("wardround: http://parts.example/none.html ");
  }

  private int article(SampleSites server, String link) {
    String proxy = server.address().getHostString() + ":" + server.address().getPort();
    return run("article", link, "--format", "jsonl", "--gap", "0", "--proxy", proxy);
  }

  private int run(String... arguments) {
    return CommandLineInterface.run(new PrintWriter(out), new PrintWriter(err), arguments);
  }
}
