package org.wardround.web;

import io.javalin.http.Context;

/// The headers that tell a browser what our answers may do: next to nothing.
final class SecurityHeaders {
  /// Scripts and styles only from our own files, nothing from elsewhere, nothing inline.
  private static final String PAGES =
      "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; connect-src 'self';"
          + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

  /// A document of somebody else: an origin of its own, no scripts, no forms, no network.
  private static final String FOREIGN =
      "sandbox; default-src 'none'; style-src 'unsafe-inline'; img-src data:; font-src data:;"
          + " base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

  private static final String POLICY = "Content-Security-Policy";

  private SecurityHeaders() {}

  /// For every answer. Links out of the desk tell nobody where they come from; forms of ours tell
  /// us, since a browser that may not say it sends the origin `null`.
  static void set(Context context) {
    context
        .header(POLICY, PAGES)
        .header("X-Content-Type-Options", "nosniff")
        .header("X-Frame-Options", "DENY")
        .header("Referrer-Policy", "same-origin")
        .header("Cross-Origin-Opener-Policy", "same-origin")
        .header("Cross-Origin-Resource-Policy", "same-origin")
        .header("Permissions-Policy", "camera=(), geolocation=(), microphone=()")
        .header("Cache-Control", "private, no-cache");
  }

  /// For an answer with somebody else's content.
  static void setForeign(Context context) {
    context.header(POLICY, FOREIGN);
  }
}
