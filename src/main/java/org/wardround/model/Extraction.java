package org.wardround.model;

import java.util.List;

/// All that was read out of one story.
///
/// @param mentions people, organisations and roles where they stand, in reading order
public record Extraction(List<Mention> mentions, List<Claim> claims, List<Vacancy> vacancies) {
  public Extraction {
    mentions = List.copyOf(mentions);
    claims = List.copyOf(claims);
    vacancies = List.copyOf(vacancies);
  }

  /// The people named, each once, in the order of their first mention.
  public List<String> people() {
    return names(Mention.Kind.PERSON);
  }

  /// The organisations named, each once, in the order of their first mention.
  public List<String> organisations() {
    return names(Mention.Kind.ORGANISATION);
  }

  private List<String> names(Mention.Kind kind) {
    return mentions.stream().filter(m -> m.kind() == kind).map(Mention::name).distinct().toList();
  }
}
