package org.wardround.cli;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.article.StoryExtractor;
import org.wardround.extract.ClaimExtractor;
import org.wardround.lexicon.Lexicon;
import org.wardround.model.Claim;
import org.wardround.model.Evidence;
import org.wardround.model.Extraction;
import org.wardround.model.Story;
import org.wardround.model.Vacancy;
import org.wardround.model.WardroundException;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `extract`: people, organisations, claims and vacancies of story files.
@Command(
    name = "extract",
    description =
        "Reads people, organisations, claims and vacancies out of story files (.txt) and HTML pages.")
final class ExtractCommand implements Callable<Integer> {
  private static final String[] COLUMNS = {
    "id", "person", "change", "role", "organisation", "date", "acting", "certainty", "evidence"
  };

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(arity = "1..*", paramLabel = "FILE|DIR", description = "Stories, or folders of them.")
  private List<Path> sources = List.of();

  @Option(
      names = "--explain",
      description = "Tells for each claim its scores, what was second, and its sentences.")
  private boolean explain;

  @Override
  public Integer call() {
    for (Path source : sources) {
      if (!Files.exists(source)) {
        throw new WardroundException("There is no file or folder " + source + ".");
      }
    }
    ClaimExtractor extractor = ClaimExtractor.load(Lexicon.models());
    if (explain) {
      stories().forEach(story -> explain(story, extractor));
      return 0;
    }
    try (Results results = output.results(COLUMNS)) {
      stories()
          .forEach(
              story -> {
                Extraction extraction = extractor.extract(story.story());
                results.add(line(story, extraction), rows(story.id(), extraction));
              });
    }
    return 0;
  }

  private Stream<StoryFile> stories() {
    StoryExtractor pages = new StoryExtractor();
    return sources.stream()
        .flatMap(source -> StoryFile.in(source).stream())
        .flatMap(file -> story(file, pages).stream());
  }

  private Optional<StoryFile> story(Path file, StoryExtractor pages) {
    Optional<StoryFile> story = StoryFile.find(file, pages);
    if (story.isEmpty()) {
      spec.commandLine().getErr().println("wardround: the page " + file + " tells no story.");
    }
    return story;
  }

  /// One line of JSON: the keys that scripts and the scorer read.
  static Map<String, Object> line(StoryFile file, Extraction extraction) {
    Story story = file.story();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("id", file.id());
    line.put("title", story.title());
    line.put("url", story.link());
    line.put(
        "published", story.published() == null ? null : story.published().toLocalDate().toString());
    line.put("people", extraction.people());
    line.put("organisations", extraction.organisations());
    line.put("claims", extraction.claims().stream().map(ExtractCommand::claim).toList());
    line.put("vacancies", extraction.vacancies().stream().map(ExtractCommand::vacancy).toList());
    return line;
  }

  private static List<Map<String, Object>> rows(String id, Extraction extraction) {
    return extraction.claims().stream()
        .map(
            claim -> {
              Map<String, Object> row = claim(claim);
              row.put("id", id);
              return row;
            })
        .toList();
  }

  private static Map<String, Object> claim(Claim claim) {
    Evidence best = claim.best();
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("person", claim.person());
    line.put("change", claim.change().word());
    line.put("role", claim.post().role());
    line.put("organisation", claim.post().organisation());
    line.put("date", text(claim.date()));
    line.put("acting", claim.acting());
    line.put("certainty", claim.certainty().word());
    line.put("confidence", Math.round(claim.confidence() * 1000) / 1000.0);
    line.put("attribution", claim.attribution());
    line.put("evidence", best.sentence());
    line.put("part", best.part().name().toLowerCase(Locale.ROOT));
    line.put("start", best.start());
    line.put("end", best.end());
    return line;
  }

  private static Map<String, Object> vacancy(Vacancy vacancy) {
    Map<String, Object> line = new LinkedHashMap<>();
    line.put("role", vacancy.post().role());
    line.put("organisation", vacancy.post().organisation());
    line.put("reason", vacancy.reason());
    return line;
  }

  private void explain(StoryFile file, ClaimExtractor extractor) {
    PrintWriter out = spec.commandLine().getOut();
    Extraction extraction = extractor.extract(file.story());
    out.println(file.id() + "  " + file.story().title());
    for (Claim claim : extraction.claims()) {
      out.println("  " + told(claim));
      out.println("    scores   " + claim.grounds().pattern());
      claim.grounds().inferred().forEach(i -> out.println("    inferred " + i));
      claim.evidence().forEach(e -> out.println("    evidence " + e.sentence()));
    }
    for (Vacancy vacancy : extraction.vacancies()) {
      out.println("  open: " + vacancy.post().role() + ", " + vacancy.post().organisation());
      out.println("    evidence " + vacancy.evidence().sentence());
    }
    out.flush();
  }

  private static String told(Claim claim) {
    return claim.person()
        + " "
        + claim.change().word()
        + ": "
        + text(claim.post().role())
        + ", "
        + text(claim.post().organisation())
        + (claim.date() == null ? "" : ", " + claim.date())
        + (claim.acting() ? ", acting" : "")
        + ", "
        + claim.certainty().word()
        + String.format(Locale.ROOT, ", confidence %.2f", claim.confidence());
  }

  private static @Nullable String text(@Nullable Object value) {
    return value == null ? null : value.toString();
  }
}
