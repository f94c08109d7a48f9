package org.wardround.extract.names;

/// Where a sentence names somebody or something: tokens from, inclusive, to, exclusive.
public record NameSpan(int from, int to, Named named) {
  boolean overlaps(int otherFrom, int otherTo) {
    return from < otherTo && otherFrom < to;
  }
}
