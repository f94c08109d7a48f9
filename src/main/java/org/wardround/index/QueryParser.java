package org.wardround.index;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/// Reads a query by recursive descent; `docs/search.md` tells the language.
///
///     query  := all (OR all)*
///     all    := part (AND? part)*
///     part   := (NOT | -) part | '(' query ')' boost? | field ':' value | words
///     value  := '(' query ')' boost? | phrase | word
final class QueryParser {
  private static final Pattern FIELD = Pattern.compile("([A-Za-z]+):(?=\\S)");
  private static final Pattern BOOST = Pattern.compile("\\^(\\d+(?:\\.\\d+)?)");
  private static final Pattern SLOP = Pattern.compile("~(\\d*)");
  private static final Set<String> OPERATORS = Set.of("AND", "OR", "NOT");

  /// Small words inside names: "Department of Health", "Fleur van der Berg".
  private static final Set<String> LINKS =
      Set.of("of", "for", "de", "van", "von", "der", "al", "&");

  /// Lucene's automata take two edits at most.
  private static final int MOST_EDITS = 2;

  private static final int GREATEST_BOOST = 1_000;

  /// Each doubles the work of looking through all words, at worst.
  private static final int MOST_STARS = 8;

  /// Deeper nesting than anybody writes by hand; a guard for the stack.
  private static final int DEEPEST = 100;

  private final String query;
  private int at;
  private int depth;

  private QueryParser(String query) {
    this.query = query.replace('“', '"').replace('”', '"').replace('\u00a0', ' ');
  }

  /// The expression that a query says. Throws [QueryMistake].
  static Expression parse(String query) {
    QueryParser parser = new QueryParser(query);
    parser.skipSpace();
    if (parser.atEnd()) {
      throw parser.mistake(0, "The query is empty.");
    }
    Expression whole = parser.any(null);
    if (!parser.atEnd()) {
      throw parser.mistake(parser.at, "This closing bracket has no opening one.");
    }
    return whole;
  }

  private Expression any(@Nullable QueryField field) {
    if (++depth > DEEPEST) {
      throw mistake(at, "The query has more than " + DEEPEST + " brackets inside each other.");
    }
    List<Expression> parts = new ArrayList<>();
    parts.add(all(field));
    while (operator("OR")) {
      parts.add(all(field));
    }
    depth--;
    return parts.size() == 1 ? parts.getFirst() : new Expression.Or(parts);
  }

  private Expression all(@Nullable QueryField field) {
    List<Expression> parts = new ArrayList<>();
    boolean more;
    do {
      parts.add(part(field));
      boolean demanded = operator("AND");
      skipSpace();
      more = demanded || (!atEnd() && query.charAt(at) != ')' && !seesOperator("OR"));
    } while (more);
    return parts.size() == 1 ? parts.getFirst() : new Expression.And(parts);
  }

  private Expression part(@Nullable QueryField field) {
    skipSpace();
    expectSomething();
    if (operator("NOT") || minus()) {
      if (++depth > DEEPEST) {
        throw mistake(at, "The query has more than " + DEEPEST + " NOTs in a row.");
      }
      Expression negated = new Expression.Not(part(field));
      depth--;
      return negated;
    }
    if (query.charAt(at) == '(') {
      return bracketed(field);
    }
    QueryField named = fieldHere();
    return named == null ? leaf(field) : value(named);
  }

  private void expectSomething() {
    if (atEnd() || query.charAt(at) == ')' || seesOperator("AND") || seesOperator("OR")) {
      throw mistake(Math.min(at, query.length()), "Something to search for is missing here.");
    }
  }

  private Expression bracketed(@Nullable QueryField field) {
    int opened = at++;
    Expression inside = any(field);
    skipSpace();
    if (atEnd()) {
      throw mistake(opened, "This opening bracket is never closed.");
    }
    at++;
    return boosted(inside);
  }

  private Expression value(QueryField field) {
    return query.charAt(at) == '(' ? bracketed(field) : leaf(field);
  }

  private String quotedOrWord() {
    return query.charAt(at) == '"' ? quoted() : word();
  }

  private Expression leaf(@Nullable QueryField field) {
    int column = at;
    if (field != null && field.kind() == QueryField.Kind.DATE) {
      String date = quotedOrWord();
      if (at == column) {
        throw mistake(column, "A date is missing here.");
      }
      return new Expression.Dates(field, date, column);
    }
    if (query.charAt(at) == '"') {
      String text = quoted();
      checkMarkers(text, column + 1);
      if (PhrasePart.of(text).isEmpty()) {
        throw mistake(column, "There is no word between these quotation marks.");
      }
      return boosted(new Expression.Phrase(field, text, slop(), column));
    }
    String word = word();
    if (word.isEmpty()) {
      throw mistake(column, "This sign cannot start a word.");
    }
    if (field != null && field.kind() == QueryField.Kind.EXACT) {
      return boosted(new Expression.Phrase(field, word, 0, column));
    }
    if (isPattern(word)) {
      return boosted(new Expression.Wildcard(field, pattern(word, column), column));
    }
    if (!atEnd() && query.charAt(at) == '~') {
      return boosted(new Expression.Fuzzy(field, word, edits(), column));
    }
    List<Expression.Word> words = new ArrayList<>();
    words.add(new Expression.Word(word, column));
    follow(field, words);
    return boosted(new Expression.Words(field, words));
  }

  private void checkMarkers(String phrase, int column) {
    Matcher marker = PhrasePart.ANY_MARKER.matcher(phrase);
    while (marker.find()) {
      if (!PhrasePart.SPECIAL.matcher(marker.group()).matches()) {
        throw mistake(
            column + marker.start(),
            "There is no marker "
                + marker.group()
                + "; the markers are <PERSON>, <ORGANISATION> and <ROLE>.");
      }
    }
  }

  /// Takes the words that follow: all bare words without a field, capitalised ones after a name's.
  private void follow(@Nullable QueryField field, List<Expression.Word> words) {
    if (field != null && !namesRun(field, words.getFirst().text())) {
      return;
    }
    while (seesBareWord(field)) {
      skipSpace();
      int column = at;
      words.add(new Expression.Word(word(), column));
    }
  }

  private static boolean namesRun(QueryField field, String first) {
    return field.kind() == QueryField.Kind.NAME && Words.capitalised(first);
  }

  private boolean seesBareWord(@Nullable QueryField field) {
    if (!atEnd() && query.charAt(at) == '^') {
      return false;
    }
    int from = at;
    skipSpace();
    try {
      if (atEnd() || at == from || "()\"-".indexOf(query.charAt(at)) >= 0 || seesAnyOperator()) {
        return false;
      }
      if (FIELD.matcher(query).region(at, query.length()).lookingAt()) {
        return false;
      }
      String word = word();
      boolean plain = atEnd() || "~^".indexOf(query.charAt(at)) < 0;
      boolean ofName = field == null || Words.capitalised(word) || linksCapitals(word);
      return !word.isEmpty() && plain && !isPattern(word) && ofName;
    } finally {
      at = from;
    }
  }

  private boolean linksCapitals(String word) {
    int next = at;
    while (next < query.length() && query.charAt(next) == ' ') {
      next++;
    }
    return LINKS.contains(word)
        && next < query.length()
        && Character.isUpperCase(query.charAt(next));
  }

  private @Nullable QueryField fieldHere() {
    Matcher matcher = FIELD.matcher(query).region(at, query.length());
    if (!matcher.lookingAt() || matcher.group(1).startsWith("http")) {
      return null;
    }
    String name = matcher.group(1);
    QueryField field = QueryField.named(name).orElse(null);
    if (field == null) {
      if (Words.capitalised(name)) {
        return null;
      }
      throw mistake(
          at, "There is no field \"" + name + "\"; the fields are " + QueryField.all() + ".");
    }
    at = matcher.end();
    return field;
  }

  private String quoted() {
    int opened = at;
    int closed = query.indexOf('"', at + 1);
    if (closed < 0) {
      throw mistake(opened, "This quotation mark is never closed.");
    }
    at = closed + 1;
    return query.substring(opened + 1, closed);
  }

  private String word() {
    int from = at;
    while (!atEnd() && !endsWord(query.charAt(at))) {
      at++;
    }
    return query.substring(from, at);
  }

  private boolean endsWord(char c) {
    return Character.isWhitespace(c)
        || "()\"".indexOf(c) >= 0
        || (c == '^' && BOOST.matcher(query).region(at, query.length()).lookingAt())
        || (c == '~' && endsHere(SLOP));
  }

  private boolean endsHere(Pattern suffix) {
    Matcher matcher = suffix.matcher(query).region(at, query.length());
    return matcher.lookingAt()
        && (matcher.end() == query.length()
            || " )^".indexOf(query.charAt(matcher.end())) >= 0
            || Character.isWhitespace(query.charAt(matcher.end())));
  }

  private int slop() {
    Matcher matcher = SLOP.matcher(query).region(at, query.length());
    if (!matcher.lookingAt()) {
      return 0;
    }
    if (matcher.group(1).isEmpty() || matcher.group(1).length() > 3) {
      throw mistake(at, "After a phrase, ~ takes the number of words between, as in \"a b\"~4.");
    }
    at = matcher.end();
    return Integer.parseInt(matcher.group(1));
  }

  private int edits() {
    Matcher matcher = SLOP.matcher(query).region(at, query.length());
    if (!matcher.lookingAt()) {
      throw mistake(at, "After a word, ~ takes 1 or 2 letters that may differ.");
    }
    String digits = matcher.group(1);
    if (!digits.isEmpty() && !digits.equals("1") && !digits.equals("2")) {
      throw mistake(at, "After a word, ~ takes 1 or 2 letters that may differ.");
    }
    at = matcher.end();
    return digits.isEmpty() ? MOST_EDITS : Integer.parseInt(digits);
  }

  private Expression boosted(Expression expression) {
    Matcher matcher = BOOST.matcher(query).region(at, query.length());
    if (!matcher.lookingAt()) {
      return expression;
    }
    float factor = Float.parseFloat(matcher.group(1));
    if (factor > GREATEST_BOOST) {
      throw mistake(at, "A boost is a number up to " + GREATEST_BOOST + ".");
    }
    at = matcher.end();
    return new Expression.Boosted(expression, factor);
  }

  /// A question mark that ends a word is punctuation.
  private static boolean isPattern(String word) {
    int question = word.indexOf('?');
    return word.indexOf('*') >= 0 || (question >= 0 && question < word.length() - 1);
  }

  private String pattern(String word, int column) {
    if (word.codePoints().noneMatch(Character::isLetterOrDigit)) {
      throw mistake(column, "A wildcard needs a letter or digit beside it.");
    }
    if (word.chars().filter(c -> c == '*').count() > MOST_STARS) {
      throw mistake(column, "A word takes up to " + MOST_STARS + " asterisks.");
    }
    return word;
  }

  private boolean minus() {
    boolean negates =
        at + 1 < query.length()
            && query.charAt(at) == '-'
            && !Character.isWhitespace(query.charAt(at + 1));
    if (negates) {
      at++;
    }
    return negates;
  }

  private boolean operator(String name) {
    skipSpace();
    boolean here = seesOperator(name);
    if (here) {
      at += name.length();
    }
    return here;
  }

  private boolean seesAnyOperator() {
    return OPERATORS.stream().anyMatch(this::seesOperator);
  }

  private boolean seesOperator(String name) {
    int end = at + name.length();
    return query.startsWith(name, at)
        && (end == query.length()
            || "()\"".indexOf(query.charAt(end)) >= 0
            || Character.isWhitespace(query.charAt(end)));
  }

  private void skipSpace() {
    while (!atEnd() && Character.isWhitespace(query.charAt(at))) {
      at++;
    }
  }

  private boolean atEnd() {
    return at >= query.length();
  }

  private QueryMistake mistake(int column, String message) {
    return new QueryMistake(query, column, message);
  }
}
