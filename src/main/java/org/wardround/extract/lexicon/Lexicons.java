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
  /// What a given name says of a person's pronoun.
  public enum Gender {
    FEMALE,
    MALE,
    EITHER
  }

  private final NameTable organisations = new NameTable();
  private final NameTable notOrganisations = new NameTable();
  private final Map<String, Gender> givenNames = new HashMap<>();
  private final Set<String> wordNames = new HashSet<>();
  private final Set<String> places = new HashSet<>();
  private final GivenNames variants;

  private Lexicons(GivenNames variants) {
    this.variants = variants;
  }

  /// Reads the lists; a missing one is empty. Throws `WardroundException` when one cannot be read.
  public static Lexicons load(Path models) {
    Lexicons lexicons = new Lexicons(GivenNames.load(models));
    lexicons.loadOrganisations(Table.read(models.resolve("organisations.tsv")));
    lexicons.loadNotOrganisations(Table.read(models.resolve("not-organisations.tsv")));
    lexicons.loadGivenNames(Table.read(models.resolve("given-names.tsv")));
    lexicons.loadPlaces(Table.read(models.resolve("places.tsv")));
    return lexicons;
  }

  private void loadOrganisations(Table table) {
    for (List<String> row : table.rows()) {
      String name = row.getFirst().strip();
      KnownOrganisation known = new KnownOrganisation(name, table.field(row, "kind"));
      List<String> aliases = table.fields(row, "aliases");
      addOrganisation(name, known, aliases.contains("~" + name));
      for (String alias : aliases) {
        boolean ambiguous = alias.startsWith("~");
        addOrganisation(ambiguous ? alias.substring(1) : alias, known, ambiguous);
      }
      table
          .fields(row, "former")
          .forEach(f -> addOrganisation(f.replaceFirst("^~", ""), known, f.startsWith("~")));
    }
    organisations.sort();
  }

  private void addOrganisation(String name, KnownOrganisation known, boolean ambiguous) {
    for (String spelling : spellings(name.replaceFirst(" \\([^)]*\\)$", ""))) {
      organisations.add(spelling, known, ambiguous);
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

  private void loadNotOrganisations(Table table) {
    for (List<String> row : table.rows()) {
      KnownOrganisation none = new KnownOrganisation(row.getFirst(), "none");
      List<String> aliases = table.fields(row, "aliases");
      if (!aliases.contains("~" + row.getFirst())) {
        notOrganisations.add(row.getFirst(), none, false);
      }
      aliases.stream()
          .filter(a -> !a.startsWith("~"))
          .forEach(a -> notOrganisations.add(a, none, false));
    }
    notOrganisations.sort();
  }

  private void loadGivenNames(Table table) {
    for (List<String> row : table.rows()) {
      String name = Names.fold(row.getFirst());
      givenNames.put(name, gender(table.field(row, "gender")));
      if (table.field(row, "word").equals("y")) {
        wordNames.add(name);
      }
    }
  }

  private void loadPlaces(Table table) {
    for (List<String> row : table.rows()) {
      places.add(Names.fold(row.getFirst()));
      table.fields(row, "aliases").forEach(a -> places.add(Names.fold(a.replaceFirst("^~", ""))));
    }
  }

  private static Gender gender(String word) {
    return switch (word) {
      case "f" -> Gender.FEMALE;
      case "m" -> Gender.MALE;
      default -> Gender.EITHER;
    };
  }

  /// Names of organisations and their aliases.
  public NameTable organisations() {
    return organisations;
  }

  /// Names that look like an organisation's and are none: products, laws, events.
  public NameTable notOrganisations() {
    return notOrganisations;
  }

  /// True for a known given name, or two with a hyphen ("Mary-Ann").
  public boolean givenName(String word) {
    int hyphen = word.indexOf('-');
    return givenNames.containsKey(Names.fold(word))
        || (hyphen > 0
            && givenNames.containsKey(Names.fold(word.substring(0, hyphen)))
            && givenNames.containsKey(Names.fold(word.substring(hyphen + 1))));
  }

  /// True for a given name that is also an ordinary word, a surname or a place ("Will", "Chelsea").
  public boolean givenNameAndWord(String word) {
    return wordNames.contains(Names.fold(word));
  }

  /// What a given name says of its bearer; for unknown names, what the caller supposes.
  public Gender gender(String givenName, Gender otherwise) {
    return givenNames.getOrDefault(Names.fold(givenName), otherwise);
  }

  /// True when one given name may be a form of the other ("Tim", "Timothy").
  public boolean sameGivenName(String one, String other) {
    return variants.agree(Names.fold(one), Names.fold(other));
  }

  /// True for the name of a town, region or country.
  public boolean place(String name) {
    return places.contains(Names.fold(name));
  }
}
