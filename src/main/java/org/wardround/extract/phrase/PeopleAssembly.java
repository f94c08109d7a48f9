package org.wardround.extract.phrase;

import static org.wardround.extract.phrase.PostAssembly.word;

import java.util.ArrayList;
import java.util.List;
import org.wardround.extract.names.Person;
import org.wardround.extract.phrase.RolePhrase.Article;
import org.wardround.extract.phrase.RolePhrase.Mark;
import org.wardround.extract.text.Forms;
import org.wardround.extract.text.Sentence;

/// Joins people with the posts that stand beside their names: "chief executive Jane Smith", "Jane
/// Smith, the chief executive,"; and people with each other: "Smith and Jones".
final class PeopleAssembly {
  private static final String DEGREES =
      "md|m\\.d\\.|phd|ph\\.d\\.|mba|rn|msc|bsc|ma|mph|mha|dnp|msn|bsn|fache|facp|obe|cbe|mbe|kbe|dbe|frs|mp|msp|qc|kc|jd|j\\.d\\.|esq|esq\\.|frcp|frcgp|faan|fhimss|chcio|mrcp|dphil|do|pharmd|ms|mphil|m\\.b\\.a\\.|r\\.n\\.|bch|mbbs|mbchb|cphims|cphims-f|ba|facep|faap|faafp|facmi|famia|faha|d\\.o\\.|facs|m\\.p\\.h\\.|am|ao|ac|mhsa|cpa|nea-bc|rn-bc|cenp|fhfma|mn|mstat|td|tm|bn|ms\\.|m\\.s\\.|cissp";
  private static final String HONORIFICS =
      "mr|mr\\.|mrs|mrs\\.|ms|ms\\.|miss|dr|dr\\.|prof|prof\\.|professor|sir|dame|lord|lady|baroness|rev|rev\\.|cllr|councillor|rep\\.|sen\\.|gov\\.|hon|hon\\.";

  private final Sentence sentence;
  private final Discourse discourse;

  PeopleAssembly(Sentence sentence, Discourse discourse) {
    this.sentence = sentence;
    this.discourse = discourse;
  }

  List<Item> assemble(List<Item> items) {
    List<Item> row = new ArrayList<>(items);
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) instanceof Item.People) {
        i = honorifics(row, i);
        letters(row, i);
      }
    }
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) instanceof Item.People people && !people.pronoun()) {
        i = before(row, i);
        after(row, i);
      }
    }
    remember(row);
    describe(row);
    group(row);
    share(row);
    return row;
  }

  private int honorifics(List<Item> row, int at) {
    int i = at;
    while (i > 0 && row.get(i - 1) instanceof Item.Word word && word.text().matches(HONORIFICS)) {
      Item.People people = (Item.People) row.get(i);
      row.set(i, people.spanning(word.from(), people.to()));
      row.remove(i - 1);
      i--;
    }
    return i;
  }

  /// Degrees, decorations and ages after a name: ", MD, PhD,", ", 58,".
  private static void letters(List<Item> row, int i) {
    boolean any = false;
    while (true) {
      int at = word(row, i + 1, ",") ? i + 2 : i + 1;
      if (at < row.size()
          && row.get(at) instanceof Item.Word word
          && ((word.text().matches(DEGREES)
                  && !(at == i + 1 && Forms.fits(word.text(), "do|am|ma|ms")))
              || (Forms.fits(word.text(), "\\d\\d")
                  && at == i + 2
                  && (word(row, at + 1, ",") || word(row, at + 1, "."))))) {
        Item.People people = (Item.People) row.get(i);
        row.set(i, people.spanning(people.from(), word.to()));
        row.subList(i + 1, at + 1).clear();
        any = true;
      } else {
        break;
      }
    }
    boolean trailing =
        any
            && word(row, i + 1, ",")
            && !(i + 2 < row.size()
                && (row.get(i + 2) instanceof Item.Post || row.get(i + 2) instanceof Item.People));
    if (trailing) {
      row.remove(i + 1);
    }
  }

  /// A post before a name, with or without a comma.
  private int before(List<Item> row, int at) {
    int i = at;
    if (i > 0 && row.get(i - 1) instanceof Item.Post post && !post.phrase().role().plural()) {
      return attachBefore(row, i - 1, i, post);
    }
    boolean comma =
        i > 1
            && (word(row, i - 1, ",") || word(row, i - 1, "("))
            && row.get(i - 2) instanceof Item.Post;
    if (comma && closes(row, i + 1)) {
      Item.Post post = (Item.Post) row.get(i - 2);
      RolePhrase role = post.phrase().role();
      boolean definite =
          role.article() == Article.THE
              || role.article() == Article.POSSESSIVE
              || word(row, i - 3, "'s")
              || !post.phrase().organisations().isEmpty();
      boolean mine = i < 4 || !(word(row, i - 3, ",") && row.get(i - 4) instanceof Item.People);
      if (definite && mine && !role.plural()) {
        int opening = i - 2;
        i = attachBefore(row, opening, i, post);
        if (word(row, i + 1, ",") || word(row, i + 1, ")")) {
          row.remove(i + 1);
        }
      }
    }
    return i;
  }

  private static int attachBefore(List<Item> row, int from, int at, Item.Post post) {
    Item.People people = (Item.People) row.get(at);
    row.subList(from, at + 1).clear();
    row.add(from, people.with(post.phrase(), post.from(), people.to()));
    return from;
  }

  private static boolean closes(List<Item> row, int i) {
    return i >= row.size()
        || (row.get(i) instanceof Item.Word word && Forms.fits(word.text(), "[,.;:)]|–|'s"));
  }

  /// Posts after a name: ", the chief executive of O,", "(chief executive)", "– chief executive".
  private void after(List<Item> row, int i) {
    while (i + 2 < row.size()
        && row.get(i + 1) instanceof Item.Word mark
        && Forms.fits(mark.text(), "[,(:]|–|and")) {
      boolean first = ((Item.People) row.get(i)).holders().getLast().posts().isEmpty();
      int at = i + 2;
      Mark time = null;
      if (mark.is(",") && word(row, at, "and")) {
        at++;
      }
      while (row.size() > at
          && row.get(at) instanceof Item.Word filler
          && Forms.fits(
              filler.text(),
              "currently|and|now|then|also|both|formerly|previously|until|recently|himself|once|himself|herself|previously")) {
        if (filler.is("and") && mark.is("and")) {
          return;
        }
        time =
            Forms.fits(filler.text(), "until")
                ? Mark.OUTGOING
                : Forms.fits(filler.text(), "previously|formerly|once") ? Mark.FORMER : time;
        at++;
      }
      if (at >= row.size()
          || !(row.get(at) instanceof Item.Post post)
          || !(opensApposition(mark, first) && belongs(row, at, post))) {
        return;
      }
      Item.People people = (Item.People) row.get(i);
      PostPhrase phrase = time == null ? post.phrase() : post.phrase().marked(time);
      row.set(i, people.with(phrase, people.from(), post.to()));
      row.subList(i + 1, at + 1).clear();
      boolean closing =
          i + 1 < row.size()
              && row.get(i + 1) instanceof Item.Word close
              && (close.is(")")
                  || (close.is(",")
                      && !(i + 2 < row.size()
                          && (row.get(i + 2) instanceof Item.Post
                              || (word(row, i + 2, "and")
                                  && i + 3 < row.size()
                                  && row.get(i + 3) instanceof Item.Post)))));
      if (closing && !mark.is(":")) {
        row.remove(i + 1);
        return;
      }
    }
  }

  private boolean opensApposition(Item.Word mark, boolean first) {
    if (mark.is("and")) {
      return !first;
    }
    boolean line = sentence.form() != Sentence.Form.PROSE;
    return !mark.is(":") || line;
  }

  /// A post followed by a name is that person's, and one followed by a noun is none.
  private static boolean belongs(List<Item> row, int at, Item.Post post) {
    if (at + 1 >= row.size()) {
      return true;
    }
    return switch (row.get(at + 1)) {
      case Item.People _ -> false;
      case Item.Body _ -> true;
      case Item.Post _ -> true;
      case Item.Word word ->
          (!word.tag().startsWith("NN") && !word.is("'s"))
              || word.is("spell")
              || post.phrase().role().plural();
    };
  }

  private void remember(List<Item> row) {
    for (Item item : row) {
      if (item instanceof Item.People people) {
        for (Item.Holder holder : people.holders()) {
          holder.posts().forEach(p -> discourse.remember(holder.person(), p));
        }
      }
    }
  }

  /// "The former chief executive of the authority has been appointed …": a post that stands for the
  /// person whom the story is about.
  private void describe(List<Item> row) {
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) instanceof Item.Post post && subject(row, i)) {
        Person person = described(post.phrase(), i);
        if (person != null) {
          discourse.mention(person);
          row.set(
              i,
              new Item.People(
                  post.from(),
                  post.to(),
                  List.of(new Item.Holder(person, kept(post.phrase()))),
                  true));
        }
      }
    }
  }

  private static List<PostPhrase> kept(PostPhrase post) {
    return post.organisations().isEmpty() && !post.role().is(Mark.FORMER)
        ? List.of()
        : List.of(post);
  }

  private static boolean subject(List<Item> row, int i) {
    boolean opens =
        i == 0
            || (row.get(i - 1) instanceof Item.Word word
                && Forms.fits(word.text(), "[,;:]|and|but|as|that|when|while|after|said"));
    boolean verb =
        i + 1 < row.size()
            && row.get(i + 1) instanceof Item.Word next
            && Forms.fits(next.tag(), "VBD|VBZ|MD");
    return opens && verb;
  }

  private @org.jspecify.annotations.Nullable Person described(PostPhrase post, int at) {
    boolean definite =
        post.role().article() == Article.THE
            || (post.role().article() == Article.NONE && !post.organisations().isEmpty());
    if (!definite || post.role().plural() || post.role().is(Mark.NEXT)) {
      return null;
    }
    Person known = discourse.holderOf(post);
    boolean full =
        post.role().is(Mark.FORMER) || (!post.organisations().isEmpty() && !post.inferred());
    return known == null && full && at == 0 && sentence.paragraph() >= 0
        ? discourse.topicBefore()
        : known;
  }

  /// "Smith and Jones", "Smith, Jones and Brown".
  private static void group(List<Item> row) {
    for (int i = 0; i + 2 < row.size(); i++) {
      while (i + 2 < row.size()
          && row.get(i) instanceof Item.People one
          && row.get(i + 1) instanceof Item.Word and
          && (Forms.fits(and.text(), "and|&") || (and.is(",") && enumerates(row, i + 2)))
          && row.get(i + 2) instanceof Item.People other
          && !one.pronoun()
          && !other.pronoun()) {
        List<Item.Holder> all = new ArrayList<>(one.holders());
        all.addAll(other.holders());
        row.subList(i, i + 3).clear();
        row.add(i, new Item.People(one.from(), other.to(), all, false));
      }
    }
  }

  /// "Two new directors, Smith and Jones,": a post in the plural is everybody's who is named.
  private static void share(List<Item> row) {
    for (int i = 0; i + 2 < row.size(); i++) {
      boolean mark = word(row, i + 1, ",") || word(row, i + 1, ":") || word(row, i + 1, "–");
      if (mark
          && row.get(i) instanceof Item.Post post
          && post.phrase().role().plural()
          && row.get(i + 2) instanceof Item.People people
          && people.holders().size() > 1) {
        List<Item.Holder> holders =
            people.holders().stream().map(h -> h.with(post.phrase())).toList();
        row.subList(i, i + 3).clear();
        row.add(i, new Item.People(post.from(), people.to(), holders, false));
        if (word(row, i + 1, ",")) {
          row.remove(i + 1);
        }
      }
    }
  }

  private static boolean enumerates(List<Item> row, int i) {
    return i + 2 < row.size()
        && row.get(i) instanceof Item.People
        && (word(row, i + 1, "and") || (word(row, i + 1, ",") && enumerates(row, i + 2)))
        && row.get(i + 2) instanceof Item.People;
  }
}
