package org.wardround.view;

import java.time.temporal.ChronoUnit;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Reading;
import org.wardround.ledger.StoredStory;
import org.wardround.model.Claim;
import org.wardround.model.Story;

/// A version of a story, for results.
public final class StoryView {
  /// The columns of the list of versions.
  public static final List<String> COLUMNS =
      List.of("version", "fetched", "published", "updated", "words", "changes", "title");

  private StoryView() {}

  /// All that is known of a version.
  public static Map<String, @Nullable Object> line(StoredStory version) {
    Reading reading = version.reading();
    Story story = reading.story();
    Map<String, @Nullable Object> line = facts(version);
    line.put("byline", story.byline());
    line.put("outlet", story.site());
    line.put("language", story.language());
    line.put("feed", reading.feed());
    line.put(
        "archived",
        reading.archived() == null
            ? null
            : reading.archived().file() + "@" + reading.archived().offset());
    line.put("text", story.text());
    line.put("people", reading.extraction().people());
    line.put("organisations", reading.extraction().organisations());
    line.put("claims", reading.extraction().claims().stream().map(StoryView::claim).toList());
    return line;
  }

  /// A version in the list of versions.
  ///
  /// @param before the version before it; null for the first
  public static Map<String, @Nullable Object> row(
      StoredStory version, @Nullable StoredStory before) {
    Map<String, @Nullable Object> row = facts(version);
    Story story = version.reading().story();
    row.put("words", story.text().isBlank() ? 0 : story.text().strip().split("\\s+").length);
    row.put(
        "changes",
        before == null ? null : StoryDiff.between(before.reading().story(), story).size());
    return row;
  }

  private static Map<String, @Nullable Object> facts(StoredStory version) {
    Story story = version.reading().story();
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("id", story.link());
    facts.put("version", version.version());
    facts.put("fetched", version.reading().fetched().truncatedTo(ChronoUnit.SECONDS).toString());
    facts.put("title", story.title());
    facts.put("url", story.link());
    facts.put("published", story.published() == null ? null : story.published().toString());
    facts.put("updated", story.updated() == null ? null : story.updated().toString());
    return facts;
  }

  private static Map<String, @Nullable Object> claim(Claim claim) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    Told.say(line, claim);
    return line;
  }
}
