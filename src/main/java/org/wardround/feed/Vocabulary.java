package org.wardround.feed;

import java.util.Locale;
import java.util.Map;

/// The vocabularies that feeds mix: which one an element's namespace names.
enum Vocabulary {
  /// RSS of every version, Atom, CDF and sitemaps: their words do not clash.
  CORE,
  DUBLIN_CORE,
  CONTENT,
  XHTML,
  ITUNES,
  MEDIA,
  NEWS,
  SYNDICATION,
  FEEDBURNER,
  PRISM,
  RDF,
  /// Anything else; its elements are no part of a story even where they are called "title".
  FOREIGN;

  /// Lower case, without scheme and without a trailing slash or hash: feeds get these wrong.
  private static final Map<String, Vocabulary> BY_NAMESPACE =
      Map.ofEntries(
          Map.entry("", CORE),
          Map.entry("purl.org/rss/1.0", CORE),
          Map.entry("my.netscape.com/rdf/simple/0.9", CORE),
          Map.entry("channel.netscape.com/rdf/simple/0.9", CORE),
          Map.entry("my.netscape.com/publish/formats/rss-0.91.dtd", CORE),
          Map.entry("backend.userland.com/rss", CORE),
          Map.entry("backend.userland.com/rss2", CORE),
          Map.entry("blogs.law.harvard.edu/tech/rss", CORE),
          Map.entry("cyber.law.harvard.edu/rss", CORE),
          Map.entry("purl.org/net/rss1.1", CORE),
          Map.entry("www.w3.org/2005/atom", CORE),
          Map.entry("purl.org/atom/ns", CORE),
          Map.entry("example.com/necho", CORE),
          Map.entry("purl.org/echo", CORE),
          Map.entry("uri/of/echo/namespace", CORE),
          Map.entry("purl.org/pie", CORE),
          Map.entry("www.sitemaps.org/schemas/sitemap/0.9", CORE),
          Map.entry("www.google.com/schemas/sitemap/0.84", CORE),
          Map.entry("purl.org/dc/elements/1.1", DUBLIN_CORE),
          Map.entry("purl.org/dc/elements/1.0", DUBLIN_CORE),
          Map.entry("purl.org/dc/terms", DUBLIN_CORE),
          Map.entry("purl.org/rss/1.0/modules/content", CONTENT),
          Map.entry("www.w3.org/1999/xhtml", XHTML),
          Map.entry("www.itunes.com/dtds/podcast-1.0.dtd", ITUNES),
          Map.entry("example.com/dtds/podcast-1.0.dtd", ITUNES),
          Map.entry("search.yahoo.com/mrss", MEDIA),
          Map.entry("www.google.com/schemas/sitemap-news/0.9", NEWS),
          Map.entry("purl.org/rss/1.0/modules/syndication", SYNDICATION),
          Map.entry("rssnamespace.org/feedburner/ext/1.0", FEEDBURNER),
          Map.entry("prismstandard.org/namespaces/1.2/basic", PRISM),
          Map.entry("prismstandard.org/namespaces/basic/2.0", PRISM),
          Map.entry("www.w3.org/1999/02/22-rdf-syntax-ns", RDF));

  /// What a prefix means where nobody has declared it.
  private static final Map<String, Vocabulary> BY_PREFIX =
      Map.ofEntries(
          Map.entry("rss", CORE),
          Map.entry("atom", CORE),
          Map.entry("dc", DUBLIN_CORE),
          Map.entry("dcterms", DUBLIN_CORE),
          Map.entry("content", CONTENT),
          Map.entry("xhtml", XHTML),
          Map.entry("itunes", ITUNES),
          Map.entry("media", MEDIA),
          Map.entry("news", NEWS),
          Map.entry("sy", SYNDICATION),
          Map.entry("feedburner", FEEDBURNER),
          Map.entry("prism", PRISM),
          Map.entry("rdf", RDF));

  static Vocabulary of(String namespace, String prefix) {
    String folded = fold(namespace);
    if (folded.isEmpty() && !prefix.isEmpty()) {
      return BY_PREFIX.getOrDefault(prefix.toLowerCase(Locale.ROOT), FOREIGN);
    }
    return BY_NAMESPACE.getOrDefault(folded, FOREIGN);
  }

  private static String fold(String namespace) {
    return namespace
        .strip()
        .toLowerCase(Locale.ROOT)
        .replaceFirst("^https?://", "")
        .replaceFirst("[/#=]+$", "");
  }
}
