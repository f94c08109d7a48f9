package org.wardround.index;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.apache.lucene.queries.intervals.IntervalQuery;
import org.apache.lucene.queries.intervals.Intervals;
import org.apache.lucene.queries.intervals.IntervalsSource;
import org.apache.lucene.search.Query;
import org.apache.lucene.util.BytesRef;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.PartialDate;

/// Queries for one claim: all conditions must hold within one window of [ClaimTokens].
final class ClaimQueries {
  private static final Set<String> CHANGES =
      Arrays.stream(Change.values()).map(Change::word).collect(Collectors.toUnmodifiableSet());
  private static final Set<String> CERTAINTIES =
      Arrays.stream(Certainty.values())
          .map(Certainty::word)
          .collect(Collectors.toUnmodifiableSet());

  private final String query;
  private final WordForms forms;
  private final Synonyms synonyms;

  ClaimQueries(String query, WordForms forms, Synonyms synonyms) {
    this.query = query;
    this.forms = forms;
    this.synonyms = synonyms;
  }

  /// One claim of which all of these hold.
  Query oneClaim(List<Expression> conditions) {
    IntervalsSource[] sources =
        conditions.stream().map(this::source).toArray(IntervalsSource[]::new);
    IntervalsSource all = sources.length == 1 ? sources[0] : Intervals.unordered(sources);
    return new IntervalQuery(
        IndexField.CLAIM.label(), Intervals.maxwidth(ClaimTokens.MOST_TERMS, all));
  }

  /// Whether the expression can be a condition of a claim.
  static boolean isCondition(Expression expression) {
    return switch (expression) {
      case Expression.Words(var field, _) -> isPart(field);
      case Expression.Phrase(var field, _, _, _) -> isPart(field);
      case Expression.Wildcard(var field, _, _) -> isPart(field);
      case Expression.Fuzzy(var field, _, _, _) -> isPart(field);
      case Expression.Boosted(var part, _) -> isCondition(part);
      case Expression.Or(var parts) -> parts.stream().allMatch(ClaimQueries::isCondition);
      case Expression.And _, Expression.Not _, Expression.Dates _ -> false;
    };
  }

  /// Whether the expression says something that only a claim can.
  static boolean isOfClaimsOnly(Expression expression) {
    return switch (expression) {
      case Expression.Words(var field, _) -> isOnlyPart(field);
      case Expression.Phrase(var field, _, _, _) -> isOnlyPart(field);
      case Expression.Wildcard(var field, _, _) -> isOnlyPart(field);
      case Expression.Fuzzy(var field, _, _, _) -> isOnlyPart(field);
      case Expression.Boosted(var part, _) -> isOfClaimsOnly(part);
      case Expression.Or(var parts) ->
          isCondition(expression) && parts.stream().anyMatch(ClaimQueries::isOfClaimsOnly);
      case Expression.And _, Expression.Not _, Expression.Dates _ -> false;
    };
  }

  private static boolean isPart(@Nullable QueryField field) {
    return isOnlyPart(field)
        || field == QueryField.PERSON
        || field == QueryField.ORGANISATION
        || field == QueryField.ROLE;
  }

  private static boolean isOnlyPart(@Nullable QueryField field) {
    return field != null && field.kind() == QueryField.Kind.CLAIM;
  }

  private IntervalsSource source(Expression condition) {
    return switch (condition) {
      case Expression.Words(var field, var words) -> words(part(field), words);
      case Expression.Phrase(var field, String text, _, int column) ->
          phrase(part(field), text, column);
      case Expression.Wildcard(var field, String pattern, _) ->
          Intervals.wildcard(new BytesRef(part(field).term(Words.pattern(pattern))));
      case Expression.Fuzzy(var field, String word, int edits, _) ->
          // Two letters for the part's own, one that must be right.
          Intervals.fuzzyTerm(part(field).term(Words.term(word)), edits, 3, true, 50);
      case Expression.Boosted(var part, _) -> source(part);
      case Expression.Or(var parts) ->
          Intervals.or(parts.stream().map(this::source).toArray(IntervalsSource[]::new));
      case Expression.And _, Expression.Not _, Expression.Dates _ ->
          throw new IllegalArgumentException("not a condition of a claim: " + condition);
    };
  }

  private static ClaimTokens.Part part(@Nullable QueryField field) {
    if (field == null) {
      throw new IllegalArgumentException("a condition without a field");
    }
    return ClaimTokens.Part.valueOf(field.name());
  }

  private IntervalsSource words(ClaimTokens.Part part, List<Expression.Word> words) {
    String text = words.stream().map(Expression.Word::text).collect(Collectors.joining(" "));
    return phrase(part, text, words.getFirst().column());
  }

  private IntervalsSource phrase(ClaimTokens.Part part, String text, int column) {
    return switch (part) {
      case CHANGE -> oneOf(part, text, column, CHANGES, ClaimTokens.VACANT);
      case CERTAINTY -> oneOf(part, text, column, CERTAINTIES, "");
      case ACTING -> oneOf(part, text, column, Set.of("yes", "no"), "");
      case EFFECTIVE -> Intervals.term(part.term(date(text, column)));
      case PERSON, ROLE, ORGANISATION -> name(part, text);
    };
  }

  private String date(String text, int column) {
    try {
      return new PartialDate(text).iso();
    } catch (IllegalArgumentException wrong) {
      throw new QueryMistake(
          query,
          column,
          "This is no date; write a year, month or day as 2015, 2015-09 or 2015-09-30.");
    }
  }

  private IntervalsSource oneOf(
      ClaimTokens.Part part, String text, int column, Set<String> values, String another) {
    String value = text.toLowerCase(Locale.ROOT);
    if (!values.contains(value) && !(value.equals(another) && !another.isEmpty())) {
      String known = values.stream().sorted().collect(Collectors.joining(", "));
      String more = another.isEmpty() ? "" : ", " + another;
      throw new QueryMistake(
          query, column, "There is no such value; this field takes " + known + more + ".");
    }
    return Intervals.term(part.term(value));
  }

  private IntervalsSource name(ClaimTokens.Part part, String text) {
    List<IntervalsSource> wordings = new ArrayList<>();
    List<PlainAnalyzer.Word> words = PlainAnalyzer.words(text);
    wordings.add(inOrder(part, words.stream().map(PlainAnalyzer.Word::text).toList()));
    List<String> terms = words.stream().map(PlainAnalyzer.Word::term).toList();
    synonyms.rewordings(terms).forEach(wording -> wordings.add(inOrder(part, wording)));
    return Intervals.or(wordings.toArray(IntervalsSource[]::new));
  }

  private IntervalsSource inOrder(ClaimTokens.Part part, List<String> words) {
    if (words.isEmpty()) {
      return Intervals.noIntervals("no word in the name");
    }
    return Intervals.phrase(
        words.stream()
            .map(word -> anyForm(part, forms.exact(word)))
            .toArray(IntervalsSource[]::new));
  }

  private static IntervalsSource anyForm(ClaimTokens.Part part, Set<String> terms) {
    return Intervals.or(
        terms.stream()
            .map(term -> Intervals.term(part.term(term)))
            .toArray(IntervalsSource[]::new));
  }
}
