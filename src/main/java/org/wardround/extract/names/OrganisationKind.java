package org.wardround.extract.names;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/// Sorts of organisations, as far as a descriptive mention ("the trust", "the company") tells them
/// apart.
public enum OrganisationKind {
  TRUST("trust", "hospital", "hospitals", "provider"),
  HEALTH_SYSTEM(
      "health system",
      "hospital system",
      "hospital",
      "provider",
      "chain",
      "hospitals",
      "clinic",
      "group",
      "nonprofit"),
  BOARD("health board", "authority"),
  COMPANY(
      "company",
      "firm",
      "vendor",
      "supplier",
      "group",
      "startup",
      "start-up",
      "maker",
      "giant",
      "provider",
      "consultancy",
      "developer",
      "corporation",
      "insurer",
      "venture",
      "telco",
      "retailer",
      "bank"),
  AGENCY(
      "agency",
      "body",
      "organisation",
      "organization",
      "quango",
      "authority",
      "institute",
      "exchange"),
  REGULATOR("regulator", "watchdog", "commission", "inspectorate"),
  DEPARTMENT("department", "ministry"),
  COUNCIL("council", "authority"),
  ASSOCIATION(
      "association",
      "society",
      "college",
      "union",
      "body",
      "federation",
      "institute",
      "alliance",
      "faculty",
      "academy",
      "forum",
      "institution",
      "agency"),
  CHARITY(
      "charity", "think-tank", "think", "foundation", "trust", "fund", "nonprofit", "thinktank"),
  UNIVERSITY("university", "school", "college", "institution", "institute"),
  COMMITTEE("committee", "panel", "subcommittee", "taskforce", "commission", "forum"),
  MEDIA("newspaper", "magazine", "paper"),
  UNKNOWN;

  /// Words that may mean any organisation.
  private static final Set<String> ANY =
      Set.of("organisation", "organization", "body", "institution", "employer", "nonprofit");

  private static final Map<String, OrganisationKind> OF_LEXICON =
      Map.ofEntries(
          Map.entry("nhs-trust", TRUST),
          Map.entry("hospital", TRUST),
          Map.entry("health-system", HEALTH_SYSTEM),
          Map.entry("health-board", BOARD),
          Map.entry("integrated-care", BOARD),
          Map.entry("commissioner", AGENCY),
          Map.entry("agency", AGENCY),
          Map.entry("arms-length-body", AGENCY),
          Map.entry("department", DEPARTMENT),
          Map.entry("government", DEPARTMENT),
          Map.entry("regulator", REGULATOR),
          Map.entry("charity", CHARITY),
          Map.entry("company", COMPANY),
          Map.entry("supplier", COMPANY),
          Map.entry("consultancy", COMPANY),
          Map.entry("insurer", COMPANY),
          Map.entry("investor", COMPANY),
          Map.entry("pharma", COMPANY),
          Map.entry("recruiter", COMPANY),
          Map.entry("media", MEDIA),
          Map.entry("professional-body", ASSOCIATION),
          Map.entry("royal-college", ASSOCIATION),
          Map.entry("trade-body", ASSOCIATION),
          Map.entry("research", ASSOCIATION),
          Map.entry("university", UNIVERSITY));

  private static final Map<OrganisationKind, List<String>> NAME_WORDS =
      Map.ofEntries(
          Map.entry(TRUST, List.of("trust", "hospital", "hospitals", "infirmary", "ft")),
          Map.entry(COMMITTEE, List.of("committee", "subcommittee", "taskforce", "panel")),
          Map.entry(UNIVERSITY, List.of("university", "school")),
          Map.entry(COUNCIL, List.of("council")),
          Map.entry(BOARD, List.of("board", "ccg", "icb", "authority")),
          Map.entry(
              ASSOCIATION,
              List.of(
                  "association",
                  "society",
                  "college",
                  "federation",
                  "faculty",
                  "academy",
                  "forum",
                  "confederation",
                  "union",
                  "alliance",
                  "institute")),
          Map.entry(DEPARTMENT, List.of("department", "ministry", "government", "administration")),
          Map.entry(REGULATOR, List.of("commission", "regulator")),
          Map.entry(
              AGENCY,
              List.of("agency", "service", "executive", "office", "centre", "center", "nhs")),
          Map.entry(CHARITY, List.of("foundation", "fund", "charity")),
          Map.entry(HEALTH_SYSTEM, List.of("health", "clinic", "healthcare", "medical", "system")),
          Map.entry(
              COMPANY,
              List.of(
                  "inc",
                  "inc.",
                  "ltd",
                  "limited",
                  "plc",
                  "corp",
                  "corp.",
                  "corporation",
                  "llc",
                  "technologies",
                  "solutions",
                  "systems",
                  "software",
                  "partners",
                  "group",
                  "consulting",
                  "capital",
                  "labs",
                  "company")));

  private static final List<OrganisationKind> ORDER =
      List.of(
          COMMITTEE,
          UNIVERSITY,
          COUNCIL,
          BOARD,
          COMPANY,
          ASSOCIATION,
          DEPARTMENT,
          REGULATOR,
          TRUST,
          AGENCY,
          CHARITY,
          HEALTH_SYSTEM);

  @SuppressWarnings("ImmutableEnumChecker") // Set.of is immutable
  private final Set<String> nouns;

  OrganisationKind(String... nouns) {
    this.nouns = Set.of(nouns);
  }

  static OrganisationKind ofLexicon(String kind) {
    return OF_LEXICON.getOrDefault(kind, UNKNOWN);
  }

  /// What the words of a name tell.
  public static OrganisationKind ofName(String name) {
    List<String> words = List.of(name.toLowerCase(Locale.ROOT).split("[\\s,]+"));
    return ORDER.stream()
        .filter(kind -> NAME_WORDS.getOrDefault(kind, List.of()).stream().anyMatch(words::contains))
        .findFirst()
        .orElse(UNKNOWN);
  }

  /// How well a noun ("the trust") fits an organisation of this kind: 2 well, 1 perhaps, 0 not.
  public int fits(String noun) {
    if (nouns.contains(noun)) {
      return 2;
    }
    boolean company = COMPANY.nouns.contains(noun) || AGENCY.nouns.contains(noun);
    return (this == UNKNOWN && company) || ANY.contains(noun) ? 1 : 0;
  }

  /// True for a noun that may stand for an organisation named before.
  public static boolean noun(String word) {
    return NOUNS.contains(word);
  }

  private static final Set<String> NOUNS = nouns();

  private static Set<String> nouns() {
    var all = new java.util.HashSet<>(ANY);
    for (OrganisationKind kind : values()) {
      all.addAll(kind.nouns);
    }
    return Set.copyOf(all);
  }
}
