package org.wardround.index;

import java.io.IOException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// Reads from the index what a page of hits shows.
final class Hits {
  /// More outlets than these are not named beside a hit.
  private static final int MOST_COPIES = 100;

  private final IndexSearcher searcher;

  Hits(IndexSearcher searcher) {
    this.searcher = searcher;
  }

  List<Hit> of(Found found) throws IOException {
    if (found.marked() == null || found.docs().isEmpty()) {
      return List.of();
    }
    Highlights highlights = Highlights.of(searcher, found.marked(), found.docs());
    List<Hit> hits = new ArrayList<>();
    for (int i = 0; i < found.docs().size(); i++) {
      hits.add(hit(found.docs().get(i), i, highlights, found.marked()));
    }
    return hits;
  }

  private Hit hit(ScoreDoc doc, int rank, Highlights highlights, Query query) throws IOException {
    Document stored = searcher.storedFields().document(doc.doc);
    List<Statement> statements = statements(stored, query, doc.doc);
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
        alsoIn(stored),
        Float.isNaN(doc.score) ? 0 : doc.score);
  }

  private List<Statement> statements(Document stored, Query query, int doc) throws IOException {
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

  /// The outlets of the other stories of the cluster.
  private List<String> alsoIn(Document stored) throws IOException {
    String cluster = stored.get(IndexField.CLUSTER.label());
    if (cluster == null) {
      return List.of();
    }
    Query copies = new TermQuery(new Term(IndexField.CLUSTER.label(), cluster));
    ScoreDoc[] docs = searcher.search(copies, MOST_COPIES).scoreDocs;
    Set<String> outlets = new LinkedHashSet<>();
    StoredFields fields = searcher.storedFields();
    for (ScoreDoc doc : docs) {
      outlets.add(
          text(fields.document(doc.doc, Set.of(IndexField.OUTLET.label())), IndexField.OUTLET));
    }
    outlets.remove(text(stored, IndexField.OUTLET));
    return List.copyOf(outlets);
  }

  private static @Nullable OffsetDateTime published(Document stored) {
    return Optional.ofNullable(stored.get(IndexField.DATE.label()))
        .map(OffsetDateTime::parse)
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
