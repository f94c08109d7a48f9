package org.wardround.ledger.identity;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.wardround.lexicon.CommonNames;
import org.wardround.lexicon.Lexicon;

/// Sorts appearances of like names into people.
///
/// Appearances become profiles; pairs of profiles are judged same, different or unsure; clusters
/// follow from the judgements, the surest first, and never hold two profiles that were judged
/// different. A name with an initial, or without a given name, joins a cluster when it fits exactly
/// one, and never joins two. The outcome depends on what the appearances say, not on their order.
/// Immutable; safe to share between threads.
public final class Identity {
  private final Likeness likeness;
  private final CommonNames commonNames;

  public Identity(Lexicon lexicon) {
    this.likeness = new Likeness(lexicon);
    this.commonNames = lexicon.commonNames();
  }

  /// The people among the appearances, each as the appearances that are theirs.
  public List<List<Appearance>> people(Collection<Appearance> appearances, Rulings rulings) {
    List<Profile> profiles = profiles(appearances, rulings);
    List<Profile> whole = profiles.stream().filter(profile -> !profile.name.vague()).toList();
    Clusters clusters = new Clusters(profiles, rulings, likeness);
    clusters.rule();
    tieWithinStories(clusters, profiles);
    judged(whole, clusters).forEach(pair -> clusters.join(pair.one, pair.other));
    List<Profile> vague = profiles.stream().filter(profile -> profile.name.vague()).toList();
    clusters.joinVague(vague);
    return clusters.people();
  }

  /// Why two appearances are, or are not, taken for one person: the points, one reason each.
  public List<String> explain(Appearance one, Appearance other) {
    List<Profile> first = profiles(List.of(one), Rulings.NONE);
    List<Profile> second = profiles(List.of(other), Rulings.NONE);
    List<String> best = List.of();
    double points = Double.NEGATIVE_INFINITY;
    for (Profile profile : first) {
      for (Profile against : second) {
        Likeness.Verdict verdict = likeness.judge(profile, against);
        if (verdict.points() > points) {
          points = verdict.points();
          best = verdict.reasons();
        }
      }
    }
    return best;
  }

  private List<Profile> profiles(Collection<Appearance> appearances, Rulings rulings) {
    Map<String, Profile> profiles = new TreeMap<>();
    for (Appearance appearance : appearances.stream().sorted(Appearance.IN_ORDER).toList()) {
      String mark = rulings.mark(appearance.id());
      for (@Nullable String organisation : organisations(appearance)) {
        RoleField field = field(appearance, organisation);
        String key =
            String.join(
                "\t",
                appearance.name().form(),
                organisation == null ? "" : organisation,
                String.valueOf(field),
                mark,
                organisation == null ? apart(appearance) : "");
        profiles
            .computeIfAbsent(key, _ -> new Profile(key, appearance, field))
            .add(appearance, organisation);
      }
    }
    return List.copyOf(profiles.values());
  }

  /// Keeps appearances without an organisation apart, unless the name is rare enough by itself.
  private String apart(Appearance appearance) {
    PersonName name = appearance.name();
    boolean rare =
        !name.vague() && commonNames.rarity(name.given(), name.surname()) >= Likeness.SAME;
    return rare ? "" : appearance.link();
  }

  private static Set<@Nullable String> organisations(Appearance appearance) {
    Set<@Nullable String> organisations = new LinkedHashSet<>();
    appearance.posts().stream()
        .map(Appearance.PostSaid::organisation)
        .filter(Objects::nonNull)
        .sorted()
        .forEach(organisations::add);
    if (organisations.isEmpty()) {
      organisations.add(null);
    }
    return organisations;
  }

  private static @Nullable RoleField field(Appearance appearance, @Nullable String organisation) {
    return appearance.posts().stream()
        .filter(post -> Objects.equals(post.organisation(), organisation))
        .map(post -> RoleField.of(post.role()))
        .filter(Objects::nonNull)
        .min(Comparator.naturalOrder())
        .orElse(null);
  }

  /// One name in one story is one person.
  private static void tieWithinStories(Clusters clusters, List<Profile> profiles) {
    Map<String, Profile> seen = new HashMap<>();
    for (Profile profile : profiles) {
      for (Appearance appearance : profile.appearances) {
        Profile before = seen.putIfAbsent(appearance.id(), profile);
        if (before != null) {
          clusters.tie(before, profile);
        }
      }
    }
  }

  private record Judged(Profile one, Profile other, double points) {}

  /// The pairs judged same, the surest first.
  private List<Judged> judged(List<Profile> profiles, Clusters clusters) {
    Map<String, List<Profile>> byForm = new TreeMap<>();
    for (Profile profile : profiles) {
      byForm
          .computeIfAbsent(
              profile.name.form() + "\t" + profile.name.former(), _ -> new ArrayList<>())
          .add(profile);
    }
    List<Judged> same = new ArrayList<>();
    List<List<Profile>> forms = List.copyOf(byForm.values());
    for (int i = 0; i < forms.size(); i++) {
      for (int j = i; j < forms.size(); j++) {
        if (likeness.namesAgree(forms.get(i).getFirst().name, forms.get(j).getFirst().name)) {
          judge(forms.get(i), forms.get(j), i == j, same, clusters);
        }
      }
    }
    same.sort(
        Comparator.comparingDouble(Judged::points)
            .reversed()
            .thenComparing(pair -> pair.one.key)
            .thenComparing(pair -> pair.other.key));
    return same;
  }

  /// @param within whether both lists are the same, whose pairs are judged once
  private void judge(
      List<Profile> ones,
      List<Profile> others,
      boolean within,
      List<Judged> same,
      Clusters clusters) {
    for (Profile one : ones) {
      for (Profile other : others) {
        if (!within || one.key.compareTo(other.key) < 0) {
          Likeness.Verdict verdict = likeness.judge(one, other);
          if (verdict.same()) {
            same.add(new Judged(one, other, verdict.points()));
          } else if (verdict.different()) {
            clusters.oppose(one, other);
          }
        }
      }
    }
  }
}
