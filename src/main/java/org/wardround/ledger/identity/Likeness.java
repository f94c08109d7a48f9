package org.wardround.ledger.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.wardround.lexicon.CommonNames;
import org.wardround.lexicon.Lexicon;

/// Judges whether two profiles are one person, in points for and against.
///
/// The points were set by hand on the even groups of the gold set of hard pairs
/// (src/test/resources/org/wardround/ledger/identity/gold.txt, 2026-11) and looked at on the odd
/// ones; to set them anew, run `IdentityGoldTest` and see docs/ledger.md. They hang together:
/// change none alone. Above all else, two people must not become one.
final class Likeness {
  /// Enough for one person.
  static final double SAME = 3;

  /// So much against that the two may never end in one cluster, whatever joins them.
  static final double DIFFERENT = -1;

  private static final double SHARED_ORGANISATION = 4;
  private static final double SHARED_ORGANISATION_OTHER_FIELD = 2;
  private static final double RELATED_ORGANISATION = 2;
  private static final double NAMED_BESIDE = 1.5;
  private static final double SHARED_COMPANY = 0.75;
  private static final double SAME_ROLE = 1;
  private static final double SAME_FIELD = 0.5;
  private static final double SUCCESSION = 1.5;
  private static final double SUCCESSION_COMMON_NAME = 0.5;
  private static final double SHARED_MIDDLE = 1.5;
  private static final double SHORT_FORM = -0.25;
  private static final double DOUBLE_BARRELLED = -0.5;
  private static final double FIELD_CLASH = -2.5;
  private static final double BUSY_ELSEWHERE = -3;
  private static final double LONG_GAP = -1;

  /// A career that is not heard of for so long is rather another's, days (twelve years).
  private static final long GAP_DAYS = 12 * 365;

  /// From this rarity of the name on, one leaving when another arrives is hardly chance.
  private static final double TELLING_RARITY = 1.5;

  /// Two full posts told of within two months are held at one time, days.
  private static final long BUSY_DAYS = 60;

  /// At most this many shared names count; lists of attendees share dozens.
  private static final int COMPANY_COUNTED = 2;

  private final Lexicon lexicon;

  Likeness(Lexicon lexicon) {
    this.lexicon = lexicon;
  }

  /// Points for and against, with their reasons.
  record Verdict(double points, List<String> reasons) {
    boolean same() {
      return points >= SAME;
    }

    boolean different() {
      return points <= DIFFERENT;
    }
  }

  /// Adds up points.
  private static final class Scale {
    private double points;
    private final List<String> reasons = new ArrayList<>();

    void add(double more, String reason) {
      points += more;
      reasons.add("%+.2f %s".formatted(more, reason));
    }

    Verdict verdict() {
      return new Verdict(points, reasons);
    }
  }

  private static final Verdict OTHER_NAME = new Verdict(-10, List.of("-10 another name"));

  /// True when the names alone do not tell the two apart.
  boolean namesAgree(PersonName one, PersonName other) {
    return one.mayBe(other, this::givenAgree)
        && (one.surname().equals(other.surname()) || barrelled(one, other));
  }

  private boolean givenAgree(String one, String other) {
    if (one.isEmpty() || other.isEmpty()) {
      return true;
    }
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) == other.charAt(0);
    }
    return lexicon.givenNames().agree(one, other)
        || PersonName.compact(one).equals(PersonName.compact(other));
  }

  private static boolean barrelled(PersonName one, PersonName other) {
    return hasPart(one, other.surname()) || hasPart(other, one.surname());
  }

  private static boolean hasPart(PersonName name, String surname) {
    return name.parts().size() > 1 && name.parts().contains(surname);
  }

  /// Judges two profiles whose given names are whole.
  Verdict judge(Profile one, Profile other) {
    if (!namesAgree(one.name, other.name)) {
      return OTHER_NAME;
    }
    Scale scale = new Scale();
    weighNames(scale, one.name, other.name);
    weighPlaces(scale, one, other);
    weighCompany(scale, one, other);
    weighTime(scale, one, other);
    return scale.verdict();
  }

  private void weighNames(Scale scale, PersonName one, PersonName other) {
    double rarity = rarity(one, other);
    boolean whole = one.surname().equals(other.surname());
    scale.add(whole ? rarity : rarity / 2, "rarity of the name");
    if (!whole) {
      scale.add(DOUBLE_BARRELLED, "one surname is part of the other");
    }
    if (!one.given().equals(other.given())) {
      scale.add(SHORT_FORM, "another form of the given name");
    }
    if (one.sharesMiddle(other)) {
      scale.add(SHARED_MIDDLE, "the same middle name");
    }
  }

  private double rarity(PersonName one, PersonName other) {
    CommonNames names = lexicon.commonNames();
    return (names.rarity(one.given(), one.surname()) + names.rarity(other.given(), other.surname()))
        / 2;
  }

  private void weighPlaces(Scale scale, Profile one, Profile other) {
    boolean clash =
        one.field != null && other.field != null && RoleField.clash(one.field, other.field);
    Set<String> shared = new TreeSet<>(one.organisations);
    shared.retainAll(other.organisations);
    if (!shared.isEmpty()) {
      scale.add(
          clash ? SHARED_ORGANISATION_OTHER_FIELD : SHARED_ORGANISATION,
          "both at " + shared.iterator().next());
    } else if (related(one, other)) {
      scale.add(RELATED_ORGANISATION, "at organisations that belong together");
    } else if (one.busyWith(other, BUSY_DAYS)) {
      scale.add(BUSY_ELSEWHERE, "in full posts at two organisations at one time");
    } else if (one.follows(other)) {
      boolean telling = rarity(one.name, other.name) >= TELLING_RARITY;
      scale.add(telling ? SUCCESSION : SUCCESSION_COMMON_NAME, "one leaves when the other arrives");
    }
    if (clash) {
      scale.add(FIELD_CLASH, one.field + " and " + other.field);
    } else if (sharesRole(one, other)) {
      scale.add(SAME_ROLE, "the same role");
    } else if (one.field != null && one.field == other.field) {
      scale.add(SAME_FIELD, "the same walk of life");
    }
  }

  /// The same role of two words or more; every organisation has a "chief executive" and a "chair".
  private static boolean sharesRole(Profile one, Profile other) {
    return one.roles.stream()
        .anyMatch(role -> other.roles.contains(role) && role.split(" ").length > 2);
  }

  private boolean related(Profile one, Profile other) {
    return one.organisations.stream()
        .anyMatch(
            o -> other.organisations.stream().anyMatch(p -> lexicon.organisations().related(o, p)));
  }

  private void weighCompany(Scale scale, Profile one, Profile other) {
    boolean apart = one.organisations.stream().noneMatch(other.organisations::contains);
    if (apart && (namesPlaceOf(one, other) || namesPlaceOf(other, one))) {
      scale.add(NAMED_BESIDE, "a story on one names the organisation of the other");
    }
    Set<String> own = new HashSet<>();
    one.organisations.forEach(organisation -> own.add(Company.organisation(organisation)));
    other.organisations.forEach(organisation -> own.add(Company.organisation(organisation)));
    long shared =
        one.company.stream()
            .filter(other.company::contains)
            .filter(token -> !own.contains(token))
            .limit(COMPANY_COUNTED)
            .count();
    if (shared > 0) {
      scale.add(shared * SHARED_COMPANY, "named beside the same people or organisations");
    }
  }

  private static boolean namesPlaceOf(Profile one, Profile other) {
    return other.organisations.stream().map(Company::organisation).anyMatch(one.company::contains);
  }

  private static void weighTime(Scale scale, Profile one, Profile other) {
    if (one.gap(other) > GAP_DAYS) {
      scale.add(LONG_GAP, "years between");
    }
  }
}
