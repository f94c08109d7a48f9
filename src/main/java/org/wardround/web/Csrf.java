package org.wardround.web;

import io.javalin.http.Context;
import io.javalin.http.Cookie;
import io.javalin.http.SameSite;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Set;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/// Tells changes that the user sends from our pages from those that another site makes the browser
/// send (OWASP, "Cross-Site Request Forgery Prevention", signed double submit): each form carries a
/// token that is bound to the browser's cookie, and a browser that names another origin is refused.
final class Csrf {
  /// The name of the form's field.
  static final String FIELD = "csrf";

  private static final String COOKIE = "wardround-browser";
  private static final String ALGORITHM = "HmacSHA256";
  private static final int BYTES = 32;
  private static final Set<String> OUR_SITE = Set.of("same-origin", "none");

  private final SecureRandom random = new SecureRandom();
  private final byte[] secret = random(BYTES);
  private final boolean https;

  /// @param https whether the cookie may only go over TLS
  Csrf(boolean https) {
    this.https = https;
  }

  /// The token for forms sent by the browser that asks. Each is masked anew, so that what a
  /// compressed page's length betrays is worth nothing.
  String token(Context context) {
    byte[] mask = random(BYTES);
    byte[] proof = proof(browser(context));
    byte[] token = new byte[2 * BYTES];
    for (int i = 0; i < BYTES; i++) {
      token[i] = mask[i];
      token[BYTES + i] = (byte) (mask[i] ^ proof[i]);
    }
    return Base64.getUrlEncoder().withoutPadding().encodeToString(token);
  }

  /// Throws a [Problem] for a change that did not come from one of our pages.
  void check(Context context) {
    String site = context.header("Sec-Fetch-Site");
    String origin = context.header("Origin");
    boolean elsewhere =
        (site != null && !OUR_SITE.contains(site)) || (origin != null && !isOurs(origin, context));
    if (elsewhere || !holds(context.formParam(FIELD), context.cookie(COOKIE))) {
      throw Problem.forbidden(
          "This change did not come from a page of the desk, or from one that is too old; load the"
              + " page again and send it from there.");
    }
  }

  private static boolean isOurs(String origin, Context context) {
    String host = context.header("Host");
    return host != null
        && (origin.equalsIgnoreCase("http://" + host)
            || origin.equalsIgnoreCase("https://" + host));
  }

  private boolean holds(@Nullable String token, @Nullable String browser) {
    if (token == null || browser == null) {
      return false;
    }
    byte[] bytes;
    try {
      bytes = Base64.getUrlDecoder().decode(token);
    } catch (IllegalArgumentException _) {
      return false;
    }
    if (bytes.length != 2 * BYTES) {
      return false;
    }
    byte[] proof = new byte[BYTES];
    for (int i = 0; i < BYTES; i++) {
      proof[i] = (byte) (bytes[i] ^ bytes[BYTES + i]);
    }
    return MessageDigest.isEqual(proof, proof(browser));
  }

  /// What names the browser; it is given a name when it has none.
  private String browser(Context context) {
    String known = context.cookie(COOKIE);
    if (known != null) {
      return known;
    }
    String name = context.attribute(COOKIE);
    if (name == null) {
      name = Base64.getUrlEncoder().withoutPadding().encodeToString(random(BYTES));
      context.attribute(COOKIE, name);
      context.cookie(new Cookie(COOKIE, name, "/", -1, https, true, null, SameSite.STRICT));
    }
    return name;
  }

  private byte[] proof(String browser) {
    try {
      Mac mac = Mac.getInstance(ALGORITHM);
      mac.init(new SecretKeySpec(secret, ALGORITHM));
      return mac.doFinal(browser.getBytes(java.nio.charset.StandardCharsets.UTF_8));
    } catch (GeneralSecurityException missing) {
      throw new IllegalStateException("every Java has " + ALGORITHM, missing);
    }
  }

  private byte[] random(int length) {
    byte[] bytes = new byte[length];
    random.nextBytes(bytes);
    return bytes;
  }
}
