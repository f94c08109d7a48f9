package org.wardround.model;

import org.jspecify.annotations.Nullable;

/// Something polled for stories: RSS, Atom, JSON Feed, a news sitemap or a listing page.
///
/// @param url where it is fetched; identifies the feed
/// @param title the outlet's name for it, or the user's
/// @param site the outlet's home page
/// @param category path of categories in OPML's notation (`/UK/Trade press`); empty for none
public record Feed(
    String url, String title, @Nullable String site, String category, boolean enabled) {}
