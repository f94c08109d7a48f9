package org.wardround.article;

/// A part of a page as the reader sees it: a box of parts or a block of text.
sealed interface Part permits Box, Block {}
