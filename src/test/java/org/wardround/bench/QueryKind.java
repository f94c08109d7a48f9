package org.wardround.bench;

import java.time.LocalDate;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.FuzzyQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.PrefixQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermQuery;
import org.wardround.index.SearchRequest;

/// Ten kinds of query, each in Wardround's language and as the nearest bare Lucene query on the
/// text. The number varies the words from common to rare.
enum QueryKind {
  WORD {
    @Override
    String text(StoryGenerator made, int i) {
      return made.wordOfRank(20 + 3 * i);
    }

    @Override
    Query bare(StoryGenerator made, int i) {
      return word(made, 20 + 3 * i);
    }
  },
  RARE_WORD {
    @Override
    String text(StoryGenerator made, int i) {
      return made.wordOfRank(5_000 + 300 * i);
    }

    @Override
    Query bare(StoryGenerator made, int i) {
      return word(made, 5_000 + 300 * i);
    }
  },
  WORDS {
    @Override
    String text(StoryGenerator made, int i) {
      return made.wordOfRank(30 + i)
          + " "
          + made.wordOfRank(200 + 7 * i)
          + " "
          + made.wordOfRank(60 + 2 * i);
    }

    @Override
    Query bare(StoryGenerator made, int i) {
      return all(word(made, 30 + i), word(made, 200 + 7 * i), word(made, 60 + 2 * i));
    }
  },
  NAME {
    @Override
    String text(StoryGenerator made, int i) {
      return made.personOfRank(5 * i);
    }

    @Override
    Query bare(StoryGenerator made, int i) {
      return phrase(made.personOfRank(5 * i));
    }
  },
  PHRASE {
    @Override
    String text(StoryGenerator made, int i) {
      return '"' + ROLES[i % ROLES.length] + " of " + made.organisationOfRank(i) + '"';
    }

    @Override
    Query bare(StoryGenerator made, int i) {
      return phrase(ROLES[i % ROLES.length] + " of " + made.organisationOfRank(i));
    }
  },
  MARKER {
    @Override
    String text(StoryGenerator made, int i) {
      return "\"<PERSON> " + ROLES[i % ROLES.length] + " of " + made.organisationOfRank(i) + '"';
    }

    @Override
    Query bare(StoryGenerator made, int i) {
      return phrase(ROLES[i % ROLES.length] + " of " + made.organisationOfRank(i));
    }
  },
  BOOLEAN {
    @Override
    String text(StoryGenerator made, int i) {
      return "(%s OR %s) AND %s NOT %s"
          .formatted(
              made.wordOfRank(100 + i),
              made.wordOfRank(300 + i),
              made.wordOfRank(50 + i),
              made.wordOfRank(250 + i));
    }

    @Override
    Query bare(StoryGenerator made, int i) {
      Query either =
          new BooleanQuery.Builder()
              .add(word(made, 100 + i), Occur.SHOULD)
              .add(word(made, 300 + i), Occur.SHOULD)
              .build();
      return new BooleanQuery.Builder()
          .add(either, Occur.MUST)
          .add(word(made, 50 + i), Occur.MUST)
          .add(word(made, 250 + i), Occur.MUST_NOT)
          .build();
    }
  },
  WILDCARD {
    @Override
    String text(StoryGenerator made, int i) {
      return start(made, i) + "*";
    }

    @Override
    Query bare(StoryGenerator made, int i) {
      return new PrefixQuery(new Term("text", start(made, i)));
    }

    private String start(StoryGenerator made, int i) {
      String word = made.wordOfRank(1_000 + 50 * i);
      return word.substring(0, Math.min(5, word.length()));
    }
  },
  FUZZY {
    @Override
    String text(StoryGenerator made, int i) {
      return made.wordOfRank(1_000 + 50 * i) + "~1";
    }

    @Override
    Query bare(StoryGenerator made, int i) {
      return new FuzzyQuery(new Term("text", made.wordOfRank(1_000 + 50 * i)), 1, 1);
    }
  },
  CLAIM {
    @Override
    String text(StoryGenerator made, int i) {
      return "change:in role:\""
          + ROLES[i % ROLES.length]
          + "\" organisation:\""
          + made.organisationOfRank(i)
          + '"';
    }

    @Override
    Query bare(StoryGenerator made, int i) {
      return all(phrase(ROLES[i % ROLES.length]), phrase(made.organisationOfRank(i)));
    }
  },
  DATED {
    @Override
    String text(StoryGenerator made, int i) {
      return made.wordOfRank(50 + 5 * i) + " published:2016-0" + (1 + i % 9) + "..2017";
    }

    @Override
    SearchRequest request(StoryGenerator made, int i) {
      return super.request(made, i).sorted(SearchRequest.Sort.NEWEST);
    }

    @Override
    Query bare(StoryGenerator made, int i) {
      int first = (int) LocalDate.of(2016, 1 + i % 9, 1).toEpochDay();
      int last = (int) LocalDate.of(2017, 12, 31).toEpochDay();
      return new BooleanQuery.Builder()
          .add(word(made, 50 + 5 * i), Occur.MUST)
          .add(IntPoint.newRangeQuery("day", first, last), Occur.FILTER)
          .build();
    }
  };

  private static final String[] ROLES = {
    "chief executive", "chief information officer", "medical director", "finance director"
  };

  abstract String text(StoryGenerator made, int i);

  abstract Query bare(StoryGenerator made, int i);

  SearchRequest request(StoryGenerator made, int i) {
    return SearchRequest.of(text(made, i));
  }

  private static Query word(StoryGenerator made, int rank) {
    return new TermQuery(new Term("text", made.wordOfRank(rank)));
  }

  private static Query phrase(String words) {
    return new PhraseQuery("text", words.toLowerCase(java.util.Locale.ROOT).split("[ -]"));
  }

  private static Query all(Query... parts) {
    BooleanQuery.Builder all = new BooleanQuery.Builder();
    for (Query part : parts) {
      all.add(part, Occur.MUST);
    }
    return all.build();
  }
}
