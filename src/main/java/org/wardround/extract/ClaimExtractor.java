package org.wardround.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.claim.Claims;
import org.wardround.extract.learned.LinearModel;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.reader.LearnedReader;
import org.wardround.extract.text.Linguist;
import org.wardround.extract.text.StoryText;
import org.wardround.model.Extraction;
import org.wardround.model.Story;

/// Reads people, organisations, claims and vacancies out of stories: CoreNLP finds words and
/// guesses names, the learned reader reads what is said of them.
///
/// Thread-safe: one extractor serves any number of threads. Loading takes two to three seconds and
/// half a gigabyte, so make one and keep it. Stories in other languages than English give no
/// claims.
public final class ClaimExtractor {
  /// The model of names that the rules use, in the `models/` folder.
  public static final String NAMES = "learned-names.tsv";

  private final Linguist linguist;
  private final BiFunction<StoryText, @Nullable LocalDate, Extraction> reading;

  private ClaimExtractor(
      Linguist linguist, BiFunction<StoryText, @Nullable LocalDate, Extraction> reading) {
    this.linguist = linguist;
    this.reading = reading;
  }

  /// Loads CoreNLP's models and the encoder from the class path, the word lists and the reader's
  /// model from a folder.
  ///
  /// Throws `WardroundException` when a file of the folder cannot be read or understood.
  public static ClaimExtractor load(Path models) {
    LearnedReader reader = LearnedReader.load(models, Lexicons.load(models));
    return new ClaimExtractor(Linguist.load(), reader::read);
  }

  /// Loads an extractor that reads by the patterns and rules that went before the learned reader;
  /// to compare with, until they go.
  ///
  /// Throws `WardroundException` when a file of the folder cannot be read or understood.
  public static ClaimExtractor loadRules(Path models) {
    RuleReader reader =
        new RuleReader(
            Lexicons.load(models), Claims.load(models), LinearModel.read(models.resolve(NAMES)));
    return new ClaimExtractor(Linguist.load(), reader::read);
  }

  /// Reads one story. Never fails on any text; what is longer than 400,000 characters is cut.
  public Extraction extract(Story story) {
    return linguist.reads(story)
        ? reading.apply(linguist.read(story), published(story))
        : new Extraction(List.of(), List.of(), List.of());
  }

  private static @Nullable LocalDate published(Story story) {
    return story.published() == null ? null : story.published().toLocalDate();
  }
}
