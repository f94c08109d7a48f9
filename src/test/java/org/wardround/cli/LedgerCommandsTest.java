package org.wardround.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.Reading;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Claim;
import org.wardround.model.Evidence;
import org.wardround.model.Extraction;
import org.wardround.model.Post;
import org.wardround.model.Story;

class LedgerCommandsTest {
  private static final Instant DAY = Instant.parse("2015-11-27T09:00:00Z");

  @TempDir Path desk;

  private final StringWriter out = new StringWriter();
  private final StringWriter err = new StringWriter();

  @BeforeEach
  void aDeskWithOneStory() {
    try (Ledger ledger = Ledger.open(desk, InstantSource.fixed(DAY))) {
      String text = "Tim Kelsey leaves NHS England for Telstra Health.";
      Evidence evidence = new Evidence(Evidence.Part.TEXT, text, 0, text.length());
      List<Claim> claims =
          List.of(
              claim(Change.OUT, "national director", "NHS England", evidence),
              claim(Change.IN, null, "Telstra Health", evidence));
      Story story =
          Story.of("https://a.example/kelsey", "Kelsey to leave", text)
              .withPublished(OffsetDateTime.parse("2015-11-27T09:00:00Z"), "meta");
      ledger
          .stories()
          .save(
              new Reading(
                  story, new Extraction(List.of(), claims, List.of()), "1", DAY, null, null, null));
    }
  }

  private static Claim claim(
      Change change, @Nullable String role, String organisation, Evidence evidence) {
    return new Claim(
        "Tim Kelsey",
        change,
        new Post(role, organisation),
        null,
        false,
        Certainty.ASSERTED,
        null,
        List.of(evidence),
        new Claim.Grounds("test", List.of()));
  }

  private int run(String... args) {
    List<String> all = new ArrayList<>(List.of(args));
    all.add("--desk=" + desk);
    return CommandLineInterface.run(
        new PrintWriter(out, true), new PrintWriter(err, true), all.toArray(String[]::new));
  }

  @Test
  void movesListsTheMovesOfAnOrganisation() {
    assertThat(run("moves", "--organisation", "Telstra Health", "--format=csv")).isZero();
    assertThat(out.toString())
        .contains("2015-11-27,Tim Kelsey,\"national director, NHS England\",Telstra Health,")
        .contains("Tim Kelsey leaves NHS England for Telstra Health.,https://a.example/kelsey");
  }

  @Test
  void whoTellsACareerWithEvidence() {
    assertThat(run("who", "Tim Kelsey", "--format=jsonl")).isZero();
    assertThat(out.toString())
        .contains("\"organisation\":\"Telstra Health\"")
        .contains("\"evidence\":\"Tim Kelsey leaves NHS England for Telstra Health.\"")
        .contains("\"link\":\"https://a.example/kelsey\"");
  }

  @Test
  void whoTellsTheHolderOfAPost() {
    assertThat(run("who", "--post", "national director", "--at", "NHS England")).isZero();
    assertThat(out.toString()).contains("Tim Kelsey").contains("told 2015-11-27");
  }

  @Test
  void whoNeedsToBeAskedOneThing() {
    assertThat(run("who")).isEqualTo(2);
    assertThat(err.toString()).contains("Give either a NAME, or both --post and --at.");
  }

  @Test
  void tellsWhenTheDeskIsNotThere() {
    desk = desk.resolve("none");
    assertThat(run("moves")).isEqualTo(1);
    assertThat(err.toString()).contains("There is no desk at");
  }

  @Test
  void tellsMovesAsTheyWereBelieved() {
    assertThat(run("moves", "--believed", "2015-11-01")).isZero();
    assertThat(err.toString()).contains("No such move is known.");
  }

  @Test
  void tellsWhoLeftForASupplier() {
    assertThat(run("moves", "--from-kind", "nhs", "--to-kind", "industry", "--format=csv"))
        .isZero();
    assertThat(out.toString()).contains("Tim Kelsey");
    out.getBuffer().setLength(0);
    assertThat(run("moves", "--from-kind", "industry", "--format=csv")).isZero();
    assertThat(out.toString()).doesNotContain("Tim Kelsey");
  }

  @Test
  void aClaimIsHiddenByItsIdAndComesBackWhenThatIsUndone() {
    run("claims", "kelsey", "--format=csv");
    String claim =
        out.toString().lines().filter(line -> line.contains(",in,")).findFirst().orElseThrow();
    assertThat(run("judgements", "hide", claim.substring(0, claim.indexOf(',')), "--by=ann"))
        .isZero();
    assertThat(err.toString()).contains("Judgement 1 (hide) is made.");
    out.getBuffer().setLength(0);
    run("moves", "--format=csv");
    assertThat(out.toString()).doesNotContain("Telstra Health,,");
    assertThat(run("judgements", "undo", "1")).isZero();
    assertThat(err.toString()).contains("Judgement 1 is undone.");
    assertThat(run("judgements", "undo", "1")).isEqualTo(1);
    run("moves", "--format=csv");
    assertThat(out.toString()).contains("Telstra Health,,");
  }

  @Test
  void judgementsAreListedAndReadBack() throws IOException {
    run("judgements", "confirm", "0123456789abcdef", "--by=ann", "--why=seen");
    run("judgements", "list", "--format=jsonl");
    Path file = Files.writeString(desk.resolve("judgements.jsonl"), out.toString());
    desk = desk.resolve("other");
    assertThat(run("judgements", "import", file.toString())).isZero();
    out.getBuffer().setLength(0);
    run("judgements", "list");
    assertThat(out.toString()).contains("confirm").contains("ann").contains("seen");
  }

  @Test
  void importsKnownHoldersAndTellsWhatIsWrongWithAFile() throws IOException {
    Path file =
        Files.writeString(
            desk.resolve("holders.csv"),
            """
            person,role,organisation,from,to
            Ann Able,chair,Acme Health,2010,2012-05
            """);
    assertThat(run("import-holders", file.toString())).isZero();
    run("who", "--post", "chair", "--at", "Acme Health", "--on", "2011-01-01", "--format=csv");
    assertThat(out.toString()).contains("Ann Able,chair,Acme Health,2010,2012-05");
    Files.writeString(file, "person,role\nAnn Able,chair\n");
    assertThat(run("import-holders", file.toString())).isEqualTo(1);
    assertThat(err.toString()).contains("line 2 has no organisation");
  }

  @Test
  void exportsEveryFormat() {
    assertThat(run("export", "--as=claims", "--bom")).isZero();
    assertThat(out.toString()).startsWith("\uFEFFid,said,who,");
    assertThat(exported("moves")).contains("Tim Kelsey,2015-11-27,national director,NHS England");
    assertThat(exported("ftm"))
        .contains("\"schema\":\"Person\"")
        .contains("\"schema\":\"PublicBody\"")
        .contains("\"schema\":\"Employment\"")
        .contains("\"schema\":\"Article\"");
    assertThat(exported("popolo"))
        .contains("\"persons\":[{\"id\":\"tim-kelsey")
        .contains("\"memberships\":[{")
        .contains("\"name\":\"NHS England\"");
    assertThat(exported("dot")).contains("\"nhs england\" -> \"telstra health\"");
    assertThat(exported("gexf")).contains("source=\"nhs england\" target=\"telstra health\"");
  }

  private String exported(String as) {
    out.getBuffer().setLength(0);
    assertThat(run("export", "--as=" + as)).isZero();
    return out.toString();
  }
}
