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
  private final Map<String, Set<String>> variants = new HashMap<>();

  private GivenNames() {}

  /// Reads nicknames.tsv in that folder; without it, every name stands for itself. Throws
  /// `WardroundException` when it cannot be read.
  public static GivenNames load(Path models) {
    GivenNames names = new GivenNames();
    Table table = Table.read(models.resolve("nicknames.tsv"));
    for (List<String> row : table.rows()) {
      for (String variant : table.fields(row, "variant")) {
        names.add(Names.fold(row.getFirst()), Names.fold(variant));
      }
    }
    return names;
  }

  private void add(String name, String variant) {
    variants.computeIfAbsent(name, _ -> new HashSet<>()).add(variant);
    variants.computeIfAbsent(variant, _ -> new HashSet<>()).add(name);
  }

  /// True when the two folded given names may be one person's: the same, one a short form or
  /// spelling of the other, or both of one name (Bill and Will, of William).
  public boolean agree(String name, String other) {
    if (name.equals(other)) {
      return true;
    }
    Set<String> mine = variants.getOrDefault(name, Set.of());
    if (mine.contains(other)) {
      return true;
    }
    Set<String> theirs = variants.getOrDefault(other, Set.of());
    return mine.stream().anyMatch(theirs::contains);
  }
}
