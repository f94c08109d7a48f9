package org.wardround.ledger.identity;

import java.util.Arrays;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/// The walk of life that a role belongs to. Who leads an organisation is seldom also a nurse on a
/// ward or a reporter; two people of one name often differ in just that.
enum RoleField {
  /// Leads organisations and their technology, money, people.
  LEADER(
      "chief",
      "ceo",
      "cio",
      "director",
      "president",
      "chair",
      "chairman",
      "head",
      "manager",
      "officer",
      "founder",
      "partner",
      "adviser",
      "advisor",
      "vice",
      "executive",
      "secretary",
      "governor",
      "board",
      "trustee",
      "lead",
      "chancellor"),
  /// Treats patients.
  CLINICIAN(
      "nurse",
      "gp",
      "doctor",
      "surgeon",
      "physician",
      "midwife",
      "matron",
      "pharmacist",
      "paramedic",
      "radiographer",
      "registrar",
      "anaesthetist",
      "psychiatrist",
      "radiologist",
      "physiotherapist",
      "sister",
      "cardiologist",
      "oncologist",
      "dentist"),
  /// Studies and teaches.
  SCHOLAR("professor", "lecturer", "researcher", "fellow", "scientist", "reader", "student"),
  /// Is elected or appointed to govern.
  POLITICIAN(
      "minister",
      "mp",
      "senator",
      "congressman",
      "councillor",
      "mayor",
      "peer",
      "spokesman",
      "spokeswoman",
      "spokesperson",
      "representative"),
  /// Writes.
  WRITER("editor", "reporter", "journalist", "correspondent", "author", "columnist", "blogger"),
  /// Makes and mends.
  MAKER(
      "engineer",
      "developer",
      "architect",
      "analyst",
      "programmer",
      "technician",
      "designer",
      "administrator");

  /// Chief clinical officers and medical directors lead, whatever else they do.
  private static final List<RoleField> ORDER =
      List.of(POLITICIAN, SCHOLAR, WRITER, LEADER, CLINICIAN, MAKER);

  /// Roles beside which another full post is usual.
  private static final Set<String> BESIDE =
      Set.of(
          "chair",
          "non",
          "ned",
          "trustee",
          "member",
          "adviser",
          "advisor",
          "governor",
          "fellow",
          "visiting",
          "honorary",
          "professor",
          "patron",
          "board",
          "vice",
          "ambassador",
          "senior",
          "lead",
          "co");

  @SuppressWarnings("ImmutableEnumChecker") // made by Set.of
  private final Set<String> nouns;

  RoleField(String... nouns) {
    this.nouns = Set.of(nouns);
  }

  /// The field of a role, null where its words tell none.
  static @Nullable RoleField of(@Nullable String role) {
    if (role == null) {
      return null;
    }
    List<String> words = Arrays.asList(role.split(" "));
    if (words.contains("nurse") && words.contains("chief")) {
      return LEADER;
    }
    return ORDER.stream()
        .filter(field -> words.stream().anyMatch(field.nouns::contains))
        .findFirst()
        .orElse(null);
  }

  /// True for a role that fills its holder's days.
  static boolean fullTime(String role) {
    List<String> words = Arrays.asList(role.split(" "));
    return of(role) == LEADER && words.stream().noneMatch(BESIDE::contains);
  }

  /// True when one person is seldom in both.
  static boolean clash(RoleField one, RoleField other) {
    if (one == other) {
      return false;
    }
    Set<RoleField> both = Set.of(one, other);
    return both.equals(Set.of(LEADER, CLINICIAN))
        || both.equals(Set.of(LEADER, WRITER))
        || both.equals(Set.of(LEADER, MAKER))
        || both.equals(Set.of(CLINICIAN, WRITER))
        || both.equals(Set.of(CLINICIAN, MAKER))
        || both.equals(Set.of(CLINICIAN, POLITICIAN))
        || both.equals(Set.of(MAKER, POLITICIAN))
        || both.equals(Set.of(MAKER, SCHOLAR));
  }
}
