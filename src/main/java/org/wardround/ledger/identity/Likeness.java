package org.wardround.ledger.identity;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.wardround.lexicon.CommonNames;
import org.wardround.lexicon.Lexicon;
import org.wardround.lexicon.Names;
import org.wardround.lexicon.Organisation;
import org.wardround.lexicon.Organisations;

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
  private static final double FORMER_NAME = 0.5;
  private static final double FIELD_CLASH = -2.5;
  private static final double BUSY_ELSEWHERE = -3;
  private static final double LONG_GAP = -1;
  private static final double OTHER_NAME = -10;

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

  /// One point of the balance.
  record Point(double points, String reason) {
    @Override
    public String toString() {
      return String.format(java.util.Locale.ROOT, "%+.2f %s", points, reason);
    }
  }

  /// Points for and against, with their reasons.
  static final class Verdict {
    private double sum;
    private final List<Point> all = new ArrayList<>(8);

    private void add(double more, String reason) {
      sum += more;
      all.add(new Point(more, reason));
    }

    double points() {
      return sum;
    }

    List<String> reasons() {
      return all.stream().map(Point::toString).toList();
    }

    boolean same() {
      return sum >= SAME;
    }

    boolean different() {
      return sum <= DIFFERENT;
    }
  }

  /// True when the names alone do not tell the two apart.
  boolean namesAgree(PersonName one, PersonName other) {
    return (one.surname().equals(other.surname())
            || barrelled(one, other)
            || bore(one, other)
            || bore(other, one))
        && one.mayBe(other, this::givenAgree);
  }

  /// True when one bore the other's surname before.
  private static boolean bore(PersonName one, PersonName other) {
    return !one.former().isEmpty() && one.former().equals(other.surname());
  }

  /// True when a name, told together with a former one, explains that one person bears two.
  boolean bridges(PersonName told, PersonName one, PersonName other) {
    return !told.former().isEmpty() && namesAgree(told, one) && namesAgree(told, other);
  }

  private boolean givenAgree(String one, String other) {
    if (one.isEmpty() || other.isEmpty() || one.equals(other)) {
      return true;
    }
    if (one.length() == 1 || other.length() == 1) {
      return one.charAt(0) == other.charAt(0);
    }
    return lexicon.givenNames().agree(one, other)
        || Names.compact(one).equals(Names.compact(other));
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
      Verdict apart = new Verdict();
      apart.add(OTHER_NAME, "another name");
      return apart;
    }
    Verdict scale = new Verdict();
    weighNames(scale, one.name, other.name);
    weighPlaces(scale, one, other);
    weighCompany(scale, one, other);
    weighTime(scale, one, other);
    return scale;
  }

  private void weighNames(Verdict scale, PersonName one, PersonName other) {
    double rarity = rarity(one, other);
    boolean whole = one.surname().equals(other.surname());
    boolean told = bore(one, other) || bore(other, one);
    scale.add(whole || told ? rarity : rarity / 2, "rarity of the name");
    if (told) {
      scale.add(FORMER_NAME, "the one bore the other's name before");
    } else if (!whole) {
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
    if (bore(one, other)) {
      return names.rarity(other.given(), other.surname());
    }
    if (bore(other, one)) {
      return names.rarity(one.given(), one.surname());
    }
    return (names.rarity(one.given(), one.surname()) + names.rarity(other.given(), other.surname()))
        / 2;
  }

  private void weighPlaces(Verdict scale, Profile one, Profile other) {
    boolean clash =
        one.field != null && other.field != null && RoleField.clash(one.field, other.field);
    if (shares(one.organisations, other.organisations)) {
      scale.add(
          clash ? SHARED_ORGANISATION_OTHER_FIELD : SHARED_ORGANISATION,
          "both at one organisation");
    } else if (related(one, other)) {
      scale.add(RELATED_ORGANISATION, "at organisations that belong together");
    } else if (one.busyWith(other, BUSY_DAYS)) {
      scale.add(BUSY_ELSEWHERE, "in full posts at two organisations at one time");
    } else if (one.follows(other)) {
      boolean telling = rarity(one.name, other.name) >= TELLING_RARITY;
      scale.add(telling ? SUCCESSION : SUCCESSION_COMMON_NAME, "one leaves when the other arrives");
    }
    if (clash) {
      scale.add(FIELD_CLASH, "in walks of life that few share");
    } else if (sharesRole(one, other)) {
      scale.add(SAME_ROLE, "the same role");
    } else if (one.field != null && one.field == other.field) {
      scale.add(SAME_FIELD, "the same walk of life");
    }
  }

  private static boolean shares(Set<String> ones, Set<String> others) {
    return ones.stream().anyMatch(others::contains);
  }

  /// The same role of two words or more; every organisation has a "chief executive" and a "chair".
  private static boolean sharesRole(Profile one, Profile other) {
    return one.roles.stream()
        .anyMatch(role -> other.roles.contains(role) && role.split(" ").length > 2);
  }

  private boolean related(Profile one, Profile other) {
    List<Organisation> mine = one.known(lexicon.organisations());
    List<Organisation> theirs = other.known(lexicon.organisations());
    return mine.stream().anyMatch(o -> theirs.stream().anyMatch(p -> Organisations.related(o, p)));
  }

  private void weighCompany(Verdict scale, Profile one, Profile other) {
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

  private static void weighTime(Verdict scale, Profile one, Profile other) {
    if (one.gap(other) > GAP_DAYS) {
      scale.add(LONG_GAP, "years between");
    }
  }
}
