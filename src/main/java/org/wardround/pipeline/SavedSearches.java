package org.wardround.pipeline;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import org.wardround.index.Search;
import org.wardround.index.SearchRequest;
import org.wardround.index.SearchResult;
import org.wardround.ledger.Ledger;
import org.wardround.model.SavedSearch;
import org.wardround.model.WardroundException;

/// Saved searches: a query, its name, and up to when its stories have been seen. They take a query
/// at its word, so that nothing is reported which does not match it.
public final class SavedSearches {
  private final Path desk;
  private final InstantSource clock;

  public SavedSearches(Path desk, InstantSource clock) {
    this.desk = desk;
    this.clock = clock;
  }

  /// Saves a query; what the index holds now counts as seen. Returns how many stories match it.
  public long save(String name, String query, Search search) {
    Instant newest = search.newest();
    long total = search.run(SearchRequest.of(query).page(0, 0).strict()).total();
    try (Ledger ledger = Ledger.openForNotes(desk, clock)) {
      ledger.savedSearches().save(new SavedSearch(name, query, clock.instant(), newest));
    }
    return total;
  }

  /// A saved search and how it stands.
  ///
  /// @param stories how many match
  /// @param fresh how many of them came in since they were last seen
  public record Standing(SavedSearch saved, long stories, long fresh) {}

  /// All of them, by name, with the number of stories that match and of those that are new.
  public List<Standing> list(Search search) {
    return all().stream()
        .map(
            saved -> {
              SearchRequest all = SearchRequest.of(saved.query()).page(0, 0).strict();
              return new Standing(
                  saved,
                  search.run(all).total(),
                  search.run(all.arrivedAfter(saved.seen())).total());
            })
        .toList();
  }

  /// The new stories of one, as many as the page of the request takes; all of them count as seen
  /// from now on.
  public SearchResult look(String name, Search search, SearchRequest page) {
    Instant newest = search.newest();
    SavedSearch saved =
        all().stream()
            .filter(one -> one.name().equals(name))
            .findFirst()
            .orElseThrow(() -> new WardroundException("There is no saved search " + name + "."));
    SearchResult result =
        search.run(page.asking(saved.query()).strict().arrivedAfter(saved.seen()));
    try (Ledger ledger = Ledger.openForNotes(desk, clock)) {
      ledger.savedSearches().seen(name, newest);
    }
    return result;
  }

  /// Forgets one. Throws [WardroundException] when there is none of that name.
  public void forget(String name) {
    try (Ledger ledger = Ledger.openForNotes(desk, clock)) {
      if (!ledger.savedSearches().forget(name)) {
        throw new WardroundException("There is no saved search " + name + ".");
      }
    }
  }

  private List<SavedSearch> all() {
    try (Ledger ledger = Ledger.openReadOnly(desk)) {
      return ledger.savedSearches().all();
    }
  }
}
