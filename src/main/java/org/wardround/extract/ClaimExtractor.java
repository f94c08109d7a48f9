package org.wardround.extract;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.reader.LearnedReader;
import org.wardround.extract.text.Linguist;
import org.wardround.model.Extraction;
import org.wardround.model.Story;

/// Reads people, organisations, claims and vacancies out of stories: CoreNLP finds words and
/// guesses names, the learned reader reads what is said of them.
///
/// Thread-safe: one extractor serves any number of threads. Loading takes two to three seconds and
/// half a gigabyte, so make one and keep it. Stories in other languages than English give no
/// claims.
public final class ClaimExtractor {
  private final Linguist linguist;
  private final LearnedReader reader;

  private ClaimExtractor(Linguist linguist, LearnedReader reader) {
    this.linguist = linguist;
    this.reader = reader;
  }

  /// Loads CoreNLP's models and the encoder from the class path, the word lists and the reader's
  /// model from a folder.
  ///
  /// Throws `WardroundException` when a file of the folder cannot be read or understood.
  public static ClaimExtractor load(Path models) {
    return new ClaimExtractor(Linguist.load(), LearnedReader.load(models, Lexicons.load(models)));
  }

  /// Reads one story. Never fails on any text; what is longer than 400,000 characters is cut.
  public Extraction extract(Story story) {
    return linguist.reads(story)
        ? reader.read(linguist.read(story), published(story))
        : new Extraction(List.of(), List.of(), List.of());
  }

  private static @Nullable LocalDate published(Story story) {
    return story.published() == null ? null : story.published().toLocalDate();
  }
}
