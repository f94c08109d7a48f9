package org.wardround.extract.reader;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.text.StoryText;
import org.wardround.model.Claim;
import org.wardround.model.Evidence;
import org.wardround.model.Extraction;
import org.wardround.model.Mention;
import org.wardround.model.Post;
import org.wardround.model.Vacancy;

/// Reads mentions, claims and vacancies out of a story's sentences, by what it learned from marked
/// stories.
///
/// Thread-safe.
public final class LearnedReader {
  /// The model, in the `models/` folder.
  public static final String MODEL = "reader.safetensors";

  /// More tokens than these are scored in parts: the work on pairs grows with the square.
  private static final int LONGEST_PART = 1_500;

  private final Vocabulary vocabulary;
  private final Lexicons lexicons;
  private final Encoder encoder;
  private final Tagger tagger;
  private final Heads heads;
  private final Calibration calibration;

  private LearnedReader(Vocabulary vocabulary, Lexicons lexicons, Tensors model) {
    this.vocabulary = vocabulary;
    this.lexicons = lexicons;
    this.encoder = Encoder.load(model);
    this.tagger = new Tagger(model);
    this.heads = new Heads(model);
    this.calibration = Calibration.of(model);
  }

  /// Loads the encoder from the class path and the model from the folder.
  public static LearnedReader load(Path models, Lexicons lexicons) {
    return new LearnedReader(Vocabulary.load(), lexicons, Tensors.read(models.resolve(MODEL)));
  }

  /// Reads one story.
  ///
  /// @param published the day by which relative dates are reckoned; null for an unknown one
  public Extraction read(StoryText text, @Nullable LocalDate published) {
    PieceSequence story = PieceSequence.of(text, vocabulary, lexicons);
    if (story.size() == 0) {
      return new Extraction(List.of(), List.of(), List.of());
    }
    Matrix tokens = new Matrix(story.size(), Encoder.WIDTH, encoder.tokens(story));
    List<Span> spans =
        tagger.spans(story, tokens).stream().filter(s -> hasLetter(story, s)).toList();
    Named people = PersonNames.group(story, of(spans, Span.Kind.PERSON), lexicons);
    Named organisations = OrganisationNames.group(story, of(spans, Span.Kind.ORGANISATION));
    List<Span> roles = of(spans, Span.Kind.ROLE);
    Dates dates = Dates.of(story, published);
    ClaimAssembly assembly = new ClaimAssembly(story, dates.values(), new RoleMatching(lexicons));
    for (int[] part : parts(story)) {
      List<Span> p = inside(people.spans(), part);
      List<Span> o = inside(organisations.spans(), part);
      List<Span> r = inside(roles, part);
      List<Span> d = inside(dates.spans(), part);
      if (!p.isEmpty() || !r.isEmpty()) {
        assembly.add(heads.scores(story, tokens, p, o, r, d), p, o, r, d);
      }
    }
    return new Extraction(
        mentions(story, people, organisations, roles),
        claims(story, assembly, people, organisations),
        vacancies(story, assembly, organisations));
  }

  private static List<Span> of(List<Span> spans, Span.Kind kind) {
    return spans.stream().filter(s -> s.kind() == kind).toList();
  }

  /// A dash or a number alone names nothing, whatever the tagger takes it for.
  private static boolean hasLetter(PieceSequence story, Span span) {
    return story.words(span.from(), span.to()).codePoints().anyMatch(Character::isLetter);
  }

  private static List<Span> inside(List<Span> spans, int[] part) {
    return spans.stream().filter(s -> s.from() >= part[0] && s.from() < part[1]).toList();
  }

  private static List<int[]> parts(PieceSequence story) {
    List<int[]> parts = new ArrayList<>();
    int from = 0;
    for (int t = 1; t < story.size(); t++) {
      if ((t - from >= LONGEST_PART && story.beginsLine(t)) || t - from >= 2 * LONGEST_PART) {
        parts.add(new int[] {from, t});
        from = t;
      }
    }
    parts.add(new int[] {from, story.size()});
    return parts;
  }

  private static List<Mention> mentions(
      PieceSequence story, Named people, Named organisations, List<Span> roles) {
    List<Mention> mentions = new ArrayList<>();
    people
        .spans()
        .forEach(
            s ->
                mentions.add(
                    mention(story, s, Mention.Kind.PERSON, people.names().get(s.entity()))));
    organisations
        .spans()
        .forEach(
            s ->
                mentions.add(
                    mention(
                        story,
                        s,
                        Mention.Kind.ORGANISATION,
                        organisations.names().get(s.entity()))));
    roles.forEach(
        s ->
            mentions.add(
                mention(story, s, Mention.Kind.ROLE, Roles.text(story.words(s.from(), s.to())))));
    mentions.sort(Comparator.comparing(Mention::part).thenComparingInt(Mention::start));
    return mentions;
  }

  private static Mention mention(PieceSequence story, Span span, Mention.Kind kind, String name) {
    return new Mention(
        kind,
        name,
        story.sentence(span.from()).part(),
        story.token(span.from()).start(),
        story.token(span.to() - 1).end());
  }

  private List<Claim> claims(
      PieceSequence story, ClaimAssembly assembly, Named people, Named organisations) {
    List<Claim> claims = new ArrayList<>();
    for (ScoredClaim claim : assembly.claims()) {
      String organisation =
          claim.organisation() < 0 ? null : organisations.names().get(claim.organisation());
      List<Evidence> evidence =
          claim.anchors().stream()
              .map(a -> story.sentence(a.from()).evidence())
              .distinct()
              .toList();
      claims.add(
          new Claim(
              people.names().get(claim.person()),
              claim.said().change(),
              new Post(claim.role(), organisation),
              claim.date(),
              claim.acting(),
              claim.said().certainty(),
              Attribution.of(evidence.getFirst().sentence()),
              evidence,
              new Claim.Grounds(claim.explained(), List.of()),
              calibration.confidence(claim.score())));
    }
    return claims;
  }

  private static List<Vacancy> vacancies(
      PieceSequence story, ClaimAssembly assembly, Named organisations) {
    return assembly.vacancies().stream()
        .map(
            v ->
                new Vacancy(
                    new Post(
                        v.role(),
                        v.organisation() < 0 ? null : organisations.names().get(v.organisation())),
                    v.reason(),
                    story.sentence(v.span().from()).evidence()))
        .toList();
  }
}
