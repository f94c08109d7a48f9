package org.wardround.ledger;

import java.time.LocalDate;
import java.time.YearMonth;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Move;
import org.wardround.model.Tenure;
import org.wardround.model.Testimony;

/// Who moved where, and who held what when: derived from all claims and the user's judgements. May
/// be used from any thread.
public final class Moves {
  /// Where all pages are asked for at once.
  private static final int ALL = Integer.MAX_VALUE;

  private final Database database;
  private final Keys keys;
  private final Matching matching;
  private final Runnable upToDate;

  Moves(Database database, Keys keys, Runnable upToDate) {
    this.database = database;
    this.keys = keys;
    this.matching = new Matching(keys);
    this.upToDate = upToDate;
  }

  /// In which order moves are handed over: the latest first.
  public enum Order {
    /// By the first word on them.
    ANNOUNCED,
    /// By the last word on them.
    TOLD
  }

  /// Somebody's move from one organisation to another, as stories name them.
  public record Transfer(String person, String from, String to) {}

  /// How many moves were announced in a month.
  ///
  /// @param taken posts taken up
  /// @param left posts left; a move of both kinds counts twice
  public record Month(YearMonth month, int taken, int left) {}

  /// That somebody worked at an organisation, in a role where one is told.
  public record Tie(Person person, String organisation, @Nullable String role) {}

  /// The moves asked for, the latest announced first.
  public List<Move> find(MoveQuery query) {
    if (query.believedOn() == null) {
      return page(query, Order.ANNOUNCED, 0, ALL).stream().map(Moved::move).toList();
    }
    List<Move> moves = new ArrayList<>();
    each(query, (_, move) -> moves.add(move));
    moves.sort(
        Comparator.comparing(Move::announced)
            .reversed()
            .thenComparing(Move::person)
            .thenComparing(move -> move.posts().toString()));
    return moves;
  }

  /// A page of the moves asked for, whatever was believed when; takes the same time however many
  /// moves there are.
  public List<Moved> page(MoveQuery query, Order order, int offset, int limit) {
    return ask(handle -> new MoveTable(handle, keys).page(query, order, offset, limit));
  }

  /// How many moves [#page] goes through.
  public long count(MoveQuery query) {
    return ask(handle -> new MoveTable(handle, keys).count(query));
  }

  /// The moves asked for of which both organisations are told, without denied ones, the latest
  /// announced first.
  public List<Transfer> transfers(MoveQuery query) {
    return ask(handle -> new MoveTable(handle, keys).transfers(query));
  }

  /// How many of the moves asked for were announced when, without denied ones; the months in order,
  /// those without any left out.
  public List<Month> months(MoveQuery query) {
    return ask(handle -> new MoveTable(handle, keys).months(query));
  }

  /// The tenures asked for, by their begin.
  public List<Held> tenures(TenureQuery query) {
    return tenures(query, 0, ALL);
  }

  /// A page of them.
  public List<Held> tenures(TenureQuery query, int offset, int limit) {
    return ask(handle -> new TenureTable(handle, keys).page(query, offset, limit));
  }

  /// How many tenures there are.
  public long count(TenureQuery query) {
    return ask(handle -> new TenureTable(handle, keys).count(query));
  }

  /// Who worked where, by the tenures asked for, without denied ones.
  public List<Tie> ties(TenureQuery query) {
    return ask(handle -> new TenureTable(handle, keys).ties(query));
  }

  private <R> R ask(Function<Handle, R> question) {
    upToDate.run();
    return database.read(question);
  }

  /// Receives moves one by one.
  public interface MoveConsumer {
    void accept(Person person, Move move);
  }

  /// Receives tenures one by one.
  public interface TenureConsumer {
    void accept(Person person, Tenure tenure);
  }

  /// Hands over the moves asked for person by person; no more than one person's claims are in
  /// memory.
  public void each(MoveQuery query, MoveConsumer consumer) {
    each(
        handle -> new MoveTable(handle, keys).people(candidates(query)),
        (person, heard) ->
            MoveDerivation.derive(voices(heard, query.believedOn())).stream()
                .map(MoveDerivation.Derived::move)
                .filter(move -> matching.answers(query, move))
                .forEach(move -> consumer.accept(person, move)));
  }

  /// Whoever may have such a move by what was believed at any time.
  private static MoveQuery candidates(MoveQuery query) {
    LocalDate from = query.since() == null ? query.changedSince() : query.since();
    return new MoveQuery(
        query.person(),
        query.organisation(),
        query.role(),
        null,
        query.until(),
        null,
        null,
        from,
        null);
  }

  /// Hands over every tenure, person by person.
  public void eachTenure(TenureConsumer consumer) {
    each(
        Moves::everybody,
        (person, heard) ->
            TenureDerivation.derive(voices(heard, null))
                .forEach(derived -> consumer.accept(person, derived.tenure())));
  }

  /// Hands over every claim, person by person, as judgements leave them.
  public void eachPerson(BiConsumer<Person, List<Testimony>> consumer) {
    each(Moves::everybody, (person, heard) -> consumer.accept(person, testimonies(heard)));
  }

  private static List<String> everybody(Handle handle) {
    return handle.createQuery("SELECT id FROM person ORDER BY id").mapTo(String.class).list();
  }

  private void each(
      Function<Handle, List<String>> candidates, BiConsumer<Person, List<Heard>> consumer) {
    upToDate.run();
    boolean _ =
        database.read(
            handle -> {
              Testimonies testimonies = new Testimonies(keys, Verdicts.read(handle, keys));
              for (String id : candidates.apply(handle)) {
                People.find(handle, id)
                    .ifPresent(
                        person ->
                            testimonies
                                .ofPeople(handle, List.of(id))
                                .values()
                                .forEach(heard -> consumer.accept(person, heard)));
              }
              return true;
            });
  }

  /// Hands over everybody with all that is known of them; no more than one person's claims are in
  /// memory.
  public void eachCareer(Consumer<Career> consumer) {
    each(Moves::everybody, (person, heard) -> consumer.accept(career(person, heard)));
  }

  /// All that is known of the person of that id; empty when there is none.
  public Optional<Career> career(String personId) {
    List<Career> found = new ArrayList<>(1);
    each(_ -> List.of(personId), (person, heard) -> found.add(career(person, heard)));
    return found.stream().findFirst();
  }

  private static Career career(Person person, List<Heard> heard) {
    List<Voice> voices = voices(heard, null);
    List<Tenure> tenures = new ArrayList<>();
    addTenures(heard, null, tenures::add);
    return new Career(
        person,
        MoveDerivation.derive(voices).stream()
            .map(MoveDerivation.Derived::move)
            .sorted(Comparator.comparing(Move::announced))
            .toList(),
        tenures,
        testimonies(heard));
  }

  /// The claims that the newest version of a story makes, in the story's order.
  public List<StoryClaim> ofStory(String link) {
    upToDate.run();
    return database.read(handle -> StoryClaims.read(handle, keys, link));
  }

  /// The people whose name has these words, or whose id it is.
  public List<Person> people(String name) {
    upToDate.run();
    return database.read(handle -> People.named(handle, name));
  }

  /// What stories, and the user, claim of the person of that id, in the order in which it was said.
  public List<Testimony> claims(String personId) {
    List<Testimony> claims = new ArrayList<>();
    each(_ -> List.of(personId), (_, heard) -> claims.addAll(testimonies(heard)));
    return claims;
  }

  /// The stories in which the person of that id appears, with the name that each uses, as
  /// judgements on identity take them.
  public List<Judgement.Named> appearances(String personId) {
    return claims(personId).stream()
        .map(said -> new Judgement.Named(said.claim().person(), said.link()))
        .distinct()
        .toList();
  }

  private static List<Testimony> testimonies(List<Heard> heard) {
    return heard.stream().map(Heard::voice).sorted(Voice.IN_ORDER).map(Voice::testimony).toList();
  }

  /// The careers of the people whose name has these words: their tenures, by person and time.
  public List<Tenure> careers(String name) {
    return careers(name, null);
  }

  /// The same as it was believed on a day, by stories published until then.
  public List<Tenure> careers(String name, @Nullable LocalDate believedOn) {
    List<Tenure> tenures = new ArrayList<>();
    each(
        handle -> People.named(handle, name).stream().map(Person::id).toList(),
        (_, heard) -> addTenures(heard, believedOn, tenures::add));
    return tenures;
  }

  /// The people who held a post, the earliest first.
  ///
  /// @param role words of the role
  /// @param organisation words of the organisation's name, or any name the lexicon knows it by
  /// @param on only those who held it on that day, as far as is known
  public List<Tenure> holders(String role, String organisation, @Nullable LocalDate on) {
    return holders(role, organisation, on, null);
  }

  /// The same as it was believed on a day, by stories published until then; without a role, the
  /// holders of all posts of the organisation.
  public List<Tenure> holders(
      @Nullable String role,
      String organisation,
      @Nullable LocalDate on,
      @Nullable LocalDate believedOn) {
    TenureQuery query = new TenureQuery(organisation, role, believedOn == null ? on : null);
    if (believedOn == null) {
      return tenures(query).stream().map(Held::tenure).toList();
    }
    List<Tenure> tenures = new ArrayList<>();
    each(
        handle -> new TenureTable(handle, keys).people(query),
        (_, heard) -> addTenures(heard, believedOn, tenures::add));
    return tenures.stream()
        .filter(tenure -> matching.matches(tenure.post(), role, organisation))
        .filter(tenure -> on == null || tenure.covers(on))
        .sorted(Comparator.comparing(Tenure::earliest).thenComparing(Tenure::person))
        .toList();
  }

  private static void addTenures(
      List<Heard> heard, @Nullable LocalDate believedOn, Consumer<Tenure> tenures) {
    TenureDerivation.derive(voices(heard, believedOn))
        .forEach(derived -> tenures.accept(derived.tenure()));
  }

  private static List<Voice> voices(List<Heard> heard, @Nullable LocalDate believedOn) {
    return heard.stream()
        .map(Heard::voice)
        .filter(voice -> believedOn == null || !voice.said().isAfter(believedOn))
        .toList();
  }
}
