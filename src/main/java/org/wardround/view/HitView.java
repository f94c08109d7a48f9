package org.wardround.view;

import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.index.Hit;
import org.wardround.index.Marked;
import org.wardround.index.Statement;

/// How a story found is put into results.
public final class HitView {
  /// The columns of tables.
  public static final List<String> COLUMNS = List.of("title", "outlet", "date", "link", "snippet");

  /// The columns of CSV: all that a citation needs.
  public static final List<String> ALL_COLUMNS =
      List.of("title", "outlet", "byline", "date", "link", "archived", "snippet");

  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.UK);

  private HitView() {}

  /// The flat face: a row of a table.
  public static Map<String, Object> row(Hit hit) {
    Map<String, Object> row = new LinkedHashMap<>();
    row.put("title", hit.title().text());
    row.put("outlet", hit.outlet() + copies(hit.alsoIn().size()));
    row.put("byline", hit.byline() == null ? "" : hit.byline());
    row.put("date", day(hit.published()));
    row.put("link", hit.link());
    row.put("archived", hit.archived() == null ? "" : hit.archived());
    row.put("snippet", snippet(hit));
    return row;
  }

  /// The nested face: a line of JSON. Marks in snippets are pairs of asterisks.
  public static Map<String, @Nullable Object> line(Hit hit) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("id", hit.link());
    line.put("title", hit.title().text());
    line.put("outlet", hit.outlet());
    line.put("byline", hit.byline());
    line.put("published", hit.published() == null ? null : hit.published().toString());
    line.put("url", hit.link());
    line.put("language", hit.language());
    line.put("archived", hit.archived());
    line.put("also_in", hit.alsoIn());
    line.put("citation", citation(hit));
    line.put("score", hit.score());
    line.put("snippets", hit.snippets().stream().map(s -> s.with("**", "**")).toList());
    line.put("claims", hit.statements().stream().map(HitView::claim).toList());
    return line;
  }

  /// One line to quote the story by: author, title, outlet, date, link, archived copy.
  public static String citation(Hit hit) {
    StringBuilder citation = new StringBuilder();
    if (hit.byline() != null) {
      citation.append(hit.byline()).append(": ");
    }
    citation.append(hit.title().text()).append(". ").append(hit.outlet());
    if (hit.published() != null) {
      citation.append(", ").append(hit.published().format(DAY));
    }
    citation.append(". ").append(hit.link());
    if (hit.archived() != null) {
      citation.append(" (archived: ").append(hit.archived()).append(')');
    }
    return citation.toString();
  }

  private static String copies(int number) {
    return switch (number) {
      case 0 -> "";
      case 1 -> " (also in 1 outlet)";
      default -> " (also in " + number + " outlets)";
    };
  }

  private static String snippet(Hit hit) {
    return String.join(" … ", hit.snippets().stream().map(Marked::text).toList())
        .replaceAll("\\s+", " ");
  }

  private static String day(@Nullable OffsetDateTime published) {
    return published == null ? "" : published.toLocalDate().toString();
  }

  private static Map<String, @Nullable Object> claim(Statement said) {
    Map<String, @Nullable Object> claim = new LinkedHashMap<>();
    claim.put("person", said.person());
    claim.put("change", said.change());
    claim.put("role", said.role());
    claim.put("organisation", said.organisation());
    claim.put("date", said.date());
    claim.put("acting", said.acting());
    claim.put("certainty", said.certainty());
    claim.put("evidence", said.evidence());
    return claim;
  }
}
