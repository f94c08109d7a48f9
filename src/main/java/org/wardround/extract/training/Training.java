package org.wardround.extract.training;

import edu.stanford.nlp.classify.Dataset;
import edu.stanford.nlp.classify.LinearClassifier;
import edu.stanford.nlp.classify.LinearClassifierFactory;
import edu.stanford.nlp.ling.BasicDatum;
import edu.stanford.nlp.stats.ClassicCounter;
import edu.stanford.nlp.stats.Counter;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.ClaimExtractor;
import org.wardround.extract.RuleReader;
import org.wardround.extract.claim.Claims;
import org.wardround.extract.evaluation.Evaluation;
import org.wardround.extract.evaluation.Gold;
import org.wardround.extract.learned.Lesson;
import org.wardround.extract.learned.LinearModel;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.names.Cast;
import org.wardround.extract.phrase.Chunker;
import org.wardround.extract.phrase.Clause;
import org.wardround.extract.text.Linguist;
import org.wardround.extract.text.StoryText;
import org.wardround.model.Extraction;
import org.wardround.model.Story;

/// Learns the models from annotated stories, and tells by cross-validation how well they do on
/// stories that they have not seen. The same stories in the same order always give the same models.
/// Not thread-safe.
public final class Training {

  /// Traits seen less often than this teach nothing that holds elsewhere.
  private static final int LEAST_OFTEN = 3;

  /// Width of the Gaussian prior on the weights; the smaller, the closer they stay to zero. The
  /// best of 0.3, 0.6 and 1.2 by cross-validation was the middle one, by a little.
  private static final double SIGMA = 0.5;

  private static final double TOLERANCE = 1e-4;

  private final Linguist linguist = Linguist.load();
  private final Lexicons lexicons;
  private final Claims claims;
  private final List<Example> examples = new ArrayList<>();

  /// Loads the language models, and patterns and word lists from a folder.
  public Training(Path models) {
    lexicons = Lexicons.load(models);
    claims = Claims.unlearned(models);
  }

  private record Example(
      String id, StoryText text, @Nullable LocalDate published, Gold gold, List<Lesson> names) {}

  /// A story as read with some model of names.
  private record Reading(Example example, Cast cast, List<Clause> clauses) {}

  /// What is learned.
  ///
  /// @param names which capitalised names are organisations
  /// @param verdicts what a sentence says of a person and a post
  /// @param employers whose post it is where the words leave it open
  public record Models(LinearModel names, LinearModel verdicts, LinearModel employers) {
    /// Writes the models to the folder where extraction reads them.
    public void write(Path folder) {
      names.write(folder.resolve(ClaimExtractor.NAMES));
      Claims.write(verdicts, employers, folder);
    }
  }

  /// Adds an annotated story.
  public void add(String id, Story story, Gold gold) {
    StoryText text = linguist.read(story);
    LocalDate published = story.published() == null ? null : story.published().toLocalDate();
    List<Lesson> names = Cast.lessons(text, lexicons, gold::organisation);
    examples.add(new Example(id, text, published, gold, names));
  }

  /// Learns from all stories.
  public Models learn() {
    return learn(examples);
  }

  /// How well models do that have learned from the other stories, each part of the stories in turn
  /// being left out: every story is unseen by the models that read it.
  ///
  /// @param parts how many parts, two or more
  /// @param group names the group that a story, given by its id, is counted in
  /// @return an evaluation for each group, in the order of their names
  public Map<String, Evaluation> crossValidate(int parts, UnaryOperator<String> group) {
    Map<String, Evaluation> evaluations = new TreeMap<>();
    for (int part = 0; part < parts; part++) {
      List<Example> seen = new ArrayList<>();
      List<Example> unseen = new ArrayList<>();
      for (int i = 0; i < examples.size(); i++) {
        (i % parts == part ? unseen : seen).add(examples.get(i));
      }
      Models models = learn(seen);
      for (Example example : unseen) {
        evaluate(
            example,
            models,
            evaluations.computeIfAbsent(group.apply(example.id()), g -> new Evaluation()));
      }
    }
    return evaluations;
  }

  private void evaluate(Example example, Models models, Evaluation evaluation) {
    Reading reading = read(example, models.names());
    Claims.Found found =
        claims
            .with(models.verdicts(), models.employers())
            .in(reading.clauses(), example.published());
    evaluation.add(
        example.id(),
        new Extraction(
            RuleReader.mentions(example.text(), reading.cast()), found.claims(), found.vacancies()),
        example.gold());
  }

  private Reading read(Example example, LinearModel names) {
    Cast cast = Cast.of(example.text(), lexicons, names);
    return new Reading(
        example, cast, Chunker.clauses(example.text(), cast, lexicons, example.published()));
  }

  private Models learn(List<Example> from) {
    LinearModel names =
        learn(from.stream().flatMap(e -> e.names().stream()).toList(), Lesson.NO_YES);
    List<Lesson> verdicts = new ArrayList<>();
    List<Lesson> employers = new ArrayList<>();
    for (Example example : from) {
      List<Clause> clauses = read(example, names).clauses();
      GoldKey key = new GoldKey(example.gold());
      verdicts.addAll(claims.verdictLessons(clauses, example.published(), key));
      employers.addAll(claims.employerLessons(clauses, key));
    }
    return new Models(names, learn(verdicts, Claims.ANSWERS), learn(employers, Lesson.NO_YES));
  }

  private static LinearModel learn(List<Lesson> lessons, List<String> answers) {
    Dataset<String, String> data = new Dataset<>();
    for (Lesson lesson : lessons) {
      data.add(new BasicDatum<>(lesson.traits().stream().sorted().toList(), lesson.answer()));
    }
    data.applyFeatureCountThreshold(LEAST_OFTEN);
    var factory = new LinearClassifierFactory<String, String>(TOLERANCE, false, SIGMA);
    factory.setVerbose(false);
    LinearClassifier<String, String> classifier = factory.trainClassifier(data);
    Map<String, double[]> weights = new HashMap<>();
    Map<String, Counter<String>> learned = classifier.weightsAsMapOfCounters();
    for (int i = 0; i < answers.size(); i++) {
      int answer = i;
      Counter<String> counter = learned.getOrDefault(answers.get(i), new ClassicCounter<>());
      counter
          .entrySet()
          .forEach(
              e ->
                  weights.computeIfAbsent(e.getKey(), t -> new double[answers.size()])[answer] =
                      e.getValue());
    }
    return LinearModel.of(answers, weights);
  }
}
