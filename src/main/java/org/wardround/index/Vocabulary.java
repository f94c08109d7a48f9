package org.wardround.index;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Term;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.StringHelper;
import org.wardround.model.Mention;

/// What the stories of an index tell about words: which of them are names.
final class Vocabulary {
  /// Longest name looked for in a query, in words.
  private static final int LONGEST = 8;

  private final IndexReader reader;

  Vocabulary(IndexReader reader) {
    this.reader = reader;
  }

  /// The length in words of the longest name of a person or an organisation that starts there; 0
  /// where none of at least two words does.
  int nameLengthAt(List<String> terms, int from) {
    for (int length = Math.min(LONGEST, terms.size() - from); length > 1; length--) {
      if (isName(String.join(" ", terms.subList(from, from + length)))) {
        return length;
      }
    }
    return 0;
  }

  /// Whether a word is part of the name of a person.
  boolean inPersonsName(String term) {
    try {
      return reader.docFreq(new Term(IndexField.PERSON.label(), term)) > 0;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private boolean isName(String words) {
    return has(KnownNames.prefix(words, Mention.Kind.PERSON))
        || has(KnownNames.prefix(words, Mention.Kind.ORGANISATION));
  }

  private boolean has(BytesRef prefix) {
    try {
      for (LeafReaderContext leaf : reader.leaves()) {
        Terms names = leaf.reader().terms(IndexField.NAME.label());
        if (names != null) {
          TermsEnum at = names.iterator();
          if (at.seekCeil(prefix) != TermsEnum.SeekStatus.END
              && StringHelper.startsWith(at.term(), prefix)) {
            return true;
          }
        }
      }
      return false;
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }
}
