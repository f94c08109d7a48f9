package org.wardround.extract.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wardround.extract.text.Forms;

/// Puts a sentence's subject where the sentence only implies it: "Smith joined in 2010 and _became_
/// director", "Smith, who led the trust, _has left_".
final class Ellipsis {
  private static final int LONGEST_ASIDE = 12;

  /// In words: "will take over as".
  private static final int LONGEST_VERB = 4;

  private Ellipsis() {}

  static List<Item> fill(List<Item> given) {
    List<Item> items = withVerbs(given);
    List<Item> filled = new ArrayList<>();
    Item subject = null;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (finite(item) && hasOwnSubject(filled)) {
        subject = null;
      }
      if (subject != null && ((finite(item) && afterJoint(filled)) || purpose(items, i, filled))) {
        filled.add(implied(subject, item.from()));
      }
      if (isSubject(items, i)) {
        subject = item;
      }
      filled.add(item);
    }
    return filled;
  }

  /// "Jones becomes its chair, Lee _becomes_ its chief executive and Khan _becomes_ its director":
  /// the verb that the first of a row has for all.
  private static List<Item> withVerbs(List<Item> items) {
    List<Item> whole = new ArrayList<>();
    List<Item.Word> verbs = List.of();
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (item instanceof Item.Post && i > 1 && items.get(i - 1) instanceof Item.People) {
        if (items.get(i - 2) instanceof Item.Word joint && Forms.fits(joint.text(), ",|and|;")) {
          verbs.forEach(v -> whole.add(new Item.Word(item.from(), item.from(), v.text(), v.tag())));
        }
      } else if (item instanceof Item.Post) {
        verbs = verbsBefore(items, i);
      }
      whole.add(item);
    }
    return whole;
  }

  /// What stands between a person and a post, if that is a verb; else nothing.
  private static List<Item.Word> verbsBefore(List<Item> items, int post) {
    List<Item.Word> words = new ArrayList<>();
    int at = post - 1;
    while (at >= 0 && items.get(at) instanceof Item.Word word && words.size() <= LONGEST_VERB) {
      words.addFirst(word);
      at--;
    }
    boolean verb = words.stream().anyMatch(word -> word.tag().startsWith("VB"));
    boolean between = at >= 0 && items.get(at) instanceof Item.People;
    return between && verb && words.size() <= LONGEST_VERB ? words : List.of();
  }

  /// "… while a rival _gives up_ that post": the clause has a subject of its own, which is neither
  /// a person nor an organisation that is known.
  private static boolean hasOwnSubject(List<Item> filled) {
    int at = filled.size() - 1;
    int first = at;
    while (at >= 0
        && filled.get(at) instanceof Item.Word word
        && Forms.fits(word.tag(), "NN.*|JJ.*|DT|CD|PRP\\$")) {
      at--;
    }
    return at < first
        && at >= 0
        && filled.get(at) instanceof Item.Word joint
        && Forms.fits(joint.text(), "while|whereas|as|but|when|because|since|;");
  }

  private static Item implied(Item subject, int at) {
    return switch (subject) {
      case Item.People people -> people.implied(at);
      case Item.Body body -> new Item.Body(at, at, body.name(), body.inferred());
      default -> subject;
    };
  }

  /// A person or organisation before a finite verb.
  private static boolean isSubject(List<Item> items, int i) {
    Item item = items.get(i);
    if (!(item instanceof Item.People || item instanceof Item.Body)) {
      return false;
    }
    int next = i + 1;
    while (next < items.size()
        && items.get(next) instanceof Item.Word word
        && (word.tag().startsWith("RB") && !word.is("not"))) {
      next++;
    }
    return next < items.size() && finite(items.get(next == i + 1 ? afterAside(items, next) : next));
  }

  /// "Smith, formerly of Cerner, _is_ …", "Smith, its director and a veteran of Cerner, _is_ …":
  /// where the sentence goes on after what stands aside; the place itself when nothing does.
  private static int afterAside(List<Item> items, int comma) {
    boolean opens =
        items.get(comma) instanceof Item.Word joint
            && comma + 1 < items.size()
            && items.get(comma + 1) instanceof Item.Word first
            && (joint.is(",")
                ? Forms.fits(
                    first.text(), "formerly|previously|late|of|from|at|with|based|aged|a|an|one")
                : joint.is("and") && Forms.fits(first.text(), "a|an"));
    if (!opens) {
      return comma;
    }
    for (int i = comma + 1; i + 1 < items.size() && i < comma + LONGEST_ASIDE; i++) {
      if (items.get(i) instanceof Item.Word close && close.is(",")) {
        return i + 1;
      }
      if (items.get(i) instanceof Item.People || finite(items.get(i))) {
        break;
      }
    }
    return comma;
  }

  private static boolean finite(Item item) {
    return item instanceof Item.Word word && Forms.fits(word.tag(), "VBD|VBZ|VBP|MD");
  }

  /// "is leaving _to join_ …".
  private static boolean purpose(List<Item> items, int i, List<Item> filled) {
    return items.get(i) instanceof Item.Word to
        && to.is("to")
        && i + 1 < items.size()
        && items.get(i + 1) instanceof Item.Word verb
        && AIMS.contains(verb.text())
        && !filled.isEmpty()
        && !(filled.getLast() instanceof Item.People)
        && !(filled.getLast() instanceof Item.Word before
            && Forms.fits(
                before.text(),
                "is|are|was|were|be|been|set|due|going|about|has|have|had|expected|agreed|likely|want|wants|plans|decided|chosen|appointed|hired|tapped|ready|announced"));
  }

  private static final Set<String> AIMS =
      Set.of(
          "join", "become", "take", "lead", "head", "return", "rejoin", "succeed", "replace", "run",
          "chair");

  /// After "and", "but" or a comma, with or without "before that" and the like.
  private static boolean afterJoint(List<Item> filled) {
    int last = filled.size() - 1;
    while (last > 0
        && filled.get(last) instanceof Item.Word word
        && Forms.fits(
            word.text(),
            "before|that|previously|earlier|prior|to|most|before|formerly|subsequently|who|will|has")
        && last > filled.size() - 4) {
      last--;
    }
    return last >= 0
        && filled.get(last) instanceof Item.Word joint
        && Forms.fits(joint.text(), "and|but|then|,");
  }
}
