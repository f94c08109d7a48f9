package org.wardround.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jdbi.v3.core.Handle;
import org.wardround.ledger.identity.Appearance;
import org.wardround.ledger.identity.Company;
import org.wardround.ledger.identity.Identity;
import org.wardround.model.Change;

/// Derives people from claims, and where to look for their moves and tenures.
///
/// The unit is the component: blocks of names that may be one person's ([Keys#block]), with those
/// that something may join with them ([Blocks]). What follows from a component follows from its
/// claims and judgements alone, so only components with claims that have changed are derived anew,
/// and the outcome is that of deriving everything. Only people whose claims have changed are
/// written.
final class Derivation {
  /// Changes when the rules of deriving change, so that a ledger derives everything anew.
  static final String RULES = "3";

  /// Blocks derived in one transaction; their claims are in memory meanwhile. From 500 on, nothing
  /// much is gained (bench ledger, 2026-11).
  private static final int BATCH = 500;

  private final Database database;
  private final Keys keys;

  Derivation(Database database, Keys keys) {
    this.database = database;
    this.keys = keys;
  }

  /// Derives what has changed; returns how many blocks that were.
  int run() {
    int done = 0;
    while (true) {
      int some = database.write(this::step);
      if (some == 0) {
        return done;
      }
      done += some;
    }
  }

  /// Forgets all that was derived, so that the next run derives everything anew.
  void forget() {
    database.change(
        handle -> {
          handle.execute("DELETE FROM person");
          handle.execute("DELETE FROM component");
          handle.execute("DELETE FROM organisation");
          handle.execute("DELETE FROM role");
          handle.execute(
              "INSERT OR IGNORE INTO dirty (block)"
                  + " SELECT DISTINCT block FROM claim WHERE block IS NOT NULL");
          Judgements.list(handle, false)
              .forEach(made -> Judgements.markDirty(handle, made.judgement(), keys));
          Meta.put(handle, "derivation", RULES);
        });
  }

  /// Forgets what was derived by other rules than these.
  void forgetOld() {
    if (!database.<Boolean>read(h -> Meta.get(h, "derivation").equals(Optional.of(RULES)))) {
      forget();
    }
  }

  /// True when something is to be derived.
  static boolean pending(Handle handle) {
    return handle.createQuery("SELECT 1 FROM dirty LIMIT 1").mapTo(int.class).findOne().isPresent();
  }

  private int step(Handle handle) {
    List<String> dirty =
        handle
            .createQuery("SELECT block FROM dirty ORDER BY block LIMIT :batch")
            .bind("batch", BATCH)
            .mapTo(String.class)
            .list();
    if (dirty.isEmpty()) {
      return 0;
    }
    Verdicts verdicts = Verdicts.read(handle, keys);
    List<SortedSet<String>> components = Blocks.components(handle, dirty, verdicts);
    List<String> blocks = components.stream().flatMap(Set::stream).toList();
    Map<String, List<Heard>> heard = new Testimonies(keys, verdicts).ofBlocks(handle, blocks);
    Map<String, Map<String, String>> known = PersonTable.known(handle, blocks);
    Identity identity = new Identity(keys.lexicon());
    List<PersonTable.Outcome> outcomes =
        components.parallelStream()
            .map(
                component ->
                    outcome(
                        component,
                        people(of(component, heard), verdicts, identity),
                        digests(component, known)))
            .toList();
    new PersonTable(handle, keys).write(outcomes);
    handle
        .createUpdate("DELETE FROM dirty WHERE block IN (SELECT value FROM json_each(:blocks))")
        .bind("blocks", Blocks.json(blocks))
        .execute();
    return blocks.size();
  }

  private static List<Heard> of(SortedSet<String> component, Map<String, List<Heard>> heard) {
    return component.stream().flatMap(b -> heard.getOrDefault(b, List.of()).stream()).toList();
  }

  private static Map<String, String> digests(
      SortedSet<String> component, Map<String, Map<String, String>> known) {
    Map<String, String> digests = new HashMap<>();
    component.forEach(block -> digests.putAll(known.getOrDefault(block, Map.of())));
    return digests;
  }

  private static List<DerivedPerson> people(
      List<Heard> heard, Verdicts verdicts, Identity identity) {
    Map<String, List<Heard>> byAppearance = new TreeMap<>();
    for (Heard claim : heard) {
      byAppearance
          .computeIfAbsent(
              Appearance.id(claim.name(), claim.testimony().link()), _ -> new ArrayList<>())
          .add(claim);
    }
    List<Appearance> appearances =
        byAppearance.values().stream().map(Derivation::appearance).toList();
    List<DerivedPerson> people = new ArrayList<>();
    for (List<Appearance> person :
        identity.people(appearances, verdicts.rulings(byAppearance.keySet()))) {
      List<Heard> claims =
          person.stream()
              .flatMap(a -> byAppearance.getOrDefault(a.id(), List.of()).stream())
              .toList();
      people.add(DerivedPerson.of(person.getFirst(), claims));
    }
    return people;
  }

  private static PersonTable.Outcome outcome(
      SortedSet<String> component, List<DerivedPerson> people, Map<String, String> known) {
    List<PersonTable.Changed> changed = new ArrayList<>();
    Set<String> gone = new TreeSet<>(known.keySet());
    for (DerivedPerson person : people) {
      gone.remove(person.id());
      if (!person.digest().equals(known.get(person.id()))) {
        changed.add(new PersonTable.Changed(person, person.moves(), person.tenures()));
      }
    }
    return new PersonTable.Outcome(component, changed, gone);
  }

  private static Appearance appearance(List<Heard> claims) {
    Heard first = claims.getFirst();
    List<Appearance.PostSaid> posts =
        claims.stream()
            .map(Heard::voice)
            .map(
                voice ->
                    new Appearance.PostSaid(
                        voice.organisation(),
                        voice.role(),
                        voice.change(),
                        voice.change() == Change.HOLDS && !voice.acting()))
            .distinct()
            .toList();
    Set<String> company = new HashSet<>(first.company());
    company.remove(Company.person(first.name()));
    return new Appearance(
        first.testimony().link(), first.name(), first.testimony().said(), posts, company);
  }
}
