package org.wardround.extract.claim;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Change;

/// What the annotators of a story say, for whoever learns from it.
public interface AnswerKey {
  /// The changes annotated for a person and a post; none where nothing is said.
  ///
  /// @param role as worded; null when only an organisation is named
  /// @param organisations those named with it; none when the text leaves it open
  List<Change> changes(String person, @Nullable String role, List<String> organisations);

  /// True when the annotators give a person this post, wherever it is.
  boolean holds(String person, String role);

  /// True when they say that it is at this organisation.
  boolean at(String person, String role, String organisation);
}
