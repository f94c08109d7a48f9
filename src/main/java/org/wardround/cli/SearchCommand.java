package org.wardround.cli;

import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wardround.index.Hit;
import org.wardround.index.Marked;
import org.wardround.index.QueryMistake;
import org.wardround.index.Search;
import org.wardround.index.SearchOptions;
import org.wardround.index.SearchRequest;
import org.wardround.index.SearchResult;
import org.wardround.index.Statement;
import org.wardround.index.Synonyms;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `search`: stories that answer a query.
@Command(name = "search", description = "Finds stories; docs/search.md tells the query language.")
final class SearchCommand implements Callable<Integer> {
  private static final String[] COLUMNS = {"title", "outlet", "date", "link", "snippet"};

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private DeskOption desk = new DeskOption();

  @Mixin private OutputOptions output = new OutputOptions();

  @Parameters(arity = "1..*", paramLabel = "QUERY", description = "Words, phrases, fields.")
  private List<String> query = List.of();

  @Option(
      names = "--sort",
      description = "${COMPLETION-CANDIDATES}; default: ${DEFAULT-VALUE}.",
      defaultValue = "relevance")
  private SearchRequest.Sort sort = SearchRequest.Sort.RELEVANCE;

  @Option(
      names = "--limit",
      paramLabel = "N",
      description = "Hits to show; default: ${DEFAULT-VALUE}.",
      defaultValue = "10")
  private int limit = 10;

  @Option(
      names = "--no-synonyms",
      description = "Takes words as typed: no other names, no other spellings.")
  private boolean literal;

  @Override
  public Integer call() {
    SearchOptions options = new SearchOptions(Synonyms.NONE, InstantSource.system());
    try (Search search = Search.open(desk.path().resolve("index"), options)) {
      show(search.run(request()));
      return 0;
    } catch (QueryMistake mistake) {
      throw new ParameterException(
          spec.commandLine(),
          "Column %d: %s%n%s".formatted(mistake.column(), mistake.getMessage(), mistake.pointer()));
    }
  }

  private SearchRequest request() {
    return SearchRequest.of(String.join(" ", query))
        .sorted(sort)
        .page(0, limit)
        .withSynonyms(!literal);
  }

  private void show(SearchResult result) {
    if (result.note() != null) {
      spec.commandLine().getErr().println(result.note());
    }
    try (Results results = output.results(COLUMNS)) {
      result.hits().forEach(hit -> results.add(line(hit), List.of(row(hit))));
    }
    spec.commandLine().getErr().println(summary(result));
  }

  private static String summary(SearchResult result) {
    return switch ((int) Math.min(result.total(), 2)) {
      case 0 -> "No story.";
      case 1 -> "1 story.";
      default -> result.total() + " stories, " + result.hits().size() + " shown.";
    };
  }

  private static Map<String, Object> row(Hit hit) {
    Map<String, Object> row = new LinkedHashMap<>();
    String copies = hit.alsoIn().isEmpty() ? "" : " (also in " + outlets(hit.alsoIn().size()) + ")";
    row.put("title", hit.title().text());
    row.put("outlet", hit.outlet() + copies);
    row.put("date", date(hit.published()));
    row.put("link", hit.link());
    row.put("snippet", snippet(hit));
    return row;
  }

  private static String outlets(int number) {
    return number == 1 ? "1 outlet" : number + " outlets";
  }

  private static String snippet(Hit hit) {
    return String.join(" … ", hit.snippets().stream().map(Marked::text).toList())
        .replaceAll("\\s+", " ");
  }

  private static Map<String, @Nullable Object> line(Hit hit) {
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
    line.put("score", hit.score());
    line.put("snippets", hit.snippets().stream().map(s -> s.with("**", "**")).toList());
    line.put("claims", hit.statements().stream().map(SearchCommand::claim).toList());
    return line;
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

  private static String date(@Nullable OffsetDateTime published) {
    return published == null ? "" : published.toLocalDate().toString();
  }
}
