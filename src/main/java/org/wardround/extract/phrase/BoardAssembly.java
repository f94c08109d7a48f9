package org.wardround.extract.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wardround.extract.phrase.RolePhrase.Article;
import org.wardround.extract.text.Forms;

/// Makes posts of boards that people join, sit on and leave: "appointed to Cerner's board of
/// directors", "sits on the boards of Cigna and DLH Holdings".
final class BoardAssembly {
  private static final String KINDS =
      "board|executive|advisory|supervisory|management|governing|main|corporate|unitary|shadow";

  private final Discourse discourse;

  BoardAssembly(Discourse discourse) {
    this.discourse = discourse;
  }

  List<Item> assemble(List<Item> items) {
    List<Item> row = new ArrayList<>(items);
    for (int i = 0; i < row.size(); i++) {
      if (row.get(i) instanceof Item.Word board && Forms.fits(board.text(), "boards?")) {
        assemble(row, i);
      }
    }
    return row;
  }

  private void assemble(List<Item> row, int at) {
    List<String> owners = new ArrayList<>();
    int from = start(row, at, owners);
    if (!membership(row, from - 1)) {
      return;
    }
    int to = end(row, at, owners);
    boolean inferred = owners.isEmpty();
    if (inferred) {
      discourse.its().ifPresent(o -> owners.add(o.name()));
    }
    int first = row.get(from).from();
    int last = row.get(to - 1).to();
    if (owners.size() == 1 && membershipNamed(row, to)) {
      row.subList(from, to).clear();
      row.add(from, new Item.Body(first, last, owners.getFirst(), false));
      return;
    }
    RolePhrase member =
        new RolePhrase(first, last, "board member", "member", Set.of(), Article.NONE, false);
    row.subList(from, to).clear();
    row.add(
        from, new Item.Post(first, last, new PostPhrase(member, owners, inferred, first, last)));
  }

  /// "As a non-executive director": the words say themselves what the member is.
  private static boolean membershipNamed(List<Item> row, int to) {
    return PostAssembly.word(row, to, "as")
        && to + 1 < row.size()
        && row.get(to + 1) instanceof Item.Post;
  }

  /// Where "the company's advisory" starts, to the left of "board".
  private static int start(List<Item> row, int at, List<String> owners) {
    int from = at;
    while (from > 0
        && row.get(from - 1) instanceof Item.Word word
        && Forms.fits(word.text(), KINDS)) {
      from--;
    }
    if (PostAssembly.word(row, from - 1, "'s")
        && from > 1
        && row.get(from - 2) instanceof Item.Body) {
      from--;
    }
    if (from > 0 && row.get(from - 1) instanceof Item.Body owner) {
      owners.add(owner.name());
      from--;
    }
    while (from > 0
        && row.get(from - 1) instanceof Item.Word word
        && Forms.fits(word.text(), "the|its|their|a|both")) {
      from--;
    }
    return from;
  }

  /// Where "of directors of Cigna and DLH Holdings" ends, to the right of "board".
  private static int end(List<Item> row, int at, List<String> owners) {
    int to = at + 1;
    if (PostAssembly.word(row, to, "of")
        && to + 1 < row.size()
        && row.get(to + 1) instanceof Item.Post post
        && Forms.fits(post.phrase().role().head(), "director|trustee|governor|manager|member")) {
      owners.addAll(post.phrase().organisations());
      to += 2;
    }
    while (owners.isEmpty() || to > at + 1 || PostAssembly.word(row, to, "of")) {
      int next = PostAssembly.word(row, to, "of") || PostAssembly.word(row, to, "at") ? to + 1 : -1;
      next = next < 0 && !owners.isEmpty() && PostAssembly.word(row, to, "and") ? to + 1 : next;
      next = PostAssembly.word(row, next, "the") ? next + 1 : next;
      if (next < 0 || next >= row.size() || !(row.get(next) instanceof Item.Body body)) {
        break;
      }
      owners.add(body.name());
      to = next + 1;
    }
    return to;
  }

  /// "Appointed to", "sits on", "resigned from": what is said of a member, not of the board.
  private static boolean membership(List<Item> row, int i) {
    if (i < 0 || !(row.get(i) instanceof Item.Word word)) {
      return false;
    }
    if (Forms.fits(word.text(), "(re)?join(s|ed|ing)?|leav(e|es|ing)|left|quits?")) {
      return true;
    }
    if (!Forms.fits(word.text(), "to|on|from|off")) {
      return false;
    }
    for (int k = i - 1; k >= 0 && k > i - 5; k--) {
      if (row.get(k) instanceof Item.Word verb
          && Forms.fits(
              verb.text(),
              "appointed|elected|re-elected|named|nominated|added|promoted|sits?|sat|serv(e|es|ed|ing)|seats?|place|resign(s|ed|ing)?|retir(e|es|ed|ing)|step(s|ped|ping)?|down|stood|stand(s|ing)?|depart(s|ed|ing)?|removed|dropped")) {
        return true;
      }
    }
    return false;
  }
}
