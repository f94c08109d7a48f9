package org.wardround.ledger.identity;

import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardround.lexicon.Names;

/// The surnames that people bore before, as a text tells them: "Jane Smith (née Jones)", "Jane
/// Smith, formerly Jane Jones". A former name that is not called née must repeat the given name:
/// "Jane Smith, formerly Director" tells none.
public final class FormerNames {
  private static final String WORD = "\\p{Lu}[\\p{L}'’-]+";

  /// A person's name, then in brackets or between commas what they were called.
  private static final Pattern TOLD =
      Pattern.compile(
          "(?<first>(?<given>%1$s)(?: (?:\\p{Lu}\\.|%1$s)){0,2}) (?<surname>%1$s),? ?[(,] ?(?:"
                  .formatted(WORD)
              + "n[ée]e (?:%1$s )?(?<nee>%1$s)".formatted(WORD)
              + "|(?:who was )?(?:born|(?:formerly|previously)(?: known as| called)?)"
              + " \\k<given> (?<former>%s)".formatted(WORD)
              + "|now \\k<given> (?<now>%s))(?!\\p{L})".formatted(WORD));

  private FormerNames() {}

  /// The former surname by the form of the name borne now, both folded; empty for nearly all texts.
  public static Map<String, String> in(String text) {
    Map<String, String> former = new TreeMap<>();
    Matcher told = TOLD.matcher(text);
    while (told.find()) {
      String now = told.group("now");
      String before = Optional.ofNullable(told.group("nee")).orElse(told.group("former"));
      String surname = now == null ? told.group("surname") : now;
      String formerly = now == null ? before : told.group("surname");
      // Which of the words is the given name, and which a title or a sentence's start, is left
      // open.
      for (String given : told.group("first").split(" ", -1)) {
        if (!formerly.equals(surname)) {
          former.put(form(given, surname), Names.compact(formerly));
        }
      }
    }
    return former;
  }

  private static String form(String given, String surname) {
    return Names.fold(given).replace(" ", "") + " " + Names.compact(surname);
  }

  /// The name with the former surname that was told of it, if any was.
  ///
  /// @param former as [#in] returns it
  public static PersonName complete(PersonName name, Map<String, String> former) {
    String told = former.get(name.given() + " " + name.surname());
    return told == null ? name : name.formerly(told);
  }

  /// In one line, for a column; empty for none.
  public static String line(Map<String, String> former) {
    StringBuilder line = new StringBuilder();
    former.forEach((name, before) -> line.append(name).append('=').append(before).append(';'));
    return line.toString();
  }

  /// Reads what [#line] wrote.
  public static Map<String, String> read(String line) {
    Map<String, String> former = new TreeMap<>();
    for (String told : line.split(";", -1)) {
      int sign = told.indexOf('=');
      if (sign > 0) {
        former.put(told.substring(0, sign), told.substring(sign + 1));
      }
    }
    return former;
  }
}
