package org.wardround.extract;

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
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.StoryText;
import org.wardround.model.Extraction;
import org.wardround.model.Mention;

/// Reads by patterns and rules, as before the learned reader. Thread-safe.
public final class RuleReader {
  private final Lexicons lexicons;
  private final Claims claims;
  private final LinearModel names;

  RuleReader(Lexicons lexicons, Claims claims, LinearModel names) {
    this.lexicons = lexicons;
    this.claims = claims;
    this.names = names;
  }

  Extraction read(StoryText text, @Nullable LocalDate published) {
    Cast cast = Cast.of(text, lexicons, names);
    List<Clause> clauses = Chunker.clauses(text, cast, lexicons, published);
    Claims.Found found = claims.in(clauses, published);
    List<Mention> mentions = mentions(text, cast);
    clauses.forEach(clause -> mentions.addAll(roles(clause)));
    return new Extraction(mentions, found.claims(), found.vacancies());
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
