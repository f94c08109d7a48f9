package org.wardround.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Person;
import org.wardround.model.Testimony;

/// How a claim is put into results.
public final class ClaimView {
  /// The columns of the export.
  public static final List<String> COLUMNS =
      List.of(
          "id",
          "said",
          "who",
          "person",
          "change",
          "role",
          "organisation",
          "date",
          "acting",
          "certainty",
          "attribution",
          "evidence",
          "link",
          "title",
          "site");

  private ClaimView() {}

  /// A claim in one flat line.
  public static Map<String, @Nullable Object> line(Person person, Testimony testimony) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("id", testimony.id());
    line.put("who", person.id());
    line.putAll(Told.line(testimony));
    return line;
  }
}
