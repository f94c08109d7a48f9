package org.wardround.extract.names;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.StoryText;

/// The short forms by which a story may call the organisations that it names in full: acronyms,
/// defined in brackets or only made of the initials, and names without their generic last words.
final class ShortForms {
  private final Lexicons lexicons;

  ShortForms(Lexicons lexicons) {
    this.lexicons = lexicons;
  }

  /// Short forms and the one organisation that each may mean.
  Map<String, Organisation> of(List<Organisation> organisations, StoryText text) {
    Map<String, Organisation> forms = new HashMap<>();
    for (Organisation organisation : organisations) {
      for (String form : List.copyOf(organisation.forms())) {
        List<String> words = OrganisationFinder.split(form);
        acronyms(words).forEach(a -> forms.putIfAbsent(a, organisation));
        openings(words).forEach(o -> forms.putIfAbsent(o, organisation));
      }
    }
    defined(organisations, text, forms);
    return forms;
  }

  static List<String> acronyms(List<String> words) {
    StringBuilder all = new StringBuilder();
    StringBuilder capitals = new StringBuilder();
    for (String word : words) {
      if (Character.isLetter(word.charAt(0))) {
        boolean small = OrganisationFinder.SMALL.contains(word.toLowerCase(Locale.ROOT));
        all.append(small ? Character.toLowerCase(word.charAt(0)) : word.charAt(0));
        if (!small) {
          capitals.append(word.equals("NHS") ? "NHS" : word.substring(0, 1));
        }
      }
    }
    List<String> acronyms = new ArrayList<>();
    for (String acronym :
        List.of(all.toString(), capitals.toString(), all.toString().toUpperCase(Locale.ROOT))) {
      if (acronym.length() >= 3) {
        acronyms.add(acronym);
        acronyms.add(acronym.substring(1));
      }
    }
    acronyms.removeIf(
        a -> a.length() < 3 || NameContext.POSTS.contains(a.toLowerCase(Locale.ROOT)));
    return acronyms;
  }

  private List<String> openings(List<String> words) {
    List<String> openings = new ArrayList<>();
    int keep = words.size();
    while (keep > 1 && NameWords.GENERIC.contains(words.get(keep - 1).toLowerCase(Locale.ROOT))) {
      keep--;
      String opening = String.join(" ", words.subList(0, keep)).replace(" 's", "'s");
      boolean small =
          OrganisationFinder.SMALL.contains(words.get(keep - 1).toLowerCase(Locale.ROOT));
      boolean generic =
          keep == 1 && NameWords.GENERIC.contains(words.getFirst().toLowerCase(Locale.ROOT));
      if ((!small || opening.endsWith("'s"))
          && !generic
          && !lexicons.place(opening)
          && !NameContext.POSTS.contains(opening.toLowerCase(Locale.ROOT))
          && opening.length() > 2) {
        openings.add(opening);
      }
    }
    return openings;
  }

  /// "National Information Board (NIB)"; the shorter may also stand first.
  private static void defined(
      List<Organisation> organisations, StoryText text, Map<String, Organisation> forms) {
    Map<String, Organisation> byName = new HashMap<>();
    organisations.forEach(o -> o.forms().forEach(f -> byName.put(f, o)));
    for (Sentence sentence : text.sentences()) {
      for (int i = 1; i + 2 < sentence.size(); i++) {
        if (sentence.lower(i).equals("(")
            && sentence.lower(i + 2).equals(")")
            && sentence.at(i + 1).capitals()) {
          Organisation before = endingAt(sentence, i, byName);
          if (before != null) {
            forms.put(sentence.at(i + 1).word(), before);
          }
        }
      }
    }
  }

  private static @org.jspecify.annotations.Nullable Organisation endingAt(
      Sentence sentence, int end, Map<String, Organisation> byName) {
    for (int from = Math.max(0, end - 12); from < end; from++) {
      Organisation named = byName.get(OrganisationFinder.words(sentence, from, end));
      if (named != null) {
        return named;
      }
    }
    return null;
  }
}
