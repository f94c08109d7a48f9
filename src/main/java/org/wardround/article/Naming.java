package org.wardround.article;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;

/// What an element's attributes say of its role on the page.
///
/// @param label the names that it bears, parted by spaces
/// @param isBody whether they say that it is the story's text
/// @param isHidden whether they say that it is not shown
/// @param isChosen whether a rule of the site has chosen it
record Naming(String label, boolean isBody, boolean isHidden, boolean isChosen) {
  private static final Set<String> HEADINGS = Set.of("h1", "h2", "h3", "h4", "h5", "h6");

  /// Where pages name the role of an element.
  private static final List<String> NAMES =
      List.of("id", "class", "role", "data-testid", "data-qa", "data-component", "data-gu-name");

  private static final int CLASS = 1;

  static Naming of(Element element) {
    @Nullable String[] names = new @Nullable String[NAMES.size()];
    boolean body = false;
    boolean hidden = false;
    boolean chosen = false;
    for (Attribute attribute : element.attributes()) {
      String key = attribute.getKey();
      switch (key) {
        case "hidden" -> hidden = true;
        case "aria-hidden" -> hidden |= attribute.getValue().equals("true");
        case "style" -> hidden |= isInvisible(attribute.getValue());
        case "itemprop" -> body |= attribute.getValue().equals("articleBody");
        case SiteRules.CHOSEN -> chosen = true;
        default -> {
          int place = NAMES.indexOf(key);
          if (place >= 0) {
            names[place] = attribute.getValue();
          }
        }
      }
    }
    // The ids of headings are the headline once more.
    boolean heading = HEADINGS.contains(element.normalName());
    return new Naming(heading ? text(names[CLASS]) : joined(names), body, hidden, chosen);
  }

  private static String text(@Nullable String name) {
    return name == null ? "" : name;
  }

  private static String joined(@Nullable String[] names) {
    String label = "";
    for (String name : names) {
      if (name != null && !name.isEmpty()) {
        label = label.isEmpty() ? name : label + " " + name;
      }
    }
    return label;
  }

  private static boolean isInvisible(String style) {
    if (style.isEmpty()) {
      return false;
    }
    String plain = style.replace(" ", "").toLowerCase(Locale.ROOT);
    return plain.contains("display:none") || plain.contains("visibility:hidden");
  }
}
