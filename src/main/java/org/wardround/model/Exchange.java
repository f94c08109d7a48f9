package org.wardround.model;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/// One HTTP request and the response to it, as archived and as later stages read it.
///
/// @param url what was asked for, after redirects
/// @param requestHeaders as sent
/// @param responseHeaders as received; a content encoding has been undone and its header dropped
/// @param body decoded of transfer and content encodings, at most the fetcher's cap in bytes
/// @param at when the response came in (UTC)
/// @param address the numeric address that answered, where known
public record Exchange(
    String url,
    List<Header> requestHeaders,
    int status,
    List<Header> responseHeaders,
    byte[] body,
    Instant at,
    @Nullable String address) {
  public Exchange {
    requestHeaders = List.copyOf(requestHeaders);
    responseHeaders = List.copyOf(responseHeaders);
  }

  /// The value of the first response header of that name, whatever its case.
  public Optional<String> header(String name) {
    return responseHeaders.stream()
        .filter(h -> h.name().equalsIgnoreCase(name))
        .map(Header::value)
        .findFirst();
  }

  /// What the server gave to ask again cheaply.
  public Validators validators() {
    return new Validators(header("etag").orElse(null), header("last-modified").orElse(null));
  }

  /// The same exchange with another body.
  public Exchange withBody(byte[] other) {
    return new Exchange(url, requestHeaders, status, responseHeaders, other, at, address);
  }

  /// The page that this exchange brought.
  public Page page() {
    return new Page(url, header("content-type").orElse(null), body, at);
  }
}
