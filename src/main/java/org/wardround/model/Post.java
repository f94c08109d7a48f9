package org.wardround.model;

import org.jspecify.annotations.Nullable;

/// A role at an organisation ("chief executive, NHS England"); it exists without a holder.
///
/// @param role as worded, lower case; null where nothing says it ("joined Telstra Health")
/// @param organisation null where none is stated or clearly implied
public record Post(@Nullable String role, @Nullable String organisation) {}
