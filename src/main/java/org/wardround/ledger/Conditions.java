package org.wardround.ledger;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;
import org.wardround.lexicon.Names;
import org.wardround.lexicon.Organisations;

/// Conditions of a question, put together one by one, with the values that they compare. For one
/// question.
final class Conditions {
  /// Words of a name that are compared: more would be no name.
  private static final int MOST_WORDS = 30;

  private final List<String> all = new ArrayList<>();
  private final Map<String, Object> values = new LinkedHashMap<>();

  /// Demands that `condition` holds, in which `?` stands for the value; nothing where there is
  /// none.
  Conditions add(String condition, @Nullable Object value) {
    if (value != null) {
      all.add("(" + condition.replace("?", value(value)) + ")");
    }
    return this;
  }

  /// Demands what needs no value.
  Conditions add(String condition) {
    all.add("(" + condition + ")");
    return this;
  }

  /// A value as the question's text names it.
  String value(Object value) {
    String name = "v" + values.size();
    values.put(name, value);
    return ":" + name;
  }

  /// A value that is a list, as `IN` takes it.
  String list(Iterable<?> list) {
    List<Object> items = new ArrayList<>();
    list.forEach(items::add);
    return "(SELECT value FROM json_each(" + value(Blocks.json(items)) + "))";
  }

  /// Ids of the organisations meant by a name: the very one, or all that its words may mean.
  String organisations(String wanted, boolean exactly, Organisations known) {
    return exactly ? sameOrganisation(wanted, known) : organisationsCalled(wanted, known);
  }

  /// Ids of the organisations meant by words of a name, or by any name the lexicon knows them by.
  String organisationsCalled(String wanted, Organisations organisations) {
    return "(SELECT id FROM organisation WHERE key = %s OR %s OR %s)"
        .formatted(
            value(organisations.key(wanted)),
            words("words", wanted),
            words("' ' || key || ' '", wanted));
  }

  /// Ids of the very organisation, as the lexicon tells organisations apart, under all its names.
  private String sameOrganisation(String wanted, Organisations organisations) {
    return "(SELECT id FROM organisation WHERE key = " + value(organisations.key(wanted)) + ")";
  }

  /// Ids of the organisations of a kind or group of kinds.
  String organisationsOf(String kind) {
    return "(SELECT id FROM organisation WHERE kind IN " + list(Organisations.kinds(kind)) + ")";
  }

  /// Ids of the roles that have the words wanted, spelled out or abbreviated.
  String rolesCalled(String wanted) {
    return "(SELECT id FROM role WHERE %s OR %s)"
        .formatted(words("words", wanted), words("' ' || key || ' '", Roles.key(wanted)));
  }

  /// That the column has every word; folded words are safe in SQL, since they have only letters and
  /// digits.
  static String words(String column, String wanted) {
    return List.of(Names.fold(wanted).split(" ", -1)).stream()
        .distinct()
        .limit(MOST_WORDS)
        .map(word -> column + " LIKE '% " + word + " %'")
        .collect(Collectors.joining(" AND ", "(", ")"));
  }

  /// All of them, as `WHERE` takes it.
  String sql() {
    return all.isEmpty() ? "true" : String.join(" AND ", all);
  }

  /// Hands the values to the question.
  Query bind(Query query) {
    return query.bindMap(values);
  }
}
