package org.wardround.extract.names;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
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
  public static Cast of(StoryText text, Lexicons lexicons) {
    Cast cast = new Cast(text.sentences().size());
    OrganisationFinder organisations = new OrganisationFinder(lexicons, cast);
    organisations.findKnownAndShaped(text);
    new PeopleFinder(lexicons, cast).find(text);
    organisations.findGuessed(text);
    organisations.joinDefined(text);
    organisations.findByContext(text);
    organisations.findShortForms(text);
    cast.spans.forEach(s -> s.sort(Comparator.comparingInt(NameSpan::from)));
    cast.organisations.removeIf(
        o -> cast.spans.stream().flatMap(List::stream).noneMatch(s -> s.named() == o));
    return cast;
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
