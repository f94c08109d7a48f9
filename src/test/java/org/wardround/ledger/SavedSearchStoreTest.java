package org.wardround.ledger;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.wardround.model.SavedSearch;

class SavedSearchStoreTest {
  private static final Instant MONDAY = Instant.parse("2016-01-11T08:00:00Z");
  private static final Instant TUESDAY = Instant.parse("2016-01-12T08:00:00Z");
  private static final SavedSearch KELSEY =
      new SavedSearch("kelsey", "person:Kelsey", MONDAY, MONDAY);

  @TempDir Path desk;

  @Test
  void keepsSearchesThroughAReplay() {
    try (Ledger ledger = Ledger.open(desk, InstantSource.fixed(MONDAY))) {
      ledger.savedSearches().save(KELSEY);
      ledger.stories().forget("https://a.example/kelsey", TUESDAY);
    }
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      assertThat(ledger.savedSearches().all()).containsExactly(KELSEY);
    }
  }

  @Test
  void replacesTheOneOfTheSameName() {
    try (Ledger ledger = Ledger.open(desk, InstantSource.fixed(MONDAY))) {
      SavedSearchStore searches = ledger.savedSearches();
      searches.save(KELSEY);
      searches.save(new SavedSearch("kelsey", "title:Kelsey", TUESDAY, TUESDAY));
      assertThat(searches.all()).extracting(SavedSearch::query).containsExactly("title:Kelsey");
    }
  }

  @Test
  void neverForgetsWhatWasSeen() {
    try (Ledger ledger = Ledger.open(desk, InstantSource.fixed(MONDAY))) {
      SavedSearchStore searches = ledger.savedSearches();
      searches.save(KELSEY);
      searches.seen("kelsey", TUESDAY);
      searches.seen("kelsey", MONDAY);
      assertThat(searches.find("kelsey").orElseThrow().seen()).isEqualTo(TUESDAY);
      assertThat(searches.forget("kelsey")).isTrue();
      assertThat(searches.forget("kelsey")).isFalse();
    }
  }
}
