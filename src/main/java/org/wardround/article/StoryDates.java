package org.wardround.article;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Page;

/// Finds when a story was published and updated, and says where it was found.
final class StoryDates {
  /// What was found.
  record Times(
      @Nullable OffsetDateTime published,
      @Nullable OffsetDateTime updated,
      @Nullable String source) {}

  private StoryDates() {}

  static Times find(Head head, StructuredData data, Page page) {
    OffsetDateTime updated = iso(data.text("dateModified"));
    if (updated == null) {
      updated = iso(head.first("article:modified_time", "og:updated_time"));
    }
    OffsetDateTime published = iso(data.text("datePublished"));
    if (published != null) {
      return new Times(published, updated, "json-ld");
    }
    published =
        iso(
            head.first(
                "article:published_time",
                "datepublished",
                "date",
                "pubdate",
                "parsely-pub-date",
                "sailthru.date",
                "dc.date.issued",
                "dc.date"));
    return new Times(published, updated, published == null ? null : "meta");
  }

  private static @Nullable OffsetDateTime iso(@Nullable String text) {
    if (text == null) {
      return null;
    }
    String t = text.strip().replace(' ', 'T');
    try {
      if (t.length() >= 19) {
        return OffsetDateTime.parse(t, DateTimeFormatter.ISO_OFFSET_DATE_TIME);
      }
      return LocalDate.parse(t).atStartOfDay().atOffset(ZoneOffset.UTC);
    } catch (DateTimeParseException other) {
      try {
        return LocalDateTime.parse(t).atOffset(ZoneOffset.UTC);
      } catch (DateTimeException wrong) {
        return t.length() > 10 ? iso(t.substring(0, 10)) : null;
      }
    }
  }
}
