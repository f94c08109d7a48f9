package org.wardround.ledger.identity;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Change;

/// A person as one story has them: all claims of one story that use one name speak of one person.
///
/// @param link of the story; with the name's form it identifies the appearance
/// @param name as the story has it
/// @param day on which the story was published
/// @param posts what the story says of them
/// @param company keys of the other people and organisations that the story names
public record Appearance(
    String link, PersonName name, LocalDate day, List<PostSaid> posts, Set<String> company) {
  /// By day, then by content.
  public static final Comparator<Appearance> IN_ORDER =
      Comparator.comparing(Appearance::day).thenComparing(appearance -> appearance.id());

  /// What one claim says.
  ///
  /// @param organisation its key
  /// @param role its key
  /// @param holding whether the person is said to be in the post on the story's day
  public record PostSaid(
      @Nullable String organisation, @Nullable String role, Change change, boolean holding) {}

  public Appearance {
    posts = List.copyOf(posts);
    company = Set.copyOf(company);
  }

  /// What identifies the appearance, whatever stores it: the form of the name and the link.
  public String id() {
    return id(name, link);
  }

  /// The same for a name in a story.
  public static String id(PersonName name, String link) {
    return name.form() + "\t" + link;
  }
}
