package org.wardround.pipeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Reading;
import org.wardround.ledger.StoredStory;
import org.wardround.model.Change;
import org.wardround.model.Claim;
import org.wardround.model.Evidence;
import org.wardround.model.Extraction;
import org.wardround.model.Story;

/// What a replay tells otherwise of one story than was known before.
///
/// @param link the canonical link
/// @param parts what differs, in words: `title`, `text`, `published`, `names`, `claims`, `versions`
///   …
/// @param added claims of the newest version that were not made before
/// @param removed claims of the newest version that are made no more
public record StoryChange(
    String link,
    String title,
    Kind kind,
    List<String> parts,
    List<Claim> added,
    List<Claim> removed) {
  /// What became of the story.
  public enum Kind {
    NEW,
    CHANGED,
    GONE;

    /// The word that reports use.
    public String word() {
      return name().toLowerCase(java.util.Locale.ROOT);
    }
  }

  public StoryChange {
    parts = List.copyOf(parts);
    added = List.copyOf(added);
    removed = List.copyOf(removed);
  }

  private record Part(String name, Function<Story, @Nullable Object> value) {}

  private static final List<Part> PARTS =
      List.of(
          new Part("title", Story::title),
          new Part("text", Story::text),
          new Part("byline", Story::byline),
          new Part("published", Story::published),
          new Part("updated", Story::updated),
          new Part("site", Story::site),
          new Part("language", Story::language),
          new Part("section", Story::section),
          new Part("image", Story::image),
          new Part("date source", Story::dateSource));

  /// What a claim says, by which the same claim is known again; how it was found does not count.
  private record Said(
      String person,
      Change change,
      Object post,
      Optional<?> date,
      boolean acting,
      Object certainty,
      Optional<String> attribution,
      Evidence best) {
    static Said of(Claim claim) {
      return new Said(
          claim.person(),
          claim.change(),
          claim.post(),
          Optional.ofNullable(claim.date()),
          claim.acting(),
          claim.certainty(),
          Optional.ofNullable(claim.attribution()),
          claim.best());
    }
  }

  /// Compares two states of a story, given by its versions, the oldest first; nothing when they
  /// tell the same.
  static Optional<StoryChange> between(List<StoredStory> before, List<StoredStory> after) {
    if (before.isEmpty() && after.isEmpty()) {
      return Optional.empty();
    }
    if (before.isEmpty()) {
      Reading now = after.getLast().reading();
      return Optional.of(of(now, Kind.NEW, List.of(), now.extraction().claims(), List.of()));
    }
    Reading then = before.getLast().reading();
    if (after.isEmpty()) {
      return Optional.of(of(then, Kind.GONE, List.of(), List.of(), then.extraction().claims()));
    }
    Reading now = after.getLast().reading();
    List<Claim> was = then.extraction().claims();
    List<Claim> is = now.extraction().claims();
    List<Claim> added = without(is, was);
    List<Claim> removed = without(was, is);
    List<String> parts = parts(before, after, !added.isEmpty() || !removed.isEmpty());
    return parts.isEmpty()
        ? Optional.empty()
        : Optional.of(of(now, Kind.CHANGED, parts, added, removed));
  }

  private static StoryChange of(
      Reading reading, Kind kind, List<String> parts, List<Claim> added, List<Claim> removed) {
    Story story = reading.story();
    return new StoryChange(story.link(), story.title(), kind, parts, added, removed);
  }

  private static List<String> parts(
      List<StoredStory> before, List<StoredStory> after, boolean claims) {
    Reading then = before.getLast().reading();
    Reading now = after.getLast().reading();
    List<String> parts = new ArrayList<>();
    for (Part part : PARTS) {
      if (!Objects.equals(part.value().apply(then.story()), part.value().apply(now.story()))) {
        parts.add(part.name());
      }
    }
    Extraction was = then.extraction();
    Extraction is = now.extraction();
    if (!was.mentions().equals(is.mentions())) {
      parts.add("names");
    }
    if (claims) {
      parts.add("claims");
    } else if (!was.claims().equals(is.claims())) {
      parts.add("grounds");
    }
    if (!was.vacancies().equals(is.vacancies())) {
      parts.add("vacancies");
    }
    if (!earlier(before).equals(earlier(after))) {
      parts.add("versions");
    }
    return parts;
  }

  /// What the versions before the newest tell.
  private static List<List<Object>> earlier(List<StoredStory> versions) {
    return versions.subList(0, versions.size() - 1).stream()
        .map(StoredStory::reading)
        .map(r -> List.<Object>of(r.fetched(), r.story(), r.extraction()))
        .toList();
  }

  private static List<Claim> without(List<Claim> claims, List<Claim> others) {
    List<Said> said = others.stream().map(Said::of).toList();
    return claims.stream().filter(claim -> !said.contains(Said.of(claim))).toList();
  }
}
