package org.wardround.lexicon;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/// The organisations of models/organisations.tsv, read once: found by name, former name, alias or
/// code, in the spellings that models/README.md promises. Immutable; safe to share between threads.
public final class Organisations {
  /// Endings that stand for one another, after folding; the first alternative of a row is kept.
  private static final Pattern TRUST =
      Pattern.compile(" (nhs foundation trust|nhs ft|foundation trust|ft|nhs trust|trust)$");

  private static final Pattern COMPANY =
      Pattern.compile("( (inc|incorporated|corp|corporation|ltd|limited|plc|llc|gmbh))+$");

  private static final Map<String, String> SHORT =
      Map.of(
          " icb", " integrated care board",
          " ics", " integrated care system",
          " ccg", " clinical commissioning group",
          " csu", " commissioning support unit",
          " uhb", " university health board");

  /// Kinds by the words that questions use: "from the NHS to suppliers". In the order in which they
  /// are offered.
  private static final Map<String, Set<String>> GROUPS = new LinkedHashMap<>();

  static {
    group(
        "nhs",
        "nhs-trust",
        "health-board",
        "integrated-care",
        "commissioner",
        "arms-length-body",
        "hospital");
    group("provider", "nhs-trust", "health-board", "hospital", "health-system");
    group(
        "public",
        "nhs-trust",
        "health-board",
        "integrated-care",
        "commissioner",
        "arms-length-body",
        "regulator",
        "department",
        "agency",
        "government");
    group("industry", "supplier", "company", "consultancy", "investor", "insurer", "pharma");
  }

  private static void group(String name, String... kinds) {
    GROUPS.put(name, new LinkedHashSet<>(List.of(kinds)));
  }

  private final Map<String, Organisation> byName = new LinkedHashMap<>();
  private final Map<String, Organisation> sure = new HashMap<>();
  private final Map<String, List<Organisation>> ambiguous = new HashMap<>();
  private final Map<String, Organisation> byCode = new HashMap<>();

  private Organisations() {}

  /// Reads organisations.tsv in that folder; without it, no organisation is known. Throws
  /// `WardroundException` when it cannot be read.
  public static Organisations load(Path models) {
    Organisations organisations = new Organisations();
    Table table = Table.read(models.resolve("organisations.tsv"));
    // Names in use win over former ones, and those over aliases, whatever the order of the lines.
    Map<List<String>, Organisation> rows = new LinkedHashMap<>();
    table.rows().forEach(row -> rows.put(row, organisation(table, row)));
    rows.values().forEach(organisations::addName);
    rows.values()
        .forEach(known -> known.former().forEach(name -> organisations.addSure(name, known)));
    rows.forEach((row, known) -> organisations.addAliases(table.fields(row, "aliases"), known));
    return organisations;
  }

  private static Organisation organisation(Table table, List<String> row) {
    List<String> parents = new ArrayList<>();
    List<String> successors = new ArrayList<>();
    for (String parent : table.fields(row, "parent")) {
      if (parent.startsWith(">")) {
        successors.add(parent.substring(1).strip());
      } else {
        parents.add(parent);
      }
    }
    return new Organisation(
        row.getFirst().strip(),
        table.field(row, "kind"),
        table.field(row, "code"),
        table.field(row, "country"),
        parents,
        successors,
        table.fields(row, "former"));
  }

  private void addName(Organisation known) {
    byName.put(known.name(), known);
    addSure(known.name(), known);
    if (!known.code().isEmpty()) {
      byCode.put(known.code(), known);
    }
  }

  private void addSure(String name, Organisation known) {
    sure.putIfAbsent(spelling(name), known);
  }

  private void addAliases(List<String> aliases, Organisation known) {
    for (String alias : aliases) {
      if (alias.startsWith("~")) {
        ambiguous.computeIfAbsent(spelling(alias), _ -> new ArrayList<>(1)).add(known);
      } else {
        addSure(alias, known);
      }
    }
  }

  /// The organisation meant by words that are known to name one: its name, a former one or an
  /// alias. An ambiguous alias counts when it stands for one organisation only.
  public Optional<Organisation> find(String name) {
    String spelling = spelling(name);
    Organisation known = sure.get(spelling);
    if (known != null) {
      return Optional.of(known);
    }
    List<Organisation> perhaps = ambiguous.getOrDefault(spelling, List.of());
    return perhaps.size() == 1 ? Optional.of(perhaps.getFirst()) : Optional.empty();
  }

  /// The organisation of that very name, as other entries refer to it.
  public Optional<Organisation> named(String name) {
    return Optional.ofNullable(byName.get(name));
  }

  /// The organisation of that NHS ODS code.
  public Optional<Organisation> byCode(String code) {
    return Optional.ofNullable(byCode.get(code));
  }

  /// Every organisation, in the order of the file.
  public Collection<Organisation> all() {
    return byName.values();
  }

  /// What tells organisations apart: the name of a known one, else the folded words of the name
  /// without what does not tell them apart ("The", "Ltd").
  public String key(String name) {
    return find(name).map(known -> Names.fold(known.name())).orElseGet(() -> spelling(name));
  }

  /// True when an organisation is of that kind, or of a kind in that group (`nhs`, `provider`,
  /// `public`, `industry`).
  public static boolean isOf(Organisation organisation, String kindOrGroup) {
    return kinds(kindOrGroup).contains(organisation.kind());
  }

  /// The kinds of a group; of a kind, itself.
  public static Set<String> kinds(String kindOrGroup) {
    return GROUPS.getOrDefault(kindOrGroup, Set.of(kindOrGroup));
  }

  /// The words for groups of kinds, then those for the kinds that they consist of.
  public static List<String> groupsAndKinds() {
    return Stream.concat(
            GROUPS.keySet().stream(), GROUPS.values().stream().flatMap(Collection::stream))
        .distinct()
        .toList();
  }

  /// True when one belongs to the other, or took over from it.
  public static boolean related(Organisation one, Organisation other) {
    return refers(one, other) || refers(other, one);
  }

  private static boolean refers(Organisation one, Organisation other) {
    return one.parents().contains(other.name()) || one.successors().contains(other.name());
  }

  private static String spelling(String name) {
    String folded = Names.fold(name);
    if (folded.startsWith("the ") && folded.length() > 4) {
      folded = folded.substring(4);
    }
    for (Map.Entry<String, String> ending : SHORT.entrySet()) {
      if (folded.endsWith(ending.getKey())) {
        folded =
            folded.substring(0, folded.length() - ending.getKey().length()) + ending.getValue();
      }
    }
    String bare = COMPANY.matcher(TRUST.matcher(folded).replaceFirst(" trust")).replaceFirst("");
    return bare.isEmpty() ? folded : bare;
  }
}
