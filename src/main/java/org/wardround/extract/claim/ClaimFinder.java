package org.wardround.extract.claim;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.phrase.Clause;
import org.wardround.extract.phrase.Item;
import org.wardround.extract.phrase.PostPhrase;
import org.wardround.extract.phrase.RolePhrase;
import org.wardround.extract.phrase.RolePhrase.Mark;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Evidence;

/// Finds what each sentence by itself says: by the patterns, and by the posts that stand beside
/// names.
final class ClaimFinder {
  /// Heads of posts that belong to a government unless the text says otherwise.
  private static final Set<String> STATE =
      Set.of(
          "minister",
          "secretary",
          "senator",
          "congressman",
          "congresswoman",
          "mp",
          "premier",
          "chancellor",
          "governor",
          "mayor",
          "undersecretary",
          "councillor",
          "president-elect");

  private static final Set<String> NO_POSTS =
      Set.of(
          "founder",
          "co-founder",
          "cofounder",
          "candidate",
          "expert",
          "patient",
          "specialist",
          "owner",
          "co-owner",
          "researcher",
          "engineer",
          "developer",
          "surgeon",
          "psychiatrist",
          "physician",
          "designer",
          "scientist",
          "assistant");

  private final List<Pattern> patterns;
  private final List<Finding> found = new ArrayList<>();
  private final List<Opening> openings = new ArrayList<>();

  ClaimFinder(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  /// A post that a sentence says to be open.
  record Opening(
      @Nullable String role,
      @Nullable String organisation,
      boolean fresh,
      int sentence,
      Evidence evidence) {}

  List<Finding> found() {
    return found;
  }

  List<Opening> openings() {
    return openings;
  }

  void read(Clause clause) {
    asides(clause);
    for (Pattern pattern : patterns) {
      Matcher matcher = pattern.words().matcher(clause.text());
      while (matcher.find()) {
        for (Pattern.Meaning meaning : pattern.meanings()) {
          say(clause, pattern, meaning, matcher);
        }
      }
    }
  }

  /// Posts beside names.
  private void asides(Clause clause) {
    for (Item item : clause.items()) {
      if (item instanceof Item.People people) {
        for (Item.Holder holder : people.holders()) {
          for (PostPhrase post : holder.posts()) {
            aside(clause, people, holder, post);
          }
        }
      }
    }
  }

  private void aside(Clause clause, Item.People people, Item.Holder holder, PostPhrase post) {
    RolePhrase role = post.role();
    Change change =
        role.is(Mark.FORMER)
            ? Change.HELD
            : role.is(Mark.OUTGOING) ? Change.OUT : role.is(Mark.NEXT) ? Change.IN : Change.HOLDS;
    for (Finding finding : findings(clause, holder, change, "apposition", post, null)) {
      finding.aside = true;
      finding.fresh = role.is(Mark.NEW);
      finding.background = role.is(Mark.FORMER);
      sinceDate(clause, people, finding);
      found.add(finding);
    }
  }

  private static void sinceDate(Clause clause, Item.People people, Finding finding) {
    for (Clause.When when : clause.dates()) {
      if (when.since() && when.from() >= people.from() && when.from() <= people.to() + 1) {
        finding.date = when.date();
      }
    }
  }

  private void say(Clause clause, Pattern pattern, Pattern.Meaning meaning, Matcher match) {
    PostPhrase post = meaning.post() == null ? null : post(clause, match, meaning.post());
    String body =
        meaning.organisation() == null ? null : body(clause, match, meaning.organisation());
    if (meaning.kind() == Pattern.Kind.OPEN) {
      open(clause, post, body);
      return;
    }
    Item.People people = people(clause, match, meaning.person());
    if (people == null
        || (meaning.kind() == Pattern.Kind.IN && post != null && post.role().is(Mark.FORMER))) {
      return;
    }
    for (Item.Holder holder : people.holders()) {
      for (Finding finding :
          findings(clause, holder, change(meaning, post), pattern.name(), post, body)) {
        complete(clause, meaning, match, finding);
        found.add(finding);
      }
    }
  }

  private static Change change(Pattern.Meaning meaning, @Nullable PostPhrase post) {
    boolean next = post != null && post.role().is(Mark.NEXT);
    boolean outgoing = post != null && post.role().is(Mark.OUTGOING);
    boolean former = post != null && post.role().is(Mark.FORMER);
    boolean fresh = post != null && post.role().is(Mark.NEW);
    return switch (meaning.kind()) {
      case IN -> Change.IN;
      case OUT, WAS -> meaning.background() ? Change.HELD : Change.OUT;
      case HOLDS ->
          next || fresh ? Change.IN : outgoing ? Change.OUT : former ? Change.HELD : Change.HOLDS;
      case HELD -> Change.HELD;
      case OPEN -> throw new IllegalArgumentException("a vacancy is no change");
    };
  }

  private void complete(Clause clause, Pattern.Meaning meaning, Matcher match, Finding finding) {
    if (meaning.role() != null) {
      finding.role = meaning.role();
    }
    finding.lasting = meaning.lasting();
    finding.past = meaning.background() || meaning.kind() == Pattern.Kind.WAS;
    finding.certainty = meaning.certainty();
    if (meaning.certainty() == Certainty.ASSERTED) {
      finding.certainty = Sureness.of(clause, match.start(), match.end());
    }
    finding.attribution = Sureness.source(clause);
    finding.date =
        Dates.of(clause, clause.itemAt(match.start()).from(), clause.itemAt(match.end() - 1).to());
    if (meaning.sameAs() != null) {
      Item.People other = people(clause, match, meaning.sameAs());
      finding.sameAs = other == null ? null : other.holders().getFirst().person();
    }
    Item.People people = people(clause, match, meaning.person());
    if (people != null && people.pronoun()) {
      finding.inferred.add(
          clause.sentence().text(people.from(), people.to()) + " is " + finding.person.name());
    }
  }

  /// One finding for each organisation of a post; one without a role where there is no post.
  private List<Finding> findings(
      Clause clause,
      Item.Holder holder,
      Change change,
      String pattern,
      @Nullable PostPhrase post,
      @Nullable String body) {
    List<Finding> made = new ArrayList<>();
    List<@Nullable String> bodies = new ArrayList<>();
    if (post != null && !post.organisations().isEmpty()) {
      bodies.addAll(post.organisations());
    } else {
      bodies.add(body);
    }
    for (String organisation : bodies) {
      Finding finding =
          new Finding(
              holder.person(),
              change,
              pattern,
              clause.sentence().index(),
              clause.sentence().evidence());
      finding.organisation = organisation;
      if (post != null) {
        if (NO_POSTS.contains(post.role().text())) {
          return List.of();
        }
        role(clause, finding, post);
      }
      made.add(finding);
    }
    return made;
  }

  private static void role(Clause clause, Finding finding, PostPhrase post) {
    RolePhrase role = post.role();
    finding.role = role.text().replaceFirst("^(co-?)?founder(,| and| &) (?=.)", "");
    finding.acting = role.is(Mark.ACTING);
    finding.organisationInferred = post.inferred();
    finding.stateless =
        finding.organisation == null
            && STATE.contains(role.head())
            && !role.text().contains("company secretary");
    if (finding.organisation == null && !finding.stateless) {
      finding.organisation = clause.context();
      finding.organisationInferred = true;
      if (finding.organisation != null) {
        finding.inferred.add("the post is at " + finding.organisation);
      }
    }
  }

  private void open(Clause clause, @Nullable PostPhrase post, @Nullable String body) {
    String organisation =
        post != null && !post.organisations().isEmpty() ? post.organisations().getFirst() : body;
    openings.add(
        new Opening(
            post == null ? null : post.role().text(),
            organisation == null ? clause.context() : organisation,
            clause.text().contains("new post")
                || clause.text().contains("new role")
                || clause.text().contains("created"),
            clause.sentence().index(),
            clause.sentence().evidence()));
  }

  private static Item.@Nullable People people(Clause clause, Matcher match, @Nullable String slot) {
    String symbol = group(match, slot);
    return symbol == null ? null : (Item.People) clause.item(symbol);
  }

  private static @Nullable PostPhrase post(Clause clause, Matcher match, String slot) {
    String symbol = group(match, slot);
    return symbol == null ? null : ((Item.Post) clause.item(symbol)).phrase();
  }

  private static @Nullable String body(Clause clause, Matcher match, String slot) {
    String symbol = group(match, slot);
    return symbol == null ? null : ((Item.Body) clause.item(symbol)).name();
  }

  private static @Nullable String group(Matcher match, @Nullable String slot) {
    return slot != null && match.namedGroups().containsKey(slot) ? match.group(slot) : null;
  }
}
