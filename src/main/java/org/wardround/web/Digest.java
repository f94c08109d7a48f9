package org.wardround.web;

import gg.jte.html.OwaspHtmlTemplateOutput;
import gg.jte.output.StringOutput;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.index.Hit;
import org.wardround.index.QueryMistake;
import org.wardround.index.Search;
import org.wardround.index.SearchRequest;
import org.wardround.ledger.Career;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.MoveQuery;
import org.wardround.ledger.Moved;
import org.wardround.ledger.Moves;
import org.wardround.ledger.Person;
import org.wardround.mail.Letter;
import org.wardround.model.Following;
import org.wardround.model.SavedSearch;
import org.wardround.view.MoveEvent;
import org.wardround.view.Told;

/// What is new of whom and what the user follows: moves not told of yet, moves that have changed
/// since they were told, and new hits of saved searches; and the mail that tells it. Nothing counts
/// as told before [#events] are written down.
///
/// @param searches those with new hits, each hit under the first search only
/// @param waiting how many more there are than one mail takes; they are told next time
/// @param mistakes saved searches that are no queries any more
public record Digest(
    List<Item> fresh,
    List<Item> revised,
    List<Found> searches,
    int waiting,
    List<String> mistakes) {
  /// Moves of a mail, and hits of each search: more would not be read.
  private static final int MOST = 100;

  /// Moves of one that is followed that are looked through, the last told first.
  private static final int DEEPEST = 2_000;

  /// Stands before the links of stories that were told.
  private static final String STORY = "story ";

  /// A move to be told.
  ///
  /// @param because what of it is followed
  public record Item(MoveEvent event, String because) {
    String page(String desk) {
      return desk + Links.person(event.person());
    }

    /// "announced 17 Sep 2015, effective December 2015, reported, 3 sources".
    String facts() {
      MoveItem item = MoveItem.of(event.person(), event.move());
      return Stream.of(
              "announced " + item.announced(),
              item.effective().isEmpty() ? "" : "effective " + item.effective(),
              item.certainty(),
              item.sources(),
              event.move().disputes().isEmpty()
                  ? ""
                  : "disputed: " + String.join("; ", event.move().disputes()))
          .filter(fact -> !fact.isEmpty())
          .collect(Collectors.joining(", "));
    }

    String sentence() {
      return Told.best(event.move().evidence()).claim().best().sentence();
    }

    String source() {
      return Told.best(event.move().evidence()).site();
    }
  }

  /// A search with its new hits.
  public record Found(SavedSearch search, List<Hit> hits) {
    String page(String desk) {
      return desk + Links.search(search.query());
    }

    static String story(String desk, Hit hit) {
      return desk + Links.story(hit.key());
    }

    static String about(Hit hit) {
      String day = Wording.day(hit.published());
      return hit.outlet() + (day.isEmpty() ? "" : ", " + day);
    }
  }

  public Digest {
    fresh = List.copyOf(fresh);
    revised = List.copyOf(revised);
    searches = List.copyOf(searches);
    mistakes = List.copyOf(mistakes);
  }

  /// What is to be told now.
  public static Digest of(Ledger ledger, Search search) {
    Map<String, String> told = ledger.following().told();
    List<Item> fresh = new ArrayList<>();
    List<Item> revised = new ArrayList<>();
    for (Item item : items(ledger, ledger.following().all())) {
      String before = before(item.event(), told);
      if (before == null) {
        fresh.add(item);
      } else if (!before.equals(item.event().state())) {
        revised.add(item);
      }
    }
    List<Found> found = new ArrayList<>();
    List<String> mistakes = new ArrayList<>();
    Set<String> seen = new HashSet<>();
    for (SavedSearch saved : ledger.savedSearches().all()) {
      try {
        List<Hit> hits =
            hits(search, saved).stream()
                .filter(hit -> !told.containsKey(STORY + hit.link()) && seen.add(hit.link()))
                .toList();
        found.add(new Found(saved, hits));
      } catch (QueryMistake mistake) {
        mistakes.add("%s: %s".formatted(saved.name(), mistake.getMessage()));
      }
    }
    return cut(fresh, revised, found, mistakes);
  }

  private static @Nullable String before(MoveEvent event, Map<String, String> told) {
    String state = told.get(event.id());
    return state != null
        ? state
        : event.others().stream().filter(told::containsKey).findFirst().map(told::get).orElse(null);
  }

  private static Digest cut(
      List<Item> fresh, List<Item> revised, List<Found> found, List<String> mistakes) {
    List<Found> shown =
        found.stream()
            .filter(one -> !one.hits().isEmpty())
            .map(one -> new Found(one.search(), first(one.hits())))
            .toList();
    int waiting =
        Math.max(0, fresh.size() - MOST)
            + Math.max(0, revised.size() - MOST)
            + found.stream().mapToInt(one -> Math.max(0, one.hits().size() - MOST)).sum();
    return new Digest(first(fresh), first(revised), shown, waiting, mistakes);
  }

  private static <T> List<T> first(List<T> all) {
    return all.subList(0, Math.min(MOST, all.size()));
  }

  private static List<Hit> hits(Search search, SavedSearch saved) {
    return search
        .run(
            SearchRequest.of(saved.query())
                .sorted(SearchRequest.Sort.NEWEST)
                .page(0, DEEPEST)
                .strict()
                .arrivedAfter(saved.created()))
        .hits();
  }

  /// The moves of all that is followed, each once, the last told first.
  private static List<Item> items(Ledger ledger, List<Following> following) {
    var organisations = ledger.lexicon().organisations();
    Map<String, MoveEvent> events = new LinkedHashMap<>();
    Map<String, Set<String>> because = new TreeMap<>();
    for (Following one : following) {
      for (Moved moved : moves(ledger.moves(), one)) {
        MoveEvent event = MoveEvent.of(moved.person(), moved.move(), organisations);
        events.put(event.id(), event);
        because.computeIfAbsent(event.id(), _ -> new LinkedHashSet<>()).add(one.name());
      }
    }
    return events.values().stream()
        .sorted(
            Comparator.comparing(MoveEvent::updated)
                .reversed()
                .thenComparing(event -> event.move().person()))
        .map(
            event -> new Item(event, String.join(", ", because.getOrDefault(event.id(), Set.of()))))
        .toList();
  }

  private static List<Moved> moves(Moves moves, Following one) {
    return switch (one.kind()) {
      case PERSON ->
          career(moves, one).stream()
              .flatMap(
                  career -> career.moves().stream().map(move -> new Moved(career.person(), move)))
              .toList();
      case ORGANISATION ->
          moves.page(MoveQuery.ofVeryOrganisation(one.value()), Moves.Order.TOLD, 0, DEEPEST);
      case POST ->
          moves.page(
              new MoveQuery(null, one.organisation(), one.role(), null, null),
              Moves.Order.TOLD,
              0,
              DEEPEST);
    };
  }

  /// The career followed; where the id has changed since, that of the only person of the name.
  private static List<Career> career(Moves moves, Following one) {
    var known = moves.career(one.value());
    if (known.isPresent()) {
      return List.of(known.get());
    }
    List<Person> people = moves.people(one.name());
    return people.size() == 1 ? moves.career(people.getFirst().id()).stream().toList() : List.of();
  }

  /// What is known already of something that is now followed: it is not news. Moves that are to be
  /// told because of something else stay so.
  static Map<String, String> known(Ledger ledger, Following.Kind kind, String value, String name) {
    Following now = new Following(0, kind, value, name, Instant.EPOCH);
    Map<String, String> told = ledger.following().told();
    Set<String> due =
        items(ledger, ledger.following().all()).stream()
            .filter(item -> before(item.event(), told) == null)
            .map(item -> item.event().id())
            .collect(Collectors.toSet());
    Map<String, String> known = new TreeMap<>();
    items(ledger, List.of(now)).stream()
        .map(Item::event)
        .filter(event -> !due.contains(event.id()) && before(event, told) == null)
        .forEach(event -> known.put(event.id(), event.state()));
    return known;
  }

  /// True when there is nothing to tell.
  public boolean isEmpty() {
    return fresh.isEmpty() && revised.isEmpty() && searches.isEmpty();
  }

  /// All that it tells, with the states told, to be written down once it has been sent.
  public Map<String, String> events() {
    Map<String, String> events = new TreeMap<>();
    Stream.concat(fresh.stream(), revised.stream())
        .map(Item::event)
        .forEach(
            event -> {
              events.put(event.id(), event.state());
              event.others().forEach(id -> events.put(id, event.state()));
            });
    searches.forEach(found -> found.hits().forEach(hit -> events.put(STORY + hit.link(), "")));
    return events;
  }

  /// "3 new moves, 1 revised move, 5 new stories".
  public String summary() {
    int hits = searches.stream().mapToInt(found -> found.hits().size()).sum();
    String all =
        Stream.of(
                fresh.isEmpty() ? "" : Wording.count(fresh.size(), "new move", "new moves"),
                revised.isEmpty()
                    ? ""
                    : Wording.count(revised.size(), "revised move", "revised moves"),
                hits == 0 ? "" : Wording.count(hits, "new story", "new stories"))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(", "));
    return all.isEmpty() ? "nothing new" : all;
  }

  /// The mail that tells it.
  ///
  /// @param desk where its receivers find the desk, without a slash at its end
  public Letter letter(String desk) {
    StringOutput html = new StringOutput(1 << 14);
    JtedigestmailGenerated.render(new OwaspHtmlTemplateOutput(html), Shell.NONE, this, desk);
    return new Letter("Wardround: " + summary(), text(desk), html.toString().strip());
  }

  private String text(String desk) {
    StringBuilder text = new StringBuilder();
    add(text, "New moves", fresh, desk);
    add(text, "Revised moves", revised, desk);
    for (Found found : searches) {
      heading(text, "New stories: " + found.search().name());
      for (Hit hit : found.hits()) {
        text.append(line(hit.title().text())).append('\n');
        text.append("  ").append(line(Found.about(hit))).append('\n');
        text.append("  ").append(Found.story(desk, hit)).append("\n\n");
      }
    }
    if (waiting > 0) {
      text.append(waiting).append(" more will be told in the next mail.\n\n");
    }
    return text.append("What is followed: ").append(desk).append("/following\n").toString();
  }

  private static void add(StringBuilder text, String heading, List<Item> items, String desk) {
    if (items.isEmpty()) {
      return;
    }
    heading(text, heading);
    for (Item item : items) {
      text.append(line(item.event().title())).append('\n');
      text.append("  ").append(line(item.facts())).append('\n');
      text.append("  “").append(line(item.sentence())).append("” (");
      text.append(line(item.source())).append(")\n");
      text.append("  followed: ").append(line(item.because())).append('\n');
      text.append("  ").append(item.page(desk)).append("\n\n");
    }
  }

  private static void heading(StringBuilder text, String heading) {
    String line = line(heading);
    text.append(line).append('\n').repeat('=', line.length()).append("\n\n");
  }

  /// Words of stories on one line, so that none can pass for a heading of ours.
  private static String line(String words) {
    return words.replaceAll("[\\s\\p{Cc}]+", " ").strip();
  }
}
