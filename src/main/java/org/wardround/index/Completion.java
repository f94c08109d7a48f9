package org.wardround.index;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.wardround.model.Mention;

/// A name that what is typed may become.
///
/// @param name as most stories write it
/// @param stories how many mention it
public record Completion(Mention.Kind kind, String name, int stories) {
  /// The most frequent names one of whose words starts what is typed. Reads through all names, some
  /// 10 ms for 100,000 of them: nothing is kept, so a name is offered as soon as its story is in.
  static List<Completion> of(IndexReader reader, String typed, int most) throws IOException {
    byte[] start = String.join(" ", PlainAnalyzer.terms(typed)).getBytes(StandardCharsets.UTF_8);
    if (start.length == 0) {
      return List.of();
    }
    Map<String, Integer> stories = new HashMap<>();
    for (LeafReaderContext leaf : reader.leaves()) {
      Terms names = leaf.reader().terms(IndexField.NAME.label());
      if (names != null) {
        gather(names.iterator(), start, stories);
      }
    }
    return stories.entrySet().stream()
        .map(entry -> of(entry.getKey(), entry.getValue()))
        .sorted(
            Comparator.comparingInt(Completion::stories).reversed().thenComparing(Completion::name))
        .limit(most)
        .toList();
  }

  private static void gather(TermsEnum names, byte[] start, Map<String, Integer> stories)
      throws IOException {
    for (BytesRef name = names.next(); name != null; name = names.next()) {
      if (hasWordThatStarts(name, start)) {
        stories.merge(name.utf8ToString(), names.docFreq(), Integer::sum);
      }
    }
  }

  private static boolean hasWordThatStarts(BytesRef name, byte[] start) {
    int end = name.offset + name.length;
    boolean wordStarts = true;
    for (int at = name.offset; at + start.length <= end; at++) {
      if (wordStarts && startsAt(name.bytes, at, start)) {
        return true;
      }
      if (name.bytes[at] == KnownNames.BETWEEN) {
        return false;
      }
      wordStarts = name.bytes[at] == ' ';
    }
    return false;
  }

  private static boolean startsAt(byte[] bytes, int at, byte[] start) {
    for (int i = 0; i < start.length; i++) {
      if (bytes[at + i] != start[i]) {
        return false;
      }
    }
    return true;
  }

  private static Completion of(String term, int stories) {
    int kind = term.indexOf(KnownNames.BETWEEN) + 1;
    int name = term.indexOf(KnownNames.BETWEEN, kind) + 1;
    return new Completion(
        Mention.Kind.valueOf(term.substring(kind, name - 1)), term.substring(name), stories);
  }
}
