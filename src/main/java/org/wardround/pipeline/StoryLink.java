package org.wardround.pipeline;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/// One story, one link: the form of a link under which its story is kept.
final class StoryLink {
  /// Parameters that tell where a reader came from, not what the page is: those of Google Analytics
  /// and Ads, Facebook, Microsoft Ads, Mailchimp, HubSpot, Matomo, Adobe and Instagram, as
  /// Mozilla's and AdGuard's lists of tracking parameters name them.
  private static final Pattern TRACKING =
      Pattern.compile(
          "(utm_|mtm_|pk_|hsa_|_hs|oly_|vero_).*"
              + "|fbclid|gclid|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|mc_cid|mc_eid"
              + "|mkt_tok|s_cid|cmpid|ncid|_ga|_gl|__twitter_impression|trk|trkcampaign",
          Pattern.CASE_INSENSITIVE);

  private static final Set<String> WEB = Set.of("http", "https");

  private StoryLink() {}

  /// The identity of a story: the page's own canonical link where it may be believed, else the
  /// address that the page was found at; without tracking parameters and fragment.
  ///
  /// A canonical link is not believed when it leads to another site (a copy's link to its original
  /// is about the text, not this page) or to a home page (a common mistake of templates). Of a page
  /// that was found at no web address, such as a saved file, it is all there is.
  static String of(String pageUrl, @Nullable String canonical) {
    String page = normal(pageUrl).orElse(pageUrl);
    if (canonical == null) {
      return page;
    }
    return normal(canonical).filter(c -> believable(page, c)).orElse(page);
  }

  /// The link in normal form (RFC 3986, section 6.2.2 and 6.2.3: case of scheme and host, default
  /// port, empty path), without tracking parameters and fragment; empty when it is no web address.
  static Optional<String> normal(String link) {
    try {
      URI uri = new URI(link.strip()).normalize();
      String scheme = uri.getScheme() == null ? "" : uri.getScheme().toLowerCase(Locale.ROOT);
      if (!WEB.contains(scheme) || uri.getHost() == null) {
        return Optional.empty();
      }
      String path = uri.getRawPath() == null || uri.getRawPath().isEmpty() ? "/" : uri.getRawPath();
      return Optional.of(
          scheme
              + "://"
              + uri.getHost().toLowerCase(Locale.ROOT)
              + port(scheme, uri.getPort())
              + path
              + query(uri.getRawQuery()));
    } catch (URISyntaxException notALink) {
      return Optional.empty();
    }
  }

  /// The host that a link leads to; the link itself where it has none.
  static String host(String link) {
    return normal(link).map(l -> URI.create(l).getHost()).orElse(link);
  }

  private static String port(String scheme, int port) {
    boolean usual = port < 0 || port == (scheme.equals("http") ? 80 : 443);
    return usual ? "" : ":" + port;
  }

  private static String query(@Nullable String raw) {
    if (raw == null || raw.isEmpty()) {
      return "";
    }
    String kept =
        Arrays.stream(raw.split("&"))
            .filter(p -> !TRACKING.matcher(p.split("=", 2)[0]).matches())
            .collect(Collectors.joining("&"));
    return kept.isEmpty() ? "" : "?" + kept;
  }

  private static boolean believable(String page, String canonical) {
    URI to = URI.create(canonical);
    boolean home = to.getRawPath().equals("/") && to.getRawQuery() == null;
    boolean sameSite = normal(page).map(p -> site(host(p)).equals(site(to.getHost()))).orElse(true);
    return sameSite && !home;
  }

  /// `www.`, `m.` and `amp.` are faces of one site.
  private static String site(String host) {
    return host.replaceFirst("^(www|m|mobile|amp)\\.", "");
  }
}
