package org.wardround.model;

import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/// One published article.
///
/// @param link the canonical link: one story has one
/// @param text the body: paragraphs, headings and list items separated by blank lines
/// @param byline the authors' names, separated by commas
/// @param published with the offset that the source gives; a bare date stands at midnight UTC
/// @param updated likewise
/// @param site the outlet's name
/// @param language BCP 47 tag
/// @param section the outlet's section or topic
/// @param image link of the main image
/// @param dateSource where the published date was found (`json-ld`, `meta`, `feed`, `text` …)
public record Story(
    String link,
    String title,
    String text,
    @Nullable String byline,
    @Nullable OffsetDateTime published,
    @Nullable OffsetDateTime updated,
    @Nullable String site,
    @Nullable String language,
    @Nullable String section,
    @Nullable String image,
    @Nullable String dateSource) {

  /// A story of which only the words are known.
  public static Story of(String link, String title, String text) {
    return new Story(link, title, text, null, null, null, null, null, null, null, null);
  }

  /// The same story under another link.
  public Story withLink(String other) {
    return new Story(
        other, title, text, byline, published, updated, site, language, section, image, dateSource);
  }

  /// The same story with another text.
  public Story withText(String other) {
    return new Story(
        link, title, other, byline, published, updated, site, language, section, image, dateSource);
  }

  /// The same story with another published time and its source.
  public Story withPublished(OffsetDateTime time, String source) {
    return new Story(
        link, title, text, byline, time, updated, site, language, section, image, source);
  }

  /// The same story with a byline.
  public Story withByline(@Nullable String names) {
    return new Story(
        link, title, text, names, published, updated, site, language, section, image, dateSource);
  }
}
