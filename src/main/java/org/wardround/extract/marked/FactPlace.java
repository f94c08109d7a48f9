package org.wardround.extract.marked;

import org.jspecify.annotations.Nullable;
import org.wardround.model.Mention;

/// Where a fact or vacancy is defined.
///
/// @param mark index of the mark among those of the story
record FactPlace(Mention.Kind kind, @Nullable String entity, String words, int mark) {}
