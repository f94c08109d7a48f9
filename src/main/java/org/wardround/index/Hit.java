package org.wardround.index;

import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/// One story found, with all that a result shows and cites.
///
/// @param title the headline, with the words found
/// @param outlet the outlet's name, or its host where the name is unknown
/// @param snippets the passages that answer the query best, in reading order; for a question about
///   claims the sentences that claim it
/// @param statements what the story claims that matches the query; empty where it asks no claim
/// @param archived `FILE#OFFSET` of the archived response
/// @param alsoIn the outlets of other copies of the story
public record Hit(
    String key,
    String link,
    Marked title,
    String outlet,
    @Nullable String byline,
    @Nullable OffsetDateTime published,
    @Nullable String language,
    @Nullable String archived,
    List<Marked> snippets,
    List<Statement> statements,
    List<String> alsoIn,
    float score) {
  public Hit {
    snippets = List.copyOf(snippets);
    statements = List.copyOf(statements);
    alsoIn = List.copyOf(alsoIn);
  }
}
