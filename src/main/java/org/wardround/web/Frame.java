package org.wardround.web;

import org.jspecify.annotations.Nullable;

/// What stands around every page.
///
/// @param title of the page
/// @param section of the navigation that is marked as the current one; empty for none
/// @param query in the box for searching
/// @param csrf token for the page's forms
/// @param feed address of the Atom feed of what the page shows
/// @param user whether somebody had to log in, and can log out
record Frame(
    String title, String section, String query, String csrf, @Nullable String feed, boolean user) {
  /// The same with an Atom feed.
  Frame withFeed(String address) {
    return new Frame(title, section, query, csrf, address, user);
  }

  /// The same with a query in its box.
  Frame withQuery(String text) {
    return new Frame(title, section, text, csrf, feed, user);
  }
}
