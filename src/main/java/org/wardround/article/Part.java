package org.wardround.article;

import java.util.List;
import java.util.stream.Stream;

/// A part of a page as the reader sees it: a box of parts or a block of text.
sealed interface Part permits Box, Block {
  /// All blocks of these parts, in page order.
  static List<Block> blocks(List<? extends Part> parts) {
    return parts.stream()
        .flatMap(
            part ->
                switch (part) {
                  case Block block -> Stream.of(block);
                  case Box box -> box.blocks().stream();
                })
        .toList();
  }
}
