package org.wardround.lexicon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OrganisationsTest {
  @TempDir Path models;
  private Organisations organisations;

  @BeforeEach
  void read() throws IOException {
    Files.writeString(
        models.resolve("organisations.tsv"),
        """
        name	kind	aliases	code	country	parent	former	source
        # a comment
        Northfield Hospitals NHS Foundation Trust	nhs-trust	NHFT|~Northfield	RX1	GB		Northfield NHS Trust	own
        South Northfield Care NHS Trust	nhs-trust	~Northfield	RX2	GB	>Northfield Hospitals NHS Foundation Trust		own
        Acme Health Ltd	supplier	Acme		GB	Acme Holdings		own
        Acme Holdings	company			US			own
        Digital Body	arms-length-body	DB		GB	>NHS Whole	Information Centre	own
        NHS Whole	arms-length-body			GB			own
        """);
    organisations = Organisations.load(models);
  }

  private Optional<String> find(String name) {
    return organisations.find(name).map(Organisation::name);
  }

  @Test
  void findsAnOrganisationInItsSpellings() {
    String name = "Northfield Hospitals NHS Foundation Trust";
    assertThat(find(name)).contains(name);
    assertThat(find("The Northfield Hospitals NHS FT")).contains(name);
    assertThat(find("Northfield Hospitals Trust")).contains(name);
    assertThat(find("NHFT")).contains(name);
    assertThat(find("Northfield NHS Trust")).as("a former name").contains(name);
    assertThat(organisations.byCode("RX1").map(Organisation::name)).contains(name);
  }

  @Test
  void doesNotGuessBetweenTwo() {
    assertThat(find("Northfield")).isEmpty();
  }

  @Test
  void leavesOutWhatOnlySaysThatItIsACompany() {
    assertThat(find("Acme Health plc")).contains("Acme Health Ltd");
    assertThat(organisations.key("Unheard-of Systems, Inc."))
        .isEqualTo(organisations.key("The Unheard of Systems"));
  }

  @Test
  void knowsWhoBelongsToWhomAndWhoTookOver() {
    assertThat(related("Acme", "Acme Holdings")).isTrue();
    assertThat(related("NHS Whole", "Information Centre")).isTrue();
    assertThat(related("NHS Whole", "Acme")).isFalse();
  }

  private boolean related(String one, String other) {
    return Organisations.related(
        organisations.find(one).orElseThrow(), organisations.find(other).orElseThrow());
  }

  @Test
  void sortsKindsIntoGroups() {
    Organisation trust = organisations.find("NHFT").orElseThrow();
    assertThat(Organisations.isOf(trust, "nhs")).isTrue();
    assertThat(Organisations.isOf(trust, "nhs-trust")).isTrue();
    assertThat(Organisations.isOf(trust, "industry")).isFalse();
  }

  @Test
  void knowsNothingWithoutTheFile() {
    Organisations none = Organisations.load(models.resolve("none"));
    assertThat(none.all()).isEmpty();
    assertThat(none.key("The Acme Ltd")).isEqualTo("acme");
  }

  @Test
  void foldsWhatDoesNotTellNamesApart() {
    assertThat(Names.fold("O’Brien-Łoś & Søn")).isEqualTo("obrien los and son");
  }

  @Test
  void readsTheListOfTheProject() {
    Organisations ours = Organisations.load(Lexicon.models());
    org.junit.jupiter.api.Assumptions.assumeFalse(ours.all().isEmpty(), "models/ is not there yet");
    assertThat(ours.key("HSCIC")).isEqualTo(ours.key("NHS Digital"));
    assertThat(ours.key("NHS Digital")).isNotEqualTo(ours.key("NHS England"));
  }
}
