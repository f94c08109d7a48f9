package org.wardround.extract.phrase;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.text.Sentence;
import org.wardround.model.PartialDate;

/// A sentence written as a row of phrases: people, posts and organisations are one symbol each
/// (`P0`, `R3`, `O5`: the letter and the item's place in the row), all other words stand in lower
/// case, and each symbol or word is followed by one space. Dates, adverbs, quotation marks and
/// asides are left out, so that patterns need not step over them.
public final class Clause {
  /// A date of the sentence.
  public record When(int from, int to, @Nullable PartialDate date, boolean since, boolean until) {}

  private final Sentence sentence;
  private final List<Item> items;
  private final List<When> dates;
  private final String text;
  private final int[] itemAt;
  private final List<String> contexts;
  private final List<RolePhrase> roles;

  Clause(
      Sentence sentence,
      List<Item> items,
      List<RolePhrase> roles,
      List<When> dates,
      List<String> contexts) {
    this.contexts = List.copyOf(contexts);
    this.roles = List.copyOf(roles);
    this.sentence = sentence;
    this.items = List.copyOf(items);
    this.dates = List.copyOf(dates);
    StringBuilder written = new StringBuilder();
    List<Integer> at = new ArrayList<>();
    for (int i = 0; i < items.size(); i++) {
      String symbol = symbol(items.get(i), i);
      written.append(symbol).append(' ');
      for (int k = 0; k <= symbol.length(); k++) {
        at.add(i);
      }
    }
    this.text = written.toString();
    this.itemAt = at.stream().mapToInt(Integer::intValue).toArray();
  }

  private static String symbol(Item item, int index) {
    return item instanceof Item.Word ? item.symbol() : item.symbol() + index;
  }

  /// The sentence that it was made from.
  public Sentence sentence() {
    return sentence;
  }

  /// The row of phrases.
  public List<Item> items() {
    return items;
  }

  /// The roles that the sentence names, in reading order; not those it only refers to ("the post").
  public List<RolePhrase> roles() {
    return roles;
  }

  /// The dates, in reading order.
  public List<When> dates() {
    return dates;
  }

  /// The organisation that a post here belongs to when the words do not say.
  public @Nullable String context() {
    return contexts.isEmpty() ? null : contexts.getFirst();
  }

  /// The likeliest of those organisations, the best first.
  public List<String> contexts() {
    return contexts;
  }

  /// The same, when it cannot be one of those given.
  public @Nullable String contextOtherThan(List<String> others) {
    return contexts.stream().filter(c -> !others.contains(c)).findFirst().orElse(null);
  }

  /// The row as text.
  public String text() {
    return text;
  }

  /// The item that a symbol such as `P3` stands for.
  public Item item(String symbol) {
    return items.get(Integer.parseInt(symbol.strip().substring(1)));
  }

  /// The row's text from an item on.
  public String textFrom(int index) {
    int offset = 0;
    for (int i = 0; i < Math.min(index, items.size()); i++) {
      offset += symbol(items.get(i), i).length() + 1;
    }
    return text.substring(offset);
  }

  /// The item that stands at a place of the text.
  public Item itemAt(int offset) {
    return items.get(itemAt[Math.min(offset, itemAt.length - 1)]);
  }

  /// The row with the words behind its symbols.
  public String explained() {
    StringBuilder row = new StringBuilder();
    for (Item item : items) {
      row.append(
          switch (item) {
            case Item.Word word -> word.text();
            case Item.People people ->
                "[P "
                    + people.holders().stream()
                        .map(h -> h.person().name() + told(h.posts()))
                        .toList()
                    + "]";
            case Item.Body body -> "[O " + body.name() + "]";
            case Item.Post post -> "[R" + told(List.of(post.phrase())) + "]";
          });
      row.append(' ');
    }
    return row + "  ~ " + contexts;
  }

  private static String told(List<PostPhrase> posts) {
    StringBuilder told = new StringBuilder();
    posts.forEach(
        p ->
            told.append(" = ")
                .append(p.role().text())
                .append(p.role().marks())
                .append(" @ ")
                .append(p.organisations()));
    return told.toString();
  }
}
