package org.wardround.web;

import io.javalin.http.Context;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.wardround.ledger.Career;
import org.wardround.ledger.Held;
import org.wardround.ledger.Judgement;
import org.wardround.ledger.Judgements;
import org.wardround.ledger.Person;
import org.wardround.model.Testimony;

/// A person: the career with its evidence, and who is meant.
final class PersonPage {
  private final Shell shell;

  PersonPage(Shell shell) {
    this.shell = shell;
  }

  /// What the page shows.
  ///
  /// @param namesakes others who share the surname, who may be the same after all
  /// @param stories that tell of the person, the latest first
  record View(
      Career career,
      List<TenureItem> tenures,
      List<MoveItem> moves,
      Gantt gantt,
      List<Person> namesakes,
      List<Testimony> stories,
      List<Judgements.Made> rulings) {
    Person person() {
      return career.person();
    }
  }

  void show(Context context) {
    String id = context.pathParam("id");
    Optional<Career> known = shell.desk().ledger().moves().career(id);
    if (known.isEmpty()) {
      goOn(context, id);
      return;
    }
    View view = view(known.get());
    Frame frame =
        shell.frame(context, view.person().name(), "moves", "/atom/person/" + Links.encoded(id));
    Shell.send(context, (out, none) -> JtepersonGenerated.render(out, none, frame, view));
  }

  /// Ids change when an earlier story comes to light; the name in them stays.
  private void goOn(Context context, String id) {
    String name = id.replaceFirst("-[0-9a-f]{6}$", "").replace('-', ' ').strip();
    if (name.isEmpty() || shell.desk().ledger().moves().people(name).isEmpty()) {
      throw Problem.notFound("The desk knows nobody with the id “" + id + "”.");
    }
    context.redirect(Links.people(name));
  }

  private View view(Career career) {
    LocalDate today = LocalDate.ofInstant(shell.desk().clock().instant(), ZoneOffset.UTC);
    List<Held> held =
        career.tenures().stream()
            .map(tenure -> new Held(career.person(), tenure))
            .sorted(Comparator.comparing((Held h) -> h.tenure().earliest()).reversed())
            .toList();
    return new View(
        career,
        held.stream().map(TenureItem::of).toList(),
        career.moves().reversed().stream().map(move -> MoveItem.of(career.person(), move)).toList(),
        Gantt.of(held.reversed(), today, false),
        namesakes(career.person()),
        stories(career),
        rulings(career));
  }

  private List<Person> namesakes(Person person) {
    String surname = person.name().replaceFirst(".*\\s", "");
    return shell.desk().ledger().moves().people(surname).stream()
        .filter(other -> !other.id().equals(person.id()))
        .toList();
  }

  /// One testimony a story, the latest story first.
  private static List<Testimony> stories(Career career) {
    Map<String, Testimony> byLink = new LinkedHashMap<>();
    career.claims().reversed().forEach(said -> byLink.putIfAbsent(said.link(), said));
    return List.copyOf(byLink.values());
  }

  /// The rulings on who this is, to be undone.
  private List<Judgements.Made> rulings(Career career) {
    List<String> links = career.claims().stream().map(Testimony::link).toList();
    return shell.desk().ledger().judgements().list(false).stream()
        .filter(made -> touches(made.judgement(), links, career.person()))
        .toList();
  }

  private static boolean touches(Judgement judgement, List<String> links, Person person) {
    List<Judgement.Named> named =
        switch (judgement) {
          case Judgement.SamePerson same -> same.people();
          case Judgement.DifferentPeople different -> different.one();
          case Judgement.HideClaim _, Judgement.ConfirmClaim _, Judgement.CorrectClaim _ ->
              List.of();
          case Judgement.AddClaim _ -> List.of();
        };
    return named.stream()
        .anyMatch(
            one ->
                links.contains(one.link())
                    && person.names().contains(org.wardround.lexicon.Names.fold(one.name())));
  }

  /// The people of a name; one alone is shown at once.
  void people(Context context) {
    String name = Asked.query(context).needed("name");
    List<Person> people = shell.desk().ledger().moves().people(name);
    if (people.size() == 1) {
      context.redirect(Links.person(people.getFirst()));
      return;
    }
    Frame frame = shell.frame(context, "People called " + name, "moves");
    Shell.send(context, (out, none) -> JtepeopleGenerated.render(out, none, frame, name, people));
  }
}
