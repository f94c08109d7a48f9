package org.wardround.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;
import org.wardround.lexicon.Names;
import org.wardround.lexicon.Organisations;
import org.wardround.model.Move;
import org.wardround.model.Post;
import org.wardround.model.Tenure;
import org.wardround.model.Testimony;

/// Who moved where, and who held what when: derived from all claims and the user's judgements. May
/// be used from any thread.
public final class Moves {
  private final Database database;
  private final Keys keys;
  private final Runnable upToDate;

  Moves(Database database, Keys keys, Runnable upToDate) {
    this.database = database;
    this.keys = keys;
    this.upToDate = upToDate;
  }

  /// The moves asked for, the latest announced first.
  public List<Move> find(MoveQuery query) {
    List<Move> moves = new ArrayList<>();
    each(query, (_, move) -> moves.add(move));
    moves.sort(
        Comparator.comparing(Move::announced)
            .reversed()
            .thenComparing(Move::person)
            .thenComparing(move -> move.posts().toString()));
    return moves;
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
        handle -> candidates(handle, query),
        (person, heard) ->
            MoveDerivation.derive(voices(heard, query.believedOn())).stream()
                .map(MoveDerivation.Derived::move)
                .filter(move -> answers(query, move))
                .forEach(move -> consumer.accept(person, move)));
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

  private List<String> candidates(Handle handle, MoveQuery query) {
    if (query.person() != null) {
      return People.named(handle, query.person()).stream().map(Person::id).toList();
    }
    LocalDate from = query.since() == null ? query.changedSince() : query.since();
    return People.withEvents(
        handle,
        DerivedPerson.MOVE,
        from == null ? null : from.toEpochDay(),
        query.until() == null ? null : query.until().toEpochDay(),
        query.organisation(),
        query.role(),
        keys);
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

  /// The careers that hold the latest announced moves: at least so many moves, where there are that
  /// many. Takes the same time however many moves are known.
  public List<Career> newest(int moves) {
    List<Career> careers = new ArrayList<>();
    each(
        handle -> People.withNewestMoves(handle, moves),
        (person, heard) -> careers.add(career(person, heard)));
    return careers;
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
    List<Tenure> tenures = new ArrayList<>();
    Long day = on == null || believedOn != null ? null : on.toEpochDay();
    each(
        handle ->
            People.withEvents(handle, DerivedPerson.TENURE, day, day, organisation, role, keys),
        (_, heard) -> addTenures(heard, believedOn, tenures::add));
    return tenures.stream()
        .filter(tenure -> matches(tenure.post(), role, organisation))
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

  private boolean answers(MoveQuery query, Move move) {
    return (query.since() == null || !move.announced().isBefore(query.since()))
        && (query.until() == null || !move.announced().isAfter(query.until()))
        && (query.changedSince() == null
            || !move.evidence().getLast().said().isBefore(query.changedSince()))
        && (query.fromKind() == null || isOf(move.out(), query.fromKind()))
        && (query.toKind() == null || isOf(move.in(), query.toKind()))
        && move.posts().stream()
            .anyMatch(post -> matches(post, query.role(), query.organisation()));
  }

  private boolean isOf(Move.@Nullable Half half, String kind) {
    String name = half == null ? null : half.post().organisation();
    return name != null
        && keys.lexicon()
            .organisations()
            .find(name)
            .filter(known -> Organisations.isOf(known, kind))
            .isPresent();
  }

  boolean matches(Post post, @Nullable String role, @Nullable String organisation) {
    return (organisation == null || isOrganisation(post.organisation(), organisation))
        && (role == null || isRole(post.role(), role));
  }

  /// True when a name, as stories write it, means the organisation wanted: by words of its name, or
  /// any name the lexicon knows it by.
  public boolean isOrganisation(@Nullable String name, String wanted) {
    if (name == null) {
      return false;
    }
    String key = keys.lexicon().organisations().key(name);
    return key.equals(keys.organisation(wanted)) || has(name, wanted) || has(key, wanted);
  }

  /// True when a role has the words wanted, spelled out or abbreviated.
  public static boolean isRole(@Nullable String role, String wanted) {
    return role != null && (has(role, wanted) || has(Roles.key(role), Roles.key(wanted)));
  }

  /// True when the name has all the words that are wanted.
  private static boolean has(String name, String wanted) {
    return Arrays.asList(Names.fold(name).split(" "))
        .containsAll(Arrays.asList(Names.fold(wanted).split(" ")));
  }
}
