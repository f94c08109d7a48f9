package org.wardround.pipeline;

import java.time.Instant;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Capture;

/// Which archived pages a replay reads. A page in scope brings in all other captures of its story,
/// so that the story's versions stay whole.
///
/// @param since only pages fetched then or later
/// @param source only pages of which this is part of the feed's address or title, or of the host;
///   case does not matter
public record ReplayScope(@Nullable Instant since, @Nullable String source) {
  /// Everything.
  public static final ReplayScope ALL = new ReplayScope(null, null);

  /// True when nothing is left out.
  boolean whole() {
    return since == null && source == null;
  }

  /// @param feedTitle the title of the feed that led to the capture; empty where there is none
  boolean includes(Capture capture, String feedTitle) {
    return (since == null || !capture.exchange().at().isBefore(since))
        && (source == null
            || contains(capture.feed())
            || contains(feedTitle)
            || contains(StoryLink.host(capture.exchange().url())));
  }

  private boolean contains(@Nullable String text) {
    return text != null
        && source != null
        && text.toLowerCase(Locale.ROOT).contains(source.toLowerCase(Locale.ROOT));
  }
}
