package org.wardround.article;

import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Drops single blocks of a chosen part that are not told text, by their words and their place.
final class Lines {
  private static final int FLAGS = Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE;

  /// Lines that lead elsewhere or come from the page's furniture, however they end.
  private static final Pattern FURNITURE =
      Pattern.compile(
          """
          ^(advertisement|advertising|sponsored( content)?|story continues.{0,40}\
          |article continues.{0,40}|continue reading.{0,60}|scroll (down )?to continue.{0,40}\
          |(loading|please wait)\\W*|share( this)?( (article|story|post|on|via)\\b.{0,30})?\
          |copy link|print( this)?( (page|article))?|comments?( \\(?\\d+\\)?)?|comments .{0,30}(are|is|have been) (now )?closed\\W*|leave a (comment|reply).{0,20}\
          |sign up (for|to|here|now|today)\\b.{0,200}|subscribe (to|for|now|here|today)\\b.{0,160}|newsletter.{0,40}\
          |follow (us|me|@|her|him) .{0,80}|image (source|caption|credit)\\b.{0,80}|(photo|picture|image|video)s?( (by|credit|courtesy))?:.{0,120}\
          |(getty|shutterstock|istock|unsplash|reuters|afp)( images?)?.{0,40}|view (all|more|gallery|comments|in .{0,20}).{0,30}\
          |(click|tap) (here|to) .{0,80}|all rights reserved.{0,80}|©.{0,160}|copyright ©?.{0,160}\
          |(see|read|learn|find out|discover|explore|watch|listen)( more| next| also| here| now)?\\W{0,3}\
          |(read|see) (more|also|next|related)\\b\\s*[:|>–—-].{0,160}|(related|recommended|more|also read|must read|trending|in case you missed it|don.t miss|watch|you may also like|you might also like)( (stories|story|articles?|reading|video|videos|coverage|content|links|topics|posts?|news))?\\s*:.{0,200}\
          |\\d+ (comments?|shares?|views?|likes?|min(ute)?s? read)|(add|save|listen) to .{0,30}\
          |this (article|story|post|content) (contains|may contain|includes) affiliate.{0,200}\
          |enlarge( this image)?( /.{0,200})?|toggle caption.{0,20}|play (video|audio).{0,30}|(show|hide) caption|in this (article|story)\\W*|be the first to (rate|comment|review).{0,30}|\\S+\\.(com|org|net|co\\.uk)|see all \\d+ .{0,30}|watch (now|below|above|live).{0,30}\
          |topics?( mentioned)?:?|tags?:.{0,200}|filed under:?.{0,200}|_{3,}|[*•·\\-–—=~#\\s]+)$"""
              .strip(),
          FLAGS);

  /// Headings of what follows a story.
  private static final Pattern AFTERWARDS =
      Pattern.compile(
          """
          ^\\W*(related( (articles?|stories|posts?|content|coverage|reading|links|topics|news|items))?\
          |more (from|on|in|about|stories|articles|news|like this|to read|coverage|reading).{0,60}\
          |(also )?(popular|trending|latest|most (read|popular|viewed|shared|recent)|top (stories|news|picks|articles))( .{0,40})?|recommended( (for you|stories|articles|reading|videos?|content|links))?\
          |(you (may|might) (also )?(like|enjoy|be interested)|read (next|also|more|this next)|what to read next|up next|next up|keep reading|further reading|editors?.? picks?|don.?t miss|see also|around the web|from (the|our) (web|partners?|sponsors?)).{0,40}\
          |(about|meet) the (authors?|writers?)|(leave a|post a|add a|write a|join the) (comment|reply|conversation|discussion).{0,30}|((your|all|latest|reader|readers.) |\\d* ?)comments?( \\(\\d+\\))?\
          |share this.{0,30}|(sign up|subscribe|newsletters?)\\b.{0,60}|get (the|our) .{0,30}newsletter.{0,30}|topics|tags|categories|contact( us)?|follow us.{0,30})\\W*$"""
              .strip(),
          FLAGS);

  private static final Pattern MOMENT =
      Pattern.compile(
          """
          ^\\W*((published|posted|updated|last (updated|modified)|first published|created|date)\\b\\W*(on|at)?\\W*)?\
          ((mon|tue|wed|thu|fri|sat|sun)[a-z]*\\W+)?\
          (\\d{1,2}(st|nd|rd|th)?\\W+(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\W+\\d{2,4}|(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\W+\\d{1,2}(st|nd|rd|th)?\\W+\\d{4}|\\d{1,4}[/.-]\\d{1,2}[/.-]\\d{1,4})\
          .{0,40}$"""
              .strip(),
          FLAGS);

  /// A name, a sign and a day: who wrote it, and when.
  private static final Pattern SIGNED =
      Pattern.compile(
          "^\\p{Lu}[\\p{L} .'’-]{3,40}\\s*[|,•·/–—-]\\s*(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.? \\d{1,2},? \\d{4}\\W*$"
              + "|^\\p{Lu}[\\p{L} .'’-]{3,40}\\s*[|,•·/–—-]\\s*\\d{1,2} (jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\\.?,? \\d{4}\\W*$",
          FLAGS);

  /// A clock's time and nothing else, over the posts of a live blog.
  private static final Pattern CLOCK =
      Pattern.compile(
          "^\\W*((posted|updated|last updated)\\W+)?((at )?\\d{1,2}:\\d{2}( ?[ap]\\.?m\\.?)?( [A-Z]{2,4})?|\\d{1,2}([.]\\d{2})? ?[ap]\\.?m\\.?( [A-Z]{2,4})?|\\d{1,2}[.]\\d{2} [A-Z]{2,4}|\\d+ ?(m|mins?|minutes?|h|hrs?|hours?|d|days?|weeks?) ago)\\W*$",
          FLAGS);

  private static final Pattern BYLINE =
      Pattern.compile(
          "^(by|written by|posted by|reporting by|story by|words by)\\b[:\\s].{2,120}$", FLAGS);

  private static final Phrases CREDIT =
      new Phrases(
          List.of(
              "photo",
              "picture",
              "image",
              "illustration",
              "credit",
              "courtesy",
              "source",
              "getty",
              "shutterstock",
              "istock",
              "afp",
              "associated press",
              "reuters",
              "alamy",
              "unsplash",
              "/ap",
              "/ ap"),
          "([(\\[|–—-]|\\b)\\s*(photos?|image|picture|photograph|illustration|credit|courtesy|source)s?( by| credit| courtesy)?\\s?:[^.:]{2,60}\\W*$"
              + "|\\b(getty images|shutterstock|istock|afp|associated press|ap photo|reuters|alamy|unsplash)[^.]{0,40}[)\\]]\\W*$"
              + "|/\\s?(getty images|shutterstock|ap|afp|reuters|alamy)\\W*$|^(photo(graph)?|image|picture|illustration)s? (by|from|courtesy|via|credit)\\b");

  private static final Pattern LEADS =
      Pattern.compile(
          "^\\W*(read|related|see also|see more|more|also|watch|listen|recommended|explore|don.t miss|in case you missed|what to read next|must read)\\b",
          FLAGS);

  private static final Phrases PITCH =
      new Phrases(
          List.of(
              "sign up",
              "signing up",
              "subscri",
              "contribution",
              "donation",
              "as little as",
              "become a",
              "becoming a",
              "inbox",
              "newsletter",
              "follow",
              "download",
              "click here",
              "commission",
              "journalism",
              "already a",
              "log in",
              "invite",
              "mission is",
              "reached",
              "delivered",
              "copyright",
              "affiliate",
              "contact "),
          "\\b(sign up (for|to|here|now)\\b.{0,100}(newsletter|inbox|e-?mail|alert|update|briefing|digest|bulletin|subscri)|sign up (here|now)\\b|sign up for (it|this|them|our|free) |signing up for |not a subscriber|subscribe (to|now|today|here|for)|your (contribution|donation)|as little as .{0,12}[$£€]|as little as .{0,30}(month|week)|become an? .{0,12}(member|subscriber|supporter)|"
              + "(to|in|into) your inbox|free (daily|weekly) newsletter|follow (us|her|him|them|me) on|download (the|our) .{0,30}app|click here to|"
              + "becoming a (member|subscriber|supporter|sponsor)|(earn|receive|get) (a |an )?(small )?(affiliate )?commission|support (our|independent|quality) journalism|high-quality journalism|already a (subscriber|member)|log in to|"
              + "request an invite|'s mission is|weekly newsletter|(may|can) be reached (at|via|on)|get (it|[\\w ]{3,40}) delivered|this document is subject to copyright|affiliate links?|contact [\\w .]{3,40} at \\S+@)");

  private static final Phrases LEGAL =
      new Phrases(
          List.of(
              "cookie",
              "privacy",
              "terms",
              "user agreement",
              "rights reserved",
              "may not be",
              "recaptcha",
              "consent plugin",
              "opt",
              "unsubscribe",
              "community rules"),
          "\\b((accept|of|uses?|our|store|these|necessary) cookies?|cookies? (policy|statement|settings)|privacy policy|privacy notice|terms of (use|service)|terms (and|&) conditions|user agreement|all rights reserved|"
              + "may not be (published|reproduced)|recaptcha|consent plugin|opt.?out|unsubscribe|community rules|your privacy choices)\\b");

  private static final String HEADLINE = "headline";

  private static final int SHORT = 12;

  private Lines() {}

  /// Marks the blocks of the chosen parts.
  ///
  /// @param authors the names that the page gives as its authors
  static void mark(List<Block> blocks, String title, Set<String> authors) {
    String bareTitle = Titles.bare(title);
    List<Block> kept = blocks.stream().filter(Block::kept).toList();
    for (int i = 0; i < kept.size(); i++) {
      String reason = reason(kept.get(i), bareTitle, i);
      if (reason != null) {
        kept.get(i).drop(reason);
      }
    }
    dropBeforeHeadline(kept);
    cutAfterwards(kept);
    Notes.mark(kept.stream().filter(Block::kept).toList(), authors);
    trimEnd(kept);
  }

  /// Whether its words alone say that it is no told text.
  static boolean isFurniture(Block block) {
    return reason(block, "", 0) != null;
  }

  private static @Nullable String reason(Block block, String bareTitle, int place) {
    if (block.kind == Block.Kind.CAPTION) {
      return "caption";
    }
    if (block.text.length() <= 2 * bareTitle.length() + 20
        && Titles.bare(block.text).equals(bareTitle)) {
      return HEADLINE;
    }
    if (isLegal(block)) {
      return "legal notice";
    }
    if (block.text.length() < 260 && FURNITURE.matcher(block.text).find()) {
      return "furniture";
    }
    if (block.words <= 2 * SHORT
        && place < 8
        && !block.endsLikeASentence()
        && (MOMENT.matcher(block.text).find()
            || BYLINE.matcher(block.text).find()
            || SIGNED.matcher(block.text).find())) {
      return "byline or time";
    }
    if (block.words < SHORT && block.kind != Block.Kind.ROW && CLOCK.matcher(block.text).find()) {
      return "time of a post";
    }
    if (block.words < 60 && CREDIT.isIn(block)) {
      return "credit";
    }
    if (block.words < 50 && PITCH.isIn(block)) {
      return "pitch";
    }
    if (block.linkShare() > 0.4 && LEADS.matcher(block.text).find()) {
      return "leads elsewhere";
    }
    boolean onlyLink = block.linkShare() > 0.9 && block.words > 2;
    if (onlyLink && block.kind == Block.Kind.PARAGRAPH && block.words < 25) {
      return "only a link";
    }
    return null;
  }

  /// What stands over the headline is no part of the story.
  private static void dropBeforeHeadline(List<Block> kept) {
    for (int i = 0; i < Math.min(5, kept.size() / 2); i++) {
      if (HEADLINE.equals(kept.get(i).dropped)) {
        kept.subList(0, i).stream()
            .filter(block -> !block.isProse())
            .forEach(block -> block.drop("over the headline"));
        return;
      }
    }
  }

  /// From a heading like "Related stories" on, what is not told text is not the story; and nothing
  /// is, if hardly any prose follows.
  private static void cutAfterwards(List<Block> kept) {
    int total = prose(kept);
    for (int i = 0; i < kept.size(); i++) {
      Block block = kept.get(i);
      if (block.words <= SHORT && AFTERWARDS.matcher(block.text).find()) {
        block.drop("leads elsewhere");
        List<Block> rest = kept.subList(i + 1, kept.size());
        boolean end = prose(rest) < 0.2 * total;
        for (Block after : rest) {
          if (!end && after.isProse() && after.linkShare() < 0.3) {
            break;
          }
          after.drop("after: " + block.text);
        }
      }
    }
  }

  private static int prose(List<Block> blocks) {
    return blocks.stream().filter(b -> b.kept() && b.isProse()).mapToInt(b -> b.words).sum();
  }

  /// Whether it is a notice of law or cookies: several of their terms in few words.
  static boolean isLegal(Block block) {
    int length = block.text.length();
    return length < 900 && LEGAL.distinctIn(block) >= (length < 400 ? 2 : 3);
  }

  /// A story ends with a sentence.
  private static void trimEnd(List<Block> kept) {
    for (int i = kept.size() - 1; i >= 0; i--) {
      Block block = kept.get(i);
      if (!block.kept()) {
        continue;
      }
      boolean told =
          block.endsLikeASentence()
              || block.words > SHORT
              || block.kind == Block.Kind.ITEM
              || block.kind == Block.Kind.ROW;
      if (told && block.kind != Block.Kind.HEADING) {
        return;
      }
      block.drop("after the end");
    }
  }
}
