package org.wardround.web;

/// Where a page lies in a list that is too long for one.
///
/// @param from items before it
/// @param size items of a full page
/// @param total items of the list that can be paged to
record Paging(int from, int size, long total) {
  boolean hasPrevious() {
    return from > 0;
  }

  boolean hasNext() {
    return next() < total;
  }

  int next() {
    return from + size;
  }

  int previous() {
    return Math.max(0, from - size);
  }
}
