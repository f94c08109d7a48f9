package org.wardround.extract.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.wardround.lexicon.GivenNames;
import org.wardround.lexicon.Names;
import org.wardround.lexicon.Table;

/// The word lists of the `models/` folder, as the reader of a story looks things up. Immutable once
/// loaded; safe to share between threads.
public final class Lexicons {
  private final NameTable organisations = new NameTable();
  private final Set<String> givenNames = new HashSet<>();
  private final Map<String, String> roleAbbreviations = new HashMap<>();
  private final GivenNames variants;

  private Lexicons(GivenNames variants) {
    this.variants = variants;
  }

  /// Reads the lists; a missing one is empty. Throws `WardroundException` when one cannot be read.
  public static Lexicons load(Path models) {
    Lexicons lexicons = new Lexicons(GivenNames.load(models));
    lexicons.loadOrganisations(Table.read(models.resolve("organisations.tsv")));
    lexicons.loadGivenNames(Table.read(models.resolve("given-names.tsv")));
    lexicons.loadRoleAbbreviations(Table.read(models.resolve("role-abbreviations.tsv")));
    return lexicons;
  }

  private void loadOrganisations(Table table) {
    for (List<String> row : table.rows()) {
      String name = row.getFirst().strip();
      List<String> aliases = table.fields(row, "aliases");
      addOrganisation(name, aliases.contains("~" + name));
      for (String alias : aliases) {
        boolean ambiguous = alias.startsWith("~");
        addOrganisation(ambiguous ? alias.substring(1) : alias, ambiguous);
      }
      table
          .fields(row, "former")
          .forEach(f -> addOrganisation(f.replaceFirst("^~", ""), f.startsWith("~")));
    }
    organisations.sort();
  }

  private void addOrganisation(String name, boolean ambiguous) {
    for (String spelling : spellings(name.replaceFirst(" \\([^)]*\\)$", ""))) {
      organisations.add(spelling, ambiguous);
    }
  }

  /// The spellings that models/README.md promises.
  private static List<String> spellings(String name) {
    List<String> spellings = new ArrayList<>(List.of(name));
    if (name.startsWith("The ")) {
      spellings.add(name.substring(4));
    }
    if (name.contains(" and ")) {
      spellings.add(name.replace(" and ", " & "));
    }
    if (name.contains(" NHS Foundation Trust")) {
      for (String ending :
          List.of(
              " Foundation Trust",
              " NHS FT",
              " FT",
              " NHS Trust",
              " Foundation NHS Trust",
              " Trust")) {
        spellings.add(name.replace(" NHS Foundation Trust", ending));
      }
    } else if (name.endsWith(" NHS Trust")) {
      spellings.add(name.replace(" NHS Trust", " Trust"));
      spellings.add(name.replace(" NHS Trust", " NHS Foundation Trust"));
    }
    return spellings;
  }

  private void loadGivenNames(Table table) {
    table.rows().forEach(row -> givenNames.add(Names.fold(row.getFirst())));
  }

  /// The commonest reading of each, which stands first; among posts a doubtful one is believed.
  private void loadRoleAbbreviations(Table table) {
    for (List<String> row : table.rows()) {
      roleAbbreviations.putIfAbsent(
          Names.fold(row.getFirst().replaceFirst("^~", "")),
          Names.fold(table.field(row, "expansion")));
    }
  }

  /// What an abbreviation of a role stands for, in lower case ("cio"); the word itself where it is
  /// none.
  public String roleInFull(String word) {
    return roleAbbreviations.getOrDefault(word, word);
  }

  /// Names of organisations and their aliases.
  public NameTable organisations() {
    return organisations;
  }

  /// True for a known given name, or two with a hyphen ("Mary-Ann").
  public boolean givenName(String word) {
    int hyphen = word.indexOf('-');
    return givenNames.contains(Names.fold(word))
        || (hyphen > 0
            && givenNames.contains(Names.fold(word.substring(0, hyphen)))
            && givenNames.contains(Names.fold(word.substring(hyphen + 1))));
  }

  /// True when one given name may be a form of the other ("Tim", "Timothy").
  public boolean sameGivenName(String one, String other) {
    return variants.agree(Names.fold(one), Names.fold(other));
  }
}
