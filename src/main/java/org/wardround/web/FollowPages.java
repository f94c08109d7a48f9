package org.wardround.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.index.Hit;
import org.wardround.index.QueryMistake;
import org.wardround.index.SearchRequest;
import org.wardround.ledger.Career;
import org.wardround.ledger.MoveQuery;
import org.wardround.ledger.Moved;
import org.wardround.ledger.Moves;
import org.wardround.model.Following;
import org.wardround.model.SavedSearch;
import org.wardround.pipeline.SavedSearches;
import org.wardround.view.MoveEvent;
import org.wardround.view.Told;

/// What the user follows, and the Atom feeds of people, posts, organisations and searches.
final class FollowPages {
  /// Where the feeds are.
  static final String FEEDS = "/atom/";

  /// Entries of a feed.
  private static final int ENTRIES = 50;

  private static final int LONGEST_NAME = 100;

  private final Shell shell;

  FollowPages(Shell shell) {
    this.shell = shell;
  }

  /// Something followed, with where it is and its feed.
  record Item(Following following, String page, String feed) {
    private Item withFeed(String address) {
      return new Item(following, page, address);
    }

    static Item of(Following following) {
      String value = Links.encoded(following.value());
      return switch (following.kind()) {
        case PERSON -> new Item(following, "/person/" + value, "/atom/person/" + value);
        case ORGANISATION ->
            new Item(
                following,
                Links.organisation(following.value()),
                "/atom/organisation?name=" + value);
        case POST -> {
          String post = Links.post(following.role(), following.organisation());
          yield new Item(following, post, "/atom" + post);
        }
      };
    }
  }

  void list(Context context) {
    List<Item> items =
        shell.desk().ledger().following().all().stream()
            .map(Item::of)
            .map(item -> item.withFeed(shell.feed(context, item.feed())))
            .toList();
    List<SearchItem> searches = standings(context);
    Frame frame = shell.frame(context, "Following", "following", "/atom/moves");
    Shell.send(
        context, (out, none) -> JtefollowingGenerated.render(out, none, frame, items, searches));
  }

  /// What is followed, for programs.
  void following(Context context) {
    Function<Item, Map<String, @Nullable Object>> line =
        item -> {
          Map<String, @Nullable Object> facts = new LinkedHashMap<>();
          facts.put("kind", item.following().kind().name().toLowerCase(Locale.ROOT));
          facts.put("value", item.following().value());
          facts.put("name", item.following().name());
          facts.put("page", item.page());
          facts.put("feed", item.feed());
          return facts;
        };
    List<Item> items = shell.desk().ledger().following().all().stream().map(Item::of).toList();
    List<String> columns = List.of("kind", "value", "name", "page", "feed");
    Negotiated.send(context, new Negotiated.Listing<>(columns, items, line, line));
  }

  /// The saved searches, for programs.
  void searches(Context context) {
    Function<SearchItem, Map<String, @Nullable Object>> line =
        item -> {
          Map<String, @Nullable Object> facts = new LinkedHashMap<>();
          facts.put("name", item.standing().saved().name());
          facts.put("query", item.standing().saved().query());
          facts.put("stories", item.standing().stories());
          facts.put("fresh", item.standing().fresh());
          return facts;
        };
    List<String> columns = List.of("name", "query", "stories", "fresh");
    Negotiated.send(context, new Negotiated.Listing<>(columns, standings(context), line, line));
  }

  private List<SearchItem> standings(Context context) {
    return new SavedSearches(shell.desk().folder(), shell.desk().clock())
        .list(shell.desk().search()).stream()
            .map(standing -> searchItem(context, standing))
            .toList();
  }

  /// A saved search with its feed.
  record SearchItem(SavedSearches.Standing standing, String feed) {}

  private SearchItem searchItem(Context context, SavedSearches.Standing standing) {
    String address = "/atom" + Links.search(standing.saved().query());
    return new SearchItem(standing, shell.feed(context, address));
  }

  /// Makes the feeds' addresses that were given out so far useless.
  void revoke(Context context) {
    shell.feeds().revoke();
    back(context);
  }

  void follow(Context context) {
    Asked asked = Asked.form(context);
    Following.Kind kind = asked.word("kind", Following.Kind.class);
    if (kind == null) {
      throw Problem.badRequest("“kind” is missing.");
    }
    String value = asked.needed("value");
    String name = asked.text("name", value);
    Instant now = shell.desk().clock().instant();
    boolean _ =
        shell
            .desk()
            .write(
                ledger -> {
                  Map<String, String> known = Digest.known(ledger, kind, value, name);
                  ledger.following().follow(kind, value, name, now);
                  ledger.following().tell(known, now);
                  return true;
                });
    back(context);
  }

  void unfollow(Context context) {
    int id = Asked.form(context).number("id", 0, 1, Integer.MAX_VALUE);
    boolean _ = shell.desk().write(ledger -> ledger.following().unfollow(id));
    back(context);
  }

  /// Saves a search; what the index holds now counts as seen.
  void save(Context context) {
    Asked asked = Asked.form(context);
    String query = asked.needed("q");
    String name = asked.needed("name");
    if (name.length() > LONGEST_NAME) {
      throw Problem.badRequest("The name is longer than " + LONGEST_NAME + " characters.");
    }
    try {
      shell.desk().search().run(SearchRequest.of(query).page(0, 0).strict());
    } catch (QueryMistake mistake) {
      throw Problem.badRequest(
          "Column " + mistake.column() + ": " + String.valueOf(mistake.getMessage()));
    }
    Instant newest = shell.desk().search().newest();
    SavedSearch saved = new SavedSearch(name, query, shell.desk().clock().instant(), newest);
    boolean _ =
        shell
            .desk()
            .write(
                ledger -> {
                  ledger.savedSearches().save(saved);
                  return true;
                });
    back(context);
  }

  void forget(Context context) {
    String name = Asked.form(context).needed("name");
    boolean _ = shell.desk().write(ledger -> ledger.savedSearches().forget(name));
    back(context);
  }

  private static void back(Context context) {
    context.redirect("/following", HttpStatus.SEE_OTHER);
  }

  void person(Context context) {
    String id = context.pathParam("id");
    Career career = shell.desk().career(id);
    send(
        context,
        career.person().name(),
        Links.person(id),
        career.moves().stream().map(move -> new Moved(career.person(), move)));
  }

  void organisation(Context context) {
    String name = Asked.query(context).needed("name");
    send(context, name, Links.organisation(name), MoveQuery.ofVeryOrganisation(name));
  }

  void post(Context context) {
    Asked asked = Asked.query(context);
    String role = asked.needed("role");
    String organisation = asked.needed("organisation");
    send(
        context,
        Wording.role(role) + ", " + organisation,
        Links.post(role, organisation),
        new MoveQuery(null, organisation, role, null, null));
  }

  void moves(Context context) {
    MoveFilter filter = MoveFilter.of(Asked.query(context));
    send(context, "Moves", "/moves" + filter.query(), filter.asked());
  }

  private void send(Context context, String title, String page, MoveQuery query) {
    Moves moves = shell.desk().ledger().moves();
    send(context, title, page, moves.page(query, Moves.Order.TOLD, 0, ENTRIES).stream());
  }

  private void send(Context context, String title, String page, Stream<Moved> moves) {
    var organisations = shell.desk().lexicon().organisations();
    List<AtomFeed.Entry> entries =
        moves
            .map(moved -> MoveEvent.of(moved.person(), moved.move(), organisations))
            .sorted(Comparator.comparing(MoveEvent::updated).reversed())
            .limit(ENTRIES)
            .map(event -> entry(context, event))
            .toList();
    send(context, page, title, entries);
  }

  private static AtomFeed.Entry entry(Context context, MoveEvent event) {
    var best = Told.best(event.move().evidence());
    return new AtomFeed.Entry(
        event.id(),
        event.title(),
        event.updated() + "T00:00:00Z",
        base(context) + Links.person(event.person()),
        best.claim().best().sentence() + " (" + best.site() + ", " + best.link() + ")");
  }

  void search(Context context) {
    String query = Asked.query(context).needed("q");
    SearchRequest request =
        SearchRequest.of(query).sorted(SearchRequest.Sort.NEWEST).page(0, ENTRIES).strict();
    List<AtomFeed.Entry> entries;
    try {
      entries =
          shell.desk().search().run(request).hits().stream()
              .filter(hit -> hit.published() != null)
              .map(hit -> entry(context, hit))
              .toList();
    } catch (QueryMistake mistake) {
      throw Problem.badRequest(
          "Column " + mistake.column() + ": " + String.valueOf(mistake.getMessage()));
    }
    send(context, Links.search(query), query, entries);
  }

  private static AtomFeed.Entry entry(Context context, Hit hit) {
    String snippet = hit.snippets().isEmpty() ? null : hit.snippets().getFirst().text();
    return new AtomFeed.Entry(
        hit.link(),
        hit.title().text() + " – " + hit.outlet(),
        java.util.Objects.requireNonNull(hit.published()).toInstant().toString(),
        base(context) + Links.story(hit.key()),
        snippet);
  }

  private static void send(
      Context context, String page, String title, List<AtomFeed.Entry> entries) {
    String self = base(context) + FeedTokens.bare(context.path(), context.queryString());
    Negotiated.send(
        context,
        "application/atom+xml",
        AtomFeed.write(self, base(context) + page, title + " – Wardround", entries));
  }

  private static String base(Context context) {
    return context.scheme() + "://" + context.header("Host");
  }
}
