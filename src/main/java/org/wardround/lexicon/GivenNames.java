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

  /// Leads from each form, in one spelling, towards the form that stands for its group.
  private final Map<String, String> towards = new HashMap<>();

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
    String one = group(name);
    String other = group(variant);
    if (!one.equals(other)) {
      towards.put(one, other);
    }
  }

  /// The group of a name: names that agree, or that other names join through agreeing with both,
  /// are of one group, and spellings that differ by umlauts alone are, too. Christine and
  /// Christopher are of one group because of Chris, but do not agree.
  public String group(String name) {
    String group = Names.compact(name);
    for (String next = towards.get(group); next != null; next = towards.get(group)) {
      group = next;
    }
    return group;
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
