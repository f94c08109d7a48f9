package org.wardround.fetch;

import org.wardround.model.Validators;

/// What to fetch.
///
/// @param validators of the copy that is already known; [Validators#NONE] for none
public record FetchRequest(String url, Validators validators, Purpose purpose) {
  /// What the answer will be read as; servers that can give several kinds are told.
  public enum Purpose {
    FEED(
        "application/rss+xml, application/atom+xml, application/feed+json, application/xml;q=0.9, "
            + "text/xml;q=0.9, application/json;q=0.8, text/html;q=0.7, */*;q=0.5"),
    PAGE("text/html, application/xhtml+xml, application/xml;q=0.8, */*;q=0.5");

    final String accept;

    Purpose(String accept) {
      this.accept = accept;
    }
  }

  /// A feed, unless it has not changed.
  public static FetchRequest feed(String url, Validators validators) {
    return new FetchRequest(url, validators, Purpose.FEED);
  }

  /// A page, unless it has not changed.
  public static FetchRequest page(String url, Validators validators) {
    return new FetchRequest(url, validators, Purpose.PAGE);
  }

  /// A page that is not known yet.
  public static FetchRequest page(String url) {
    return page(url, Validators.NONE);
  }
}
