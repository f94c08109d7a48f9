package org.wardround.view;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.OpenPost;
import org.wardround.model.Tenure;

/// How a vacancy is put into results.
public final class VacancyView {
  /// The columns of tables and CSV.
  public static final List<String> COLUMNS =
      List.of("opened", "role", "organisation", "reason", "filled", "evidence", "link");

  private VacancyView() {}

  /// A vacancy in one flat line, with the evidence that opened it.
  public static Map<String, @Nullable Object> line(OpenPost post) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("opened", post.opened().toString());
    line.put("role", post.post().role());
    line.put("organisation", post.post().organisation());
    line.put("reason", post.reason());
    Tenure filled = post.filledBy();
    line.put("filled", filled == null ? null : filled.person() + ", " + Told.start(filled.start()));
    line.put("evidence", post.evidence().getFirst().sentence());
    line.put("link", post.evidence().getFirst().link());
    line.put("stories", post.evidence().size());
    return line;
  }
}
