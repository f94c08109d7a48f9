package org.wardround.extract.phrase;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.wardround.extract.text.Forms;

/// Puts a sentence's subject where the sentence only implies it: "Smith joined in 2010 and _became_
/// director", "Smith, who led the trust, _has left_".
final class Ellipsis {
  private static final int LONGEST_ASIDE = 9;

  private Ellipsis() {}

  static List<Item> fill(List<Item> items) {
    List<Item> filled = new ArrayList<>();
    Item subject = null;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
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

  /// "Smith, formerly of Cerner, _is_ …": where the sentence goes on after what stands between two
  /// commas; the place itself when nothing does.
  private static int afterAside(List<Item> items, int comma) {
    boolean opens =
        items.get(comma) instanceof Item.Word word
            && word.is(",")
            && comma + 1 < items.size()
            && items.get(comma + 1) instanceof Item.Word from
            && Forms.fits(from.text(), "formerly|previously|late|of|from|at|with|based|aged");
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
