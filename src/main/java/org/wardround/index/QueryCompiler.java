package org.wardround.index;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.jspecify.annotations.Nullable;

/// Makes of an expression the query that one index answers. Not thread-safe.
final class QueryCompiler {
  private final TextQueries texts;
  private final ClaimQueries claims;
  private final DateQueries dates;
  private final WordRun.Reader runs;
  private final Synonyms synonyms;
  private final Leniency leniency;
  private final boolean ranked;

  QueryCompiler(
      TextQueries texts,
      ClaimQueries claims,
      DateQueries dates,
      WordRun.Reader runs,
      Synonyms synonyms,
      Leniency leniency,
      boolean ranked) {
    this.texts = texts;
    this.claims = claims;
    this.dates = dates;
    this.runs = runs;
    this.synonyms = synonyms;
    this.leniency = leniency;
    this.ranked = ranked;
  }

  Query compile(Expression expression) {
    if (ClaimQueries.isOfClaimsOnly(expression)) {
      return claims.oneClaim(List.of(expression));
    }
    return switch (expression) {
      case Expression.And(var parts) -> all(parts);
      case Expression.Or(var parts) -> any(parts);
      case Expression.Not(var part) -> allBut(part);
      case Expression.Boosted(var part, float factor) -> new BoostQuery(compile(part), factor);
      case Expression.Words(var field, var words) -> words(field, words);
      case Expression.Phrase phrase -> phrase(phrase);
      case Expression.Wildcard(var field, String pattern, _) -> texts.wildcard(field, pattern);
      case Expression.Fuzzy(var field, String word, int edits, _) ->
          texts.fuzzy(field, word, edits);
      case Expression.Dates of -> new ConstantScoreQuery(dates.of(of));
    };
  }

  private Query all(List<Expression> parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    List<Expression> ofOneClaim = ofOneClaim(parts);
    if (!ofOneClaim.isEmpty()) {
      all.add(claims.oneClaim(ofOneClaim), Occur.MUST);
    }
    boolean positive = !ofOneClaim.isEmpty();
    for (Expression part : parts) {
      if (part instanceof Expression.Not(var unwanted)) {
        all.add(compile(unwanted), Occur.MUST_NOT);
      } else if (!ofOneClaim.contains(part)) {
        all.add(compile(part), part instanceof Expression.Dates ? Occur.FILTER : Occur.MUST);
        positive = true;
      }
    }
    if (!positive) {
      all.add(MatchAllDocsQuery.INSTANCE, Occur.MUST);
    }
    return all.build();
  }

  /// Where one condition is of claims only, the conditions beside it that claims can meet are of
  /// the same claim.
  private static List<Expression> ofOneClaim(List<Expression> parts) {
    return parts.stream().anyMatch(ClaimQueries::isOfClaimsOnly)
        ? parts.stream().filter(ClaimQueries::isCondition).toList()
        : List.of();
  }

  private Query any(List<Expression> parts) {
    BooleanQuery.Builder any = new BooleanQuery.Builder();
    parts.forEach(part -> any.add(compile(part), Occur.SHOULD));
    return any.build();
  }

  private Query allBut(Expression unwanted) {
    return new BooleanQuery.Builder()
        .add(MatchAllDocsQuery.INSTANCE, Occur.MUST)
        .add(compile(unwanted), Occur.MUST_NOT)
        .build();
  }

  private Query phrase(Expression.Phrase phrase) {
    if (phrase.field() != null && phrase.field().kind() == QueryField.Kind.EXACT) {
      return exactly(phrase.field(), phrase.text());
    }
    List<PhrasePart> parts = PhrasePart.of(phrase.text());
    Query asTyped = texts.phrase(phrase.field(), parts, phrase.slop());
    if (parts.stream().anyMatch(part -> !(part instanceof PhrasePart.Word))) {
      return asTyped;
    }
    List<String> terms = PlainAnalyzer.terms(phrase.text());
    List<Query> others = new ArrayList<>();
    for (List<String> wording : synonyms.rewordings(terms)) {
      List<PhrasePart> reworded =
          wording.stream().map(PhrasePart.Word::new).collect(Collectors.toUnmodifiableList());
      others.add(texts.phrase(phrase.field(), reworded, phrase.slop()));
    }
    return WordRun.bestOf(asTyped, others);
  }

  private static Query exactly(QueryField field, String value) {
    String wanted = field == QueryField.LANGUAGE ? value.toLowerCase(java.util.Locale.ROOT) : value;
    String label = IndexField.valueOf(field.name()).label();
    return new ConstantScoreQuery(new TermQuery(new Term(label, wanted)));
  }

  private Query words(@Nullable QueryField field, List<Expression.Word> words) {
    return runs.read(words, field, leniency).query(texts, field, leniency, ranked);
  }
}
