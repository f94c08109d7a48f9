package org.wardround.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.wardround.ledger.identity.Appearance;
import org.wardround.ledger.identity.PersonName;
import org.wardround.ledger.identity.Rulings;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Claim;
import org.wardround.model.Evidence;
import org.wardround.model.PartialDate;
import org.wardround.model.Post;
import org.wardround.model.Testimony;

/// The judgements that hold, sorted for use: what is hidden, confirmed, corrected, added, joined,
/// parted. A picture of one moment; immutable once made.
final class Verdicts {
  private final Set<String> hidden = new HashSet<>();
  private final Set<String> confirmed = new HashSet<>();
  private final Map<String, Judgement.CorrectClaim> corrected = new HashMap<>();
  private final Map<String, List<Heard>> added = new HashMap<>();
  private final Map<Long, Heard> addedById = new HashMap<>();
  private final Map<String, Set<String>> touched = new HashMap<>();
  private final Map<String, Set<String>> joined = new HashMap<>();
  private final List<Judgement.SamePerson> same = new ArrayList<>();
  private final List<Judgement.DifferentPeople> different = new ArrayList<>();

  private Verdicts() {}

  static Verdicts read(Handle handle, Keys keys) {
    Verdicts verdicts = new Verdicts();
    Judgements.list(handle, false).forEach(made -> verdicts.sort(made, keys));
    verdicts.added.keySet().forEach(verdicts::touch);
    handle
        .createQuery(
            "SELECT DISTINCT c.block FROM json_each(:claims) asked"
                + " CROSS JOIN claim c ON c.key = asked.value WHERE c.block IS NOT NULL")
        .bind("claims", Blocks.json(verdicts.corrected.keySet()))
        .mapTo(String.class)
        .forEach(verdicts::touch);
    return verdicts;
  }

  private void touch(String block) {
    touched.computeIfAbsent(Blocks.surname(block), _ -> new TreeSet<>()).add(block);
  }

  private void sort(Judgements.Made made, Keys keys) {
    switch (made.judgement()) {
      case Judgement.SamePerson people -> join(people, Judgements.blocks(people.people(), keys));
      case Judgement.DifferentPeople people -> different.add(people);
      case Judgement.HideClaim(var claim) -> hidden.add(claim);
      case Judgement.ConfirmClaim(var claim) -> confirmed.add(claim);
      case Judgement.CorrectClaim correct -> corrected.put(correct.claim(), correct);
      case Judgement.AddClaim add -> add(made, add, keys);
    }
  }

  private void join(Judgement.SamePerson people, Set<String> blocks) {
    same.add(people);
    blocks.forEach(block -> joined.computeIfAbsent(block, _ -> new TreeSet<>()).addAll(blocks));
  }

  private void add(Judgements.Made made, Judgement.AddClaim add, Keys keys) {
    Evidence evidence = new Evidence(Evidence.Part.TEXT, add.note(), 0, add.note().length());
    Claim claim =
        new Claim(
            add.person(),
            add.change(),
            new Post(add.role(), add.organisation()),
            add.date() == null ? null : new PartialDate(add.date()),
            add.acting(),
            Certainty.ASSERTED,
            null,
            List.of(evidence),
            new Claim.Grounds("by hand", List.of(made.who())));
    Testimony testimony =
        new Testimony(
            Keys.claim(add.reference(), claim),
            claim,
            add.reference(),
            made.why().isEmpty() ? add.note() : made.why(),
            Hosts.of(add.reference()),
            add.said(),
            null);
    Heard heard = Heard.of(-made.id(), testimony, keys, Set.of());
    String block = keys.block(heard.name());
    added.computeIfAbsent(block, _ -> new ArrayList<>()).add(heard);
    addedById.put(heard.id(), heard);
  }

  /// The claims added by hand for a block.
  List<Heard> added(String block) {
    return added.getOrDefault(block, List.of());
  }

  /// The claim added by hand of that number.
  java.util.Optional<Heard> added(long id) {
    return java.util.Optional.ofNullable(addedById.get(id));
  }

  /// The claim as it is to be read; empty when it is hidden.
  java.util.Optional<Heard> apply(Heard heard, Keys keys) {
    String id = heard.testimony().id();
    if (hidden.contains(id)) {
      return java.util.Optional.empty();
    }
    Judgement.CorrectClaim correction = corrected.get(id);
    if (correction == null && !confirmed.contains(id)) {
      return java.util.Optional.of(heard);
    }
    Claim claim = heard.testimony().claim();
    Claim read = correction == null ? claim : corrected(claim, correction);
    Claim sure = confirmed.contains(id) ? withCertainty(read, Certainty.ASSERTED) : read;
    return java.util.Optional.of(
        Heard.of(heard.id(), heard.testimony().withClaim(sure), keys, heard.company())
            .withName(heard.name()));
  }

  private static Claim corrected(Claim claim, Judgement.CorrectClaim by) {
    Change change = by.change() == null ? claim.change() : by.change();
    String role = by.role() == null ? claim.post().role() : by.role();
    String organisation =
        by.organisation() == null ? claim.post().organisation() : by.organisation();
    PartialDate date = by.date() == null ? claim.date() : new PartialDate(by.date());
    return new Claim(
        claim.person(),
        change,
        new Post(role, organisation),
        date,
        by.acting() == null ? claim.acting() : by.acting(),
        by.certainty() == null ? claim.certainty() : by.certainty(),
        claim.attribution(),
        claim.evidence(),
        claim.grounds(),
        1);
  }

  private static Claim withCertainty(Claim claim, Certainty certainty) {
    return new Claim(
        claim.person(),
        claim.change(),
        claim.post(),
        claim.date(),
        claim.acting(),
        certainty,
        claim.attribution(),
        claim.evidence(),
        claim.grounds(),
        1);
  }

  /// The blocks that rulings join with a block, directly.
  Set<String> joined(String block) {
    return joined.getOrDefault(block, Set.of());
  }

  /// The blocks of a surname with claims that were added or corrected.
  Set<String> touched(String surname) {
    return touched.getOrDefault(surname, Set.of());
  }

  /// The rulings on identity that touch these appearances.
  Rulings rulings(Set<String> appearances) {
    List<Set<String>> joined =
        same.stream()
            .map(ruling -> ids(ruling.people()))
            .filter(ids -> ids.stream().anyMatch(appearances::contains))
            .toList();
    List<Rulings.Parting> parted =
        different.stream()
            .map(ruling -> new Rulings.Parting(ids(ruling.one()), ids(ruling.other())))
            .filter(parting -> parting.one().stream().anyMatch(appearances::contains))
            .toList();
    return new Rulings(joined, parted);
  }

  private static Set<String> ids(List<Judgement.Named> people) {
    return people.stream()
        .map(named -> Appearance.id(PersonName.parse(named.name()), named.link()))
        .collect(Collectors.toCollection(TreeSet::new));
  }
}
