package org.wardround.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.claim.Claims;
import org.wardround.extract.learned.LinearModel;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.names.Cast;
import org.wardround.extract.names.NameSpan;
import org.wardround.extract.names.Person;
import org.wardround.extract.phrase.Chunker;
import org.wardround.extract.phrase.Clause;
import org.wardround.extract.reader.LearnedReader;
import org.wardround.extract.text.Linguist;
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.StoryText;
import org.wardround.model.Extraction;
import org.wardround.model.Mention;
import org.wardround.model.Story;

/// Reads people, organisations, claims and vacancies out of stories.
///
/// Thread-safe: one extractor serves any number of threads. Loading takes about two seconds and 300
/// MB of heap, so make one and keep it. Stories in other languages than English give no claims.
public final class ClaimExtractor {
  /// The model of names, in the `models/` folder.
  public static final String NAMES = "learned-names.tsv";

  private final Linguist linguist;
  private final Lexicons lexicons;
  private final Claims claims;
  private final LinearModel names;
  private final @Nullable LearnedReader reader;

  private ClaimExtractor(
      Linguist linguist,
      Lexicons lexicons,
      Claims claims,
      LinearModel names,
      @Nullable LearnedReader reader) {
    this.reader = reader;
    this.names = names;
    this.linguist = linguist;
    this.lexicons = lexicons;
    this.claims = claims;
  }

  /// Loads CoreNLP's models from the class path, and word lists and patterns from a folder.
  ///
  /// Throws `WardroundException` when a file of the folder cannot be read or understood.
  public static ClaimExtractor load(Path models) {
    return new ClaimExtractor(
        Linguist.load(),
        Lexicons.load(models),
        Claims.load(models),
        LinearModel.read(models.resolve(NAMES)),
        null);
  }

  /// Loads an extractor that reads with the encoder instead of patterns and rules: what is to take
  /// their place.
  ///
  /// Throws `WardroundException` when a file of the folder cannot be read or understood.
  public static ClaimExtractor loadReader(Path models) {
    Lexicons lexicons = Lexicons.load(models);
    return new ClaimExtractor(
        Linguist.load(),
        lexicons,
        Claims.load(models),
        LinearModel.read(models.resolve(NAMES)),
        LearnedReader.load(models, lexicons));
  }

  /// Reads one story. Never fails on any text; what is longer than 400,000 characters is cut.
  public Extraction extract(Story story) {
    if (!linguist.reads(story)) {
      return new Extraction(List.of(), List.of(), List.of());
    }
    StoryText text = linguist.read(story);
    LocalDate published = published(story);
    if (reader != null) {
      return reader.read(text, published);
    }
    Cast cast = Cast.of(text, lexicons, names);
    List<Clause> clauses = Chunker.clauses(text, cast, lexicons, published);
    Claims.Found found = claims.in(clauses, published);
    List<Mention> mentions = mentions(text, cast);
    clauses.forEach(clause -> mentions.addAll(roles(clause)));
    return new Extraction(mentions, found.claims(), found.vacancies());
  }

  /// The sentences as rows of phrases, for whoever writes patterns.
  public List<String> rows(Story story) {
    StoryText text = linguist.read(story);
    return Chunker.clauses(text, Cast.of(text, lexicons, names), lexicons, published(story))
        .stream()
        .map(Clause::explained)
        .toList();
  }

  private static @Nullable LocalDate published(Story story) {
    return story.published() == null ? null : story.published().toLocalDate();
  }

  /// The people and organisations of a story, each where it is named.
  public static List<Mention> mentions(StoryText text, Cast cast) {
    List<Mention> mentions = new ArrayList<>();
    for (Sentence sentence : text.sentences()) {
      for (NameSpan span : cast.in(sentence)) {
        mentions.add(
            new Mention(
                span.named() instanceof Person ? Mention.Kind.PERSON : Mention.Kind.ORGANISATION,
                span.named().name(),
                sentence.part(),
                sentence.at(span.from()).start(),
                sentence.at(span.to() - 1).end()));
      }
    }
    return mentions;
  }

  /// The roles of a sentence, each where its words stand, without "the", "former" and "interim".
  private static List<Mention> roles(Clause clause) {
    Sentence sentence = clause.sentence();
    return clause.roles().stream()
        .map(
            role ->
                new Mention(
                    Mention.Kind.ROLE,
                    role.text(),
                    sentence.part(),
                    sentence.at(role.start(sentence)).start(),
                    sentence.at(role.to() - 1).end()))
        .toList();
  }
}
