package org.wardround.model;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/// A fetched document, before anything is read out of it.
///
/// @param url where it was found, after redirects
/// @param contentType the Content-Type header, which may carry a charset and may lie
/// @param at when it was fetched (UTC)
public record Page(String url, @Nullable String contentType, byte[] body, Instant at) {}
