package org.wardround.view;

import java.text.Normalizer;
import java.time.OffsetDateTime;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import org.wardround.index.Hit;

/// Stories as BibTeX entries, each with a key of its own.
public final class BibTex {
  /// What TeX would take for a command, and how it is written instead.
  private static final Map<Character, String> ESCAPES =
      Map.of(
          '\\', "\\textbackslash{}",
          '{', "\\{",
          '}', "\\}",
          '%', "\\%",
          '&', "\\&",
          '#', "\\#",
          '_', "\\_",
          '$', "\\$",
          '~', "\\textasciitilde{}",
          '^', "\\textasciicircum{}");

  private final Map<String, Integer> used = new HashMap<>();

  /// The entry of a story, with the line ends of a file.
  public String entry(Hit hit) {
    StringBuilder entry = new StringBuilder("@misc{").append(key(hit)).append(",\n");
    if (hit.byline() != null) {
      field(entry, "author", escaped(hit.byline()).replaceAll(",\\s*", " and "));
    }
    // Double braces keep BibTeX from lowering capitals.
    field(entry, "title", "{" + escaped(hit.title().text()) + "}");
    field(entry, "howpublished", escaped(hit.outlet()));
    OffsetDateTime published = hit.published();
    if (published != null) {
      field(entry, "year", Integer.toString(published.getYear()));
      field(entry, "month", Integer.toString(published.getMonthValue()));
      field(entry, "date", published.toLocalDate().toString());
    }
    field(entry, "url", hit.link().replace("{", "%7B").replace("}", "%7D"));
    if (hit.archived() != null) {
      field(entry, "note", "Archived: " + escaped(hit.archived()));
    }
    return entry.append("}\n").toString();
  }

  private static void field(StringBuilder entry, String name, String value) {
    entry.append("  ").append(name).append(" = {").append(value).append("},\n");
  }

  /// The last name of the first author or the outlet, the year, the first long word of the title.
  private String key(Hit hit) {
    String author = hit.byline() == null ? hit.outlet() : hit.byline().split(",", 2)[0];
    String[] names = ascii(author).split("\\s+", -1);
    String year = hit.published() == null ? "" : Integer.toString(hit.published().getYear());
    String key = names[names.length - 1] + year + firstLongWord(ascii(hit.title().text()));
    int times = used.merge(key, 1, Integer::sum);
    return times == 1 ? key : key + "-" + times;
  }

  private static String firstLongWord(String title) {
    for (String word : title.split("\\s+", -1)) {
      if (word.length() > 3) {
        return word;
      }
    }
    return "story";
  }

  private static String ascii(String text) {
    String bare = Normalizer.normalize(text, Normalizer.Form.NFKD).replaceAll("\\p{M}+", "");
    return bare.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9 ]+", " ").strip();
  }

  private static String escaped(String text) {
    StringBuilder safe = new StringBuilder();
    text.replaceAll("\\s+", " ")
        .chars()
        .forEach(c -> safe.append(ESCAPES.getOrDefault((char) c, String.valueOf((char) c))));
    return safe.toString();
  }
}
