package org.wardround.extract.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.names.Organisation;
import org.wardround.extract.names.OrganisationKind;
import org.wardround.extract.phrase.RolePhrase.Article;
import org.wardround.extract.text.Forms;
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.Token;
import org.wardround.extract.text.Token.Guess;
import org.wardround.extract.text.WordSet;

/// Joins roles with the organisations that stand beside them: "NHS England's chief executive",
/// "chief executive of NHS England", "its chief executive".
final class PostAssembly {
  private static final Set<String> LINKS = Set.of("of", "at", "for", "with", "in", "to", "within");

  /// Heads that a state or country may have.
  private static final Set<String> OF_STATE =
      Set.of(
          "minister",
          "secretary",
          "governor",
          "premier",
          "president",
          "officer",
          "commissioner",
          "director",
          "chief",
          "cio",
          "treasurer",
          "director-general",
          "ombudsman");

  private final Sentence sentence;
  private final Discourse discourse;
  private final Lexicons lexicons;

  PostAssembly(Sentence sentence, Discourse discourse, Lexicons lexicons) {
    this.lexicons = lexicons;
    this.sentence = sentence;
    this.discourse = discourse;
  }

  List<Item> assemble(List<Item> items) {
    List<Item> row = new ArrayList<>(items);
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) instanceof Item.Post post) {
        i = before(row, i, post);
        i = after(row, i, (Item.Post) row.get(i));
      }
    }
    return row;
  }

  /// "O's R", "O R", "its R", "Queensland's R": the owner stands before.
  private int before(List<Item> row, int i, Item.Post post) {
    if (post.phrase().role().article() == Article.THE
        || post.phrase().role().article() == Article.A) {
      return i;
    }
    int at = i - 1;
    boolean possessive = (at >= 0 && word(row, at, "'s")) || (at >= 0 && word(row, at, "'"));
    int owner = possessive ? at - 1 : at;
    if (owner < 0) {
      return i;
    }
    Item item = row.get(owner);
    if (item instanceof Item.Body body) {
      return replace(row, owner, i, post, List.of(body.name()), body.inferred());
    }
    if (item instanceof Item.Word word
        && Forms.fits(word.text(), "its|their|our")
        && owner == i - 1) {
      String its = its(row, owner);
      return its == null ? i : replace(row, owner, i, post, List.of(its), true);
    }
    String place = place(row, owner, post);
    return place == null ? i : replace(row, owner, i, post, List.of(place), false);
  }

  /// The organisation named last before "its", else the one in mind; not the one that somebody
  /// comes from.
  private @Nullable String its(List<Item> row, int at) {
    for (int i = at - 1; i >= 0; i--) {
      if (row.get(i) instanceof Item.Body body && !word(row, i - 1, "from")) {
        return body.name();
      }
    }
    return discourse.its().map(Organisation::name).orElse(null);
  }

  private @Nullable String place(List<Item> row, int at, Item.Post post) {
    if (!(row.get(at) instanceof Item.Word word)
        || !OF_STATE.contains(post.phrase().role().head())) {
      return null;
    }
    boolean place = place(word);
    int from = at;
    while (place && from > 0 && row.get(from - 1) instanceof Item.Word earlier && place(earlier)) {
      from--;
    }
    return place ? sentence.text(row.get(from).from(), word.to()) : null;
  }

  private boolean place(Item.Word word) {
    Token token = sentence.at(word.from());
    return token.capitalised() && (token.guess() == Guess.PLACE || lexicons.place(token.word()));
  }

  private int replace(
      List<Item> row,
      int from,
      int to,
      Item.Post post,
      List<String> organisations,
      boolean inferred) {
    if (!inferred) {
      organisations.forEach(discourse::employs);
    }
    int first = from;
    PostPhrase phrase = post.phrase();
    while (first > 0 && row.get(first - 1) instanceof Item.Word word && mark(word) != null) {
      phrase = phrase.marked(java.util.Objects.requireNonNull(mark(word)));
      first--;
    }
    int start = row.get(first).from();
    row.subList(first, to + 1).clear();
    row.add(
        first,
        new Item.Post(start, post.to(), phrase.at(organisations, inferred, start, post.to())));
    return first;
  }

  /// "former" in "former Cerner executive".
  private static RolePhrase.@Nullable Mark mark(Item.Word word) {
    return Forms.fits(word.text(), "last|next|then|late|past|old")
        ? null
        : RoleWords.MARKS.get(word.text());
  }

  /// "R of O", "R at the O", "R of O1 and O2".
  private int after(List<Item> row, int i, Item.Post post) {
    int at = i + 1;
    if (at >= row.size()
        || !(row.get(at) instanceof Item.Word link)
        || !LINKS.contains(link.text())) {
      return commaOwner(row, i, post);
    }
    at++;
    while (at < row.size()
        && row.get(at) instanceof Item.Word word
        && Forms.fits(
            word.text(),
            "the|both|its|a|an|at|of|new|parent|current|same|old|then|giant|fellow|software|supplier|charity|regulator")) {
      at++;
    }
    at = overKind(row, at);
    at = overPart(row, at);
    if (at >= row.size() || !(row.get(at) instanceof Item.Body body) || linkedElsewhere(row, at)) {
      return i;
    }
    List<String> owners = new ArrayList<>(post.phrase().organisations());
    boolean already = !owners.isEmpty();
    if (already && Forms.fits(link.text(), "in|to|with|from|on")) {
      return i;
    }
    owners = new ArrayList<>(List.of(body.name()));
    if (!body.inferred()) {
      discourse.employs(body.name());
    }
    int last = moreOwners(row, at, owners, link.text());
    int to = row.get(last).to();
    PostPhrase phrase = post.phrase().at(owners, body.inferred(), post.from(), to);
    row.subList(i, last + 1).clear();
    row.add(i, new Item.Post(post.from(), to, phrase));
    return i;
  }

  /// Steps over "health care IT and analytics firm" before a name.
  private static int overKind(List<Item> row, int from) {
    int at = from;
    while (at < row.size()
        && at < from + 8
        && row.get(at) instanceof Item.Word word
        && Forms.fits(word.tag(), "NN.*|JJ.*|CC|VBN|VBG|HYPH")) {
      at++;
    }
    boolean kind =
        at > from
            && at < row.size()
            && row.get(at) instanceof Item.Body
            && row.get(at - 1) instanceof Item.Word noun
            && OrganisationKind.noun(noun.text());
    return kind ? at : from;
  }

  /// Steps over "Denver office of" and "healthcare business of the consulting firm" before a name.
  private static int overPart(List<Item> row, int from) {
    int at = from;
    boolean part = false;
    while (at < row.size()
        && at < from + 9
        && row.get(at) instanceof Item.Word word
        && Forms.fits(word.tag(), "NN.*|JJ.*|CC|VBN|VBG|HYPH|DT|IN|POS")) {
      part |= PARTS.contains(word.text());
      at++;
    }
    return part && at < row.size() && row.get(at) instanceof Item.Body ? at : from;
  }

  /// Parts of an organisation, which have no name of their own.
  private static final Set<String> PARTS =
      WordSet.of(
          """
          office offices arm business division unit branch department practice team part
          side operation operations end wing section group programme program region board
          """);

  /// In "chief executive of NHS England's regulator" the name owns what follows.
  private static boolean linkedElsewhere(List<Item> row, int at) {
    return word(row, at + 1, "'s") && at + 2 < row.size() && row.get(at + 2) instanceof Item.Post;
  }

  private static int moreOwners(List<Item> row, int at, List<String> owners, String link) {
    int last = at;
    while (last + 2 < row.size()
        && row.get(last + 1) instanceof Item.Word and
        && Forms.fits(and.text(), "and|,|&")) {
      int next =
          row.get(last + 2) instanceof Item.Word word
                  && (word.is(link) || word.is("the") || word.is("and"))
              ? last + 3
              : last + 2;
      while (next < row.size() && word(row, next, "the")) {
        next++;
      }
      boolean another = next < row.size() && row.get(next) instanceof Item.Body;
      boolean closed =
          next + 1 >= row.size()
              || (row.get(next + 1) instanceof Item.Word after
                  && Forms.fits(after.text(), "[,.;:)]|and|–"));
      if (!another
          || !closed
          || (and.is(",")
              && !((next + 1 < row.size() && word(row, next + 1, "and"))
                  || word(row, last + 2, "and")))) {
        break;
      }
      owners.add(((Item.Body) row.get(next)).name());
      last = next;
    }
    return last;
  }

  /// "Jane Smith, director, NHS England".
  private int commaOwner(List<Item> row, int i, Item.Post post) {
    boolean apposition =
        (i > 1 && word(row, i - 1, ",") && row.get(i - 2) instanceof Item.People)
            || (i > 0 && row.get(i - 1) instanceof Item.Word dash && dash.is("–"));
    boolean owned =
        post.phrase().organisations().isEmpty()
            && word(row, i + 1, ",")
            && i + 2 < row.size()
            && row.get(i + 2) instanceof Item.Body;
    boolean closed =
        i + 3 >= row.size()
            || (row.get(i + 3) instanceof Item.Word after && Forms.fits(after.text(), "[,.;:)]"));
    if (!apposition || !owned || !closed) {
      return i;
    }
    Item.Body body = (Item.Body) row.get(i + 2);
    PostPhrase phrase =
        post.phrase().at(List.of(body.name()), body.inferred(), post.from(), body.to());
    row.subList(i, i + 3).clear();
    row.add(i, new Item.Post(post.from(), body.to(), phrase));
    return i;
  }

  static boolean word(List<Item> row, int i, String text) {
    return i >= 0 && i < row.size() && row.get(i) instanceof Item.Word word && word.is(text);
  }
}
