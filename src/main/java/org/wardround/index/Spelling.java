package org.wardround.index;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/// British and American spellings of one word. The rules also make words that nobody writes
/// ("wisze"): those cost a look into the term dictionary and find nothing.
final class Spelling {
  /// What is seen at a place, and what may stand there instead; the bare letters are looked for
  /// first, since most words have none of them.
  private record Rule(String letters, Pattern seen, String other) {
    boolean applies(String term) {
      return term.contains(letters) && seen.matcher(term).find();
    }
  }

  /// The usual differences, after the lists of the Oxford English Dictionary's guide to spelling;
  /// each way round.
  private static final List<Rule> RULES = rules();

  private Spelling() {}

  /// The word and its other spellings, the word first.
  static Set<String> variants(String term) {
    Set<String> variants = new LinkedHashSet<>();
    variants.add(term);
    for (Rule rule : RULES) {
      if (rule.applies(term)) {
        variants.add(rule.seen().matcher(term).replaceFirst(rule.other()));
      }
    }
    return variants;
  }

  private static List<Rule> rules() {
    List<Rule> rules = new ArrayList<>();
    both(rules, "(?<=\\w{3})is(?=(e|es|ed|er|ers|ing|ation|ations|ational)$)", "is", "iz");
    both(rules, "(?<=\\w{3})ys(?=(e|es|ed|er|ers|ing)$)", "ys", "yz");
    both(rules, "(?<=^(?:col|fav|hon|lab|neighb|behavi|harb|hum|tum|end)\\w{0,0})our", "our", "or");
    both(rules, "(?<=^(?:cent|theat|met|lit|fib|millimet|kilomet))re(?=s?$)", "re", "er");
    both(rules, "(?<=^(?:catal|dial|anal))ogue(?=s?$)", "ogue", "og");
    both(rules, "(?<=^(?:defen|licen|offen|preten))ce(?=[sd]?$)", "ce", "se");
    both(rules, "(?<=^practi)se(?=[sd]?$)", "se", "ce");
    both(
        rules,
        "(?<=(?:cance|labe|trave|mode|signa|counse|fue|leve|tota))ll(?=(ed|ing|er|ers)$)",
        "ll",
        "l");
    both(rules, "(?<=^(?:program))me(?=s?$)", "me", "");
    both(rules, "(?<=^(?:enro|fulfi|insta|ski))l(?=(ment|ments|ful)$)", "l", "ll");
    both(rules, "(?<=^(?:judg|acknowledg|ag))e(?=(ment|ments|ing)$)", "e", "");
    both(rules, "(?<=^(?:an|p|h|orthop|gyn|leuk|an))ae(?=[a-z]{3})", "ae", "e");
    both(rules, "(?<=^f)oe(?=t(us|al))", "oe", "e");
    both(rules, "(?<=^)oe(?=(soph|str|dem))", "oe", "e");
    return List.copyOf(rules);
  }

  /// Adds the rule and its reverse: the place is found by what stands around it.
  private static void both(List<Rule> rules, String place, String british, String american) {
    int middle = place.indexOf(')' + british);
    String before = place.substring(0, middle + 1);
    String after = place.substring(middle + 1 + british.length());
    rules.add(new Rule(british, Pattern.compile(before + british + after), american));
    rules.add(new Rule(american, Pattern.compile(before + american + after), british));
  }
}
