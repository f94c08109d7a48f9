package org.wardround.article;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Document;
import org.jspecify.annotations.Nullable;
import org.wardround.article.StoryResult.Reason;
import org.wardround.model.Page;

/// Tells pages that are no story, with the reason and what was seen.
///
/// A page that says that it is an article (JSON-LD, `og:type`, a time of publication) and shows a
/// few sentences is believed; the others are asked for signs of a list, a wall or an error. The
/// word limits were set on 421 news pages, none of which is refused, and on pages made for the
/// purpose.
final class StoryGate {
  /// What was seen.
  record Refusal(Reason reason, String detail) {}

  /// Fewer words are no story, whatever the page says.
  private static final int SHORTEST = 25;

  /// Walls, errors and checks have a notice rather than a text.
  private static final int NOTICE = 160;

  /// A stub before a wall.
  private static final int STUB = 110;

  /// A caption of a video.
  private static final int CAPTION = 60;

  /// How far after the text a wall's notice stands, in blocks.
  private static final int NEAR = 10;

  private static final int FEW_TEASERS = 5;

  private static final int FEWEST_LEADS = 3;

  private static final Pattern MISSING =
      pattern(
          "\\b404\\b|not found|(page|story|article|content) (you .{0,30})?(could ?n.t be found|does ?n.t exist|does not exist|cannot be found|no longer (exists|available)|has (been )?(moved|removed|expired))|"
              + "(can.t|cannot|could ?n.t) find (that|this|the) page|nothing (was )?found|page unavailable");
  private static final Pattern CHECK =
      pattern(
          "just a moment|attention required|are you a (robot|human)|verify (that )?you are (a )?human|access (to this page has been )?denied|pardon our interruption|"
              + "security check|checking your browser|(enable|turn on) javascript|unusual (traffic|activity)|captcha|request blocked|ddos protection");
  private static final Pattern CONSENT =
      pattern(
          "before you continue|(we|our partners?) (value|care about) your privacy|consent to (the use of )?(cookies|our)|accept (all )?cookies|cookie (settings|preferences|consent)|"
              + "your privacy (choices|settings|matters)|manage (your )?(consent|privacy|preferences|choices)|data protection choices");
  private static final Pattern WALL =
      pattern(
          "subscribe (now )?(to|and) (continue|read|keep reading|unlock|access)|to continue reading|(already|not) a(n existing)? (subscriber|member)|"
              + "(subscribers?|members?)[ -]only|(exclusive(ly)?|only|available) (to|for) (\\w+ ){0,3}(subscribers|members)|register (now |for free )?to (continue|read|keep reading|view)|"
              + "(this|the rest of the) (article|story|content) is (only )?(for|available to|reserved for) .{0,30}(subscribers|members)|you have reached your .{0,20}limit|unlock this (article|story)|free articles? (left|remaining)|create an? .{0,20}account to (read|continue)");
  private static final Pattern BROKEN = Pattern.compile("(…|\\.\\.\\.)\\W*$");
  private static final Pattern LOGIN =
      pattern(
          "^\\W*(log|sign) ?(in|on)\\b|\\b(please )?(log|sign) ?in (to|with)\\b|forgot(ten)? (your )?password");
  private static final Pattern TAG_PATH =
      pattern(
          "/(tags?|topics?|category|categories|authors?|people|contributors?|keywords?|subjects?|sections?|search|archives?)(/|$)");
  private static final Pattern FRONT_PATH =
      pattern("^/?([a-z]{2}(-[a-z]{2})?/?)?(index\\.\\w+|home/?|news/?|latest/?)?$");
  private static final Pattern TAG_CLASS =
      pattern(
          "(^|\\s)(tag|category|author|archive|search|search-results|taxonomy|tax-\\S+|page-node-type-topic)(\\s|$)");

  private final Page page;
  private final Head head;
  private final StructuredData data;
  private final Box whole;
  private final String title;

  StoryGate(Page page, Head head, StructuredData data, Box whole, String title) {
    this.page = page;
    this.head = head;
    this.data = data;
    this.whole = whole;
    this.title = title;
  }

  /// Whether the bytes are of another kind than HTML, or null.
  static @Nullable Refusal ofBytes(Page page) {
    byte[] body = page.body();
    String start =
        new String(body, 0, Math.min(body.length, 512), StandardCharsets.ISO_8859_1).strip();
    String type = page.contentType() == null ? "" : page.contentType().toLowerCase(Locale.ROOT);
    for (String magic :
        List.of("%PDF-", "\u0089PNG", "GIF8", "\u00ff\u00d8\u00ff", "PK\u0003\u0004")) {
      if (start.startsWith(magic)) {
        return new Refusal(Reason.NOT_HTML, "Its bytes are of a file to download.");
      }
    }
    if (pattern("<(rss|feed|rdf:rdf)[\\s>]").matcher(start).find()) {
      return new Refusal(Reason.NOT_HTML, "It is a feed.");
    }
    boolean markup =
        type.isEmpty()
            || type.contains("html")
            || type.contains("xml")
            || type.startsWith("text/plain");
    return markup || start.startsWith("<")
        ? null
        : new Refusal(Reason.NOT_HTML, "Its type is " + type + ".");
  }

  /// Why the page is no story though these blocks were found in it, or null.
  ///
  /// @param words of the story's text
  @Nullable Refusal of(List<Block> kept, int words) {
    String shown = shown();
    return notice(kept, words, shown)
        .or(() -> Optional.ofNullable(list(kept, words)))
        .or(() -> Optional.ofNullable(tooShort(words)))
        .orElse(null);
  }

  private Optional<Refusal> notice(List<Block> kept, int words, String shown) {
    if (words > NOTICE) {
      return Optional.empty();
    }
    String name = title + "\n" + head.document().title();
    if (MISSING.matcher(name).find() && !isArticle()) {
      return refusal(Reason.NOT_FOUND, "Its title is \"" + title + "\".");
    }
    if (CHECK.matcher(name).find() || (words < SHORTEST && CHECK.matcher(shown).find())) {
      return refusal(Reason.BOT_CHECK, "Its title is \"" + title + "\".");
    }
    if (!isArticle()
        && (CONSENT.matcher(name).find() || CONSENT.matcher(shown).results().count() >= 2)) {
      return refusal(Reason.CONSENT_WALL, "It speaks of consent and cookies, and shows no story.");
    }
    return wall(kept, words, shown);
  }

  private Optional<Refusal> wall(List<Block> kept, int words, String shown) {
    boolean password = head.document().selectFirst("input[type=password]") != null;
    if (!isArticle()
        && (LOGIN.matcher(title).find()
            || (password && words < STUB && LOGIN.matcher(shown).find()))) {
      return refusal(Reason.LOGIN, "It asks for a name and a password.");
    }
    if (words < STUB && isCutOff(kept)) {
      return refusal(
          Reason.PAYWALL, "It shows " + words + " words and asks to subscribe or register.");
    }
    boolean video =
        "video".equals(kind())
            || (data.hasType("VideoObject", "AudioObject", "PodcastEpisode") && !data.hasArticle());
    if (words < CAPTION && video) {
      return refusal(Reason.VIDEO, "It shows a player and " + words + " words.");
    }
    return Optional.empty();
  }

  /// Whether the text breaks off, or a notice that asks for more than reading follows it closely.
  private boolean isCutOff(List<Block> kept) {
    List<Block> all = whole.blocks();
    int end = kept.isEmpty() ? 0 : all.indexOf(kept.getLast()) + 1;
    boolean notice =
        all.subList(end, Math.min(all.size(), end + NEAR)).stream()
            .anyMatch(block -> block.words < 60 && WALL.matcher(block.text).find());
    boolean broken = !kept.isEmpty() && BROKEN.matcher(kept.getLast().text).find();
    return notice || (broken && "false".equalsIgnoreCase(data.text("isAccessibleForFree")));
  }

  private @Nullable Refusal list(List<Block> kept, int words) {
    if (isArticle()) {
      return null;
    }
    String path = Links.path(Links.canonical(head, page.url()));
    int teasers = Teasers.in(whole).size();
    boolean collection =
        data.hasType("CollectionPage", "ItemList", "SearchResultsPage", "ProfilePage")
            || "profile".equals(kind());
    boolean tagged =
        TAG_PATH.matcher(path).find()
            || TAG_CLASS.matcher(head.document().body().className()).find();
    if (tagged && (teasers >= 3 || collection || tellsOfOthers(kept))) {
      return new Refusal(
          Reason.TAG_PAGE, "It lists " + teasers + " stories of one tag, topic or author.");
    }
    if (isSavedFrontPage()) {
      return new Refusal(Reason.LISTING, "It says that it is the front page of its site.");
    }
    boolean front = FRONT_PATH.matcher(path).matches() && isFromTheWeb();
    if ((front || collection) && (teasers >= 3 || tellsOfOthers(kept))) {
      return new Refusal(Reason.LISTING, "It teases other stories and tells none.");
    }
    boolean many = teasers >= FEW_TEASERS && (tellsOfOthers(kept) || words < CAPTION);
    if (many || isLed(prose(kept))) {
      return new Refusal(Reason.LISTING, "It teases other stories and tells none.");
    }
    return null;
  }

  private boolean isFromTheWeb() {
    return page.url().startsWith("http");
  }

  /// A page on the web has its address, and a wrong link that it states is a common mistake; a
  /// saved one has nothing else to tell where it stood.
  private boolean isSavedFrontPage() {
    String stated = head.link("canonical");
    String link = stated == null ? head.first("og:url") : stated;
    return !isFromTheWeb()
        && link != null
        && link.startsWith("http")
        && link.indexOf('?') < 0
        && FRONT_PATH.matcher(Links.path(link)).matches();
  }

  private static @Nullable Refusal tooShort(int words) {
    return words >= SHORTEST
        ? null
        : new Refusal(Reason.EMPTY, "It has " + words + " words of text.");
  }

  private boolean tellsOfOthers(List<Block> kept) {
    return isScattered(prose(kept)) || isLed(prose(kept));
  }

  private static List<Block> prose(List<Block> kept) {
    return kept.stream().filter(Block::isProse).toList();
  }

  /// Whether most of the text are lines under linked headlines.
  private boolean isLed(List<Block> prose) {
    List<Block> all = whole.blocks();
    long led =
        prose.stream()
            .filter(block -> block.index > 0 && isLinkedHeadline(all.get(block.index - 1)))
            .count();
    return led >= FEWEST_LEADS && led > 0.6 * prose.size();
  }

  private static boolean isLinkedHeadline(Block block) {
    return block.linkedWords >= 4 && block.linkShare() > 0.9;
  }

  /// Whether the text stands in many small places, each under its own heading or link.
  private static boolean isScattered(List<Block> prose) {
    if (prose.size() < 4) {
      return false;
    }
    long homes = prose.stream().map(block -> block.box.parent).distinct().count();
    double mean = prose.stream().mapToInt(block -> block.words).average().orElse(0);
    return homes > 0.8 * prose.size() && mean < 45;
  }

  /// Whether the page says so itself.
  private boolean isArticle() {
    return data.hasArticle()
        || "article".equals(kind())
        || head.first("article:published_time", "datepublished", "parsely-pub-date") != null;
  }

  private String kind() {
    String type = head.first("og:type");
    return type == null ? "" : type.toLowerCase(Locale.ROOT).replaceFirst("[.:].*", "");
  }

  /// The words of all short blocks of the page: notices are among them.
  private String shown() {
    StringBuilder all = new StringBuilder();
    for (Block block : whole.blocks()) {
      if (block.words < 60 && all.length() < 20_000) {
        all.append(block.text).append('\n');
      }
    }
    Document document = head.document();
    return all.length() > 0 ? all.toString() : document.text();
  }

  private static Optional<Refusal> refusal(Reason reason, String detail) {
    return Optional.of(new Refusal(reason, detail));
  }

  private static Pattern pattern(String regex) {
    return Pattern.compile(regex, Pattern.CASE_INSENSITIVE | Pattern.UNICODE_CASE);
  }
}
