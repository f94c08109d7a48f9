package org.wardround.ledger.identity;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wardround.lexicon.Organisation;
import org.wardround.lexicon.Organisations;
import org.wardround.model.Change;

/// The appearances under one form of a name that are taken for one person without further ado: at
/// one organisation and in one walk of life, or in one story.
final class Profile {
  private static final long EARLIER_DAYS = 120;
  private static final long LATER_DAYS = 365;

  final String key;
  PersonName name;
  final List<Appearance> appearances = new ArrayList<>();
  final Set<String> links = new HashSet<>();
  final Set<String> organisations = new TreeSet<>();
  final Set<String> roles = new TreeSet<>();
  final Set<String> company = new HashSet<>();
  final @Nullable RoleField field;
  private final List<LocalDate> fullTime = new ArrayList<>();
  private final List<LocalDate> left = new ArrayList<>();
  private final List<LocalDate> taken = new ArrayList<>();
  private @Nullable List<Organisation> known;
  LocalDate first;
  LocalDate last;

  Profile(String key, Appearance appearance, @Nullable RoleField field) {
    this.key = key;
    this.name = appearance.name();
    this.field = field;
    this.first = appearance.day();
    this.last = appearance.day();
  }

  /// Adds what an appearance says of one organisation, or of none.
  void add(Appearance appearance, @Nullable String organisation) {
    if (name.former().isEmpty()) {
      name = appearance.name();
    }
    if (links.add(appearance.link())) {
      appearances.add(appearance);
      company.addAll(appearance.company());
    }
    first = appearance.day().isBefore(first) ? appearance.day() : first;
    last = appearance.day().isAfter(last) ? appearance.day() : last;
    if (organisation != null) {
      organisations.add(organisation);
    }
    appearance.posts().stream()
        .filter(post -> java.util.Objects.equals(post.organisation(), organisation))
        .forEach(post -> add(appearance.day(), post));
  }

  private void add(LocalDate day, Appearance.PostSaid post) {
    if (post.role() != null) {
      roles.add(post.role());
      if (post.holding() && RoleField.fullTime(post.role())) {
        fullTime.add(day);
      }
    }
    if (post.change() == Change.OUT) {
      left.add(day);
    } else if (post.change() == Change.IN) {
      taken.add(day);
    }
  }

  /// Those of the profile's organisations that the lexicon knows; looked up once.
  List<Organisation> known(Organisations lexicon) {
    List<Organisation> looked = known;
    if (looked == null) {
      looked = organisations.stream().map(lexicon::find).flatMap(Optional::stream).toList();
      known = looked;
    }
    return looked;
  }

  /// Days between the two times in which the profiles appear; 0 where they overlap.
  long gap(Profile other) {
    if (last.isBefore(other.first)) {
      return ChronoUnit.DAYS.between(last, other.first);
    }
    return other.last.isBefore(first) ? ChronoUnit.DAYS.between(other.last, first) : 0;
  }

  /// True when one took up its post about when the other left its own: up to a year later, or,
  /// since newcomers are announced before they give notice, a little earlier.
  boolean follows(Profile other) {
    return follow(left, other.taken) || follow(other.left, taken);
  }

  private static boolean follow(List<LocalDate> left, List<LocalDate> taken) {
    return left.stream()
        .anyMatch(
            out ->
                taken.stream()
                    .mapToLong(in -> ChronoUnit.DAYS.between(out, in))
                    .anyMatch(days -> days >= -EARLIER_DAYS && days <= LATER_DAYS));
  }

  /// True when both are said to be in full posts at about one time.
  boolean busyWith(Profile other, long days) {
    return near(fullTime, other.fullTime, days);
  }

  private static boolean near(List<LocalDate> mine, List<LocalDate> theirs, long days) {
    return mine.stream()
        .anyMatch(
            day ->
                theirs.stream().anyMatch(d -> Math.abs(ChronoUnit.DAYS.between(day, d)) <= days));
  }
}
