package org.wardround.index;

import java.util.List;
import org.apache.lucene.util.BytesRef;

/// A value of a facet as one term of [IndexField#FACETS]: a byte that tells the facet, then the
/// value as it is shown.
final class FacetTerm {
  /// The fields that have facets, in the order in which they are told.
  static final List<IndexField> FACETS =
      List.of(
          IndexField.PERSON,
          IndexField.ORGANISATION,
          IndexField.ROLE,
          IndexField.CHANGE,
          IndexField.SOURCE,
          IndexField.MONTH);

  private FacetTerm() {}

  static BytesRef of(IndexField facet, String value) {
    return new BytesRef((char) FACETS.indexOf(facet) + value);
  }

  /// The place in [#FACETS] of a term's facet.
  static int facet(BytesRef term) {
    return term.bytes[term.offset];
  }

  /// The value as it is shown.
  static String value(BytesRef term) {
    return new BytesRef(term.bytes, term.offset + 1, term.length - 1).utf8ToString();
  }
}
