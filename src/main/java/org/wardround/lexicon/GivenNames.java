package org.wardround.lexicon;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// The short forms and spellings of models/nicknames.tsv, read once. Immutable; safe to share
/// between threads.
public final class GivenNames {
  /// The whole names that each form stands for.
  private final Map<String, Set<String>> names = new HashMap<>();

  private GivenNames() {}

  /// Reads nicknames.tsv in that folder; without it, every name stands for itself. Throws
  /// `WardroundException` when it cannot be read.
  public static GivenNames load(Path models) {
    GivenNames all = new GivenNames();
    Table table = Table.read(models.resolve("nicknames.tsv"));
    for (List<String> row : table.rows()) {
      for (String variant : table.fields(row, "variant")) {
        all.add(Names.fold(row.getFirst()), Names.fold(variant));
      }
    }
    return all;
  }

  private void add(String name, String variant) {
    names.computeIfAbsent(variant, _ -> new HashSet<>()).add(name);
  }

  /// True when the two folded given names may be one person's: the same, one a short form or
  /// spelling of the other, or both of one name (Bill and Will, of William). Two whole names with
  /// one short form (Christine and Christopher) do not agree.
  public boolean agree(String name, String other) {
    Set<String> mine = names.getOrDefault(name, Set.of());
    Set<String> theirs = names.getOrDefault(other, Set.of());
    return name.equals(other)
        || mine.contains(other)
        || theirs.contains(name)
        || mine.stream().anyMatch(theirs::contains);
  }
}
