package org.wardround.web;

import io.javalin.http.Context;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardround.index.Completion;
import org.wardround.index.Hit;
import org.wardround.index.QueryMistake;
import org.wardround.index.SearchRequest;
import org.wardround.index.SearchResult;
import org.wardround.index.Statement;
import org.wardround.model.SavedSearch;
import org.wardround.view.BibTex;
import org.wardround.view.Csv;
import org.wardround.view.HitView;
import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

/// Search: the hits with facets, help and exports.
final class SearchPage {
  private static final ObjectMapper JSON = JsonMapper.builder().build();

  /// Hits a page.
  private static final int PAGE = 20;

  /// Lucene ranks all hits up to the page shown; nobody reads further.
  private static final int DEEPEST = 10_000;

  /// Values of a facet counted, enough for the months of many years.
  private static final int COUNTED = 250;

  /// Values of a facet shown.
  private static final int SHOWN = 8;

  private static final int COMPLETIONS = 8;

  private final Shell shell;

  SearchPage(Shell shell) {
    this.shell = shell;
  }

  /// A hit as the page shows it.
  record HitItem(Hit hit, List<Piece> title, List<List<Piece>> snippets) {
    static HitItem of(Hit hit) {
      return new HitItem(
          hit, Piece.of(hit.title()), hit.snippets().stream().map(Piece::of).toList());
    }

    String also() {
      return hit.alsoIn().isEmpty() ? "" : "also in " + String.join(", ", hit.alsoIn());
    }

    /// A claim that the query asked for, in words.
    static String said(Statement said) {
      List<String> words = new ArrayList<>();
      words.add(said.person() == null ? "" : said.person());
      words.add(Wording.change(said.change()) + ":");
      words.add(said.role() == null ? "" : said.role());
      words.add(said.organisation() == null ? "" : "at " + said.organisation());
      words.add(said.date() == null ? "" : "(" + said.date() + ")");
      return String.join(" ", words.stream().filter(w -> !w.isEmpty()).toList());
    }
  }

  /// A facet with the searches that its values lead to.
  record FacetItem(String name, List<Value> values, boolean estimated) {
    record Value(String label, int stories, String address) {}
  }

  /// What the page shows.
  ///
  /// @param query as asked; empty where all stories are shown
  /// @param mistake what is wrong with the query, with a pointer to where; null where nothing is
  record View(
      String query,
      SearchRequest.Sort sort,
      int from,
      @Nullable SearchResult result,
      List<HitItem> hits,
      List<FacetItem> facets,
      Histogram histogram,
      List<Filters.Filter> filters,
      List<SavedSearch> saved,
      @Nullable String mistake) {
    long total() {
      return result == null ? 0 : result.total();
    }

    String address(SearchRequest.Sort order, int first) {
      return Links.search(query)
          + "&sort="
          + order.name().toLowerCase(Locale.ROOT)
          + (first == 0 ? "" : "&from=" + first);
    }

    String export(String format) {
      return "/search." + format + "?q=" + Links.encoded(query);
    }

    Paging paging() {
      return new Paging(from, PAGE, Math.min(total(), DEEPEST + PAGE));
    }
  }

  void show(Context context) {
    Asked asked = Asked.query(context);
    String query = asked.text("q", "");
    SearchRequest.Sort sort = asked.word("sort", SearchRequest.Sort.class);
    SearchRequest.Sort order =
        sort != null
            ? sort
            : query.isEmpty() ? SearchRequest.Sort.NEWEST : SearchRequest.Sort.RELEVANCE;
    int from = asked.number("from", 0, 0, DEEPEST);
    View view = view(query, order, from);
    String title = query.isEmpty() ? "Search" : query + " – Search";
    Frame frame = shell.frame(context, title, "search").withQuery(query);
    context.status(view.mistake() == null ? 200 : 400);
    Shell.send(context, (out, none) -> JtesearchGenerated.render(out, none, frame, view));
  }

  private View view(String query, SearchRequest.Sort sort, int from) {
    List<SavedSearch> saved = shell.desk().ledger().savedSearches().all();
    String asked = query.isEmpty() ? HomePage.EVERYTHING : query;
    SearchRequest request =
        SearchRequest.of(asked).sorted(sort).page(from, PAGE).withFacets(COUNTED);
    try {
      SearchResult result = shell.desk().search().run(request);
      return new View(
          query,
          sort,
          from,
          result,
          result.hits().stream().map(HitItem::of).toList(),
          facets(result, asked),
          Histogram.of(result, asked),
          Filters.of(query),
          saved,
          null);
    } catch (QueryMistake mistake) {
      String sentence = mistake.getMessage() + "\n" + mistake.pointer();
      Histogram none = new Histogram(List.of(), "month", 0);
      return new View(
          query, sort, from, null, List.of(), List.of(), none, List.of(), saved, sentence);
    }
  }

  private static List<FacetItem> facets(SearchResult result, String query) {
    return result.facets().stream()
        .filter(facet -> !facet.field().equals("month"))
        .map(facet -> facet(facet, query))
        .toList();
  }

  private static FacetItem facet(SearchResult.Facet facet, String query) {
    return new FacetItem(
        facet.field().equals("source") ? "outlet" : facet.field(),
        facet.counts().stream()
            .limit(SHOWN)
            .map(
                count ->
                    new FacetItem.Value(
                        facet.field().equals("change")
                            ? Wording.change(count.value())
                            : count.value(),
                        count.stories(),
                        Links.search(Filters.with(query, facet.field(), count.value()))))
            .toList(),
        facet.estimated());
  }

  /// The whole result as CSV, JSON lines or BibTeX, streamed.
  void export(Context context) {
    String query = Asked.query(context).text("q", HomePage.EVERYTHING);
    SearchRequest request = SearchRequest.of(query).sorted(SearchRequest.Sort.NEWEST);
    try {
      shell.desk().search().run(request.page(0, 0)); // a mistake is told before the head is sent
    } catch (QueryMistake mistake) {
      throw Problem.badRequest(
          "Column " + mistake.column() + ": " + String.valueOf(mistake.getMessage()));
    }
    switch (context.pathParam("format")) {
      case "csv" -> Download.send(context, "text/csv", "search.csv", out -> csv(request, out));
      case "jsonl" ->
          Download.send(
              context,
              "application/jsonl",
              "search.jsonl",
              out -> each(request, out, hit -> JSON.writeValueAsString(HitView.line(hit)) + "\n"));
      case "bib" -> {
        BibTex entries = new BibTex();
        Download.send(
            context,
            "application/x-bibtex",
            "search.bib",
            out -> each(request, out, entries::entry));
      }
      default -> throw Problem.notFound("Searches are exported as csv, jsonl or bib.");
    }
  }

  private void csv(SearchRequest request, Writer out) {
    Csv csv = new Csv(out, HitView.ALL_COLUMNS);
    shell.desk().search().each(request, hit -> csv.add(HitView.row(hit)));
  }

  private void each(SearchRequest request, Writer out, Function<Hit, String> words) {
    shell
        .desk()
        .search()
        .each(
            request,
            hit -> {
              try {
                out.write(words.apply(hit));
              } catch (IOException broken) {
                throw new UncheckedIOException(broken);
              }
            });
  }

  /// What the words typed may become.
  ///
  /// @param query the whole query with the name in the place of what was typed of it
  record Choice(Completion name, String query) {
    String kind() {
      return name.kind().name().toLowerCase(Locale.ROOT);
    }

    String stories() {
      return Wording.count(name.stories(), "story", "stories");
    }
  }

  /// The names that go on from what is typed, for the box of every page.
  void complete(Context context) {
    String typed = Asked.query(context).text("q", "");
    List<Choice> choices = typed.length() < 2 ? List.of() : choices(typed);
    Shell.send(context, (out, none) -> JtecompletionsGenerated.render(out, none, choices));
  }

  private List<Choice> choices(String typed) {
    for (int from = 0; from >= 0; from = nextWord(typed, from)) {
      String end = typed.substring(from);
      List<Completion> names =
          end.length() < 2 || end.contains(":") || end.contains("\"")
              ? List.of()
              : shell.desk().search().complete(end, COMPLETIONS);
      if (!names.isEmpty()) {
        String before = typed.substring(0, from).strip();
        return names.stream().map(name -> choice(name, before)).toList();
      }
    }
    return List.of();
  }

  private static int nextWord(String typed, int from) {
    int blank = typed.indexOf(' ', from);
    return blank < 0 ? -1 : blank + 1;
  }

  private static Choice choice(Completion name, String before) {
    String field = name.kind().name().toLowerCase(Locale.ROOT);
    return new Choice(name, Filters.with(before, field, name.name()));
  }
}
