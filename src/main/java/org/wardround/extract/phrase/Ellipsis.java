package org.wardround.extract.phrase;

import java.util.ArrayList;
import java.util.List;

/// Puts a sentence's subject where the sentence only implies it: "Smith joined in 2010 and _became_
/// director", "Smith, who led the trust, _has left_".
final class Ellipsis {
  private Ellipsis() {}

  static List<Item> fill(List<Item> items) {
    List<Item> filled = new ArrayList<>();
    Item subject = null;
    for (int i = 0; i < items.size(); i++) {
      Item item = items.get(i);
      if (subject != null && finite(item) && afterJoint(filled)) {
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
    boolean who =
        item instanceof Item.People people
            && people.pronoun()
            && i > 0
            && items.get(i - 1) instanceof Item.Word before
            && before.is(",")
            && relative(items, i);
    return next < items.size() && finite(items.get(next)) && !who;
  }

  private static boolean relative(List<Item> items, int i) {
    return i > 1 && items.get(i - 2) instanceof Item.People;
  }

  private static boolean finite(Item item) {
    return item instanceof Item.Word word && word.tag().matches("VBD|VBZ|VBP|MD");
  }

  private static boolean afterJoint(List<Item> filled) {
    if (filled.isEmpty() || !(filled.getLast() instanceof Item.Word last)) {
      return false;
    }
    return last.text().matches("and|but|then|,");
  }
}
