package org.wardround.fetch;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Exchange;
import org.wardround.model.Validators;

/// What became of one request. Nothing that a server or a network does is an exception.
public sealed interface FetchResult {
  /// The address that was asked for.
  String url();

  /// One sentence that names the address and says what happened.
  String detail();

  /// Where a server says that this address has moved for good; null where it has not.
  @Nullable String movedPermanentlyTo();

  /// A response with content (status 200 to 299).
  ///
  /// @param freshFor how long the server says that the answer stays good (Cache-Control, Expires)
  /// @param redirects the answers that led here from the address asked for, in their order
  record Fetched(
      String url,
      Exchange exchange,
      @Nullable String movedPermanentlyTo,
      @Nullable Duration freshFor,
      List<Exchange> redirects)
      implements FetchResult {
    public Fetched {
      redirects = List.copyOf(redirects);
    }

    @Override
    public String detail() {
      return url + " was fetched.";
    }

    /// To remember, and to ask with next time.
    public Validators validators() {
      return new Validators(
          exchange.header("etag").orElse(null), exchange.header("last-modified").orElse(null));
    }
  }

  /// The copy that the request's validators name is still good.
  record NotModified(
      String url,
      Exchange exchange,
      @Nullable String movedPermanentlyTo,
      @Nullable Duration freshFor)
      implements FetchResult {
    @Override
    public String detail() {
      return url + " has not changed.";
    }
  }

  /// Not fetched, since it must not be: by our own rules or by the server's word. Never evaded.
  ///
  /// @param exchange the server's refusal, where it was the server
  record Refused(
      String url,
      Reason reason,
      String detail,
      @Nullable String movedPermanentlyTo,
      @Nullable Exchange exchange)
      implements FetchResult {
    /// Who refused, and why.
    public enum Reason {
      /// robots.txt forbids it.
      ROBOTS,
      /// A private, loopback, link-local, multicast or metadata address.
      ADDRESS,
      SCHEME,
      PORT,
      /// No usable address at all.
      MALFORMED,
      /// 401, 403, 451, or a check for a human.
      BLOCKED,
      /// 402.
      PAYWALL,
      /// A wall that wants cookies or a consent first.
      CONSENT
    }
  }

  /// The server wants to be asked later.
  ///
  /// @param at not before then
  record RetryAt(
      String url,
      Instant at,
      String detail,
      @Nullable String movedPermanentlyTo,
      @Nullable Exchange exchange)
      implements FetchResult {}

  /// 410: it is gone and will not come back.
  record Gone(String url, String detail, @Nullable String movedPermanentlyTo, Exchange exchange)
      implements FetchResult {}

  /// It could not be had this time.
  record Failed(
      String url,
      Cause cause,
      String detail,
      @Nullable String movedPermanentlyTo,
      @Nullable Exchange exchange)
      implements FetchResult {
    /// What went wrong.
    public enum Cause {
      /// The host's name is unknown or could not be resolved.
      DNS,
      CONNECT,
      TLS,
      TIMEOUT,
      /// It came slower than the least rate.
      TOO_SLOW,
      /// The body is over its cap.
      TOO_LARGE,
      HEADERS_TOO_LARGE,
      /// The connection ended before the response did.
      BROKEN_OFF,
      /// What came is no HTTP, or in an encoding that is broken or unknown.
      PROTOCOL,
      /// Too many redirects, a circle of them, or one to nowhere.
      REDIRECTS,
      /// 404.
      NOT_FOUND,
      /// Another status of 400 to 499.
      CLIENT_ERROR,
      /// 500 to 599, but for 503; of robots.txt too, which forbids the page until it can be had
      /// (RFC 9309, 2.3.1.4).
      SERVER_ERROR
    }
  }
}
