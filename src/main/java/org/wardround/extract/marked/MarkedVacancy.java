package org.wardround.extract.marked;

import org.jspecify.annotations.Nullable;

/// A post that, a marked story says, is to be filled.
///
/// @param id its number in the story (`v1`)
/// @param role the post's words as they stand in the text
/// @param organisation number of the organisation (`o1`); null where none is stated or implied
/// @param reason `new post`, `departure`, or null where the story does not say
/// @param mark index, among the story's marks, of the one that defines the vacancy
public record MarkedVacancy(
    String id, String role, @Nullable String organisation, @Nullable String reason, int mark) {}
