package org.wardround.lexicon;

import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// How much a name alone tells of who bears it: there are many a John Smith, but hardly two Zafar
/// Chaudrys in the news of one trade. Read once from models/common-names.tsv; what is not listed is
/// taken for rare. Names are folded (see `Names`). Immutable; safe to share between threads.
public final class CommonNames {
  /// Points for a surname of each step (rows: everywhere, common, rare) beside a given name of each
  /// step (columns, likewise). They are of one scale with those of the ledger's `Likeness`.
  private static final double[][] RARITY = {{0, 0.5, 1.5}, {0.75, 1.25, 2.25}, {2.5, 3, 3.5}};

  private static final int RARE = 2;

  private final Map<String, Integer> surnames = new HashMap<>();
  private final Map<String, Integer> given = new HashMap<>();

  private CommonNames() {}

  /// Reads common-names.tsv in that folder; without it, every name is rare. Throws
  /// `WardroundException` when it cannot be read.
  public static CommonNames load(Path models) {
    CommonNames names = new CommonNames();
    Table table = Table.read(models.resolve("common-names.tsv"));
    for (List<String> row : table.rows()) {
      Map<String, Integer> steps =
          table.field(row, "kind").equals("surname") ? names.surnames : names.given;
      steps.put(row.getFirst(), table.field(row, "how").equals("everywhere") ? 0 : 1);
    }
    return names;
  }

  /// Points for one person where two stories use one whole name, 0 to 3.5.
  public double rarity(String givenName, String surname) {
    return RARITY[surnames.getOrDefault(surname, RARE)][given.getOrDefault(givenName, RARE)];
  }
}
