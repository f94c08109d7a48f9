package org.wardround.article;

import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/// What an element's class, id or role says of its part on the page.
///
/// The words are those in common use in the markup of news pages; which of them to believe was
/// tried on the pages of some 100 outlets (mostly of 2023, see docs/article.md). A name is cut into
/// its words at signs and humps ("relatedArticles" has two); a cue fires on one word, or on two
/// neighbours written together.
enum Cue {
  /// Holds the story's text.
  BODY(
      """
      articlebody articlecontent articletext articlecopy articlemaincontent articlebodycontent
      storybody storycontent storytext storycopy storybodytext postbody postcontent posttext
      entrycontent entrybody entrytext bodycopy bodytext bodycontent maintext newsbody newscontent
      newstext contentbody richtext wysiwyg fulltext texttospeech articlebodytext pagecontent
      blogcontent blogbody singlecontent bodyarticle contentarticle textbody"""),
  /// Leads to other stories.
  RELATED(
      """
      related relatedarticles relatedposts relatedcontent relatedstories relatedlinks recirc
      recirculation recommended recommendation recommendations recommends trending popular mostpopular
      mostread mostviewed readmore readalso alsolike morestories morearticles morenews morefrom
      morecoverage outbrain taboola zergnet revcontent mgid nextarticle upnext teaser teasers promo
      promos crosslinks linkbox seealso suggested youmaylike yarpp moreon moreinfo latestnews
      latestposts latestnews editorspicks topstories recentposts readnext keepreading
      inlinerelated storypackage jprelatedposts dontmiss viewmore seemore relatedlist"""),
  /// Invites to share, follow or print.
  SHARE(
      """
      share sharing sharebar sharetools sharebuttons social socials socialmedia socialshare
      socialbar socialicons addthis sharedaddy sharethis addtoany followus followbutton
      followtopic articletools articleactions printbutton savebutton reactions reaction"""),
  /// What readers said.
  COMMENTS(
      """
      comments comment commentlist commentarea disqus respond livefyre fbcomments viafoura
      conversation openweb spotim replies usercomments commentsection"""),
  /// Paid for.
  AD(
      """
      ad ads advert adverts advertisement advertisements adslot adunit adwrapper adcontainer
      advertising sponsor sponsored sponsors dfp googlead adsense bannerad adbox admessage
      promotedcontent commercial affiliate affiliates affiliatelinks affiliatedisclaimer"""),
  /// Leads around the site.
  NAV(
      """
      nav navigation navbar menu menus submenu breadcrumb breadcrumbs pagination pager paging
      toolbar skiplink skiplinks sitemap masthead topbar offcanvas drawer hamburger jumplinks
      tableofcontents toc subnav sitenav globalheader siteheader pageheader"""),
  /// The page's foot.
  FOOTER(
      """
      footer pagefooter sitefooter globalfooter colophon copyright legal articlefooter
      entryfooter postfooter storyfooter"""),
  /// Invites to subscribe.
  NEWSLETTER(
      """
      newsletter newsletters newslettersignup signup subscribe subscription subscriptions optin
      mailchimp mailinglist emailsignup inlinenewsletter nl donate donation donations membership
      calltoaction cta"""),
  /// Asks for consent to cookies.
  CONSENT("cookie cookies cookiebanner consent gdpr onetrust cmp didomi privacynotice ccpa"),
  /// Asks for money before it shows more.
  PAYWALL("paywall regwall metering meteredcontent piano tpmodal subscriberonly gateway"),
  /// Asks who one is.
  LOGIN("login signin register registration loginform myaccount"),
  /// Says what a picture shows and whose it is.
  CAPTION(
      """
      caption captions figcaption wpcaption wpcaptiontext credit credits photocredit imagecredit
      imagecaption photocaption mediacaption imagedescription photographer attribution"""),
  /// Author, time, section: about the story rather than of it.
  META(
      """
      byline bylines author authors authorname dateline timestamp pubdate publishdate postdate
      articledate articlemeta postmeta entrymeta storymeta meta metadata kicker eyebrow readtime
      readingtime timetoread articleinfo articleheader storyheader postheader entryheader
      articletimestamp lastupdated updated publishedtime"""),
  /// The story's keywords.
  TAGS(
      """
      tags taglist tagcloud topics topiclist keywords categories category posttags articletags
      tagslist tagged articletopics filedunder"""),
  /// Who the author is.
  BIO(
      """
      bio authorbio authorbox aboutauthor authorinfo authorcard authordescription aboutwriter
      contributors contributorbio authorprofile writerbio authordetails"""),
  /// Shown over the page.
  POPUP(
      "popup popups modal overlay lightbox dialog toast tooltip interstitial notification alertbar"),
  /// Beside the story.
  SIDEBAR(
      """
      sidebar aside rail rightrail leftrail rightcolumn widget widgets sidecolumn rightcol
      sidecontent complementary"""),
  /// Pictures or video to look through.
  MEDIA(
      """
      gallery slideshow carousel slider videoplayer jwplayer brightcove videocaption videotitle
      videoinfo videocontainer mediaplayer audioplayer podcastplayer photogallery"""),
  /// Asks the reader something.
  POLL("poll polls quiz survey rating ratings starrating vote voting"),
  /// Repeats the story's own words in large letters.
  PULLQUOTE("pullquote pullquotes pulledquote"),
  /// Sums the story up, between headline and text.
  STANDFIRST(
      """
      dek deck standfirst subtitle subheadline subhead subheading subhed strapline articledek
      articlesummary articledescription articleintro summary excerpt lede articlelead chapo
      subdeck subdek storyintro articlesubtitle articlesubheadline storysummary headersummary heroexcerpt postexcerpt"""),
  /// Somebody else's post shown in the story.
  EMBED(
      """
      twittertweet tweet tweets twitterembed tweetembed instagrammedia instagramembed tiktokembed
      fbpost fbvideo redditembed redditcard blueskyembed threadsembed blueskypost"""),
  /// Not shown, or only read aloud.
  HIDDEN(
      """
      sronly screenreadertext visuallyhidden visuallyhide hide hidden ishidden uhidden noprint offscreen
      screenreader accessibilityhidden assistivetext printonly showprint"""),
  /// An element that HTML itself sets apart: aside, nav, footer, form.
  ELEMENT(""),
  /// A whole story.
  ARTICLE(""),
  /// Chosen by a rule of the site.
  CHOSEN("");

  /// All that speak against a part.
  static final Set<Cue> CLUTTER =
      Collections.unmodifiableSet(
          EnumSet.complementOf(EnumSet.of(BODY, ARTICLE, STANDFIRST, CHOSEN)));

  private static final Pattern SPACES = Pattern.compile("\\s+");
  private static final Map<String, Set<Cue>> BY_WORD = byWord();
  private static final int LONGEST_LABEL = 400;

  private final String words;

  Cue(String words) {
    this.words = words;
  }

  /// The cues of a class, id or role attribute.
  static Set<Cue> read(String label) {
    return read(label, new HashMap<>());
  }

  /// The same, with what was read of single names before.
  static Set<Cue> read(String label, Map<String, Set<Cue>> known) {
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    String bounded = label.length() > LONGEST_LABEL ? label.substring(0, LONGEST_LABEL) : label;
    int start = 0;
    for (int i = 0; i <= bounded.length(); i++) {
      if (i == bounded.length() || bounded.charAt(i) <= ' ') {
        if (i > start) {
          cues.addAll(known.computeIfAbsent(bounded.substring(start, i), Cue::ofName));
        }
        start = i + 1;
      }
    }
    return cues;
  }

  private static Set<Cue> ofName(String name) {
    Set<Cue> cues = EnumSet.noneOf(Cue.class);
    String before = "";
    for (String word : words(name)) {
      cues.addAll(BY_WORD.getOrDefault(word, Set.of()));
      if (!before.isEmpty()) {
        cues.addAll(BY_WORD.getOrDefault(before + word, Set.of()));
      }
      before = word;
    }
    return cues.isEmpty() ? Set.of() : cues;
  }

  private static List<String> words(String name) {
    List<String> words = new ArrayList<>();
    int start = 0;
    for (int i = 0; i <= name.length(); i++) {
      boolean end = i == name.length() || !Character.isLetterOrDigit(name.charAt(i));
      boolean hump =
          !end
              && i > start
              && Character.isUpperCase(name.charAt(i))
              && Character.isLowerCase(name.charAt(i - 1));
      if (end || hump) {
        if (i > start) {
          words.add(name.substring(start, i).toLowerCase(Locale.ROOT));
        }
        start = end ? i + 1 : i;
      }
    }
    return words;
  }

  private static Map<String, Set<Cue>> byWord() {
    Map<String, Set<Cue>> map = new HashMap<>();
    for (Cue cue : values()) {
      SPACES
          .splitAsStream(cue.words)
          .filter(word -> !word.isEmpty())
          .forEach(word -> map.computeIfAbsent(word, w -> EnumSet.noneOf(Cue.class)).add(cue));
    }
    return map;
  }
}
