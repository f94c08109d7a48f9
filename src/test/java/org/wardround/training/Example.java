package org.wardround.training;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.marked.Mark;
import org.wardround.extract.marked.MarkedFact;
import org.wardround.extract.marked.MarkedStory;
import org.wardround.extract.marked.MarkedVacancy;
import org.wardround.extract.reader.Dates;
import org.wardround.extract.reader.PieceSequence;
import org.wardround.extract.reader.Said;
import org.wardround.extract.reader.Span;
import org.wardround.extract.text.Token;
import org.wardround.model.Evidence;
import org.wardround.model.Mention;

/// A marked story as the trainer sees it: the spans, and what is right for each of them and each
/// pair.
///
/// @param tags for each token its class: 0 none, then begin and inside of person, organisation and
///   role
/// @param people, organisations, roles, dates the mentions of each kind in reading order
/// @param said [role][person entity] what is said, or null
/// @param employers whose the post of a role is, for each person it is said of
/// @param stated [person entity][organisation entity] what is said without a role, or null
/// @param datesOf when that takes effect, the mention counted among roles, then organisations
/// @param acting, vacancy, reason for each role 0 or 1 (the reason 0 new post, 1 departure, 2
///   unsaid), −1 for nothing to learn
record Example(
    String id,
    PieceSequence story,
    int[] tags,
    List<Span> people,
    List<Span> organisations,
    List<Span> roles,
    List<Span> dates,
    int peopleCount,
    int organisationCount,
    @Nullable Said[][] said,
    List<Choice> employers,
    @Nullable Said[][] stated,
    List<Choice> datesOf,
    int[] acting,
    int[] vacancy,
    int[] reason) {

  /// What is to be chosen for one mention and one person.
  ///
  /// @param mention index of the mention
  /// @param person number of the person; −1 for a vacancy, which has none
  /// @param shares [0 none, then each candidate], together 1
  record Choice(int mention, int person, float[] shares) {}

  static Example of(MarkedStory marked, PieceSequence story) {
    return new Maker(marked, story).make();
  }

  private static final class Maker {
    private final MarkedStory marked;
    private final PieceSequence story;
    private final Map<String, MarkedFact> facts = new HashMap<>();
    private final Map<String, MarkedVacancy> vacancies = new HashMap<>();
    private final Map<String, Integer> people = new LinkedHashMap<>();
    private final Map<String, Integer> organisations = new LinkedHashMap<>();
    private final List<Span> personSpans = new ArrayList<>();
    private final List<Span> organisationSpans = new ArrayList<>();
    private final List<Mark> organisationMarks = new ArrayList<>();
    private final List<Span> roleSpans = new ArrayList<>();
    private final List<Mark> roleMarks = new ArrayList<>();
    private final Dates dates;

    Maker(MarkedStory marked, PieceSequence story) {
      this.marked = marked;
      this.story = story;
      this.dates = Dates.of(story, marked.published());
      marked.facts().forEach(f -> facts.put(f.id(), f));
      marked.vacancies().forEach(v -> vacancies.put(v.id(), v));
    }

    Example make() {
      int[] tags = spans();
      int roles = roleSpans.size();
      @Nullable Said[][] said = new @Nullable Said[roles][people.size()];
      List<Choice> employers = new ArrayList<>();
      List<Choice> datesOf = new ArrayList<>();
      int[] acting = filled(roles, -1);
      int[] vacancy = filled(roles, 0);
      int[] reason = filled(roles, -1);
      for (int r = 0; r < roles; r++) {
        List<MarkedFact> own = facts(roleMarks.get(r));
        MarkedVacancy open = vacancies.get(String.valueOf(roleMarks.get(r).vacancy()));
        said[r] = new @Nullable Said[people.size()];
        for (Map.Entry<Integer, List<MarkedFact>> one : byPerson(own).entrySet()) {
          int person = one.getKey();
          List<MarkedFact> theirs = one.getValue();
          said[r][person] = said(theirs);
          add(
              employers,
              r,
              person,
              employers(theirs.stream().map(f -> String.valueOf(f.organisation())).toList()));
          add(datesOf, r, person, datesOf(theirs));
        }
        if (!own.isEmpty()) {
          acting[r] = own.stream().anyMatch(MarkedFact::acting) ? 1 : 0;
        }
        if (open != null) {
          add(employers, r, -1, employers(List.of(String.valueOf(open.organisation()))));
          vacancy[r] = 1;
          reason[r] = open.reason() == null ? 2 : open.reason().equals("departure") ? 1 : 0;
        }
      }
      @Nullable Said[][] stated = stated(datesOf);
      return new Example(
          marked.id(),
          story,
          tags,
          personSpans,
          organisationSpans,
          roleSpans,
          dates.spans(),
          people.size(),
          organisations.size(),
          said,
          employers,
          stated,
          datesOf,
          acting,
          vacancy,
          reason);
    }

    private int[] spans() {
      int[] tags = new int[story.size()];
      int bodyStart = marked.title().length() + 2;
      for (Mark mark : marked.marks()) {
        int from = 0;
        while (from < story.size() && end(from, bodyStart) <= mark.start()) {
          from++;
        }
        int to = from;
        while (to < story.size() && start(to, bodyStart) < mark.end()) {
          to++;
        }
        if (to == from || Arrays.stream(tags, from, to).anyMatch(t -> t != 0)) {
          continue;
        }
        int kind = List.of(Mention.Kind.values()).indexOf(mark.kind());
        Arrays.fill(tags, from, to, 2 * kind + 2);
        tags[from] = 2 * kind + 1;
        add(mark, from, to);
      }
      return tags;
    }

    private void add(Mark mark, int from, int to) {
      switch (mark.kind()) {
        case PERSON -> personSpans.add(new Span(Span.Kind.PERSON, from, to, number(people, mark)));
        case ORGANISATION -> {
          organisationSpans.add(
              new Span(Span.Kind.ORGANISATION, from, to, number(organisations, mark)));
          organisationMarks.add(mark);
        }
        case ROLE -> {
          roleSpans.add(new Span(Span.Kind.ROLE, from, to, roleSpans.size()));
          roleMarks.add(mark);
        }
      }
    }

    private static int number(Map<String, Integer> numbers, Mark mark) {
      return numbers.computeIfAbsent(String.valueOf(mark.entity()), k -> numbers.size());
    }

    private int start(int token, int bodyStart) {
      Token t = story.token(token);
      return story.sentence(token).part() == Evidence.Part.TITLE
          ? t.start()
          : bodyStart + t.start();
    }

    private int end(int token, int bodyStart) {
      Token t = story.token(token);
      return story.sentence(token).part() == Evidence.Part.TITLE ? t.end() : bodyStart + t.end();
    }

    private List<MarkedFact> facts(Mark mark) {
      return mark.facts().stream().map(facts::get).filter(f -> f != null).toList();
    }

    private static Said said(List<MarkedFact> own) {
      return Said.of(own.stream().map(f -> Said.of(f.change(), f.certainty())).toList());
    }

    private Map<Integer, List<MarkedFact>> byPerson(List<MarkedFact> own) {
      Map<Integer, List<MarkedFact>> all = new LinkedHashMap<>();
      for (MarkedFact fact : own) {
        Integer person = people.get(fact.person());
        if (person != null) {
          all.computeIfAbsent(person, k -> new ArrayList<>()).add(fact);
        }
      }
      return all;
    }

    private static void add(List<Choice> choices, int mention, int person, float[] shares) {
      if (shares.length > 0) {
        choices.add(new Choice(mention, person, shares));
      }
    }

    private float[] employers(List<String> employers) {
      List<Integer> right =
          employers.stream()
              .distinct()
              .map(o -> o.equals("null") ? 0 : organisations.getOrDefault(o, -2) + 1)
              .filter(o -> o >= 0)
              .toList();
      return shares(right, organisations.size() + 1);
    }

    private float[] datesOf(List<MarkedFact> own) {
      List<Integer> right = new ArrayList<>();
      for (MarkedFact fact : own) {
        if (fact.date() == null) {
          continue;
        }
        for (int d = 0; d < dates.values().size(); d++) {
          if (dates.values().get(d).iso().equals(fact.date())) {
            right.add(d + 1);
          }
        }
      }
      boolean undated = own.stream().allMatch(f -> f.date() == null);
      return shares(undated ? List.of(0) : right, dates.spans().size() + 1);
    }

    private static float[] shares(List<Integer> right, int size) {
      float[] shares = new float[right.isEmpty() ? 0 : size];
      List<Integer> once = right.stream().distinct().toList();
      once.forEach(r -> shares[r] = 1f / once.size());
      return shares;
    }

    private @Nullable Said[][] stated(List<Choice> datesOf) {
      Map<List<Integer>, List<Said>> all = new HashMap<>();
      for (int o = 0; o < organisationSpans.size(); o++) {
        int mention = roleSpans.size() + o;
        List<MarkedFact> own =
            facts(organisationMarks.get(o)).stream().filter(f -> f.role() == null).toList();
        byPerson(own).forEach((person, theirs) -> add(datesOf, mention, person, datesOf(theirs)));
      }
      for (MarkedFact fact : marked.facts()) {
        Integer person = people.get(fact.person());
        Integer organisation = organisations.get(String.valueOf(fact.organisation()));
        if (fact.role() == null && person != null && organisation != null) {
          all.computeIfAbsent(List.of(person, organisation), k -> new ArrayList<>())
              .add(Said.of(fact.change(), fact.certainty()));
        }
      }
      @Nullable Said[][] stated = new @Nullable Said[people.size()][organisations.size()];
      all.forEach((pair, list) -> stated[pair.getFirst()][pair.getLast()] = Said.of(list));
      return stated;
    }

    private static int[] filled(int size, int value) {
      int[] array = new int[size];
      Arrays.fill(array, value);
      return array;
    }
  }
}
