package org.wardround.cli;

import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.OpenPost;
import org.wardround.view.VacancyView;
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
        Results results = output.results(VacancyView.COLUMNS, VacancyView.COLUMNS)) {
      for (OpenPost post : ledger.vacancies().find(organisation, role, open)) {
        Map<String, @Nullable Object> line = VacancyView.line(post);
        results.add(line, List.of(line));
      }
    }
  }
}
