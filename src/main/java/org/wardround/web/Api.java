package org.wardround.web;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.wardround.index.QueryMistake;
import org.wardround.index.SearchRequest;
import org.wardround.index.SearchResult;
import org.wardround.ledger.Career;
import org.wardround.ledger.FeedStore;
import org.wardround.ledger.Judgements;
import org.wardround.ledger.MoveQuery;
import org.wardround.ledger.Moves;
import org.wardround.ledger.Person;
import org.wardround.ledger.RunStore;
import org.wardround.ledger.StoredStory;
import org.wardround.ledger.TenureQuery;
import org.wardround.ledger.export.FollowTheMoney;
import org.wardround.model.Mention;
import org.wardround.model.Story;
import org.wardround.view.ClaimView;
import org.wardround.view.FeedView;
import org.wardround.view.HitView;
import org.wardround.view.MoveView;
import org.wardround.view.TenureView;
import org.wardround.view.Told;
import org.wardround.view.VacancyView;

/// What the pages show, for programs: under `/api/v1`, in the shapes of the commands' JSON lines.
final class Api {
  /// FollowTheMoney entities, one a line; there is no registered type.
  static final String FTM = "application/x-followthemoney+jsonl";

  static final String PATH = "/api/v1";
  private static final int MOST_HITS = 1_000;
  private static final int DEEPEST = 10_000;
  private static final int RUNS = 1_000;

  private final Shell shell;

  Api(Shell shell) {
    this.shell = shell;
  }

  void add(RoutesConfig routes) {
    routes.get(PATH, this::description);
    routes.get(PATH + "/openapi.json", this::description);
    routes.get(PATH + "/search", this::search);
    routes.get(PATH + "/stories", this::story);
    routes.get(PATH + "/moves", this::moves);
    routes.get(PATH + "/people", this::people);
    routes.get(PATH + "/people/{id}", this::person);
    routes.get(PATH + "/tenures", this::tenures);
    routes.get(PATH + "/vacancies", this::vacancies);
    routes.get(PATH + "/feeds", this::feeds);
    routes.get(PATH + "/runs", this::runs);
    routes.get(PATH + "/runs/{id}", this::run);
    routes.get(PATH + "/judgements", this::judgements);
  }

  /// The OpenAPI description.
  private void description(Context context) {
    try (InputStream in = Api.class.getResourceAsStream("openapi.json")) {
      if (in == null) {
        throw new IllegalStateException("the program lacks openapi.json");
      }
      Negotiated.send(
          context, "application/json", new String(in.readAllBytes(), StandardCharsets.UTF_8));
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  private void search(Context context) {
    Asked asked = Asked.query(context);
    int offset = asked.number("offset", 0, 0, DEEPEST);
    int limit = asked.number("limit", 20, 0, MOST_HITS);
    int facets = asked.number("facets", 0, 0, MOST_HITS);
    SearchRequest.Sort sort = asked.word("sort", SearchRequest.Sort.class);
    SearchRequest request =
        SearchRequest.of(asked.text("q", HomePage.EVERYTHING))
            .sorted(sort == null ? SearchRequest.Sort.RELEVANCE : sort)
            .page(offset, limit)
            .withFacets(facets);
    SearchResult result;
    try {
      result = shell.desk().search().run(request);
    } catch (QueryMistake mistake) {
      throw Problem.badRequest(
          "Column " + mistake.column() + " of “q”: " + String.valueOf(mistake.getMessage()));
    }
    if (!Negotiated.form(context).equals("application/json")) {
      Negotiated.send(
          context,
          new Negotiated.Listing<>(
              HitView.ALL_COLUMNS,
              result.hits(),
              HitView::line,
              hit -> new LinkedHashMap<>(HitView.row(hit))));
      return;
    }
    Map<String, @Nullable Object> body = Negotiated.page(context, result.total(), offset, limit);
    body.put("note", result.note());
    body.put("suggestion", result.suggestion());
    body.put("items", result.hits().stream().map(HitView::line).toList());
    body.put("facets", result.facets());
    Negotiated.json(context, body);
  }

  private void story(Context context) {
    String link = Asked.query(context).needed("link");
    StoredStory stored =
        shell
            .desk()
            .ledger()
            .stories()
            .find(link)
            .orElseThrow(
                () -> Problem.notFound("The desk has no story with the link " + link + "."));
    Story story = stored.reading().story();
    Map<String, @Nullable Object> body = new LinkedHashMap<>();
    body.put("id", story.link());
    body.put("title", story.title());
    body.put("byline", story.byline());
    body.put("published", story.published() == null ? null : story.published().toString());
    body.put("url", story.link());
    body.put("language", story.language());
    body.put("outlet", story.site());
    body.put("version", stored.version());
    body.put("cluster", stored.reading().cluster());
    body.put("text", story.text());
    body.put("mentions", stored.reading().extraction().mentions().stream().map(Api::line).toList());
    body.put(
        "claims",
        shell.desk().ledger().moves().ofStory(link).stream()
            .map(
                claim -> {
                  Map<String, @Nullable Object> line = new LinkedHashMap<>();
                  line.put("id", claim.id());
                  line.put("who", claim.person());
                  line.put("hidden", claim.read() == null);
                  Told.say(line, claim.read() == null ? claim.said() : claim.read());
                  return line;
                })
            .toList());
    Negotiated.json(context, body);
  }

  private static Map<String, @Nullable Object> line(Mention mention) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("kind", mention.kind().name().toLowerCase(java.util.Locale.ROOT));
    line.put("name", mention.name());
    line.put("part", mention.part().name().toLowerCase(java.util.Locale.ROOT));
    line.put("start", mention.start());
    line.put("end", mention.end());
    return line;
  }

  private void moves(Context context) {
    MoveQuery query = MoveFilter.of(Asked.query(context)).asked();
    Moves moves = shell.desk().ledger().moves();
    Negotiated.send(
        context,
        new Negotiated.Listing<>(
            MoveView.COLUMNS,
            new Negotiated.Pages<>(
                moves.count(query),
                (offset, limit) -> moves.page(query, Moves.Order.ANNOUNCED, offset, limit)),
            moved -> with("who", moved.person().id(), MoveView.line(moved.move())),
            moved -> MoveView.row(moved.move())));
  }

  private static Map<String, @Nullable Object> with(
      String name, String value, Map<String, @Nullable Object> line) {
    Map<String, @Nullable Object> more = new LinkedHashMap<>();
    more.put(name, value);
    more.putAll(line);
    return more;
  }

  private void people(Context context) {
    String name = Asked.query(context).needed("name");
    List<Person> people = shell.desk().ledger().moves().people(name);
    Function<Person, Map<String, @Nullable Object>> line =
        person -> {
          Map<String, @Nullable Object> facts = new LinkedHashMap<>();
          facts.put("id", person.id());
          facts.put("name", person.name());
          facts.put("names", person.names());
          return facts;
        };
    Negotiated.send(
        context, new Negotiated.Listing<>(List.of("id", "name", "names"), people, line, line));
  }

  private void person(Context context) {
    String id = context.pathParam("id");
    Career career = shell.desk().career(id);
    switch (Negotiated.form(context)) {
      case FTM -> {
        StringWriter text = new StringWriter();
        FollowTheMoney.write(career, shell.desk().lexicon().organisations(), text);
        Negotiated.send(context, FTM, text.toString());
      }
      case Negotiated.CSV, Negotiated.JSON_LINES ->
          Negotiated.send(
              context,
              new Negotiated.Listing<>(
                  TenureView.COLUMNS, career.tenures(), TenureView::line, TenureView::row));
      default -> {
        Map<String, @Nullable Object> body = new LinkedHashMap<>();
        body.put("id", career.person().id());
        body.put("name", career.person().name());
        body.put("names", career.person().names());
        body.put("tenures", career.tenures().stream().map(TenureView::line).toList());
        body.put("moves", career.moves().stream().map(MoveView::line).toList());
        body.put(
            "claims",
            career.claims().stream().map(said -> ClaimView.line(career.person(), said)).toList());
        Negotiated.json(context, body);
      }
    }
  }

  /// Who held what: of an organisation, a role, on a day.
  private void tenures(Context context) {
    Asked asked = Asked.query(context);
    TenureQuery query =
        new TenureQuery(asked.text("organisation"), asked.text("role"), asked.day("on"));
    Moves moves = shell.desk().ledger().moves();
    Negotiated.send(
        context,
        new Negotiated.Listing<>(
            TenureView.COLUMNS,
            new Negotiated.Pages<>(
                moves.count(query), (offset, limit) -> moves.tenures(query, offset, limit)),
            held -> with("who", held.person().id(), TenureView.line(held.tenure())),
            held -> TenureView.row(held.tenure())));
  }

  private void vacancies(Context context) {
    Asked asked = Asked.query(context);
    Negotiated.send(
        context,
        new Negotiated.Listing<>(
            VacancyView.COLUMNS,
            shell
                .desk()
                .ledger()
                .vacancies()
                .find(asked.text("organisation"), asked.text("role"), asked.ticked("open")),
            VacancyView::line,
            VacancyView::line));
  }

  private void feeds(Context context) {
    FeedStore feeds = shell.desk().ledger().feeds();
    Instant now = shell.desk().clock().instant();
    List<Map<String, @Nullable Object>> lines =
        feeds.subscribed().stream()
            .map(state -> FeedView.line(state, feeds.weeks(state.feed().url()), now))
            .toList();
    Negotiated.send(
        context,
        new Negotiated.Listing<>(
            FeedView.COLUMNS, lines, Function.identity(), Function.identity()));
  }

  private void runs(Context context) {
    Negotiated.send(
        context,
        new Negotiated.Listing<>(
            List.of("id", "kind", "started", "finished", "announced"),
            shell.desk().ledger().runs().latest(RUNS),
            Api::line,
            Api::line));
  }

  private static Map<String, @Nullable Object> line(RunStore.Run run) {
    Map<String, @Nullable Object> line = new LinkedHashMap<>();
    line.put("id", run.id());
    line.put("kind", run.kind());
    line.put("started", run.started().toString());
    line.put("finished", run.finished() == null ? null : run.finished().toString());
    line.put("announced", run.announced());
    line.put("outcomes", run.counts());
    return line;
  }

  private void run(Context context) {
    long id = FeedPages.number(context);
    RunStore.Run run =
        shell.desk().ledger().runs().find(id).orElseThrow(() -> FeedPages.unknown(context));
    Function<RunStore.LinkOutcome, Map<String, @Nullable Object>> line =
        outcome -> {
          Map<String, @Nullable Object> facts = new LinkedHashMap<>();
          facts.put("link", outcome.link());
          facts.put("feed", outcome.feed());
          facts.put("outcome", outcome.word());
          facts.put("detail", outcome.detail());
          return facts;
        };
    Negotiated.send(
        context,
        new Negotiated.Listing<>(
            List.of("link", "feed", "outcome", "detail"),
            shell.desk().ledger().runs().outcomes(run.id()),
            line,
            line));
  }

  private void judgements(Context context) {
    Function<Judgements.Made, Map<String, @Nullable Object>> line =
        made -> {
          Map<String, @Nullable Object> facts = new LinkedHashMap<>();
          facts.put("number", made.id());
          facts.put("kind", made.judgement().kind());
          facts.put("judgement", Judging.words(made.judgement()));
          facts.put("who", made.who());
          facts.put("why", made.why());
          facts.put("made", made.made().toString());
          facts.put("undone", made.undone() == null ? null : made.undone().toString());
          return facts;
        };
    Negotiated.send(
        context,
        new Negotiated.Listing<>(
            List.of("number", "kind", "judgement", "who", "why", "made", "undone"),
            shell.desk().ledger().judgements().list(true),
            line,
            line));
  }
}
