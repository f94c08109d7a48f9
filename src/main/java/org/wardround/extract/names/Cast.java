package org.wardround.extract.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.learned.Lesson;
import org.wardround.extract.learned.LinearModel;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.StoryText;

/// Everybody and every organisation that a story names, and where.
public final class Cast {
  private final List<List<NameSpan>> spans = new ArrayList<>();
  private final List<Person> people = new ArrayList<>();
  private final List<Organisation> organisations = new ArrayList<>();

  private Cast(int sentences) {
    for (int i = 0; i < sentences; i++) {
      spans.add(new ArrayList<>());
    }
  }

  /// Finds the names of a story.
  ///
  /// @param names the model that decides which capitalised names are organisations; null for none
  public static Cast of(StoryText text, Lexicons lexicons, @Nullable LinearModel names) {
    Cast cast = new Cast(text.sentences().size());
    OrganisationFinder organisations = cast.find(text, lexicons);
    if (names != null) {
      new NameJudge(lexicons, text, cast).judge(names, organisations);
    }
    organisations.findShortForms(text);
    cast.spans.forEach(s -> s.sort(Comparator.comparingInt(NameSpan::from)));
    cast.organisations.removeIf(
        o -> cast.spans.stream().flatMap(List::stream).noneMatch(s -> s.named() == o));
    return cast;
  }

  private OrganisationFinder find(StoryText text, Lexicons lexicons) {
    OrganisationFinder organisations = new OrganisationFinder(lexicons, this);
    organisations.findKnownAndShaped(text);
    new PeopleFinder(lexicons, this).find(text);
    organisations.findGuessed(text);
    organisations.joinDefined(text);
    organisations.findByContext(text);
    return organisations;
  }

  /// What the model of names can learn from an annotated story.
  ///
  /// @param organisation tells whether a name is one of an annotated organisation's
  public static List<Lesson> lessons(
      StoryText text, Lexicons lexicons, Predicate<String> organisation) {
    Cast cast = new Cast(text.sentences().size());
    cast.find(text, lexicons);
    return new NameJudge(lexicons, text, cast).lessons(organisation);
  }

  /// The names in one sentence, in reading order, none overlapping another.
  public List<NameSpan> in(Sentence sentence) {
    return spans.get(sentence.index());
  }

  /// The people, in the order in which they were found.
  public List<Person> people() {
    return people;
  }

  /// The organisations, in the order in which they were found.
  public List<Organisation> organisations() {
    return organisations;
  }

  boolean free(Sentence sentence, int from, int to) {
    return in(sentence).stream().noneMatch(s -> s.overlaps(from, to));
  }

  /// Makes one organisation of two: every mention of the second becomes one of the first.
  void merge(Organisation kept, Organisation gone) {
    for (List<NameSpan> in : spans) {
      in.replaceAll(s -> s.named() == gone ? new NameSpan(s.from(), s.to(), kept) : s);
    }
    gone.forms().forEach(kept::alsoCalled);
    for (int i = 0; i < gone.mentions(); i++) {
      kept.mentioned();
    }
    organisations.remove(gone);
  }

  boolean names(int sentence, Named named) {
    return spans.get(sentence).stream().anyMatch(s -> s.named() == named);
  }

  void add(Sentence sentence, NameSpan span) {
    in(sentence).add(span);
    if (span.named() instanceof Organisation organisation) {
      organisation.mentioned();
    }
  }

  /// The name that a token belongs to.
  public Optional<NameSpan> covering(Sentence sentence, int token) {
    return in(sentence).stream().filter(s -> s.overlaps(token, token + 1)).findFirst();
  }
}
