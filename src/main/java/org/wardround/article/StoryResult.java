package org.wardround.article;

import org.wardround.model.Story;

/// What a page turned out to be. Both outcomes are expected ones.
public sealed interface StoryResult {
  /// How the decision was reached, for people.
  Explanation explanation();

  /// The page tells a story.
  record Extracted(Story story, Explanation explanation) implements StoryResult {}

  /// The page tells none, or shows too little of it.
  ///
  /// @param detail one sentence on what was seen
  record NotAStory(Reason reason, String detail, Explanation explanation) implements StoryResult {}

  /// Why a page is no story.
  enum Reason {
    /// A section front, a home page, search results: many teasers, none of them told.
    LISTING("a list of stories"),
    /// A tag, topic or author page.
    TAG_PAGE("a tag or topic page"),
    /// A player with a caption and no told story.
    VIDEO("a video or audio page"),
    /// Asks for consent before it shows anything.
    CONSENT_WALL("a consent wall"),
    /// Shows the beginning and asks for money or registration.
    PAYWALL("a paywall stub"),
    /// Asks to log in.
    LOGIN("a log-in page"),
    /// Says "not found" under status 200.
    NOT_FOUND("a page that says it does not exist"),
    /// Asks to prove that one is human, or to switch JavaScript on.
    BOT_CHECK("a check for robots"),
    /// No HTML at all: a PDF, an image, a feed.
    NOT_HTML("not an HTML page"),
    /// Nothing that could be a story's text.
    EMPTY("a page without a story's text");

    private final String words;

    Reason(String words) {
      this.words = words;
    }

    /// The reason in words, to stand after "it is".
    public String words() {
      return words;
    }
  }
}
