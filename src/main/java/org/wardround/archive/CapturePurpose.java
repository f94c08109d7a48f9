package org.wardround.archive;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.netpreserve.jwarc.MessageHeaders;
import org.wardround.model.ArchivePosition;
import org.wardround.model.Capture;
import org.wardround.model.Exchange;
import org.wardround.model.FeedEntry;

/// Why a capture was made, as the fields of its metadata record (`application/warc-fields`). `via`
/// is the standard's own field; ours start with `wardround-`.
///
/// @param original where an unchanged body was kept before
record CapturePurpose(
    Capture.Kind kind,
    @Nullable String feed,
    @Nullable FeedEntry entry,
    @Nullable ArchivePosition original) {
  /// What is assumed of another tool's captures.
  static final CapturePurpose UNKNOWN = new CapturePurpose(Capture.Kind.PAGE, null, null, null);

  private static final String VIA = "via";
  private static final String KIND = "wardround-kind";
  private static final String ORIGINAL_FILE = "wardround-original-file";
  private static final String ORIGINAL_OFFSET = "wardround-original-offset";
  private static final String ENTRY = "wardround-entry-";

  static CapturePurpose of(Capture capture, @Nullable ArchivePosition original) {
    return new CapturePurpose(capture.kind(), capture.feed(), capture.entry(), original);
  }

  Capture capture(Exchange exchange) {
    return new Capture(exchange, kind, feed, entry);
  }

  Map<String, List<String>> fields() {
    Map<String, List<String>> fields = new LinkedHashMap<>();
    put(fields, VIA, feed);
    put(fields, KIND, kind.name().toLowerCase(Locale.ROOT));
    if (original != null) {
      put(fields, ORIGINAL_FILE, original.file());
      put(fields, ORIGINAL_OFFSET, Long.toString(original.offset()));
    }
    if (entry != null) {
      put(fields, ENTRY + "id", entry.id());
      put(fields, ENTRY + "title", entry.title());
      put(fields, ENTRY + "link", entry.link());
      put(fields, ENTRY + "published", iso(entry.published()));
      put(fields, ENTRY + "updated", iso(entry.updated()));
      put(fields, ENTRY + "author", entry.author());
      put(fields, ENTRY + "summary", entry.summary());
    }
    return fields;
  }

  static CapturePurpose read(MessageHeaders fields) {
    return new CapturePurpose(
        kind(fields.first(KIND).orElse("page")),
        fields.first(VIA).orElse(null),
        entry(fields),
        original(fields));
  }

  private static Capture.Kind kind(String word) {
    return switch (word) {
      case "feed" -> Capture.Kind.FEED;
      case "redirect" -> Capture.Kind.REDIRECT;
      case "further" -> Capture.Kind.FURTHER;
      default -> Capture.Kind.PAGE;
    };
  }

  /// The same for a file of unknown origin: nothing unless the fields are ours.
  static Optional<CapturePurpose> ours(MessageHeaders fields) {
    return fields.first(KIND).map(_ -> read(fields));
  }

  private static @Nullable FeedEntry entry(MessageHeaders fields) {
    if (fields.first(ENTRY + "link").isEmpty()) {
      return null;
    }
    return new FeedEntry(
        fields.first(ENTRY + "id").orElse(null),
        fields.first(ENTRY + "title").orElse(null),
        fields.first(ENTRY + "link").orElse(null),
        fields.first(ENTRY + "published").map(Instant::parse).orElse(null),
        fields.first(ENTRY + "updated").map(Instant::parse).orElse(null),
        fields.first(ENTRY + "author").orElse(null),
        fields.first(ENTRY + "summary").orElse(null),
        null);
  }

  private static @Nullable ArchivePosition original(MessageHeaders fields) {
    return fields
        .first(ORIGINAL_FILE)
        .map(
            file ->
                new ArchivePosition(
                    file, fields.first(ORIGINAL_OFFSET).map(Long::parseLong).orElse(0L)))
        .orElse(null);
  }

  private static @Nullable String iso(@Nullable Instant time) {
    return time == null ? null : time.toString();
  }

  /// A field is one line: line breaks, which only hostile feeds put there, become spaces.
  private static void put(Map<String, List<String>> fields, String name, @Nullable String value) {
    if (value != null && !value.isBlank()) {
      fields.put(name, List.of(value.replaceAll("\\p{Cntrl}+", " ").strip()));
    }
  }
}
