package org.wardround.web;

import io.javalin.http.Context;
import io.javalin.http.HttpStatus;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Identities;
import org.wardround.ledger.Judgement;
import org.wardround.ledger.Judgements;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.PartialDate;
import org.wardround.model.WardroundException;

/// What the user knows better, said in place: forms on the pages of stories and people come here
/// and lead back.
final class Judging {
  private final Shell shell;

  Judging(Shell shell) {
    this.shell = shell;
  }

  /// Every judgement, the latest first, to be undone.
  void list(Context context) {
    List<Judgements.Made> all = shell.desk().ledger().judgements().list(true).reversed();
    Frame frame = shell.frame(context, "Judgements", "");
    Shell.send(context, (out, none) -> JtejudgementsGenerated.render(out, none, frame, all));
  }

  /// On a claim: `confirm`, `hide` or `correct`.
  void claim(Context context) {
    Asked asked = Asked.form(context);
    String claim = asked.needed("claim");
    Judgement judgement =
        switch (asked.needed("act")) {
          case "confirm" -> new Judgement.ConfirmClaim(claim);
          case "hide" -> new Judgement.HideClaim(claim);
          case "correct" -> correction(claim, asked);
          default -> throw Problem.badRequest("A claim is confirmed, hidden or corrected.");
        };
    make(context, judgement, asked);
  }

  private static Judgement correction(String claim, Asked asked) {
    Judgement.CorrectClaim correction =
        new Judgement.CorrectClaim(
            claim,
            asked.word("change", Change.class),
            asked.text("role"),
            asked.text("organisation"),
            date(asked.text("date")),
            switch (asked.text("acting", "")) {
              case "yes" -> true;
              case "no" -> false;
              default -> null;
            },
            asked.word("certainty", Certainty.class));
    if (correction.equals(new Judgement.CorrectClaim(claim, null, null, null, null, null, null))) {
      throw Problem.badRequest("The correction changes nothing.");
    }
    return correction;
  }

  private static @Nullable String date(@Nullable String text) {
    try {
      return text == null ? null : new PartialDate(text).iso();
    } catch (IllegalArgumentException wrong) {
      throw Problem.badRequest("“" + text + "” is no date such as 2015, 2015-12 or 2015-12-31.");
    }
  }

  /// That the person of the page and those chosen are one.
  void merge(Context context) {
    Asked asked = Asked.form(context);
    List<String> people = asked.all("person");
    if (people.size() < 2) {
      throw Problem.badRequest("Choose who else this person is.");
    }
    make(context, told(() -> Identities.samePerson(shell.desk().ledger(), people)), asked);
  }

  /// That the person of the page is somebody else in the stories chosen.
  void split(Context context) {
    Asked asked = Asked.form(context);
    String person = asked.needed("person");
    HashSet<String> links = new HashSet<>(asked.all("link"));
    make(context, told(() -> Identities.otherPerson(shell.desk().ledger(), person, links)), asked);
  }

  private interface Making {
    Judgement make();
  }

  private static Judgement told(Making making) {
    try {
      return making.make();
    } catch (WardroundException wrong) {
      throw Problem.badRequest(String.valueOf(wrong.getMessage()));
    }
  }

  void undo(Context context) {
    Asked asked = Asked.form(context);
    int number = asked.number("number", 0, 1, Integer.MAX_VALUE);
    shell
        .desk()
        .write(
            ledger -> {
              try {
                ledger.judgements().undo(number, who());
              } catch (WardroundException gone) {
                throw Problem.conflict(String.valueOf(gone.getMessage()));
              }
              return number;
            });
    back(context, asked);
  }

  private void make(Context context, Judgement judgement, Asked asked) {
    String why = asked.text("why", "");
    long _ = shell.desk().write(ledger -> ledger.judgements().make(judgement, who(), why));
    back(context, asked);
  }

  private static String who() {
    return System.getProperty("user.name", "");
  }

  /// Back to the page that the form stood on: a path of ours, never another site.
  private static void back(Context context, Asked asked) {
    String page = asked.text("back", "/judgements");
    boolean ours = page.startsWith("/") && !page.startsWith("//") && !page.contains("\\");
    context.redirect(ours ? page : "/judgements", HttpStatus.SEE_OTHER);
  }

  /// What a judgement says, in words.
  static String words(Judgement judgement) {
    return switch (judgement) {
      case Judgement.SamePerson(var people) -> "one person: " + named(people);
      case Judgement.DifferentPeople(var one, var other) -> named(one) + " is not " + named(other);
      case Judgement.HideClaim(var claim) -> "claim " + claim + " does not count";
      case Judgement.ConfirmClaim(var claim) -> "claim " + claim + " is right";
      case Judgement.CorrectClaim correct -> "claim " + correct.claim() + corrected(correct);
      case Judgement.AddClaim add ->
          add.person()
              + " "
              + Wording.change(add.change())
              + " "
              + org.wardround.view.Told.post(
                  new org.wardround.model.Post(add.role(), add.organisation()));
    };
  }

  private static String corrected(Judgement.CorrectClaim correct) {
    return part("change", correct.change() == null ? null : correct.change().word())
        + part("role", correct.role())
        + part("organisation", correct.organisation())
        + part("date", correct.date())
        + part("acting", correct.acting())
        + part(
            "certainty",
            correct.certainty() == null
                ? null
                : correct.certainty().name().toLowerCase(Locale.ROOT));
  }

  private static String part(String name, @Nullable Object value) {
    return value == null ? "" : ", " + name + ": " + value;
  }

  private static String named(List<Judgement.Named> people) {
    return String.join("; ", people.stream().map(one -> one.name() + " in " + one.link()).toList());
  }
}
