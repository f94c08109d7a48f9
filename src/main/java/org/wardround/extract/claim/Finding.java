package org.wardround.extract.claim;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.names.Person;
import org.wardround.extract.phrase.Clause;
import org.wardround.extract.phrase.PostPhrase;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Evidence;
import org.wardround.model.PartialDate;

/// A claim in the making: what one sentence says, before the story as a whole is considered. Not
/// thread-safe; lives within one extraction.
final class Finding {
  /// The most findings of one person that are compared with each other. No news story has as many;
  /// time would grow with their square.
  static final int MOST = 200;

  final Person person;
  final String pattern;
  final int sentence;
  final List<Evidence> evidence = new ArrayList<>();
  final Set<String> inferred = new LinkedHashSet<>();
  Change change;
  @Nullable String role;
  @Nullable String organisation;
  @Nullable PartialDate date;
  @Nullable String attribution;
  @Nullable Person sameAs;
  Certainty certainty = Certainty.ASSERTED;
  boolean acting;
  boolean organisationInferred;

  /// Where it was found: the sentence, the post phrase and the organisation named beside it.
  @Nullable Clause clause;

  @Nullable PostPhrase phrase;
  @Nullable String body;

  boolean lasting;

  /// Said by an apposition or another aside, not by the sentence itself.
  boolean aside;

  /// Told as something that was, with "former", "previously" or an old date.
  boolean background;

  /// Told without a word for when: "was director".
  boolean past;

  /// The post belongs to no organisation that the text names ("health minister").
  boolean stateless;

  /// Told as taken up, long ago: held since, unless something else is said.
  boolean takenUp;

  /// "New chief executive".
  boolean fresh;

  Finding(Person person, Change change, String pattern, int sentence, Evidence evidence) {
    this.person = person;
    this.change = change;
    this.pattern = pattern;
    this.sentence = sentence;
    this.evidence.add(evidence);
  }

  /// Findings by whom they are about, in reading order; of each person the first [#MOST].
  static Map<Person, List<Finding>> byPerson(List<Finding> found) {
    Map<Person, List<Finding>> byPerson = new LinkedHashMap<>();
    for (Finding finding : found) {
      List<Finding> ofPerson = byPerson.computeIfAbsent(finding.person, p -> new ArrayList<>());
      if (ofPerson.size() < MOST) {
        ofPerson.add(finding);
      }
    }
    return byPerson;
  }

  Finding as(Change other) {
    Finding copy = new Finding(person, other, pattern, sentence, evidence.getFirst());
    copy.role = role;
    copy.organisation = organisation;
    copy.acting = acting;
    copy.certainty = certainty;
    copy.attribution = attribution;
    copy.organisationInferred = organisationInferred;
    copy.inferred.addAll(inferred);
    return copy;
  }

  /// True when the text says it, not the title.
  boolean inText() {
    return evidence.getFirst().part() == Evidence.Part.TEXT;
  }

  void post(@Nullable String newRole, @Nullable String newOrganisation) {
    role = newRole;
    organisation = newOrganisation;
  }

  /// True when nothing speaks against both being about one post.
  boolean mayBeSamePost(Finding other) {
    return (role == null || other.role == null || Roles.same(role, other.role))
        && (organisation == null
            || other.organisation == null
            || organisation.equals(other.organisation));
  }

  /// True when both name one post in full.
  boolean samePost(Finding other) {
    return role != null
        && other.role != null
        && Roles.same(role, other.role)
        && (organisation == null
            || other.organisation == null
            || organisation.equals(other.organisation));
  }

  @Override
  public String toString() {
    return person + " " + change.word() + " " + role + " at " + organisation + " [" + pattern + "]";
  }
}
