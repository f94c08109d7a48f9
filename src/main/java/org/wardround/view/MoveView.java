package org.wardround.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Move;
import org.wardround.model.Testimony;

/// How a move is put into results.
public final class MoveView {
  /// The columns of tables.
  public static final List<String> COLUMNS =
      List.of(
          "announced",
          "person",
          "from",
          "to",
          "effective",
          "certainty",
          "sources",
          "evidence",
          "link");

  /// The columns of the export, one for each fact.
  public static final List<String> FLAT_COLUMNS =
      List.of(
          "who",
          "person",
          "announced",
          "from_role",
          "from_organisation",
          "from_date",
          "to_role",
          "to_organisation",
          "to_date",
          "acting",
          "certainty",
          "sources",
          "disputes",
          "evidence",
          "link",
          "links");

  private MoveView() {}

  /// The flat face: a row of a table, with the best evidence.
  public static Map<String, @Nullable Object> row(Move move) {
    Testimony best = Told.best(move.evidence());
    Map<String, @Nullable Object> row = new LinkedHashMap<>();
    row.put("announced", move.announced());
    row.put("person", move.person());
    row.put("from", move.out() == null ? "" : Told.post(move.out().post()));
    row.put("to", move.in() == null ? "" : Told.post(move.in().post()));
    row.put("effective", move.effective());
    row.put("certainty", move.certainty().word());
    row.put("sources", move.sources());
    row.put("evidence", best.claim().best().sentence());
    row.put("link", best.link());
    return row;
  }

  /// The nested face: a line of JSON, with all evidence.
  public static Map<String, @Nullable Object> line(Move move) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("person", move.person());
    line.put("announced", move.announced().toString());
    line.put("out", half(move.out()));
    line.put("in", half(move.in()));
    line.put("certainty", move.certainty().word());
    line.put("sources", move.sources());
    line.put("disputes", move.disputes());
    line.put("evidence", Told.lines(move.evidence()));
    return line;
  }

  private static @Nullable Map<String, @Nullable Object> half(Move.@Nullable Half half) {
    if (half == null) {
      return null;
    }
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("role", half.post().role());
    line.put("organisation", half.post().organisation());
    line.put("date", half.date() == null ? null : half.date().iso());
    line.put("acting", half.acting());
    return line;
  }

  /// One flat row for each move, without words put together.
  ///
  /// @param who id of the person
  public static Map<String, @Nullable Object> flat(String who, Move move) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("who", who);
    line.put("person", move.person());
    line.put("announced", move.announced().toString());
    side(line, "from", move.out());
    side(line, "to", move.in());
    line.put("acting", move.in() != null && move.in().acting());
    line.put("certainty", move.certainty().word());
    line.put("sources", move.sources());
    line.put("disputes", move.disputes());
    line.put("evidence", Told.best(move.evidence()).claim().best().sentence());
    line.put("link", Told.best(move.evidence()).link());
    line.put("links", move.evidence().stream().map(said -> said.link()).distinct().toList());
    return line;
  }

  private static void side(
      Map<String, @Nullable Object> line, String side, Move.@Nullable Half half) {
    line.put(side + "_role", half == null ? null : half.post().role());
    line.put(side + "_organisation", half == null ? null : half.post().organisation());
    line.put(side + "_date", half == null || half.date() == null ? null : half.date().iso());
  }
}
