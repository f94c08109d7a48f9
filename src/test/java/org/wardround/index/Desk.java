package org.wardround.index;

import java.time.Instant;
import java.time.InstantSource;
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
import org.wardround.model.IndexedStory;
import org.wardround.model.Mention;
import org.wardround.model.Post;
import org.wardround.model.Story;
import org.wardround.model.Vacancy;

/// Makes stories for tests, a fact at a time.
final class Desk {
  static final InstantSource CLOCK = InstantSource.fixed(Instant.parse("2016-01-15T09:00:00Z"));
  static final SearchOptions PLAIN = new SearchOptions(Synonyms.NONE, CLOCK);

  private final String key;
  private final String title;
  private final String text;
  private final List<Mention> mentions = new ArrayList<>();
  private final List<Claim> claims = new ArrayList<>();
  private final List<Vacancy> vacancies = new ArrayList<>();
  private @Nullable OffsetDateTime published;
  private @Nullable String cluster;
  private String outlet = "Ward Post";
  private Instant arrived = Instant.parse("2016-01-01T00:00:00Z");

  private Desk(String key, String title, String text) {
    this.key = key;
    this.title = title;
    this.text = text;
  }

  static Desk story(String key, String title, String text) {
    return new Desk(key, title, text);
  }

  Desk person(String name) {
    return mention(Mention.Kind.PERSON, name);
  }

  Desk organisation(String name) {
    return mention(Mention.Kind.ORGANISATION, name);
  }

  Desk role(String name) {
    return mention(Mention.Kind.ROLE, name);
  }

  Desk published(String time) {
    published = OffsetDateTime.parse(time);
    return this;
  }

  Desk cluster(String name) {
    cluster = name;
    return this;
  }

  Desk outlet(String name) {
    outlet = name;
    return this;
  }

  Desk arrived(String time) {
    arrived = Instant.parse(time);
    return this;
  }

  Desk claim(String person, Change change, @Nullable String role, @Nullable String organisation) {
    claims.add(
        new Claim(
            person,
            change,
            new Post(role, organisation),
            null,
            false,
            Certainty.ASSERTED,
            null,
            List.of(evidence()),
            new Claim.Grounds("test", List.of())));
    return this;
  }

  Desk vacancy(String role, String organisation) {
    vacancies.add(new Vacancy(new Post(role, organisation), null, evidence()));
    return this;
  }

  IndexedStory done() {
    Story story =
        new Story(
            "https://ward.example/" + key,
            title,
            text,
            "Ann Reporter",
            published,
            null,
            outlet,
            "en-GB",
            null,
            null,
            null);
    return new IndexedStory(
        key,
        arrived,
        1,
        story,
        new Extraction(mentions, claims, vacancies),
        cluster,
        new ArchivePosition("wardround-1.warc.gz", 42));
  }

  private Evidence evidence() {
    int end = Math.max(text.indexOf('.'), 0);
    return new Evidence(Evidence.Part.TEXT, text.substring(0, end), 0, end);
  }

  /// All places of the name in the text; the title's are left out.
  private Desk mention(Mention.Kind kind, String name) {
    for (int at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
      mentions.add(new Mention(kind, name, Evidence.Part.TEXT, at, at + name.length()));
    }
    return this;
  }
}
