package org.wardround.model;

import org.jspecify.annotations.Nullable;

/// What a server gave to ask again cheaply (RFC 9110, section 8.8): remembered by the ledger, used
/// by the fetcher.
public record Validators(@Nullable String etag, @Nullable String lastModified) {
  /// Nothing to ask with.
  public static final Validators NONE = new Validators(null, null);
}
