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
import org.wardround.extract.text.Forms;
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
          "ambassador",
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

  private static final java.util.regex.Pattern FOR_NOW =
      java.util.regex.Pattern.compile(
          "on an? (interim|acting|temporary) basis|in an? (interim|acting) capacity|for the time being|while (the|a) search|until a (permanent|successor)");

  private final List<Pattern> patterns;
  private final List<Finding> found = new ArrayList<>();
  private final List<Opening> openings = new ArrayList<>();

  ClaimFinder(List<Pattern> patterns) {
    this.patterns = patterns;
  }

  /// A post whose holder the sentence does not name: somebody's next or last one.
  record Unnamed(Change change, String role, String organisation, int sentence) {}

  private final List<Unnamed> unnamed = new ArrayList<>();

  List<Unnamed> unnamed() {
    return unnamed;
  }

  /// Remembers "its next chief executive" and "its chief executive would step down".
  private void unnamed(Clause clause) {
    List<Item> items = clause.items();
    for (int i = 0; i < items.size(); i++) {
      if (items.get(i) instanceof Item.Post post && !post.phrase().role().plural()) {
        RolePhrase role = post.phrase().role();
        boolean next = role.is(Mark.NEW) || role.is(Mark.NEXT);
        boolean leaves =
            role.is(Mark.OUTGOING) || LEAVES.matcher(clause.textFrom(i + 1)).lookingAt();
        String organisation =
            post.phrase().organisations().isEmpty()
                ? clause.context()
                : post.phrase().organisations().getFirst();
        if ((next || leaves) && organisation != null) {
          unnamed.add(
              new Unnamed(
                  leaves ? Change.OUT : Change.IN,
                  role.text(),
                  organisation,
                  clause.sentence().index()));
        }
      }
    }
  }

  private static final java.util.regex.Pattern LEAVES =
      java.util.regex.Pattern.compile(
          "((has|have|had|is|was|will|would|be|been|to|about) )*(leav|left|quit|resign|retir|depart|step|stand|stood|go |going |gone |sacked|fired|ousted|dismissed)");

  /// In place of a pattern's name: what the model for changes alone has found.
  static final String LEARNED = "learned";

  /// A post that a sentence says to be open.
  ///
  /// @param guessed whether the words leave the organisation open
  /// @param fresh whether the post is a new one
  record Opening(
      @Nullable String role,
      @Nullable String organisation,
      boolean guessed,
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
    unnamed(clause);
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
      asidePlace(clause, people, finding, post);
      found.add(finding);
    }
  }

  /// "At Athens Regional, … the resignation of CEO James Thaw".
  private static void asidePlace(
      Clause clause, Item.People people, Finding finding, PostPhrase post) {
    if (post.organisations().isEmpty() && !finding.stateless) {
      leadingPlace(clause.items(), clause.items().indexOf(people), finding);
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
        || Sureness.conditional(clause, match.start())
        || (meaning.kind() == Pattern.Kind.IN && post != null && post.role().is(Mark.FORMER))) {
      return;
    }
    for (PostPhrase each : posts(clause, match, meaning, post)) {
      for (Item.Holder holder : people.holders()) {
        say(clause, pattern, meaning, match, holder, each, body);
      }
    }
  }

  private void say(
      Clause clause,
      Pattern pattern,
      Pattern.Meaning meaning,
      Matcher match,
      Item.Holder holder,
      @Nullable PostPhrase post,
      @Nullable String body) {
    for (Finding finding :
        findings(clause, holder, change(meaning, post), pattern.name(), post, body)) {
      complete(clause, meaning, match, finding);
      placed(clause, match, finding, post, body);
      found.add(finding);
    }
  }

  /// The post of a slot, and those that follow it with "and": "as director of A and chair of B".
  private static List<@Nullable PostPhrase> posts(
      Clause clause, Matcher match, Pattern.Meaning meaning, @Nullable PostPhrase first) {
    List<@Nullable PostPhrase> posts = new ArrayList<>();
    posts.add(first);
    String symbol = meaning.post() == null ? null : group(match, meaning.post());
    if (first == null || symbol == null) {
      return posts;
    }
    List<Item> items = clause.items();
    int i = Integer.parseInt(symbol.substring(1)) + 1;
    while (i + 1 < items.size()
        && items.get(i) instanceof Item.Word joint
        && Forms.fits(joint.text(), "and|,|as")) {
      if (items.get(i + 1) instanceof Item.Post next
          && (i + 2 >= items.size() || !(items.get(i + 2) instanceof Item.People))
          && (joint.text().equals("and")
              || andAs(items, i)
              || posts.size() > 1
              || enumerates(items, i + 2))) {
        posts.add(next.phrase());
        i += 2;
      } else if (items.get(i + 1) instanceof Item.Word) {
        i++;
      } else {
        break;
      }
    }
    return posts;
  }

  /// "as director of A and as chair of B".
  private static boolean andAs(List<Item> items, int i) {
    return items.get(i - 1) instanceof Item.Word and && and.text().equals("and");
  }

  private static boolean enumerates(List<Item> items, int i) {
    return i + 1 < items.size()
        && items.get(i) instanceof Item.Word word
        && Forms.fits(word.text(), "and|,")
        && items.get(i + 1) instanceof Item.Post;
  }

  /// "At Babylon she becomes …", "from UnitedHealthcare, where she was …": the place of a post that
  /// stands before its clause.
  private static void placed(
      Clause clause,
      Matcher match,
      Finding finding,
      @Nullable PostPhrase post,
      @Nullable String body) {
    if (post == null || !post.organisations().isEmpty() || body != null) {
      return;
    }
    List<Item> items = clause.items();
    int subject = items.indexOf(clause.itemAt(match.start()));
    leadingPlace(items, subject, finding);
    if (subject > 1
        && items.get(subject - 1) instanceof Item.Word where
        && where.text().equals("where")) {
      for (int back = subject - 2; back >= 0 && back > subject - 10; back--) {
        if (items.get(back) instanceof Item.Body) {
          place(finding, items.get(back));
          return;
        }
      }
    }
  }

  private static void leadingPlace(List<Item> items, int subject, Finding finding) {
    for (int i = 0; i + 1 < subject; i++) {
      boolean opens =
          i == 0
              || (items.get(i - 1) instanceof Item.Word before
                  && Forms.fits(before.text(), "[,;–]|and|but"));
      boolean in = items.get(i) instanceof Item.Word word && Forms.fits(word.text(), "at|in|with");
      if (opens && in) {
        boolean the = items.get(i + 1) instanceof Item.Word article && article.text().equals("the");
        place(finding, items.get(the && i + 2 < items.size() ? i + 2 : i + 1));
      }
    }
  }

  private static void place(Finding finding, Item item) {
    if (item instanceof Item.Body body) {
      finding.organisation = body.name();
      finding.organisationInferred = false;
      finding.stateless = false;
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
    finding.acting |=
        FOR_NOW.matcher(clause.text()).find()
            && finding.role != null
            && meaning.kind() == Pattern.Kind.IN;
    finding.date =
        Dates.of(
            clause,
            clause.itemAt(match.start()).from(),
            clause.itemAt(match.end() - 1).to(),
            finding.change == Change.HOLDS);
    if (meaning.sameAs() != null) {
      Item.People other = people(clause, match, meaning.sameAs());
      finding.sameAs = other == null ? null : other.holders().getFirst().person();
    }
    Item.People people = people(clause, match, meaning.person());
    if (people != null && people.pronoun() && people.from() < people.to()) {
      finding.inferred.add(
          clause.sentence().text(people.from(), people.to()) + " is " + finding.person.name());
    }
  }

  /// What a candidate says that no pattern has words for.
  static List<Finding> learned(Candidate candidate, Change change) {
    Clause clause = candidate.clause();
    List<Finding> made =
        findings(clause, candidate.holder(), change, LEARNED, candidate.post(), candidate.body());
    for (Finding finding : made) {
      finding.aside = candidate.aside();
      finding.attribution = Sureness.source(clause);
      finding.date =
          Dates.of(clause, candidate.from(), candidate.to(), finding.change == Change.HOLDS);
      finding.certainty =
          candidate.aside() ? Certainty.ASSERTED : Sureness.of(clause, 0, clause.text().length());
    }
    return made;
  }

  /// One finding for each organisation of a post; one without a role where there is no post.
  static List<Finding> findings(
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
      finding.clause = clause;
      finding.phrase = post;
      finding.body = body;
      if (post != null) {
        if (NO_POSTS.contains(post.role().text())) {
          return List.of();
        }
        role(clause, holder, finding, post);
      }
      made.add(finding);
    }
    return made;
  }

  private static void role(Clause clause, Item.Holder holder, Finding finding, PostPhrase post) {
    RolePhrase role = post.role();
    finding.role = role.text().replaceFirst("^(co-?)?founder(,| and| &) (?=.)", "");
    finding.acting = role.is(Mark.ACTING);
    finding.organisationInferred = post.inferred();
    finding.stateless = finding.organisation == null && ofState(role);
    if (finding.organisation == null && !finding.stateless) {
      List<String> elsewhere =
          finding.change == Change.IN && !finding.acting
              ? holder.posts().stream().flatMap(p -> p.organisations().stream()).toList()
              : List.of();
      String other = clause.contextOtherThan(elsewhere);
      finding.organisation = other == null ? clause.context() : other;
      finding.organisationInferred = true;
      if (finding.organisation != null) {
        finding.inferred.add("the post is at " + finding.organisation);
      }
    }
  }

  /// Posts of a government, which the text need not name.
  static boolean ofState(RolePhrase role) {
    return STATE.contains(role.head()) && !role.text().contains("company secretary");
  }

  private void open(Clause clause, @Nullable PostPhrase post, @Nullable String body) {
    String organisation =
        post != null && !post.organisations().isEmpty() ? post.organisations().getFirst() : body;
    openings.add(
        new Opening(
            post == null ? null : post.role().text(),
            organisation == null ? clause.context() : organisation,
            organisation == null,
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
