package org.wardround.ledger.identity;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

/// Clusters in the making: joins profiles unless something keeps them apart. For one thread.
final class Clusters {
  private final Rulings rulings;
  private final Likeness likeness;
  private final List<Profile> profiles;
  private final Map<Profile, Cluster> cluster = new HashMap<>();
  private final Map<Profile, String> marks = new HashMap<>();

  private static final class Cluster {
    private final List<Profile> members = new ArrayList<>();

    /// Clusters that this one may never be joined with, by what is judged; it only grows.
    private final Set<Cluster> opposed = new HashSet<>();
  }

  private final Map<Profile, Set<Profile>> different = new HashMap<>();

  /// Notes that two profiles were judged to be two people.
  void oppose(Profile one, Profile other) {
    different.computeIfAbsent(one, _ -> new HashSet<>()).add(other);
    different.computeIfAbsent(other, _ -> new HashSet<>()).add(one);
  }

  Clusters(List<Profile> profiles, Rulings rulings, Likeness likeness) {
    this.profiles = profiles;
    this.rulings = rulings;
    this.likeness = likeness;
    for (Profile profile : profiles) {
      Cluster alone = new Cluster();
      alone.members.add(profile);
      cluster.put(profile, alone);
      marks.put(profile, rulings.mark(profile.appearances.getFirst().id()));
    }
  }

  /// Joins what the user has ruled to be one person.
  void rule() {
    Map<String, Profile> byAppearance = new LinkedHashMap<>();
    for (Profile profile : profiles) {
      profile.appearances.forEach(appearance -> byAppearance.putIfAbsent(appearance.id(), profile));
    }
    for (Set<String> same : rulings.same()) {
      Profile first = null;
      for (String id : same.stream().sorted().toList()) {
        Profile profile = byAppearance.get(id);
        if (profile != null && first != null) {
          tie(first, profile);
        }
        first = first == null ? profile : first;
      }
    }
  }

  /// Joins two profiles unless a ruling keeps them apart.
  void tie(Profile one, Profile other) {
    if (cluster(one) != cluster(other) && !parted(cluster(one), cluster(other))) {
      unite(one, other);
    }
  }

  /// Joins two profiles unless a ruling, or anything judged different between their clusters, keeps
  /// them apart.
  void join(Profile one, Profile other) {
    Cluster mine = cluster(one);
    Cluster theirs = cluster(other);
    if (mine != theirs && !parted(mine, theirs) && !opposed(mine, theirs)) {
      unite(one, other);
    }
  }

  private Cluster cluster(Profile profile) {
    return java.util.Objects.requireNonNull(cluster.get(profile));
  }

  private boolean opposed(Cluster mine, Cluster theirs) {
    if (mine.opposed.contains(theirs)) {
      return true;
    }
    boolean apart =
        mine.members.stream()
            .filter(profile -> !profile.name.vague())
            .anyMatch(
                profile ->
                    theirs.members.stream()
                        .anyMatch(
                            other ->
                                apart(profile, other) && !bridged(profile, other, mine, theirs)));
    if (apart) {
      mine.opposed.add(theirs);
      theirs.opposed.add(mine);
    }
    return apart;
  }

  private boolean apart(Profile one, Profile other) {
    return !other.name.vague()
        && (different.getOrDefault(one, Set.of()).contains(other)
            || !likeness.namesAgree(one.name, other.name));
  }

  /// True when nothing but their names keeps two apart, and a member of either cluster is told to
  /// have borne both.
  private boolean bridged(Profile one, Profile other, Cluster mine, Cluster theirs) {
    return !different.getOrDefault(one, Set.of()).contains(other)
        && Stream.concat(mine.members.stream(), theirs.members.stream())
            .anyMatch(told -> likeness.bridges(told.name, one.name, other.name));
  }

  private boolean parted(Cluster mine, Cluster theirs) {
    if (rulings.different().isEmpty()) {
      return false;
    }
    for (int i = 0; i < rulings.different().size(); i++) {
      boolean oneWay = has(mine, i + "a") && has(theirs, i + "b");
      boolean otherWay = has(mine, i + "b") && has(theirs, i + "a");
      if (oneWay || otherWay) {
        return true;
      }
    }
    return false;
  }

  private boolean has(Cluster cluster, String mark) {
    return cluster.members.stream()
        .map(member -> marks.getOrDefault(member, ""))
        .anyMatch(marked -> (" " + marked.replaceAll("([ab])", "$1 ")).contains(" " + mark + " "));
  }

  private void unite(Profile one, Profile other) {
    Cluster mine = cluster(one);
    Cluster theirs = cluster(other);
    mine.members.addAll(theirs.members);
    mine.opposed.addAll(theirs.opposed);
    theirs.opposed.forEach(against -> against.opposed.add(mine));
    theirs.members.forEach(profile -> cluster.put(profile, mine));
  }

  /// Lets names with an initial, or none, join the one cluster at their organisation that they fit.
  /// All are fitted to the clusters as they were before, so that none paves the way for another.
  void joinVague(List<Profile> vague) {
    Map<String, List<Profile>> byOrganisation = new HashMap<>();
    for (Profile profile : profiles) {
      if (!profile.name.vague()) {
        profile.organisations.forEach(
            o -> byOrganisation.computeIfAbsent(o, _ -> new ArrayList<>()).add(profile));
      }
    }
    Map<Profile, Profile> homes = new LinkedHashMap<>();
    for (Profile profile : vague) {
      Map<Cluster, Profile> fitting = fitting(profile, byOrganisation);
      if (fitting.size() == 1) {
        homes.put(profile, fitting.values().iterator().next());
      }
    }
    homes.forEach(this::tie);
    joinAlike(vague.stream().filter(profile -> !homes.containsKey(profile)).toList());
  }

  private Map<Cluster, Profile> fitting(
      Profile profile, Map<String, List<Profile>> byOrganisation) {
    Map<Cluster, Profile> fitting = new HashMap<>();
    for (String organisation : profile.organisations) {
      for (Profile home : byOrganisation.getOrDefault(organisation, List.of())) {
        if (likeness.namesAgree(profile.name, home.name) && !clash(profile, home)) {
          fitting.putIfAbsent(cluster(home), home);
        }
      }
    }
    return fitting;
  }

  private static boolean clash(Profile one, Profile other) {
    return one.field != null && other.field != null && RoleField.clash(one.field, other.field);
  }

  /// Names that found no home are one person when they are the same to the letter, at one
  /// organisation.
  private void joinAlike(List<Profile> homeless) {
    Map<String, Profile> seen = new TreeMap<>();
    for (Profile profile : homeless) {
      for (String organisation : profile.organisations) {
        Profile before = seen.putIfAbsent(profile.name.form() + "\t" + organisation, profile);
        if (before != null && !clash(before, profile)) {
          tie(before, profile);
        }
      }
    }
  }

  /// The clusters as appearances, each once, in order.
  List<List<Appearance>> people() {
    Set<Cluster> seen = new HashSet<>();
    List<List<Appearance>> people = new ArrayList<>();
    for (Profile profile : profiles) {
      Cluster members = cluster(profile);
      if (seen.add(members)) {
        people.add(appearances(members.members));
      }
    }
    people.sort(Comparator.comparing(List::getFirst, Appearance.IN_ORDER));
    return people;
  }

  private static List<Appearance> appearances(List<Profile> members) {
    Set<String> ids = new HashSet<>();
    return members.stream()
        .flatMap(member -> member.appearances.stream())
        .filter(appearance -> ids.add(appearance.id()))
        .sorted(Appearance.IN_ORDER)
        .toList();
  }
}
