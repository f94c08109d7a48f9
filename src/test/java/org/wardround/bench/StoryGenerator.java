package org.wardround.bench;

import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Claim;
import org.wardround.model.Evidence;
import org.wardround.model.Extraction;
import org.wardround.model.IndexedStory;
import org.wardround.model.Mention;
import org.wardround.model.Post;
import org.wardround.model.Story;

/// Makes stories that are shaped like the health-IT press, the same ones for the same seed.
///
/// Words follow Zipf's law over 60,000 made-up words with 120 everyday ones at the top, which are a
/// third of the text; people (25,000), organisations (4,000) and outlets (60) are drawn by a
/// flatter law of the same kind. A story has 380 words on average, 8 people and organisations named
/// 1 to 4 times, 2 claims, a day of ten years; one in eight is a copy of the one before.
final class StoryGenerator {
  private static final String[] EVERYDAY =
      ("the of to and a in is that for it was on with as be by at this from have or an are not which"
              + " has its will but their been new said health care digital system data patients"
              + " hospital trust national information technology service services records staff"
              + " programme chief executive officer director systems clinical board project year"
              + " would also more were who over they can about other after first than two into"
              + " software England support work time being across made between through use one"
              + " government public electronic security network plan team access local report"
              + " contract supplier access using there all people improve deliver million including"
              + " role leaked email announced joined leaving appointed interim")
          .split(" ");
  private static final String[] SYLLABLES =
      "ba be bi bo ca ce co cu da de di do el en er fa fi fo ga ge go ha he hi in is ka ke la le li lo ma me mi mo na ne ni no or pa pe pi po ra re ri ro sa se si so ta te ti to ur va ve vi wa we"
          .split(" ");
  private static final String[] ENDINGS = {"", "s", "ed", "ing", "ation", "er", "al", "ly", "ment"};
  private static final String[] KINDS = {
    "Trust", "Health", "Hospital", "Systems", "University", "Council", "Foundation", "Group"
  };
  private static final String[] ROLES = {
    "chief executive",
    "chief information officer",
    "medical director",
    "chair",
    "director of digital",
    "chief nursing information officer",
    "finance director",
    "chief technology officer",
    "non-executive director",
    "head of informatics",
    "programme director",
    "managing director",
    "chief clinical information officer"
  };

  private static final List<Change> CHANGES = List.of(Change.values());

  private final Random random;
  private final List<String> words = new ArrayList<>();
  private final List<String> people = new ArrayList<>();
  private final List<String> organisations = new ArrayList<>();
  private final List<String> outlets = new ArrayList<>();
  private int made;
  private IndexedStory latest;

  StoryGenerator(long seed) {
    random = new Random(seed);
    words.addAll(List.of(EVERYDAY));
    for (int i = 0; i < 60_000; i++) {
      words.add(word(2 + i % 3) + ENDINGS[random.nextInt(ENDINGS.length)]);
    }
    for (int i = 0; i < 25_000; i++) {
      people.add(name(word(2)) + " " + name(word(2 + i % 2)));
    }
    for (int i = 0; i < 4_000; i++) {
      organisations.add(name(word(2)) + " " + name(word(2)) + " " + KINDS[i % KINDS.length]);
    }
    for (int i = 0; i < 60; i++) {
      outlets.add(name(word(2)) + " Post");
    }
    latest = story();
  }

  /// The next story.
  IndexedStory next() {
    latest = made % 8 == 7 ? copy(latest) : story();
    return latest;
  }

  /// A word by its rank, for queries.
  String wordOfRank(int rank) {
    return words.get(rank);
  }

  String personOfRank(int rank) {
    return people.get(rank);
  }

  String organisationOfRank(int rank) {
    return organisations.get(rank);
  }

  private IndexedStory copy(IndexedStory of) {
    int number = made++;
    Story story = of.story();
    Story copied =
        new Story(
            "https://copy.example/" + number,
            story.title(),
            story.text(),
            null,
            story.published(),
            null,
            outlets.get(random.nextInt(outlets.size())),
            "en-GB",
            null,
            null,
            null);
    return new IndexedStory(
        copied.link(), of.arrived(), number, copied, of.extraction(), of.cluster(), null);
  }

  private IndexedStory story() {
    int number = made++;
    List<Mention> mentions = new ArrayList<>();
    List<Claim> claims = new ArrayList<>();
    String title = title(mentions);
    String text = text(mentions, claims);
    LocalDate day = LocalDate.of(2014, 1, 1).plusDays(random.nextInt(3650));
    OffsetDateTime published =
        day.atTime(LocalTime.of(random.nextInt(24), 30)).atOffset(ZoneOffset.UTC);
    Story story =
        new Story(
            "https://news.example/" + number,
            title,
            text,
            pick(people),
            published,
            null,
            pick(outlets),
            "en-GB",
            null,
            null,
            null);
    Extraction extraction = new Extraction(mentions, claims, List.of());
    return new IndexedStory(
        story.link(), published.toInstant(), number, story, extraction, "c" + number, null);
  }

  private String title(List<Mention> mentions) {
    StringBuilder title = new StringBuilder();
    mention(title, Mention.Kind.ORGANISATION, pick(organisations), Evidence.Part.TITLE, mentions);
    for (int i = 0; i < 6; i++) {
      title.append(' ').append(pick(words));
    }
    return title.toString();
  }

  private String text(List<Mention> mentions, List<Claim> claims) {
    List<String> here = List.of(pick(people), pick(people), pick(people));
    List<String> there = new ArrayList<>();
    for (int i = 0; i < 5; i++) {
      there.add(pick(organisations));
    }
    StringBuilder text = new StringBuilder();
    int sentences = 12 + random.nextInt(14);
    for (int s = 0; s < sentences; s++) {
      int start = text.length();
      for (int w = 4 + random.nextInt(12); w > 0; w--) {
        text.append(pick(words)).append(' ');
      }
      name(text, s, here, there, mentions);
      for (int w = 2 + random.nextInt(8); w > 0; w--) {
        text.append(' ').append(pick(words));
      }
      text.append(s % 4 == 3 ? ".\n\n" : ". ");
      if (s < 2) {
        claims.add(claim(text, start, here.get(s), there.get(s)));
      }
    }
    return text.toString();
  }

  private void name(
      StringBuilder text, int sentence, List<String> here, List<String> there, List<Mention> to) {
    Evidence.Part part = Evidence.Part.TEXT;
    if (sentence % 2 == 0) {
      mention(text, Mention.Kind.PERSON, here.get(sentence % here.size()), part, to);
      text.append(' ');
      mention(text, Mention.Kind.ROLE, ROLES[random.nextInt(ROLES.length)], part, to);
      text.append(" of ");
    }
    mention(text, Mention.Kind.ORGANISATION, there.get(sentence % there.size()), part, to);
  }

  private Claim claim(StringBuilder text, int start, String person, String organisation) {
    Evidence evidence =
        new Evidence(Evidence.Part.TEXT, text.substring(start), start, text.length());
    return new Claim(
        person,
        CHANGES.get(random.nextInt(CHANGES.size())),
        new Post(ROLES[random.nextInt(ROLES.length)], organisation),
        null,
        false,
        Certainty.ASSERTED,
        null,
        List.of(evidence),
        new Claim.Grounds("made", List.of()));
  }

  private static void mention(
      StringBuilder text, Mention.Kind kind, String name, Evidence.Part part, List<Mention> to) {
    to.add(new Mention(kind, name, part, text.length(), text.length() + name.length()));
    text.append(name);
  }

  /// Zipf's law: the rank is the exponential of an even draw.
  private <T> T pick(List<T> from) {
    int rank = (int) Math.exp(random.nextDouble() * Math.log(from.size())) - 1;
    return from.get(Math.max(0, Math.min(rank, from.size() - 1)));
  }

  private String word(int syllables) {
    StringBuilder word = new StringBuilder();
    for (int i = 0; i < syllables; i++) {
      word.append(SYLLABLES[random.nextInt(SYLLABLES.length)]);
    }
    return word.toString();
  }

  private static String name(String word) {
    return Character.toUpperCase(word.charAt(0)) + word.substring(1);
  }
}
