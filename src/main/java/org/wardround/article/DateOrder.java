package org.wardround.article;

import java.net.URI;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.wardround.model.Page;

/// Decides whether 3/4/2015 is in April or in March, by what the site shows: other dates of the
/// page that allow one order only, then the language it states, then its domain.
final class DateOrder {
  private static final Pattern NUMBERS =
      Pattern.compile("(?<![\\d./-])(\\d{1,2})/(\\d{1,2})/(?:(?:19|20)\\d\\d|\\d\\d)(?![\\d/])");

  /// Enough of the page to see its habits.
  private static final int SAMPLE = 200_000;

  private DateOrder() {}

  static boolean isDayFirst(Head head, Page page) {
    int balance = balance(head);
    return balance == 0 ? byPlace(head, page) : balance > 0;
  }

  private static int balance(Head head) {
    String text = head.document().text();
    Matcher m = NUMBERS.matcher(text.substring(0, Math.min(text.length(), SAMPLE)));
    int balance = 0;
    while (m.find()) {
      int first = Integer.parseInt(m.group(1));
      int second = Integer.parseInt(m.group(2));
      if (first > 12 && second <= 12) {
        balance++;
      } else if (second > 12 && first <= 12) {
        balance--;
      }
    }
    return balance;
  }

  private static boolean byPlace(Head head, Page page) {
    String language = head.language();
    String locale = language == null ? "" : language.replace('_', '-').toLowerCase(Locale.ROOT);
    if (locale.startsWith("en-")) {
      return !locale.startsWith("en-us");
    }
    if (!locale.isEmpty() && !locale.equals("en")) {
      return true;
    }
    String domain = domain(page.url());
    return !domain.equals("gov") && !domain.equals("us") && !domain.equals("com");
  }

  private static String domain(String url) {
    try {
      String host = URI.create(url).getHost();
      return host == null ? "" : host.substring(host.lastIndexOf('.') + 1);
    } catch (IllegalArgumentException wrong) {
      return "";
    }
  }
}
