package org.wardround.index;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.document.Document;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.jspecify.annotations.Nullable;

/// Reads from the index what a page of hits shows.
final class Hits {
  private final IndexSearcher searcher;
  private final Query query;
  private final Copies copies;

  /// The query tells what to mark.
  Hits(IndexSearcher searcher, Query query) {
    this.searcher = searcher;
    this.query = query;
    this.copies = new Copies(searcher.getIndexReader());
  }

  List<Hit> of(List<ScoreDoc> docs) throws IOException {
    StoredStories stored = new StoredStories(searcher, docs);
    Highlights highlights = Highlights.of(searcher, query, docs, stored);
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < docs.size(); i++) {
      hits.add(hit(docs.get(i), i, stored.of(docs.get(i).doc), highlights));
    }
    return hits;
  }

  private Hit hit(ScoreDoc doc, int rank, Document stored, Highlights highlights)
      throws IOException {
    List<Statement> statements = statements(stored, doc.doc);
    List<Marked> snippets = statements.isEmpty() ? highlights.snippets(rank) : evidence(statements);
    return new Hit(
        text(stored, IndexField.KEY),
        text(stored, IndexField.LINK),
        highlights.title(rank).orElseGet(() -> unmarked(text(stored, IndexField.TITLE))),
        text(stored, IndexField.OUTLET),
        stored.get(IndexField.AUTHORS.label()),
        published(stored),
        stored.get(IndexField.LANGUAGE.label()),
        stored.get(IndexField.ARCHIVED.label()),
        snippets,
        statements,
        copies.besides(stored.get(IndexField.CLUSTER.label()), text(stored, IndexField.OUTLET)),
        Float.isNaN(doc.score) ? 0 : doc.score);
  }

  private List<Statement> statements(Document stored, int doc) throws IOException {
    String[] all = stored.getValues(IndexField.STATEMENT.label());
    return new MatchedClaims(searcher, query)
        .of(doc)
        .filter(i -> i < all.length)
        .mapToObj(i -> Statement.read(all[i]))
        .toList();
  }

  private static List<Marked> evidence(List<Statement> statements) {
    return statements.stream().map(Statement::evidence).distinct().map(Hits::unmarked).toList();
  }

  private static @Nullable OffsetDateTime published(Document stored) {
    return Optional.ofNullable(stored.get(IndexField.DATE.label()))
        .map(StoredTime::read)
        .orElse(null);
  }

  private static String text(Document stored, IndexField field) {
    String value = stored.get(field.label());
    return value == null ? "" : value;
  }

  private static Marked unmarked(String text) {
    return new Marked(text, List.of());
  }

  /// The documents of the hits, in their order.
  static int[] docs(List<ScoreDoc> hits) {
    return hits.stream().mapToInt(hit -> hit.doc).toArray();
  }

  static String[] labels(IndexField... fields) {
    return Arrays.stream(fields).map(IndexField::label).toArray(String[]::new);
  }
}
