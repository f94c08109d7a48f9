package org.wardround.cli;

import java.nio.file.Path;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wardround.index.Completion;
import org.wardround.index.Hit;
import org.wardround.index.QueryMistake;
import org.wardround.index.Search;
import org.wardround.index.SearchOptions;
import org.wardround.index.SearchRequest;
import org.wardround.index.SearchResult;
import org.wardround.index.StoryIndex;
import org.wardround.index.Synonyms;
import org.wardround.lexicon.Lexicon;
import org.wardround.lexicon.OtherNames;
import org.wardround.model.WardroundException;
import org.wardround.pipeline.SavedSearches;
import org.wardround.view.BibTex;
import org.wardround.view.HitView;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/// `search`: stories that answer a query.
@Command(
    name = "search",
    description = "Finds stories; docs/search.md tells the query language.",
    footer = {
      "",
      "Examples:",
      "  search leaked email",
      "  search 'change:in organisation:\"Telstra Health\"'",
      "  search '\"chief information officer <ORGANISATION>\"~4 published:2015-09..2015-12'"
    })
final class SearchCommand implements Callable<Integer> {
  /// What is asked for besides stories that answer a query: one of these at most.
  static final class Task {
    @Option(names = "--facets", description = "Counts people, organisations … instead of stories.")
    private boolean facets;

    @Option(names = "--all", description = "Every story found, not only the first; streamed.")
    private boolean all;

    @Option(names = "--bibtex", description = "Every story found as BibTeX; streamed.")
    private boolean bibtex;

    @Option(names = "--like", paramLabel = "LINK", description = "Stories like that one.")
    private @Nullable String like;

    @Option(
        names = "--complete",
        paramLabel = "TEXT",
        description = "Names and roles that start so.")
    private @Nullable String complete;

    @Option(
        names = "--batch",
        paramLabel = "FILE",
        description = "Asks every line of the file; one table of hits.")
    private @Nullable Path batch;

    @Option(names = "--save", paramLabel = "NAME", description = "Keeps the query under a name.")
    private @Nullable String save;

    @Option(
        names = "--saved",
        arity = "0..1",
        fallbackValue = "",
        paramLabel = "NAME",
        description = "The new stories of a saved search; without a name, all saved searches.")
    private @Nullable String saved;

    @Option(names = "--check", description = "Reads the whole index and tells whether it is sound.")
    private boolean check;

    @Option(names = "--forget", paramLabel = "NAME", description = "Ends a saved search.")
    private @Nullable String forget;

    boolean takesQuery() {
      return like == null
          && complete == null
          && batch == null
          && saved == null
          && forget == null
          && !check;
    }
  }

  @Spec private CommandSpec spec = CommandSpec.create();

  @Mixin private DeskOption desk = new DeskOption();

  @Mixin private OutputOptions output = new OutputOptions();

  @ArgGroup private Task task = new Task();

  @Parameters(arity = "0..*", paramLabel = "QUERY", description = "Words, phrases, fields.")
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
      names = "--offset",
      paramLabel = "N",
      description = "Hits to leave out at the start.",
      defaultValue = "0")
  private int offset;

  @Option(
      names = "--copies",
      description = "Shows each copy of a story, instead of one for all of them.")
  private boolean copies;

  @Option(
      names = "--no-synonyms",
      description = "Takes words as typed: no other names, no other spellings.")
  private boolean literal;

  @Option(
      names = "--strict",
      description = "Shows only stories with all that is asked for; loosens nothing.")
  private boolean strict;

  @Override
  public Integer call() {
    check();
    if (task.check) {
      return checkIndex();
    }
    Synonyms synonyms = literal ? Synonyms.NONE : Synonyms.of(OtherNames.load(Lexicon.models()));
    SearchOptions options = new SearchOptions(synonyms, InstantSource.system());
    try (Search search = Search.open(desk.path().resolve("index"), options)) {
      perform(search);
      return 0;
    } catch (QueryMistake mistake) {
      throw wrong(
          "Column %d: %s%n%s".formatted(mistake.column(), mistake.getMessage(), mistake.pointer()));
    }
  }

  private int checkIndex() {
    Path folder = desk.path().resolve("index");
    Optional<String> wrong = StoryIndex.check(folder);
    if (wrong.isPresent()) {
      throw new WardroundException(wrong.get() + " The next ingest makes it anew from the ledger.");
    }
    tell("The search index in " + folder + " is sound.");
    return 0;
  }

  private void check() {
    if (task.takesQuery() && query.isEmpty()) {
      throw wrong("Missing query.");
    }
    if (limit < 0 || offset < 0) {
      throw wrong("--limit and --offset take numbers from 0.");
    }
  }

  private ParameterException wrong(String message) {
    return new ParameterException(spec.commandLine(), message);
  }

  private void perform(Search search) {
    if (task.facets) {
      showFacets(search.run(request().page(0, 0).withFacets(limit)));
    } else if (task.all) {
      exportAll(search);
    } else if (task.bibtex) {
      BibTex entries = new BibTex();
      search.each(request(), hit -> spec.commandLine().getOut().print(entries.entry(hit)));
    } else if (task.like != null) {
      show(search.like(task.like, request("-")));
    } else if (task.complete != null) {
      showNames(search.complete(task.complete, limit));
    } else if (task.batch != null) {
      askAll(search, task.batch);
    } else if (task.save != null || task.saved != null || task.forget != null) {
      performSaved(search, new SavedSearches(desk.path(), InstantSource.system()));
    } else {
      show(search.run(request()));
    }
  }

  private void performSaved(Search search, SavedSearches searches) {
    if (task.save != null) {
      long total = searches.save(task.save, String.join(" ", query), search);
      tell("Saved; " + total + (total == 1 ? " story matches" : " stories match") + " so far.");
    } else if (task.forget != null) {
      searches.forget(task.forget);
    } else if (task.saved != null && !task.saved.isEmpty()) {
      show(searches.look(task.saved, search, request("-")));
    } else {
      try (Results results = output.results("name", "query", "new", "stories")) {
        for (SavedSearches.Standing standing : searches.list(search)) {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("name", standing.saved().name());
          line.put("query", standing.saved().query());
          line.put("new", standing.fresh());
          line.put("stories", standing.stories());
          results.add(line);
        }
      }
    }
  }

  private SearchRequest request() {
    return request(String.join(" ", query));
  }

  private SearchRequest request(String asked) {
    SearchRequest request =
        SearchRequest.of(asked)
            .sorted(sort)
            .page(offset, limit)
            .withSynonyms(!literal)
            .withCopiesFolded(!copies);
    return strict ? request.strict() : request;
  }

  private void show(SearchResult result) {
    tell(result.note());
    if (result.suggestion() != null) {
      tell("Did you mean: " + result.suggestion());
    }
    try (Results results = output.results(HitView.COLUMNS, HitView.ALL_COLUMNS)) {
      int whole = result.hits().size() - result.partly();
      for (int i = 0; i < result.hits().size(); i++) {
        Hit hit = result.hits().get(i);
        Map<String, @Nullable Object> line = HitView.line(hit);
        line.put("partly", i >= whole);
        results.add(line, List.of(HitView.row(hit)));
      }
    }
    tell(summary(result));
  }

  private void exportAll(Search search) {
    try (Results results = output.results(HitView.COLUMNS, HitView.ALL_COLUMNS)) {
      search.each(request(), hit -> results.add(HitView.line(hit), List.of(HitView.row(hit))));
    }
  }

  private void askAll(Search search, Path file) {
    try (Results results = output.results(BatchSearch.COLUMNS, BatchSearch.ALL_COLUMNS)) {
      long asked = new BatchSearch(search, results).run(file, q -> request(q).strict());
      tell(asked == 1 ? "1 query." : asked + " queries.");
    }
  }

  private void showFacets(SearchResult result) {
    try (Results results = output.results("facet", "value", "stories")) {
      for (SearchResult.Facet facet : result.facets()) {
        for (SearchResult.Count count : facet.counts()) {
          Map<String, Object> line = new LinkedHashMap<>();
          line.put("facet", facet.field());
          line.put("value", count.value());
          line.put("stories", count.stories());
          line.put("estimated", facet.estimated());
          results.add(line);
        }
      }
    }
    tell(summary(result));
  }

  private void showNames(List<Completion> names) {
    try (Results results = output.results("name", "kind", "stories")) {
      for (Completion found : names) {
        Map<String, Object> line = new LinkedHashMap<>();
        line.put("name", found.name());
        line.put("kind", found.kind().name().toLowerCase(Locale.ROOT));
        line.put("stories", found.stories());
        results.add(line);
      }
    }
  }

  private void tell(@Nullable String sentence) {
    if (sentence != null) {
      spec.commandLine().getErr().println(sentence);
    }
  }

  private static String summary(SearchResult result) {
    long total = result.total();
    String stories = total == 1 ? "1 story" : (total == 0 ? "No story" : total + " stories");
    int shown = result.hits().size() - result.partly();
    return shown == total || shown == 0 ? stories + "." : stories + ", " + shown + " shown.";
  }
}
