package org.wardround.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.wardround.ledger.Ledger;
import org.wardround.ledger.MoveQuery;
import org.wardround.ledger.Reading;
import org.wardround.lexicon.Lexicon;
import org.wardround.lexicon.Organisation;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Claim;
import org.wardround.model.Evidence;
import org.wardround.model.Extraction;
import org.wardround.model.Mention;
import org.wardround.model.Post;
import org.wardround.model.Story;

/// What a night costs: 1,000 stories on top of a million claims, against deriving everything anew.
///
/// Stories are made up: people bear names as skewed as real ones (a few surnames are everybody's),
/// and the lexicon's organisations; arguments: claims in the ledger, stories of the night.
final class LedgerBench implements Bench.Benchmark {
  private static final int CLAIMS_A_STORY = 5;
  private static final int BATCH = 1000;
  private static final List<String> ROLES =
      List.of(
          "chief executive",
          "chief information officer",
          "chair",
          "director of nursing",
          "chief clinical information officer",
          "medical director",
          "finance director",
          "nurse",
          "chief digital officer",
          "programme director",
          "head of informatics",
          "professor");

  private static final List<Change> CHANGES = List.of(Change.values());

  private final Random random = new Random(20_261_122);
  private final List<String> organisations = new ArrayList<>();
  private final List<String> people = new ArrayList<>();

  @Override
  public void run(PrintStream out, List<String> arguments) throws IOException {
    int claims = arguments.isEmpty() ? 1_000_000 : Integer.parseInt(arguments.getFirst());
    int night = arguments.size() < 2 ? 1_000 : Integer.parseInt(arguments.get(1));
    Lexicon.load(Lexicon.models()).organisations().all().stream()
        .map(Organisation::name)
        .forEach(organisations::add);
    makePeople(claims / 8);
    Path desk = Files.createTempDirectory("ledger-bench");
    try (Ledger ledger = Ledger.open(desk, InstantSource.system())) {
      int stories = claims / CLAIMS_A_STORY;
      Duration filled = time(() -> fill(ledger, 0, stories));
      out.printf("filled with %,d stories, %,d claims: %s%n", stories, claims, seconds(filled));
      out.printf("derived all anew: %s%n", seconds(time(ledger::deriveAnew)));
      Duration saved = time(() -> fillOneByOne(ledger, stories, night));
      out.printf("a night's %,d stories, saved one by one: %s%n", night, seconds(saved));
      int[] blocks = {0};
      Duration derived = time(() -> blocks[0] = ledger.derive());
      out.printf("derived what they touched (%,d surnames): %s%n", blocks[0], seconds(derived));
      Duration anew = time(ledger::deriveAnew);
      out.printf(
          "derived all anew: %s, %.0f times as long%n",
          seconds(anew), (double) anew.toMillis() / derived.toMillis());
      int[] moves = {0};
      Duration asked =
          time(
              () ->
                  moves[0] =
                      ledger.moves().find(MoveQuery.ofOrganisation(organisations.get(7))).size());
      out.printf("moves of one organisation (%,d): %s%n", moves[0], seconds(asked));
      out.printf("ledger.db: %,d MB%n", Files.size(desk.resolve("ledger.db")) / 1_000_000);
    } finally {
      try (Stream<Path> files = Files.walk(desk)) {
        files.sorted(Comparator.reverseOrder()).forEach(file -> file.toFile().delete());
      }
    }
  }

  private static Duration time(Runnable work) {
    long start = System.nanoTime();
    work.run();
    return Duration.ofNanos(System.nanoTime() - start);
  }

  private static String seconds(Duration duration) {
    return "%.1f s".formatted(duration.toMillis() / 1000.0);
  }

  /// Every eighth claim brings somebody new. A third bear one of the common surnames, two thirds
  /// one of the common given names, the commonest more often; the others bear rare ones.
  private void makePeople(int count) throws IOException {
    List<String> surnames = new ArrayList<>();
    List<String> given = new ArrayList<>();
    for (String line : Files.readAllLines(Lexicon.models().resolve("common-names.tsv"))) {
      if (line.contains("\tsurname\t")) {
        surnames.add(line.substring(0, line.indexOf('\t')));
      } else if (line.contains("\tgiven\t")) {
        given.add(line.substring(0, line.indexOf('\t')));
      }
    }
    for (int i = 0; i < count; i++) {
      String first = random.nextInt(3) < 2 ? skewed(given) : word(random.nextInt(2_000));
      String last = random.nextInt(3) < 1 ? skewed(surnames) : word(random.nextInt(30_000));
      people.add(first + " " + last);
    }
  }

  private String skewed(List<String> names) {
    double x = random.nextDouble();
    return names.get((int) (x * x * names.size()));
  }

  private int zipf(int size) {
    return (int) Math.pow(size, random.nextDouble()) - 1;
  }

  /// A pronounceable name of a number.
  private static String word(int number) {
    StringBuilder word = new StringBuilder();
    for (int rest = number + 20; rest > 0; rest /= 100) {
      word.append("bdfghklmnprstvwzcjqy".charAt(rest % 100 / 5)).append("aeiou".charAt(rest % 5));
    }
    word.append('n');
    word.setCharAt(0, Character.toUpperCase(word.charAt(0)));
    return word.toString();
  }

  private void fill(Ledger ledger, int from, int count) {
    for (int i = 0; i < count; i += BATCH) {
      List<Reading> batch = new ArrayList<>();
      for (int j = i; j < Math.min(i + BATCH, count); j++) {
        batch.add(reading(from + j));
      }
      ledger.stories().saveAll(batch);
    }
  }

  private void fillOneByOne(Ledger ledger, int from, int count) {
    for (int i = 0; i < count; i++) {
      ledger.stories().save(reading(from + i));
    }
  }

  private Reading reading(int number) {
    Instant day = Instant.parse("2006-01-01T06:00:00Z").plus(Duration.ofMinutes(45L * number));
    List<Claim> claims = new ArrayList<>();
    List<Mention> mentions = new ArrayList<>();
    StringBuilder text = new StringBuilder();
    for (int i = 0; i < CLAIMS_A_STORY; i++) {
      String person = people.get(random.nextInt(people.size()));
      String organisation = organisations.get(zipf(organisations.size()));
      String role = ROLES.get(random.nextInt(ROLES.size()));
      Change change = CHANGES.get(random.nextInt(CHANGES.size()));
      String sentence =
          "%s is said to be the %s of %s in story %d."
              .formatted(person, role, organisation, number);
      int start = text.length();
      Evidence evidence =
          new Evidence(Evidence.Part.TEXT, sentence, start, start + sentence.length());
      text.append(sentence).append("\n\n");
      Post post = new Post(role, organisation);
      claims.add(
          new Claim(
              person,
              change,
              post,
              null,
              false,
              Certainty.ASSERTED,
              null,
              List.of(evidence),
              new Claim.Grounds("made up", List.of())));
      mentions.add(
          new Mention(
              Mention.Kind.PERSON, person, Evidence.Part.TEXT, start, start + person.length()));
      int at = start + sentence.indexOf(organisation);
      mentions.add(
          new Mention(
              Mention.Kind.ORGANISATION,
              organisation,
              Evidence.Part.TEXT,
              at,
              at + organisation.length()));
    }
    Story story =
        Story.of(
                "https://site%d.example/%d".formatted(number % 40, number),
                "Story " + number,
                text.toString())
            .withPublished(OffsetDateTime.ofInstant(day, ZoneOffset.UTC), "meta");
    return new Reading(
        story, new Extraction(mentions, claims, List.of()), "bench", day, null, null, null);
  }
}
