package org.wardround.model;

/// A span of a story that names a person, an organisation or a role.
///
/// @param name the fullest form of the name in the story ("Tim Kelsey" also where "Kelsey" stands)
/// @param part the part of the story that the offsets count in
/// @param start offset of the first character (UTF-16 units)
/// @param end offset after the last character
public record Mention(Kind kind, String name, Evidence.Part part, int start, int end) {
  /// What a mention names.
  public enum Kind {
    PERSON,
    ORGANISATION,
    ROLE
  }
}
