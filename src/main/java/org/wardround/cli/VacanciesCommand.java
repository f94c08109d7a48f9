package org.wardround.cli;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.OpenPost;
import org.wardround.model.Tenure;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/// `vacancies`: posts that organisations want to fill.
@Command(
    name = "vacancies",
    description = "Posts that organisations want to fill, the latest first.")
final class VacanciesCommand implements Runnable {
  @Mixin private DeskOption desk = new DeskOption();
  @Mixin private OutputOptions output = new OutputOptions();

  @Option(names = "--organisation", paramLabel = "NAME", description = "Only of that organisation.")
  private @Nullable String organisation;

  @Option(names = "--role", paramLabel = "ROLE", description = "Only of that role.")
  private @Nullable String role;

  @Option(names = "--open", description = "Only those that nobody is known to have filled.")
  private boolean open;

  @Override
  public void run() {
    try (Ledger ledger = desk.read();
        Results results =
            output.results(
                "opened", "role", "organisation", "reason", "filled", "evidence", "link")) {
      for (OpenPost post : ledger.vacancies().find(organisation, role, open)) {
        Map<String, @Nullable Object> line = line(post);
        results.add(line, List.of(line));
      }
    }
  }

  private static Map<String, @Nullable Object> line(OpenPost post) {
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
