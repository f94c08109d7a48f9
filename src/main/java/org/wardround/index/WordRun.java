package org.wardround.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;

/// Bare words beside each other, parted into what belongs together: names as phrases, terms that
/// have other names, and single words.
final class WordRun {
  /// How much another name counts against the one typed.
  private static final float OTHER_NAME = 0.8f;

  /// How much it adds that words stand near each other, against the words themselves.
  private static final float NEARNESS = 0.5f;

  /// How far "near" reaches, in moves of a word.
  private static final int NEAR = 4;

  /// A part of the run.
  ///
  /// @param words as typed
  /// @param together whether they must stand in this order without a gap
  /// @param inflects whether other inflections than the one typed count
  /// @param others other names for the same
  private record Unit(
      List<String> words, boolean together, boolean inflects, Set<List<String>> others) {
    boolean isSmall() {
      return words.size() == 1
          && Words.SMALL.contains(Words.term(words.getFirst()))
          && Words.acronym(words.getFirst(), Words.term(words.getFirst())) == null;
    }
  }

  private final List<Unit> units;

  private WordRun(List<Unit> units) {
    this.units = units;
  }

  /// Parts runs by what is known of names. Not thread-safe.
  static final class Reader {
    private final Vocabulary vocabulary;
    private final Synonyms synonyms;
    private List<String> words = List.of();
    private List<String> terms = List.of();
    private List<Boolean> glued = List.of();

    Reader(Vocabulary vocabulary, Synonyms synonyms) {
      this.vocabulary = vocabulary;
      this.synonyms = synonyms;
    }

    WordRun read(List<Expression.Word> typed, @Nullable QueryField field, Leniency leniency) {
      split(typed);
      boolean name = field != null && field.kind() == QueryField.Kind.NAME;
      List<Unit> units = new ArrayList<>();
      for (int at = 0; at < words.size(); ) {
        int length = name ? words.size() : lengthAt(at, leniency);
        boolean together = name || isTogether(at, length, leniency);
        List<String> here = terms.subList(at, at + length);
        boolean inflects = !name && !isPerson(words.get(at), terms.get(at));
        units.add(new Unit(words.subList(at, at + length), together, inflects, synonyms.of(here)));
        at += length;
      }
      return new WordRun(units);
    }

    /// A word with a hyphen is several that stay together.
    private void split(List<Expression.Word> typed) {
      words = new ArrayList<>();
      terms = new ArrayList<>();
      glued = new ArrayList<>();
      for (Expression.Word word : typed) {
        boolean first = true;
        for (PlainAnalyzer.Word part : PlainAnalyzer.words(word.text())) {
          words.add(part.text());
          terms.add(part.term());
          glued.add(!first);
          first = false;
        }
      }
    }

    private int lengthAt(int at, Leniency leniency) {
      int known = Words.capitalised(words.get(at)) ? vocabulary.nameLengthAt(terms, at) : 0;
      int synonym = synonyms.lengthAt(terms, at);
      int length = Math.max(known, Math.max(synonym, 1));
      if (length == 1 && leniency.keepsNames()) {
        length = capitalsFrom(at);
      }
      while (at + length < words.size() && glued.get(at + length)) {
        length++;
      }
      return length;
    }

    /// Words in capitals that no known name begins in.
    private int capitalsFrom(int at) {
      int end = at;
      while (end < words.size()
          && Words.capitalised(words.get(end))
          && (end == at || startsNothing(end))) {
        end++;
      }
      return Math.max(1, end - at);
    }

    private boolean startsNothing(int at) {
      return synonyms.lengthAt(terms, at) == 0 && vocabulary.nameLengthAt(terms, at) == 0;
    }

    private boolean isPerson(String word, String term) {
      return Words.capitalised(word) && vocabulary.inPersonsName(term);
    }

    private boolean isTogether(int at, int length, Leniency leniency) {
      return length > 1
          && (Words.capitalised(words.get(at)) || glued.get(at + 1))
          && leniency != Leniency.HALF;
    }
  }

  /// Whether a more lenient reading could find more.
  boolean isLoosenable() {
    return units.size() > 1 || units.stream().anyMatch(Unit::together);
  }

  /// The query; when it is not to rank but to mark what was found, without what only ranks.
  Query query(TextQueries texts, @Nullable QueryField field, Leniency leniency, boolean ranked) {
    List<Unit> telling = units.stream().filter(unit -> !unit.isSmall()).toList();
    List<Unit> wanted = telling.isEmpty() ? units : telling;
    if (wanted.isEmpty()) {
      return new MatchNoDocsQuery("no word");
    }
    if (wanted.size() == 1) {
      return unit(wanted.getFirst(), texts, field);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    boolean every = leniency.share() == 1;
    wanted.forEach(u -> all.add(unit(u, texts, field), every ? Occur.MUST : Occur.SHOULD));
    if (!every) {
      all.setMinimumNumberShouldMatch((int) Math.ceil(leniency.share() * wanted.size()));
    } else if (ranked) {
      all.add(nearEachOther(wanted, texts, field), Occur.SHOULD);
    }
    return all.build();
  }

  private static Query nearEachOther(
      List<Unit> wanted, TextQueries texts, @Nullable QueryField field) {
    List<PhrasePart> parts = new ArrayList<>();
    wanted.forEach(unit -> parts.addAll(parts(unit)));
    return new BoostQuery(texts.looseInOrder(field, parts, NEAR), NEARNESS);
  }

  private static Query unit(Unit unit, TextQueries texts, @Nullable QueryField field) {
    List<Query> others = new ArrayList<>();
    unit.others().forEach(other -> others.add(texts.phraseOfTerms(field, other)));
    return bestOf(asTyped(unit, texts, field), others);
  }

  private static Query asTyped(Unit unit, TextQueries texts, @Nullable QueryField field) {
    if (unit.words().size() == 1) {
      String word = unit.words().getFirst();
      return unit.inflects() ? texts.word(field, word) : texts.exactWord(field, word);
    }
    if (unit.together()) {
      return texts.phrase(field, parts(unit), 0);
    }
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    unit.words().stream()
        .filter(word -> !Words.SMALL.contains(Words.term(word)))
        .forEach(word -> all.add(texts.word(field, word), Occur.MUST));
    all.add(texts.looseInOrder(field, parts(unit), 0), Occur.SHOULD);
    return all.build();
  }

  private static List<PhrasePart> parts(Unit unit) {
    List<PhrasePart> parts = new ArrayList<>();
    unit.words().forEach(word -> parts.add(new PhrasePart.Word(word)));
    return parts;
  }

  /// The best of a query and other ways to say it, which count a little less.
  static Query bestOf(Query asTyped, List<Query> others) {
    if (others.isEmpty()) {
      return asTyped;
    }
    List<Query> all = new ArrayList<>();
    all.add(asTyped);
    others.forEach(other -> all.add(new BoostQuery(other, OTHER_NAME)));
    return new DisjunctionMaxQuery(all, 0);
  }
}
