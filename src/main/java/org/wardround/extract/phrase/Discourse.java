package org.wardround.extract.phrase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.ToDoubleFunction;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.lexicon.Lexicons.Gender;
import org.wardround.extract.names.Organisation;
import org.wardround.extract.names.OrganisationKind;
import org.wardround.extract.names.Person;
import org.wardround.extract.text.Forms;

/// What a reader has in mind while reading a story from its first line on: who "he" is, which
/// organisation "the trust" is, who was said to hold which post.
///
/// Numbers here weigh recency against prominence; they were set by hand on the development stories.
final class Discourse {
  private final Map<Person, Double> people = new LinkedHashMap<>();
  private final Map<Organisation, Double> organisations = new LinkedHashMap<>();
  private final List<Organisation> here = new ArrayList<>();
  private final Set<String> employers = new HashSet<>();
  private final List<Remembered> posts = new ArrayList<>();
  private final double mostMentions;
  private @Nullable Person topicBefore;
  private @Nullable Person subject;
  private @Nullable Person subjectBefore;
  private @Nullable PostPhrase spoken;
  private int peopleHere;
  private int paragraph = -1;

  private record Remembered(Person person, PostPhrase post) {}

  Discourse(List<Organisation> all) {
    mostMentions = all.stream().mapToInt(Organisation::mentions).max().orElse(1);
    all.forEach(o -> organisations.put(o, 0.0));
  }

  /// Call before each sentence.
  void nextSentence(int inParagraph) {
    topicBefore = topic().orElse(null);
    subjectBefore = subject;
    double fade = inParagraph == paragraph ? 0.7 : 0.45;
    people.replaceAll((p, weight) -> weight * fade);
    organisations.replaceAll((o, weight) -> weight * 0.6);
    here.clear();
    peopleHere = 0;
    paragraph = inParagraph;
  }

  void mention(Person person) {
    people.merge(person, peopleHere == 0 ? 3.0 : 1.6, Double::sum);
    if (peopleHere == 0) {
      subject = person;
    }
    peopleHere++;
  }

  /// @param opens whether the name opens its sentence or nearly so
  void mention(Organisation organisation, boolean opens) {
    organisations.merge(organisation, opens ? 2.2 : 1.1, Double::sum);
    here.add(organisation);
  }

  /// Notes an organisation that the story gives a post.
  void employs(String organisation) {
    employers.add(organisation);
  }

  /// Notes a post that a sentence names, for "the role" in the next.
  void speakOf(Item item) {
    if (item instanceof Item.Post post && !post.phrase().role().plural()) {
      spoken = post.phrase();
    }
  }

  /// The post that was last spoken of.
  Optional<PostPhrase> spokenOf() {
    return Optional.ofNullable(spoken);
  }

  void remember(Person person, PostPhrase post) {
    posts.add(new Remembered(person, post));
  }

  /// Whom "he" or "she" means.
  Optional<Person> pronoun(Gender gender) {
    return people.entrySet().stream()
        .filter(e -> e.getKey().mayBe(gender) && e.getValue() > 0.15)
        .max(
            Comparator.comparingDouble(
                e ->
                    (e.getValue() + (e.getKey() == subjectBefore && peopleHere == 0 ? 2 : 0))
                        * (e.getKey().gender() == gender ? 1.5 : 1)))
        .map(Map.Entry::getKey);
  }

  /// The person that the story is about at this point.
  Optional<Person> topic() {
    return pronoun(Gender.EITHER);
  }

  /// The person that the story was about up to this sentence.
  @Nullable Person topicBefore() {
    return topicBefore;
  }

  /// The two people named last, for "the pair".
  List<Person> pair() {
    return people.entrySet().stream()
        .sorted((a, b) -> Double.compare(b.getValue(), a.getValue()))
        .limit(2)
        .map(Map.Entry::getKey)
        .toList();
  }

  /// What "the trust" means.
  Optional<Organisation> called(String noun) {
    return best(o -> fits(o, noun) * 2.0);
  }

  /// A noun of the name itself fits best: "the corporation" is the Health and Hospitals Corp.
  private static double fits(Organisation organisation, String noun) {
    String name = organisation.name().toLowerCase(Locale.ROOT);
    boolean own =
        Forms.fits(
                name, ".*\\b" + Pattern.quote(noun.substring(0, Math.min(4, noun.length()))) + ".*")
            && name.contains(" ");
    return own ? Math.max(2.2, organisation.kind().fits(noun)) : organisation.kind().fits(noun);
  }

  /// What "its" means: the subject of this sentence, else what was in mind before.
  Optional<Organisation> its() {
    return here.stream().filter(o -> !o.name().equals("NHS")).findFirst().or(this::employer);
  }

  /// Whose post a role without an organisation is.
  Optional<Organisation> employer() {
    return best(o -> employs(o.kind()) ? 1.0 : 0.0);
  }

  private static boolean employs(OrganisationKind kind) {
    return kind != OrganisationKind.MEDIA;
  }

  /// The same, the likeliest first.
  List<Organisation> employers() {
    return ranked(o -> employs(o.kind()) ? 1.0 : 0.0).stream().limit(3).toList();
  }

  private Optional<Organisation> best(ToDoubleFunction<Organisation> fit) {
    return ranked(fit).stream().findFirst();
  }

  private List<Organisation> ranked(ToDoubleFunction<Organisation> fit) {
    record Scored(Organisation organisation, double score) {}
    return organisations.entrySet().stream()
        .filter(e -> fit.applyAsDouble(e.getKey()) > 0)
        .map(e -> new Scored(e.getKey(), score(e.getKey(), e.getValue(), fit)))
        .sorted((a, b) -> Double.compare(b.score(), a.score()))
        .map(Scored::organisation)
        .toList();
  }

  private double score(
      Organisation organisation, double recency, ToDoubleFunction<Organisation> fit) {
    boolean general = organisation.name().equals("NHS");
    return fit.applyAsDouble(organisation)
        + Math.min(recency, 3.5)
        + 2.2 * organisation.mentions() / mostMentions
        + (employers.contains(organisation.name()) ? 0.9 : 0)
        - (general ? 3 : 0);
  }

  /// The person whom the story has said to hold a post like this one.
  @Nullable Person holderOf(PostPhrase post) {
    for (int i = posts.size() - 1; i >= 0; i--) {
      Remembered known = posts.get(i);
      boolean role =
          known.post().role().text().equals(post.role().text())
              || (known.post().role().head().equals(post.role().head())
                  && post.role().text().equals(post.role().head()));
      boolean where =
          post.organisations().isEmpty()
              || known.post().organisations().isEmpty()
              || known.post().organisations().contains(post.organisations().getFirst());
      if (role && where) {
        return known.person();
      }
    }
    return null;
  }
}
