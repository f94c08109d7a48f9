package org.wardround.web;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The filters that a click adds to a query and takes away again: `field:"value"` beside the words.
final class Filters {
  private static final Pattern FILTER =
      Pattern.compile(
          "(?<=^|\\s)(person|organisation|role|source|change|published):(\"[^\"]*\"|[^\\s()\"]+)(?=\\s|$)");

  private Filters() {}

  /// A filter in a query.
  ///
  /// @param without address of the search without it
  record Filter(String field, String value, String without) {}

  /// The query with one more filter; a period takes the place of the one before.
  static String with(String query, String field, String value) {
    String base = field.equals("published") ? without(query, "published") : query;
    boolean plain = value.matches("[\\w.-]+");
    String filter = field + ":" + (plain ? value : "\"" + value.replace("\"", " ") + "\"");
    return (base.equals(HomePage.EVERYTHING) ? filter : base + " " + filter).strip();
  }

  private static String without(String query, String field) {
    Matcher filter = FILTER.matcher(query);
    return filter
        .replaceAll(
            found -> found.group(1).equals(field) ? "" : Matcher.quoteReplacement(found.group()))
        .replaceAll("\\s+", " ")
        .strip();
  }

  /// The filters of a query.
  static List<Filter> of(String query) {
    List<Filter> filters = new ArrayList<>();
    Matcher found = FILTER.matcher(query);
    while (found.find()) {
      String rest = query.substring(0, found.start()) + query.substring(found.end());
      filters.add(
          new Filter(
              found.group(1),
              found.group(2).replace("\"", ""),
              Links.search(rest.replaceAll("\\s+", " ").strip())));
    }
    return filters;
  }
}
