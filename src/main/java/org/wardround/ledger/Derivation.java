package org.wardround.ledger;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.wardround.ledger.identity.Appearance;
import org.wardround.ledger.identity.Company;
import org.wardround.ledger.identity.Identity;
import org.wardround.ledger.identity.PersonName;
import org.wardround.lexicon.Names;
import org.wardround.model.Change;

/// Derives people from claims, and where to look for their moves and tenures.
///
/// The unit is the block: all claims on one surname. What follows from a block follows from its
/// claims and judgements alone (blocks that a double-barrelled name or a ruling joins count as
/// one), so only blocks whose claims have changed are derived anew, and the outcome is that of
/// deriving everything. Of a block, only people whose claims have changed are written.
final class Derivation {
  /// Changes when the rules of deriving change, so that a ledger derives everything anew.
  static final String RULES = "1";

  /// Blocks derived in one transaction. A larger number holds up readers' view, a smaller one
  /// commits more often; between 100 and 1,000 nothing much changes (bench ledger, 2026-11).
  private static final int BATCH = 300;

  /// Kinds of events.
  static final String MOVE = "move";

  static final String TENURE = "tenure";

  /// Stands for "open" in the column of a tenure's last day.
  static final long NO_END = LocalDate.of(9999, 12, 31).toEpochDay();

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
          handle.execute(
              "INSERT OR IGNORE INTO dirty (block)"
                  + " SELECT DISTINCT block FROM claim WHERE block IS NOT NULL");
          Judgements.list(handle, false)
              .forEach(made -> Judgements.markDirty(handle, made.judgement()));
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
    Testimonies testimonies = new Testimonies(keys, verdicts);
    Identity identity = new Identity(keys.lexicon());
    Set<String> done = new HashSet<>();
    Deque<String> open = new ArrayDeque<>(dirty);
    while (!open.isEmpty()) {
      String block = open.pop();
      if (!done.contains(block)) {
        Set<String> component = component(handle, block, verdicts);
        former(handle, component).forEach(open::push);
        derive(handle, component, testimonies, verdicts, identity);
        done.addAll(component);
      }
    }
    PreparedBatch clean = handle.prepareBatch("DELETE FROM dirty WHERE block = ?");
    done.forEach(clean::add);
    clean.execute();
    return done.size();
  }

  /// The blocks that are derived together with a block, itself among them.
  private static Set<String> component(Handle handle, String block, Verdicts verdicts) {
    Set<String> component = new TreeSet<>();
    Deque<String> open = new ArrayDeque<>(List.of(block));
    while (!open.isEmpty()) {
      String next = open.pop();
      if (component.add(next)) {
        open.addAll(verdicts.joined(next));
        open.addAll(barrelled(handle, next));
      }
    }
    return component;
  }

  private static final String BARRELLED =
      """
      SELECT b.block FROM barrel b WHERE b.part = :block AND EXISTS (
        SELECT 1 FROM claim c WHERE c.block = b.part AND c.organisation_key = b.organisation_key)
      UNION
      SELECT b.part FROM barrel b WHERE b.block = :block AND EXISTS (
        SELECT 1 FROM claim c WHERE c.block = b.part AND c.organisation_key = b.organisation_key)
      """;

  private static List<String> barrelled(Handle handle, String block) {
    return handle.createQuery(BARRELLED).bind("block", block).mapTo(String.class).list();
  }

  /// The blocks that used to be derived together with these and are no more.
  private static Set<String> former(Handle handle, Set<String> component) {
    Set<String> former = new TreeSet<>();
    for (String block : component) {
      former.addAll(
          handle
              .createQuery(
                  "SELECT block FROM component WHERE component ="
                      + " (SELECT component FROM component WHERE block = :block)")
              .bind("block", block)
              .mapTo(String.class)
              .list());
    }
    former.removeAll(component);
    return former;
  }

  private void derive(
      Handle handle,
      Set<String> component,
      Testimonies testimonies,
      Verdicts verdicts,
      Identity identity) {
    List<Heard> heard = testimonies.ofBlocks(handle, component);
    Map<String, List<Heard>> byAppearance = new TreeMap<>();
    for (Heard claim : heard) {
      byAppearance
          .computeIfAbsent(
              Appearance.id(claim.name(), claim.testimony().link()), _ -> new ArrayList<>())
          .add(claim);
    }
    List<Appearance> appearances =
        byAppearance.values().stream().map(Derivation::appearance).toList();
    Map<String, List<Heard>> people = new LinkedHashMap<>();
    for (List<Appearance> person :
        identity.people(appearances, verdicts.rulings(byAppearance.keySet()))) {
      List<Heard> claims =
          person.stream()
              .flatMap(a -> byAppearance.getOrDefault(a.id(), List.of()).stream())
              .toList();
      people.put(id(person.getFirst(), claims), claims);
    }
    write(handle, component, people);
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

  /// Names a person by their name and their earliest appearance.
  private static String id(Appearance earliest, List<Heard> claims) {
    String slug = PersonName.parse(name(claims)).form().replace(' ', '-');
    return slug + "-" + ContentHash.of(earliest.id()).substring(0, 6);
  }

  /// The fullest form that a story gave.
  private static String name(List<Heard> claims) {
    return claims.stream()
        .map(claim -> claim.testimony().claim().person())
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }

  private static void write(Handle handle, Set<String> component, Map<String, List<Heard>> people) {
    String unit = component.iterator().next();
    Map<String, String> known = known(handle, component);
    Map<String, List<Heard>> changed = new LinkedHashMap<>();
    people.forEach(
        (id, claims) -> {
          if (digest(claims).equals(known.get(id))) {
            known.remove(id);
          } else {
            changed.put(id, claims);
          }
        });
    known.keySet().forEach(gone -> handle.execute("DELETE FROM person WHERE id = ?", gone));
    if (!changed.isEmpty()) {
      writePeople(handle, unit, changed);
    }
    handle.execute("DELETE FROM component WHERE block = ?", unit);
    if (component.size() > 1) {
      component.forEach(
          block ->
              handle.execute(
                  "INSERT OR REPLACE INTO component (block, component) VALUES (?, ?)",
                  block,
                  unit));
    }
  }

  private static Map<String, String> known(Handle handle, Set<String> component) {
    Map<String, String> known = new HashMap<>();
    for (String block : component) {
      handle
          .createQuery("SELECT id, digest FROM person WHERE component = :block")
          .bind("block", block)
          .map((row, _) -> known.put(row.getString("id"), row.getString("digest")))
          .list();
    }
    return known;
  }

  private static String digest(List<Heard> claims) {
    return ContentHash.of(
        claims.stream()
            .map(
                claim ->
                    String.join(
                        "\t",
                        Long.toString(claim.id()),
                        claim.testimony().id(),
                        String.valueOf(claim.voice().date()),
                        claim.voice().said().toString(),
                        claim.voice().certainty().name(),
                        String.valueOf(claim.voice().acting()),
                        claim.testimony().claim().person(),
                        String.valueOf(claim.voice().organisation()),
                        String.valueOf(claim.voice().role())))
            .sorted()
            .toArray(String[]::new));
  }

  private static void writePeople(Handle handle, String unit, Map<String, List<Heard>> people) {
    PreparedBatch rows =
        handle.prepareBatch(
            "INSERT OR REPLACE INTO person (id, component, name, names, digest)"
                + " VALUES (?, ?, ?, ?, ?)");
    PreparedBatch members = handle.prepareBatch("INSERT INTO member (person, claim) VALUES (?, ?)");
    PreparedBatch events = handle.prepareBatch("INSERT INTO event VALUES (?, ?, ?, ?, ?, ?)");
    people.forEach(
        (id, claims) -> {
          rows.add(id, unit, name(claims), names(claims), digest(claims));
          claims.forEach(claim -> members.add(id, claim.id()));
          addEvents(id, claims.stream().map(Heard::voice).toList(), events);
        });
    rows.execute();
    members.execute();
    events.execute();
  }

  private static void addEvents(String id, List<Voice> voices, PreparedBatch events) {
    for (MoveDerivation.Derived derived : MoveDerivation.derive(voices)) {
      long day = derived.move().announced().toEpochDay();
      long last = derived.move().evidence().getLast().said().toEpochDay();
      derived.strands().forEach(s -> events.add(id, MOVE, day, last, s.organisation(), s.role()));
    }
    for (TenureDerivation.Derived derived : TenureDerivation.derive(voices)) {
      Strand strand = derived.strand();
      long last = Math.min(NO_END, derived.tenure().latest().toEpochDay());
      long day = derived.tenure().earliest().toEpochDay();
      events.add(id, TENURE, day, last, strand.organisation(), strand.role());
    }
  }

  /// Every form of the name, folded, one a line.
  private static String names(List<Heard> claims) {
    return claims.stream()
        .map(claim -> " " + Names.fold(claim.testimony().claim().person()) + " ")
        .distinct()
        .sorted()
        .collect(Collectors.joining("\n"));
  }

  /// People, their claims and events, in one text that does not depend on the order of writing.
  static String dump(Handle handle) {
    return Stream.of(
            "SELECT id || '|' || name || '|' || names || '|' || digest FROM person ORDER BY id",
            "SELECT person || '|' || claim FROM member ORDER BY person, claim",
            "SELECT person || '|' || kind || '|' || first_day || '|' || last_day || '|'"
                + " || coalesce(organisation_key, '') || '|' || coalesce(role_key, '')"
                + " FROM event ORDER BY 1")
        .flatMap(sql -> handle.createQuery(sql).mapTo(String.class).list().stream())
        .collect(Collectors.joining("\n"));
  }
}
