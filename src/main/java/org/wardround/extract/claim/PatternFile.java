package org.wardround.extract.claim;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.PatternSyntaxException;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Certainty;
import org.wardround.model.WardroundException;

/// Reads `models/patterns.txt`, whose head explains its language, and turns each pattern into a
/// regular expression over the text of a clause.
final class PatternFile {
  private static final Set<String> SLOTS = Set.of("p", "q", "r", "s", "o", "n");
  private static final String GAP = "(?:(?![PR]\\d)\\S+ ){0,%d}?";

  private final Map<String, String> macros = new HashMap<>();
  private final List<Pattern> patterns = new ArrayList<>();

  private PatternFile() {}

  /// The patterns of a file, and the kinds of word that its macros define.
  record Patterns(List<Pattern> all, WordClasses classes) {
    Patterns {
      all = List.copyOf(all);
    }
  }

  /// Reads the file. Throws `WardroundException` that names the line which cannot be understood.
  static Patterns read(Path file) {
    PatternFile reader = new PatternFile();
    List<String> lines;
    try {
      lines = Files.readAllLines(file);
    } catch (IOException broken) {
      throw new WardroundException(
          "The patterns " + file + " cannot be read: " + broken.getMessage() + ".", broken);
    }
    for (int i = 0; i < lines.size(); i++) {
      try {
        reader.line(lines.get(i).strip());
      } catch (IllegalArgumentException wrong) {
        throw new WardroundException(
            "Line " + (i + 1) + " of " + file + " is no pattern: " + wrong.getMessage() + ".",
            wrong);
      }
    }
    return new Patterns(reader.patterns, new WordClasses(reader.macros));
  }

  private void line(String line) {
    if (line.isEmpty() || line.startsWith("#")) {
      return;
    }
    if (line.matches("[a-z]+ = .*")) {
      int equals = line.indexOf(" = ");
      macros.put(line.substring(0, equals), compile(line.substring(equals + 3), new HashSet<>()));
      return;
    }
    String[] fields = line.split("\\s{2,}", 3);
    if (fields.length < 3) {
      throw new IllegalArgumentException(
          "it needs a name, a meaning and words, two blanks between");
    }
    List<Pattern.Meaning> meanings = new ArrayList<>();
    for (String meaning : fields[1].split(";", -1)) {
      meanings.add(meaning(meaning.strip().split("\\s+")));
    }
    patterns.add(new Pattern(fields[0], meanings, expression(fields[2])));
  }

  private java.util.regex.Pattern expression(String words) {
    try {
      return java.util.regex.Pattern.compile("(?<![^ ])" + compile(words, new HashSet<>()));
    } catch (PatternSyntaxException wrong) {
      throw new IllegalArgumentException(wrong.getDescription(), wrong);
    }
  }

  private static Pattern.Meaning meaning(String[] words) {
    if (words.length < 4) {
      throw new IllegalArgumentException(
          "a meaning has a change, a person, a post and an organisation");
    }
    Certainty certainty = Certainty.ASSERTED;
    String sameAs = null;
    boolean lasting = false;
    boolean background = false;
    for (int i = 4; i < words.length; i++) {
      switch (words[i]) {
        case "lasting" -> lasting = true;
        case "background" -> background = true;
        case "denied", "speculated", "reported" ->
            certainty = Certainty.valueOf(words[i].toUpperCase(Locale.ROOT));
        default -> sameAs = words[i].substring(words[i].indexOf(':') + 1);
      }
    }
    boolean named = words[2].length() > 1;
    return new Pattern.Meaning(
        Pattern.Kind.valueOf(words[0].toUpperCase(Locale.ROOT)),
        slot(words[1]),
        named ? null : slot(words[2]),
        slot(words[3]),
        named ? words[2].substring(words[2].indexOf(':') + 1).replace('_', ' ') : null,
        sameAs,
        certainty,
        lasting,
        background);
  }

  private static @Nullable String slot(String word) {
    return word.equals("-") ? null : word;
  }

  private String compile(String words, Set<String> used) {
    StringBuilder expression = new StringBuilder();
    for (String word : words.strip().split("\\s+", -1)) {
      expression.append(element(word, used));
    }
    return expression.toString();
  }

  private String element(String word, Set<String> used) {
    if (word.matches("\\)[?*+]?|\\||\\^|\\$")) {
      return word;
    }
    if (word.matches("[(]")) {
      return "(?:";
    }
    if (word.matches("<[a-z]>")) {
      return slotGroup(word.substring(1, 2), used);
    }
    if (word.startsWith("{")) {
      String macro = macros.get(word.substring(1, word.length() - 1));
      if (macro == null) {
        throw new IllegalArgumentException("there is no macro " + word);
      }
      if (macro.contains("?<")) {
        String name = macro.substring(macro.indexOf("?<") + 2, macro.indexOf("?<") + 3);
        return used.add(name) ? macro : macro.replace("?<" + name + ">", "?:");
      }
      return macro;
    }
    return switch (word) {
      case ".." -> GAP.formatted(3);
      case "..." -> GAP.formatted(8);
      case "_" -> "\\S+ ";
      case "_?" -> "(?:\\S+ )?";
      case "P\\d+" -> "P\\d+ ";
      default -> java.util.regex.Pattern.quote(word + " ");
    };
  }

  private static String slotGroup(String slot, Set<String> used) {
    if (!SLOTS.contains(slot)) {
      throw new IllegalArgumentException("there is no slot <" + slot + ">");
    }
    String letter = slot.matches("[pq]") ? "P" : slot.matches("[rs]") ? "R" : "O";
    return used.add(slot) ? "(?<" + slot + ">" + letter + "\\d+) " : letter + "\\d+ ";
  }
}
