package org.wardround.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Claim;
import org.wardround.model.Post;
import org.wardround.model.Tenure;
import org.wardround.model.Testimony;

/// How posts, dates and evidence are put into words for results.
public final class Told {
  private Told() {}

  /// "chief executive, NHS England"; an empty text for no post.
  public static String post(@Nullable Post post) {
    if (post == null) {
      return "";
    }
    if (post.role() == null || post.organisation() == null) {
      return String.valueOf(post.role() == null ? post.organisation() : post.role());
    }
    return post.role() + ", " + post.organisation();
  }

  /// How a tenure began: a date, `told DATE`, `before DATE`.
  public static String start(Tenure.Start start) {
    return switch (start) {
      case Tenure.Start.At(var date) -> date.iso();
      case Tenure.Start.ToldOn(var day) -> "told " + day;
      case Tenure.Start.Before(var day) -> "before " + day;
    };
  }

  /// How a tenure ended: as its start, or `open`.
  public static String end(Tenure.End end) {
    return switch (end) {
      case Tenure.End.At(var date) -> date.iso();
      case Tenure.End.ToldOn(var day) -> "told " + day;
      case Tenure.End.Before(var day) -> "before " + day;
      case Tenure.End.Open() -> "open";
    };
  }

  /// The testimony to show where there is room for one: the surest, the first of equals.
  public static Testimony best(List<Testimony> evidence) {
    return evidence.stream()
        .min(java.util.Comparator.comparing(testimony -> testimony.claim().certainty()))
        .orElseThrow();
  }

  /// All that one testimony says, for JSON.
  public static Map<String, @Nullable Object> line(Testimony testimony) {
    Claim claim = testimony.claim();
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("id", testimony.id());
    line.put("link", testimony.link());
    line.put("title", testimony.title());
    line.put("site", testimony.site());
    line.put("said", testimony.said().toString());
    say(line, claim);
    return line;
  }

  /// Adds what a claim says to a line of JSON.
  public static void say(Map<String, @Nullable Object> line, Claim claim) {
    line.put("person", claim.person());
    line.put("change", claim.change().word());
    line.put("role", claim.post().role());
    line.put("organisation", claim.post().organisation());
    line.put("date", claim.date() == null ? null : claim.date().iso());
    line.put("acting", claim.acting());
    line.put("certainty", claim.certainty().word());
    line.put("attribution", claim.attribution());
    line.put("evidence", claim.best().sentence());
    line.put("start", claim.best().start());
    line.put("end", claim.best().end());
  }

  /// All that every testimony says.
  public static List<Map<String, @Nullable Object>> lines(List<Testimony> evidence) {
    return evidence.stream().map(Told::line).toList();
  }
}
