package org.wardround.feed;

import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardround.model.FeedEntry;

/// Collects what is said of one entry, several vocabularies at once; the better source of a field
/// wins whatever the order.
final class EntryDraft {
  /// The fields that compete.
  enum Field {
    ID,
    TITLE,
    LINK,
    PUBLISHED,
    UPDATED,
    AUTHOR
  }

  private record Ranked(int rank, String value) {}

  private final Map<Field, Ranked> best = new EnumMap<>(Field.class);
  private final List<RichText> summaries = new ArrayList<>();
  private @Nullable RichText fallbackSummary;
  private @Nullable RichText content;

  /// Takes the value unless an equal or better one (lower rank) is known already.
  void offer(Field field, int rank, @Nullable String value) {
    if (value == null || value.isBlank()) {
      return;
    }
    Ranked known = best.get(field);
    if (known == null || rank < known.rank()) {
      best.put(field, new Ranked(rank, value.strip()));
    }
  }

  /// A description or summary, in the order they stand.
  void summary(RichText text) {
    if (!text.value().isBlank()) {
      summaries.add(text);
    }
  }

  /// A summary that counts only where there is no other.
  void fallbackSummary(RichText text) {
    if (fallbackSummary == null && !text.value().isBlank()) {
      fallbackSummary = text;
    }
  }

  /// The full text; the longest of several.
  void content(RichText text) {
    if (content == null || text.value().length() > content.value().length()) {
      content = text.value().isBlank() ? content : text;
    }
  }

  boolean isEmpty() {
    return best.isEmpty() && summaries.isEmpty() && fallbackSummary == null && content == null;
  }

  @Nullable String value(Field field) {
    Ranked known = best.get(field);
    return known == null ? null : known.value();
  }

  FeedEntry finish(Instant fetchedAt, FeedLimits limits) {
    Dates dates = Dates.of(value(Field.PUBLISHED), value(Field.UPDATED), fetchedAt);
    return new FeedEntry(
        clipped(Field.ID, limits),
        clipped(Field.TITLE, limits),
        value(Field.LINK),
        dates.published,
        dates.updated,
        clipped(Field.AUTHOR, limits),
        html(summaries.isEmpty() ? fallbackSummary : summaries.getFirst()),
        html(fullText()),
        dates.clamped);
  }

  private @Nullable RichText fullText() {
    return content == null && summaries.size() > 1 ? summaries.get(1) : content;
  }

  private static @Nullable String html(@Nullable RichText text) {
    return text == null ? null : text.markup();
  }

  private @Nullable String clipped(Field field, FeedLimits limits) {
    String value = value(field);
    return value == null || value.length() <= limits.characters()
        ? value
        : value.substring(0, limits.characters()) + "…";
  }

  /// The two dates, neither after the fetch.
  private record Dates(@Nullable Instant published, @Nullable Instant updated, boolean clamped) {
    static Dates of(@Nullable String published, @Nullable String updated, Instant fetchedAt) {
      Optional<Instant> first = FeedDates.parse(published);
      Optional<Instant> last = FeedDates.parse(updated);
      boolean clamped =
          first.filter(d -> d.isAfter(fetchedAt)).isPresent()
              || last.filter(d -> d.isAfter(fetchedAt)).isPresent();
      return new Dates(earlier(first, fetchedAt), earlier(last, fetchedAt), clamped);
    }

    private static @Nullable Instant earlier(Optional<Instant> date, Instant limit) {
      return date.map(d -> d.isAfter(limit) ? limit : d).orElse(null);
    }
  }
}
