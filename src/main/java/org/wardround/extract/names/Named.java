package org.wardround.extract.names;

/// Whoever or whatever a story names.
public sealed interface Named permits Person, Organisation {
  /// The fullest form of the name in the story.
  String name();
}
