package org.wardround.fetch;

import java.util.Locale;
import java.util.regex.Pattern;
import okhttp3.HttpUrl;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Exchange;

/// What a redirect says.
final class Redirects {
  /// Hosts and path segments of the consent pages that publishers send readers through; collected
  /// from public reports on feed readers, 2026. A new one shows up as "not an article" at worst.
  private static final Pattern CONSENT_HOST =
      Pattern.compile("(consent|guce|cmp|cookieconsent|myprivacy)\\..*");

  private static final Pattern CONSENT_SEGMENT =
      Pattern.compile(
          "(cookie|privacy|gdpr)?[-_]?(consent|wall|gate)[-_]?(page|form|wall)?"
              + "|cookie-?(policy-)?(wall|gate)|collectconsent");

  private Redirects() {}

  /// Where the answer sends us; null when it is no redirect, or one to nowhere.
  static @Nullable HttpUrl target(Exchange answer, HttpUrl from) {
    if (!isRedirect(answer.status())) {
      return null;
    }
    return answer
        .header("location")
        .flatMap(link -> WebAddress.resolve(from, link))
        .map(to -> to.fragment() == null ? to.newBuilder().fragment(from.fragment()).build() : to)
        .orElse(null);
  }

  static boolean isRedirect(int status) {
    return switch (status) {
      case 301, 302, 303, 307, 308 -> true;
      default -> false;
    };
  }

  static boolean isPermanent(int status) {
    return status == 301 || status == 308;
  }

  /// True for a page that stands between a reader and the story until he agrees to something.
  static boolean isConsentPage(HttpUrl url) {
    return CONSENT_HOST.matcher(url.host()).matches()
        || url.pathSegments().stream()
            .anyMatch(s -> CONSENT_SEGMENT.matcher(s.toLowerCase(Locale.ROOT)).matches());
  }
}
