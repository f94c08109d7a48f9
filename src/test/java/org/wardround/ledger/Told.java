package org.wardround.ledger;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.model.ArchivePosition;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Claim;
import org.wardround.model.Evidence;
import org.wardround.model.Extraction;
import org.wardround.model.Mention;
import org.wardround.model.PartialDate;
import org.wardround.model.Post;
import org.wardround.model.Story;
import org.wardround.model.Vacancy;

/// Makes stories for tests out of single sentences, each of which makes one claim.
final class Told {
  private final String link;
  private final Instant day;
  private final List<Claim> claims = new ArrayList<>();
  private final List<Vacancy> vacancies = new ArrayList<>();
  private final StringBuilder text = new StringBuilder();
  private String title = "A story";
  private @Nullable String cluster;

  private Told(String link, String day) {
    this.link = link;
    this.day = Instant.parse(day + "T06:00:00Z");
  }

  /// A story of that link, published and fetched on that day.
  static Told story(String link, String day) {
    return new Told(link, day);
  }

  Told title(String words) {
    title = words;
    return this;
  }

  Told copyOf(String key) {
    cluster = key;
    return this;
  }

  Told in(String person, @Nullable String role, @Nullable String organisation) {
    return claim(person, Change.IN, role, organisation, null, false, Certainty.ASSERTED);
  }

  Told out(String person, @Nullable String role, @Nullable String organisation) {
    return claim(person, Change.OUT, role, organisation, null, false, Certainty.ASSERTED);
  }

  Told holds(String person, @Nullable String role, @Nullable String organisation) {
    return claim(person, Change.HOLDS, role, organisation, null, false, Certainty.ASSERTED);
  }

  Told held(String person, @Nullable String role, @Nullable String organisation) {
    return claim(person, Change.HELD, role, organisation, null, false, Certainty.ASSERTED);
  }

  Told claim(
      String person,
      Change change,
      @Nullable String role,
      @Nullable String organisation,
      @Nullable String date,
      boolean acting,
      Certainty certainty) {
    Evidence said =
        sentence(
            "%s %s %s at %s in %s.".formatted(person, change.word(), role, organisation, link));
    claims.add(
        new Claim(
            person,
            change,
            new Post(role, organisation),
            date == null ? null : new PartialDate(date),
            acting,
            certainty,
            null,
            List.of(said),
            new Claim.Grounds("test", List.of())));
    return this;
  }

  Told vacancy(String role, String organisation) {
    Evidence said = sentence("%s seeks a %s.".formatted(organisation, role));
    vacancies.add(new Vacancy(new Post(role, organisation), "departure", said));
    return this;
  }

  private Evidence sentence(String words) {
    int start = text.length();
    text.append(words).append('\n');
    return new Evidence(Evidence.Part.TEXT, words, start, start + words.length());
  }

  Reading reading() {
    OffsetDateTime published = OffsetDateTime.parse(day.toString());
    Story story = Story.of(link, title, text.toString()).withPublished(published, "meta");
    List<Mention> mentions =
        claims.stream()
            .map(
                claim ->
                    new Mention(
                        Mention.Kind.PERSON,
                        claim.person(),
                        Evidence.Part.TEXT,
                        claim.best().start(),
                        claim.best().start() + claim.person().length()))
            .toList();
    return new Reading(
        story,
        new Extraction(mentions, claims, vacancies),
        "extract 1",
        day,
        new ArchivePosition("one.warc.gz", day.getEpochSecond()),
        "https://feed.example/rss",
        cluster);
  }
}
