package org.wardround.index;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.jspecify.annotations.Nullable;

/// The places that a query found in the titles and texts of a page of hits.
final class Highlights {
  /// Passages shown of a text.
  private static final int PASSAGES = 2;

  /// Names asked for by their field are marked in the text too: their terms are the same.
  private static final Set<String> SHOWN =
      Set.of("title", "text", "person", "organisation", "role");

  private final List<List<Marked>> titles;
  private final List<List<Marked>> texts;

  private Highlights(List<List<Marked>> titles, List<List<Marked>> texts) {
    this.titles = titles;
    this.texts = texts;
  }

  static Highlights of(
      IndexSearcher searcher, Query query, List<ScoreDoc> docs, StoredStories stored)
      throws IOException {
    Map<String, Object[]> found =
        new ToMarked(searcher, Positions.comparedBy(query), stored)
            .highlight(
                query,
                Hits.docs(docs),
                Hits.labels(IndexField.TITLE, IndexField.TEXT),
                new int[] {1, PASSAGES});
    return new Highlights(
        marked(found.get(IndexField.TITLE.label())), marked(found.get(IndexField.TEXT.label())));
  }

  /// The whole title of the hit of that rank, with its marks; empty where none of it was found.
  Optional<Marked> title(int rank) {
    return titles.get(rank).stream().findFirst();
  }

  /// The best passages of its text; its first sentence where nothing of it was found.
  List<Marked> snippets(int rank) {
    return texts.get(rank);
  }

  @SuppressWarnings("unchecked") // Our formatter makes nothing else.
  private static List<List<Marked>> marked(Object @Nullable [] found) {
    return found == null
        ? List.of()
        : Arrays.stream(found).map(o -> o == null ? List.<Marked>of() : (List<Marked>) o).toList();
  }

  /// The highlighter, for results that are no strings.
  private static final class ToMarked extends UnifiedHighlighter {
    private final StoredStories stored;

    /// Without positions to compare, a query's terms tell what to mark, at a fraction of the cost.
    ToMarked(IndexSearcher searcher, boolean positions, StoredStories stored) {
      super(
          builder(searcher, new PlainAnalyzer())
              .withFormatter(new Formatter())
              .withWeightMatches(positions)
              .withFieldMatcher(SHOWN::contains)
              .withBreakIterator(() -> BreakIterator.getSentenceInstance(Locale.UK))
              .withMaxNoHighlightPassages(1));
      this.stored = stored;
    }

    /// From what was read already: unpacking it again took a tenth of a search for a rare word.
    @Override
    protected List<CharSequence[]> loadFieldValues(
        String[] fields, DocIdSetIterator docs, int cacheCharsThreshold) throws IOException {
      List<CharSequence[]> values = new ArrayList<>();
      while (docs.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
        Document document = stored.of(docs.docID());
        values.add(Arrays.stream(fields).map(document::get).toArray(CharSequence[]::new));
      }
      return values;
    }

    Map<String, Object[]> highlight(Query query, int[] docs, String[] fields, int[] passages)
        throws IOException {
      return highlightFieldsAsObjects(fields, query, docs, passages);
    }
  }

  private static final class Formatter extends PassageFormatter {
    @Override
    public Object format(Passage[] passages, String content) {
      List<Marked> marked = new ArrayList<>();
      for (Passage passage : passages) {
        marked.add(marked(passage, content));
      }
      return marked;
    }

    private static Marked marked(Passage passage, String content) {
      int start = passage.getStartOffset();
      int end = passage.getEndOffset();
      while (end > start && Character.isWhitespace(content.charAt(end - 1))) {
        end--;
      }
      List<Marked.Mark> marks = new ArrayList<>();
      int done = start;
      for (int i = 0; i < passage.getNumMatches(); i++) {
        int from = Math.max(passage.getMatchStarts()[i], done);
        int to = Math.min(passage.getMatchEnds()[i], end);
        if (from < to) {
          marks.add(new Marked.Mark(from - start, to - start));
          done = to;
        }
      }
      return new Marked(content.substring(start, end), marks);
    }
  }
}
