package org.wardround.extract.reader;

import java.util.Locale;
import java.util.regex.Pattern;

/// How the words of a post are written in a claim: lower case, one person's title, without what
/// belongs to the change.
final class Roles {
  private static final Pattern PLURAL =
      Pattern.compile(
          "\\b(director|trustee|member|officer|executive|president|manager|nurse|adviser|advisor|partner|governor|lead|head|editor"
              + "|minister|consultant|chairman|chair|commissioner|chief|leader)s\\b",
          Pattern.CASE_INSENSITIVE);
  private static final Pattern VERB =
      Pattern.compile("\\bchair(?:s|ed|ing)\\b", Pattern.CASE_INSENSITIVE);
  private static final Pattern BEFORE =
      Pattern.compile(
          "^(?:(?:former|new|outgoing|incoming|interim|acting|ex|current|then)[\\s-]+)+(?=\\p{L})",
          Pattern.CASE_INSENSITIVE);

  private Roles() {}

  /// A post's words as a claim has them.
  static String text(String words) {
    String text = words.replaceAll("\\s+", " ").strip();
    text = PLURAL.matcher(text).replaceAll("$1");
    text = VERB.matcher(text).replaceAll("chair");
    text = BEFORE.matcher(text).replaceFirst("");
    return text.equals(text.toUpperCase(Locale.ROOT)) ? text : text.toLowerCase(Locale.ROOT);
  }
}
