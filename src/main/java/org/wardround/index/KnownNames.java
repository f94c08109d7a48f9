package org.wardround.index;

import org.apache.lucene.util.BytesRef;
import org.wardround.model.Mention;

/// The names that the stories of an index mention, as terms of one field: what is typed comes
/// first, folded, so that names sort and are found by it.
final class KnownNames {
  /// Parts the words of a name from its kind and from the name as it is shown.
  static final char BETWEEN = '\u001f';

  private KnownNames() {}

  /// The term under which a name is known.
  static String term(Mention.Kind kind, String name) {
    String words = String.join(" ", PlainAnalyzer.terms(name));
    return words + BETWEEN + kind.name() + BETWEEN + name;
  }

  /// How all terms start under which a name of a kind is known.
  static BytesRef prefix(String words, Mention.Kind kind) {
    return new BytesRef(words + BETWEEN + kind.name() + BETWEEN);
  }
}
