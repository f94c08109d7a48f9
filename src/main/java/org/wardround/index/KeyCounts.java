package org.wardround.index;

import java.util.Arrays;

/// Counts keys, and remembers of each one document that has it. A hash table of primitives with
/// linear probing; not thread-safe.
final class KeyCounts {
  /// Keys are positive (see [FacetKey]).
  private static final long FREE = -1;

  private long[] keys = new long[1 << 10];
  private int[] counts = new int[keys.length];
  private int[] docs = new int[keys.length];
  private int size;

  KeyCounts() {
    Arrays.fill(keys, FREE);
  }

  /// Counts a key that a document has.
  void add(long key, int doc) {
    int place = placeOf(key);
    if (keys[place] == FREE) {
      if (++size > keys.length / 2) {
        grow();
        place = placeOf(key);
      }
      keys[place] = key;
      docs[place] = doc;
    }
    counts[place]++;
  }

  /// Takes a key, how often it was counted, and a document that has it.
  interface Visitor {
    void visit(long key, int count, int doc);
  }

  void forEach(Visitor visitor) {
    for (int i = 0; i < keys.length; i++) {
      if (keys[i] != FREE) {
        visitor.visit(keys[i], counts[i], docs[i]);
      }
    }
  }

  private int placeOf(long key) {
    int mask = keys.length - 1;
    int place = (int) (key ^ (key >>> 24)) & mask;
    while (keys[place] != FREE && keys[place] != key) {
      place = (place + 1) & mask;
    }
    return place;
  }

  private void grow() {
    long[] oldKeys = keys;
    int[] oldCounts = counts;
    int[] oldDocs = docs;
    keys = new long[2 * oldKeys.length];
    Arrays.fill(keys, FREE);
    counts = new int[keys.length];
    docs = new int[keys.length];
    for (int i = 0; i < oldKeys.length; i++) {
      if (oldKeys[i] != FREE) {
        int place = placeOf(oldKeys[i]);
        keys[place] = oldKeys[i];
        counts[place] = oldCounts[i];
        docs[place] = oldDocs[i];
      }
    }
  }
}
