package org.wardround.index;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.MultiPhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.SynonymQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.WildcardQuery;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;

/// Queries for words and phrases in one field, or in title and text together.
final class TextQueries {
  /// How much a word in the title counts, against one in the text. Tuned, like [#TIE], on the
  /// judged queries: see `docs/search.md`.
  private static final float TITLE_WEIGHT = 2f;

  /// How much the weaker of title and text adds to the stronger.
  private static final float TIE = 0.3f;

  /// A wildcard or a fuzzy word stands for this many terms at most in the ranking.
  private static final int MOST_EXPANSIONS = 50;

  private final WordForms forms;

  TextQueries(WordForms forms) {
    this.forms = forms;
  }

  /// A word in its inflections and spellings.
  Query word(@Nullable QueryField field, String word) {
    return inFields(field, label -> anyOf(label, forms.inflected(word)));
  }

  /// A word as it is typed, in its spellings.
  Query exactWord(@Nullable QueryField field, String word) {
    return phrase(field, List.of(new PhrasePart.Word(word)), 0);
  }

  /// Words in their order, with so many moves of a word allowed.
  Query phrase(@Nullable QueryField field, List<PhrasePart> parts, int slop) {
    return inFields(field, label -> phraseIn(label, parts, slop, forms::exact));
  }

  /// Words in their order and in any inflection.
  Query looseInOrder(@Nullable QueryField field, List<PhrasePart> parts, int slop) {
    return inFields(field, l -> phraseIn(l, parts, slop, w -> forms.inflected(w).keySet()));
  }

  /// Words that are terms already.
  Query phraseOfTerms(@Nullable QueryField field, List<String> terms) {
    List<PhrasePart> parts = new ArrayList<>();
    terms.forEach(term -> parts.add(new PhrasePart.Word(term)));
    return phrase(field, parts, 0);
  }

  /// A word with `*` and `?`.
  Query wildcard(@Nullable QueryField field, String pattern) {
    String folded = Words.pattern(pattern);
    return inFields(field, label -> new WildcardQuery(new Term(label, folded)));
  }

  /// A word, or one that differs by so many letters; the first letter must be right.
  Query fuzzy(@Nullable QueryField field, String word, int edits) {
    String term = Words.term(word);
    return inFields(
        field, label -> new FuzzyQuery(new Term(label, term), edits, 1, MOST_EXPANSIONS, true));
  }

  /// The query in the field named, else in title and text.
  private static Query inFields(@Nullable QueryField field, Function<String, Query> query) {
    if (field != null) {
      return query.apply(labelOf(field));
    }
    Query inTitle = new BoostQuery(query.apply(IndexField.TITLE.label()), TITLE_WEIGHT);
    return new DisjunctionMaxQuery(List.of(inTitle, query.apply(IndexField.TEXT.label())), TIE);
  }

  private static String labelOf(QueryField field) {
    return IndexField.valueOf(field.name()).label();
  }

  private static Query anyOf(String label, Map<String, Float> terms) {
    SynonymQuery.Builder any = new SynonymQuery.Builder(label);
    terms.forEach((term, weight) -> any.addTerm(new BytesRef(term), weight));
    return any.build();
  }

  private static Query phraseIn(
      String label,
      List<PhrasePart> parts,
      int slop,
      Function<String, ? extends Collection<String>> formsOf) {
    List<Query> readings = new ArrayList<>();
    for (List<PhrasePart> reading : PhrasePart.readings(parts)) {
      readings.add(phraseIn(label, reading, formsOf, slop));
    }
    return readings.size() == 1 ? readings.getFirst() : new DisjunctionMaxQuery(readings, 0);
  }

  private static Query phraseIn(
      String label,
      List<PhrasePart> parts,
      Function<String, ? extends Collection<String>> formsOf,
      int slop) {
    MultiPhraseQuery.Builder phrase = new MultiPhraseQuery.Builder().setSlop(slop);
    int position = 0;
    int places = 0;
    for (PhrasePart part : parts) {
      Term[] terms = termsOf(label, part, formsOf);
      int last = position + part.words() - 1;
      if (terms.length > 0) {
        phrase.add(terms, last);
        places++;
      }
      position = last + 1;
    }
    return places == 0 ? new MatchNoDocsQuery("no word in the phrase") : simplest(phrase.build());
  }

  private static Query simplest(MultiPhraseQuery phrase) {
    if (phrase.getTermArrays().length > 1) {
      return phrase;
    }
    Term[] terms = phrase.getTermArrays()[0];
    if (terms.length == 1) {
      return new TermQuery(terms[0]);
    }
    SynonymQuery.Builder any = new SynonymQuery.Builder(terms[0].field());
    for (Term term : terms) {
      any.addTerm(term);
    }
    return any.build();
  }

  private static Term[] termsOf(
      String label, PhrasePart part, Function<String, ? extends Collection<String>> formsOf) {
    Collection<String> terms =
        switch (part) {
          case PhrasePart.Word(String text) -> formsOf.apply(text);
          case PhrasePart.Marker(var kind) -> List.of(StoryTokens.marker(kind));
          case PhrasePart.Name(var kind, int words) -> List.of(StoryTokens.marker(kind, words));
          case PhrasePart.Gap() -> List.of();
        };
    return terms.stream().map(term -> new Term(label, term)).toArray(Term[]::new);
  }
}
