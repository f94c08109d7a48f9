package org.wardround.model;

import org.jspecify.annotations.Nullable;

/// A post that an organisation wants to fill.
///
/// @param reason `new post`, `departure`, or null where the story does not say
public record Vacancy(Post post, @Nullable String reason, Evidence evidence) {}
