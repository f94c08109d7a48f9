package org.wardround.feed;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Authors' names as feeds write them: `ann@example.org (Ann Author)`, `Ann Author <…>`, an Atom
/// person. The mail address is dropped unless it is all there is.
final class Names {
  private static final Pattern MAIL_THEN_NAME = Pattern.compile("\\S+@\\S+\\s*\\(([^)]+)\\)");

  private static final Pattern MAIL =
      Pattern.compile("[<(\\[]?\\s*(?:mailto:)?\\S+@\\S+\\.\\w+\\s*[>)\\]]?");

  private Names() {}

  static @Nullable String of(Node author) {
    for (Node child : author.children()) {
      if (child.name().equals("name") && !child.wholeText().isBlank()) {
        return plain(child);
      }
    }
    for (Node child : author.children()) {
      if (child.name().equals("email")) {
        return plain(child);
      }
    }
    return plain(author);
  }

  private static @Nullable String plain(Node node) {
    String words = TextConstruct.read(node, "").plain();
    Matcher mailFirst = MAIL_THEN_NAME.matcher(words);
    if (mailFirst.matches()) {
      return mailFirst.group(1).strip();
    }
    String bare = MAIL.matcher(words).replaceAll("").strip();
    String name = bare.isEmpty() ? words : bare;
    return name.isEmpty() ? null : name;
  }
}
