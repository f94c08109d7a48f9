package org.wardround.pipeline;

import java.time.Instant;
import java.util.List;
import java.util.Random;

/// A story of the simulated press: what it says follows from its numbers, so that nothing of it
/// needs to be kept but them.
///
/// @param outlet the feed that announces it
/// @param text number of its text: a copy has the number of its original
/// @param edition 1, or 2 once it was edited
record SimulatedStory(int number, int outlet, int text, int edition, Instant published) {
  private static final List<String> FIRST =
      words(
          "Anna Brian Clare David Ellen Frank Grace Henry Irene John Karen Lewis Maria Neil Olive"
              + " Peter Ruth Simon Tessa Victor Wendy Aidan Bella Colin Diane Edwin Fiona Gavin");
  private static final List<String> ONSETS =
      words("Ab Bar Car Dal Eas Fow Gar Har Ing Jar Kel Lam Mar Nor Oak Pen Rad Sel Tal War");
  private static final List<String> ENDS =
      words("bott ker ver ton field ler ner per ram vis sey bert shall ris ley rose cliffe");
  private static final List<String> ROLES =
      List.of(
          "chief executive",
          "chief information officer",
          "medical director",
          "director of nursing",
          "finance director",
          "chief digital officer",
          "chair",
          "chief clinical information officer");
  private static final List<String> PLACES =
      words("Ashford Bolney Crayford Dunmore Elmstead Farley Gosforth Hadley Ilford Kirby Lydney");
  private static final List<String> KINDS =
      List.of("NHS Trust", "Health Board", "Hospitals NHS Foundation Trust", "Health Centre");
  private static final List<String> THINGS =
      words(
          "records letters referrals prescriptions tablets trolleys wards clinics scanners budgets"
              + " contracts rotas messages laboratories ambulances networks servers passwords forms"
              + " appointments theatres pharmacies registers audits dashboards alerts pagers");
  private static final List<String> DOINGS =
      words(
          "delayed replaced counted moved improved lost found repaired tested bought sold printed"
              + " scanned doubled halved renamed reviewed praised doubted measured merged split");
  private static final List<String> WHO =
      words(
          "nurses doctors porters managers patients suppliers auditors engineers students visitors"
              + " midwives governors volunteers regulators secretaries pharmacists carers");
  private static final List<String> WHEN =
      words(
          "Monday Tuesday Wednesday Thursday Friday January February March April May June July"
              + " spring summer autumn winter");

  private static List<String> words(String words) {
    return List.of(words.split(" "));
  }

  SimulatedStory edited() {
    return new SimulatedStory(number, outlet, text, 2, published);
  }

  String link() {
    return "http://" + host(outlet) + "/story/" + number;
  }

  static String host(int outlet) {
    return "outlet%02d.example".formatted(outlet);
  }

  /// Two in five texts tell of a move.
  private boolean tellsOfMove() {
    return text % 5 < 2;
  }

  String title() {
    Random dice = dice();
    return tellsOfMove()
        ? "%s to leave %s".formatted(person(dice), organisation(dice))
        : "%s of %s %s again"
            .formatted(
                capital(pick(WHO, dice)),
                pick(PLACES, dice),
                "see " + pick(THINGS, dice) + " " + pick(DOINGS, dice));
  }

  /// A sentence that only this edition of this story has.
  String mark() {
    return "The desk files this as item %d in edition %d.".formatted(number, edition);
  }

  /// What a feed says of it.
  String summary() {
    return edition == 1 ? "In short: " + title() : "Corrected: " + title();
  }

  String page() {
    Random dice = dice();
    String person = person(dice);
    String organisation = organisation(dice);
    StringBuilder body = new StringBuilder();
    if (tellsOfMove()) {
      String role = pick(ROLES, dice);
      String next = organisation(dice);
      paragraph(
          body,
          "%s, %s of %s, has resigned.".formatted(person, role, organisation),
          "%s will become %s of %s in the %s."
              .formatted(person, pick(ROLES, dice), next, pick(WHEN, dice)));
    }
    for (int i = 0; i < 3; i++) {
      paragraph(body, sentence(dice));
    }
    paragraph(body, mark());
    return """
        <html lang="en"><head><title>%1$s</title><meta property="og:site_name" content="Outlet %2$d">
        <meta property="article:published_time" content="%3$s"></head><body><nav><a href="/">Home</a>
        <a href="/jobs">Jobs</a></nav><article><h1>%1$s</h1>%4$s</article><footer>About</footer></body></html>
        """
        .formatted(title(), outlet, published, body);
  }

  private static void paragraph(StringBuilder body, String... sentences) {
    body.append("<p>").append(String.join(" ", sentences)).append("</p>\n");
  }

  private static String sentence(Random dice) {
    return "%s in %s said that %s had %s the %s before %s, although %s %d %s were %s by %s."
        .formatted(
            capital(pick(WHO, dice)),
            pick(PLACES, dice),
            pick(WHO, dice),
            pick(DOINGS, dice),
            pick(THINGS, dice),
            pick(WHEN, dice),
            dice.nextBoolean() ? "some" : "about",
            dice.nextInt(2, 900),
            pick(THINGS, dice),
            pick(DOINGS, dice),
            pick(WHO, dice));
  }

  private Random dice() {
    Random dice = new Random(text * 7_919L + 17);
    int _ = dice.nextInt();
    return dice;
  }

  private static String person(Random dice) {
    return pick(FIRST, dice) + " " + pick(ONSETS, dice) + pick(ENDS, dice);
  }

  private static String organisation(Random dice) {
    return pick(PLACES, dice) + " " + pick(KINDS, dice);
  }

  private static String pick(List<String> from, Random dice) {
    return from.get(dice.nextInt(from.size()));
  }

  private static String capital(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
