package org.wardround.index;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.spell.DirectSpellChecker;
import org.apache.lucene.search.spell.SuggestMode;
import org.apache.lucene.search.spell.SuggestWord;
import org.jspecify.annotations.Nullable;

/// "Did you mean": a query whose words that no story has are replaced by the likest ones that some
/// have.
final class Suggestion {
  /// Shorter words are like too many others.
  private static final int SHORTEST = 4;

  /// Candidates a word, before markers and stems are left out.
  private static final int CANDIDATES = 10;

  private final IndexReader reader;
  private final WordForms forms = new WordForms(true);
  private final DirectSpellChecker checker = new DirectSpellChecker();

  Suggestion(IndexReader reader) {
    this.reader = reader;
    checker.setMinQueryLength(SHORTEST);
  }

  /// A word of the query as it stands there.
  private record Place(String word, int start) {}

  /// The query with the words replaced; empty where every word is known or none has a likeness.
  Optional<String> of(String query, Expression expression) throws IOException {
    List<Place> places = new ArrayList<>();
    gather(expression, places);
    StringBuilder better = new StringBuilder(query);
    boolean changed = false;
    for (Place place : places.reversed()) {
      Optional<String> likeness = isKnown(place.word()) ? Optional.empty() : likest(place.word());
      if (likeness.isPresent()) {
        int end = place.start() + place.word().length();
        better.replace(place.start(), end, inCaseOf(place.word(), likeness.get()));
        changed = true;
      }
    }
    return changed ? Optional.of(better.toString()) : Optional.empty();
  }

  private static void gather(Expression expression, List<Place> places) {
    switch (expression) {
      case Expression.And(var parts) -> parts.forEach(part -> gather(part, places));
      case Expression.Or(var parts) -> parts.forEach(part -> gather(part, places));
      case Expression.Boosted(var part, _) -> gather(part, places);
      case Expression.Words(var field, var words) when isOfText(field) ->
          words.forEach(word -> addWords(word.text(), word.column(), places));
      case Expression.Phrase(var field, String text, _, int column) when isOfText(field) ->
          addWords(text, column + 1, places);
      case Expression.Words _,
          Expression.Phrase _,
          Expression.Not _,
          Expression.Wildcard _,
          Expression.Fuzzy _,
          Expression.Dates _ -> {}
    }
  }

  private static boolean isOfText(@Nullable QueryField field) {
    return field == null
        || field.kind() == QueryField.Kind.WORDS
        || field == QueryField.PERSON
        || field == QueryField.ORGANISATION
        || field == QueryField.ROLE;
  }

  private static void addWords(String text, int column, List<Place> places) {
    for (PlainAnalyzer.Word word : PlainAnalyzer.words(text)) {
      boolean marker = word.start() > 0 && text.charAt(word.start() - 1) == '<';
      if (!marker) {
        places.add(new Place(word.text(), column + word.start()));
      }
    }
  }

  private boolean isKnown(String word) throws IOException {
    for (String form : forms.inflected(word).keySet()) {
      for (IndexField field : List.of(IndexField.TEXT, IndexField.TITLE)) {
        if (reader.docFreq(new Term(field.label(), form)) > 0) {
          return true;
        }
      }
    }
    return false;
  }

  private Optional<String> likest(String word) throws IOException {
    Optional<String> inText = likest(word, IndexField.TEXT);
    return inText.isPresent() ? inText : likest(word, IndexField.TITLE);
  }

  private Optional<String> likest(String word, IndexField field) throws IOException {
    Term term = new Term(field.label(), Words.term(word));
    SuggestWord[] like =
        checker.suggestSimilar(term, CANDIDATES, reader, SuggestMode.SUGGEST_WHEN_NOT_IN_INDEX);
    for (SuggestWord candidate : like) {
      if (candidate.string.chars().allMatch(Character::isLetterOrDigit)) {
        return Optional.of(candidate.string);
      }
    }
    return Optional.empty();
  }

  private static String inCaseOf(String word, String likeness) {
    return Words.capitalised(word)
        ? Character.toUpperCase(likeness.charAt(0)) + likeness.substring(1)
        : likeness;
  }
}
