package org.wardround.article;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Drops what stands at a story's edges and speaks of the text rather than telling it: where it
/// first appeared, who wrote and edited it, sources, corrections, disclaimers, pleas for letters.
///
/// Such sentences are told text in the middle of a story ("Jane Roe joined the trust in 2010"), so
/// only a few blocks at either end are looked at, and of a person only what is said of the author,
/// or of a job in the press. Tried on 551 pages (see docs/article.md): of what these patterns hit
/// at the edges, nine in ten stand in no gold text.
final class Notes {

  private static final int AT_BEGINNING = 3;
  private static final int AT_END = 7;

  /// Longer blocks tell something.
  private static final int LONGEST = 170;

  private static final int SHORT = 12;

  /// In characters.
  private static final int TITLE = 60;

  /// Notes that stand at both ends.
  private static final Phrases ON_TEXT =
      new Phrases(
          List.of(
              "publish",
              "appear",
              " ran ",
              "read the original",
              "version of this",
              "editor",
              "readers",
              "correction",
              "clarification",
              "update",
              "provided by",
              "commission",
              "money",
              "fee",
              "sales",
              "compensation",
              "independent",
              "selected",
              "reviewed",
              "chosen",
              "researched",
              "expressed",
              "informational",
              "constitute",
              "substitute",
              "intended as",
              "necessarily",
              "disclaimer",
              "print"),
          """
          ^\\W*(this (story|article|post|piece|content|report|essay) (was |has been )?(also |first )?(originally|first|previously) (published|appeared|ran)\
          |(originally|first) (published|appeared) (in|on|at|by|as)\\b|read the original|a (previous |earlier )?version of this (story|article|post|report)|an earlier version of this\
          |editor(.?s|s.)? note\\b|note to readers?\\s*:|(correction|clarification)s?\\b.{0,40}:|updated? (to|with|on)\\b.{0,60}\\b(headline|comment|clarif|correct|includ|reflect)|provided by\\s*:)\
          |\\b(we|our partners|publishing partners|this (site|page)|it) (may|might|could|can|will|do|sometimes)? ?(also )?(earn|make|receive|collect|get) .{0,50}(commissions?|money|fees?|share of sales|compensation)\\b\
          |\\b(independently|editorially) (selected|reviewed|chosen|researched|independent)\\b|\\b(views|opinions) expressed\\b.{0,120}\\b(own|not|those of|solely)\\b\
          |\\binformational purposes only\\b|\\bnot (constitute|a substitute for professional|intended as) (\\w+ )?(medical|financial|legal|investment)? ?(advice|recommendation)\
          |\\bnot necessarily (represent|reflect)\\b|^\\W*disclaimer\\b|\\bre-?(printed|published) (here |by|with|from|under|as part)\\b"""
              .strip());

  /// Notes after the text.
  private static final Phrases AFTER_TEXT =
      new Phrases(
          List.of(
              "information",
              "journal",
              "source",
              "reference",
              "citation",
              "doi",
              "contribut",
              "contact",
              "tag",
              "follow",
              "reporting",
              "writing",
              "editing",
              "edited",
              "produced",
              "compiled",
              "photograph",
              "translated",
              "[",
              "details",
              "special offer",
              "et al",
              "@",
              "to the editor",
              "moderated",
              "?"),
          """
          ^\\W*((more information|journal information|journal reference|source|sources|references?|citation|doi)\\s*:|contributing\\s*:|contact \\p{Lu}|tags?\\s*:|follow @?\\w\
          |\\(?(additional |with )?(reporting|writing|editing) by\\b|(edited|produced|compiled|photographs?|translated) by\\b|\\[\\d{1,3}\\] )\
          |^[^.]{0,80}\\b(contributed|contributing) (to|reporting)\\b|\\bcontributed to this (report|story|article)\\W*$|\\bresearcher .{3,60} contributed\\W*$\
          |^for (more|further) (information|details)\\b.{0,120}\\b(visit|see|go to|contact|call)\\b|^special offer\\b|\\bproduced by .{3,60} edited by\\b|\\bet al\\.?\\b.{0,300}\\b(19|20)\\d\\d\\b|\\bdoi:\\s?10\\.|^[^.]{0,120}\\S+@\\S+\\.\\w{2,3}\\W*$\
          |\\b(e-?mail|write to|send|contact|reach|tip|comment|letter|question|know)\\b.{0,120}\\S+@\\S+\\.\\w{2,4}|\\bletters? to the editor\\b|\\bcomments .{0,40}(are|is|be) (pre-?|post-?)?moderated\
          |^(do you )?(want|have|got|would you like|interested in) .{0,120}\\?.{0,40}\\b(here|us|contact|reach|e-?mail|sign|tell|let)\\b"""
              .strip());

  private static final String NAME =
      "(?!The )(\\p{Lu}[\\p{L}.'’-]+ ){1,3}\\p{Lu}[\\p{L}.'’-]+( \\([^)]{3,20}\\))? ";

  /// Somebody of the press.
  private static final Pattern JOURNALIST =
      Pattern.compile(
          "^"
              + NAME
              + "(([^.]{0,30} )?(is|was) (an?|the|our|currently|\\p{L}+[’']s)\\b[^.]{0,90}\\b(?i:reporter|writer|editor|correspondent|journalist|columnist|contributor|freelancer|podcaster|blogger)|(writes|reports|covers|blogs|has (written|covered|edited|reported|been (writing|covering|reporting)))\\b)"
              + "|^The [\\p{L} ]{3,40} (?i:editorial board (consists|is))");

  /// What is said of an author after the name.
  private static final Pattern OF_AUTHOR =
      Pattern.compile(
          "^[^.]{0,60}\\b(is|was|has|writes|reports|covers|works|joined|currently|teaches|leads|lives|specialises|specializes|can be|[’']s)\\b");

  private Notes() {}

  /// Marks the kept blocks.
  ///
  /// @param authors the names that the page gives as its authors
  static void mark(List<Block> kept, Set<String> authors) {
    for (int i = 0; i < kept.size(); i++) {
      Block block = kept.get(i);
      boolean end = i > 0 && 2 * i >= kept.size() && i >= kept.size() - AT_END;
      if (block.kept() && (end || i < AT_BEGINNING)) {
        String reason = reason(block, end, authors);
        if (reason != null) {
          block.drop(reason);
        }
      }
    }
  }

  private static @Nullable String reason(Block block, boolean end, Set<String> authors) {
    if (isName(block, authors)) {
      return "author";
    }
    if (block.words > LONGEST || !(end || block.words < 60)) {
      return null;
    }
    if (isOnText(block)) {
      return "note on the text";
    }
    if (!end) {
      return null;
    }
    if (block.words < 90 && AFTER_TEXT.isIn(block)) {
      return "note at the end";
    }
    return isOfAuthor(block, authors) ? "note on the author" : null;
  }

  /// Whether it speaks of the text: where it first appeared, what was corrected, who pays.
  static boolean isOnText(Block block) {
    return ON_TEXT.isIn(block);
  }

  private static boolean isOfAuthor(Block block, Set<String> authors) {
    return JOURNALIST.matcher(block.text).find()
        || authors.stream().anyMatch(name -> isOf(name, block.text));
  }

  /// Whether it begins with the author's name, or with a title and the name ("Health editor: Ann
  /// Lee has been …"), and then says what the author is or does.
  private static boolean isOf(String author, String text) {
    int at = text.indexOf(author);
    boolean first = at == 0 || (at > 1 && at < TITLE && text.charAt(at - 2) == ':');
    return first && OF_AUTHOR.matcher(text.substring(at + author.length())).find();
  }

  /// Whether it is an author's name and hardly more.
  private static boolean isName(Block block, Set<String> authors) {
    return block.words <= SHORT
        && !block.endsLikeASentence()
        && authors.stream().anyMatch(block.text::startsWith);
  }
}
