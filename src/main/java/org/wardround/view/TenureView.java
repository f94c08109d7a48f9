package org.wardround.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Tenure;
import org.wardround.model.Testimony;

/// How a tenure is put into results.
public final class TenureView {
  /// The columns of tables and CSV.
  public static final List<String> COLUMNS =
      List.of(
          "person",
          "role",
          "organisation",
          "from",
          "to",
          "acting",
          "certainty",
          "sources",
          "confirmed",
          "disputes",
          "evidence",
          "link");

  private TenureView() {}

  /// The flat face: a row of a table, with the best evidence.
  public static Map<String, @Nullable Object> row(Tenure tenure) {
    Testimony best = Told.best(tenure.evidence());
    Map<String, @Nullable Object> row = facts(tenure);
    row.put("acting", tenure.acting() ? "acting" : "");
    row.put("evidence", best.claim().best().sentence());
    row.put("link", best.link());
    return row;
  }

  /// The nested face: a line of JSON, with all evidence.
  public static Map<String, @Nullable Object> line(Tenure tenure) {
    Map<String, @Nullable Object> line = facts(tenure);
    line.put("evidence", Told.lines(tenure.evidence()));
    return line;
  }

  private static Map<String, @Nullable Object> facts(Tenure tenure) {
    Map<String, @Nullable Object> facts = new LinkedHashMap<>();
    facts.put("person", tenure.person());
    facts.put("role", tenure.post().role());
    facts.put("organisation", tenure.post().organisation());
    facts.put("from", Told.start(tenure.start()));
    facts.put("to", Told.end(tenure.end()));
    facts.put("acting", tenure.acting());
    facts.put("certainty", tenure.certainty().word());
    facts.put("sources", tenure.sources());
    facts.put("disputes", tenure.disputes());
    facts.put("confirmed", tenure.confirmed() == null ? null : tenure.confirmed().toString());
    return facts;
  }
}
