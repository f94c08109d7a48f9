package org.wardround.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/// Names for the same thing, for searches: abbreviations of roles, and the other and former names
/// of organisations. What is believed only with other evidence is left out.
public final class OtherNames {
  private static final String DOUBTFUL = "~";

  private final Map<String, Set<String>> others = new HashMap<>();

  private OtherNames() {}

  /// Reads role-abbreviations.tsv and organisations.tsv in that folder: of each name the others,
  /// both ways. Missing files hold no names. Throws `WardroundException` when one cannot be read.
  public static Map<String, Set<String>> load(Path models) {
    OtherNames names = new OtherNames();
    Table roles = Table.read(models.resolve("role-abbreviations.tsv"));
    roles.rows().forEach(row -> names.add(List.of(row.getFirst(), roles.field(row, "expansion"))));
    Table organisations = Table.read(models.resolve("organisations.tsv"));
    for (List<String> row : organisations.rows()) {
      List<String> same = new ArrayList<>();
      same.add(row.getFirst());
      same.addAll(organisations.fields(row, "aliases"));
      same.addAll(organisations.fields(row, "former"));
      names.add(same);
    }
    return names.others;
  }

  private void add(List<String> same) {
    List<String> sure =
        same.stream().filter(name -> !name.isEmpty() && !name.startsWith(DOUBTFUL)).toList();
    if (sure.size() > 1) {
      for (String name : sure) {
        others.computeIfAbsent(name, _ -> new LinkedHashSet<>()).addAll(sure);
      }
    }
  }
}
