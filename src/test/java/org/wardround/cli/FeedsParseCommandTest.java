package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// `feeds parse`, whose lines scripts read.
class FeedsParseCommandTest {
  private static final String RSS =
      """
      <rss version="2.0"><channel><title>Ward Post</title><link>http://wardpost.example/</link>
      <item><title>Kelsey &amp; Telstra</title><link>/2015/kelsey</link><guid>k1</guid>
      <pubDate>Thu, 17 Sep 2015 15:40:00 +0100</pubDate><author>Priya Hallam</author>
      <description>He goes.</description></item></channel></rss>
      """;

  @TempDir Path folder;
  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  private int parse(String... arguments) {
    String[] all = new String[arguments.length + 2];
    all[0] = "feeds";
    all[1] = "parse";
    System.arraycopy(arguments, 0, all, 2, arguments.length);
    return CommandLineInterface.run(new PrintWriter(out, true), new PrintWriter(err, true), all);
  }

  private String file(String name, String content) throws Exception {
    return Files.writeString(folder.resolve(name), content).toString();
  }

  @Test
  void givesALineOfJsonForAFileWithItsEntries() throws Exception {
    String file = file("feed.xml", RSS);
    assertThat(parse(file, "--url=http://wardpost.example/feed", "--format=jsonl")).isZero();
    assertThat(out.toString().lines())
        .singleElement()
        .asString()
        .startsWith(
            "{\"file\":\""
                + file
                + "\",\"title\":\"Ward Post\",\"link\":\"http://wardpost.example/\",\"error\":null,\"entries\":[{")
        .contains(
            "\"id\":\"k1\"",
            "\"title\":\"Kelsey & Telstra\"",
            "\"link\":\"http://wardpost.example/2015/kelsey\"",
            "\"published\":\"2015-09-17T14:40:00Z\"",
            "\"author\":\"Priya Hallam\"",
            "\"summary\":\"He goes.\"");
  }

  @Test
  void aFileThatIsNoFeedSaysSoAndTheOthersAreRead() throws Exception {
    file("a.xml", "plain words");
    file("b.xml", RSS);
    assertThat(parse(folder.toString(), "--format=csv")).isZero();
    assertThat(out.toString())
        .contains("a.xml,it is no feed of a known kind")
        .contains("Kelsey & Telstra");
  }

  @Test
  void nothingThatCouldBeReadIsAFailure() throws Exception {
    assertThat(parse(file("a.xml", "plain words"))).isEqualTo(1);
    assertThat(out.toString()).contains("it is no feed of a known kind");
  }

  @Test
  void aFileThatIsNotThereIsNamed() {
    assertThat(parse(folder.resolve("none.xml").toString())).isEqualTo(1);
    assertThat(err.toString()).contains("Cannot read the feed file").contains("none.xml");
  }

  @Test
  void aListingPageIsReadWhereTheAddressAsksForIt() throws Exception {
    String page =
        file(
            "list.html",
            "<html><body><h2 class=t><a href=/1>First story of the day</a></h2></body></html>");
    assertThat(parse(page, "--url=http://a.example/news#css=h2.t a", "--format=jsonl")).isZero();
    assertThat(out.toString()).contains("\"link\":\"http://a.example/1\"");
  }
}
