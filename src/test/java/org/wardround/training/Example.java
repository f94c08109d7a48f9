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
/// @param employers [role][0 none, then organisation entity] shares that add up to 1; empty where
///   nothing is to be learned
/// @param stated [person entity][organisation entity] what is said without a role, or null
/// @param datesOf [roles, then organisation mentions][0 none, then date] shares; empty likewise
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
    float[][] employers,
    @Nullable Said[][] stated,
    float[][] datesOf,
    int[] acting,
    int[] vacancy,
    int[] reason) {

  private static final float[] NOTHING = {};

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
      float[][] employers = new float[roles][];
      float[][] datesOf = new float[roles + organisationSpans.size()][];
      int[] acting = filled(roles, -1);
      int[] vacancy = filled(roles, 0);
      int[] reason = filled(roles, -1);
      for (int r = 0; r < roles; r++) {
        List<MarkedFact> own = facts(roleMarks.get(r));
        MarkedVacancy open = vacancies.get(String.valueOf(roleMarks.get(r).vacancy()));
        said[r] = said(own);
        employers[r] = employers(own, open);
        datesOf[r] = own.isEmpty() ? NOTHING : datesOf(own);
        if (!own.isEmpty()) {
          acting[r] = own.stream().anyMatch(MarkedFact::acting) ? 1 : 0;
        }
        if (open != null) {
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

    private @Nullable Said[] said(List<MarkedFact> own) {
      Map<Integer, List<Said>> all = new HashMap<>();
      for (MarkedFact fact : own) {
        Integer person = people.get(fact.person());
        if (person != null) {
          all.computeIfAbsent(person, k -> new ArrayList<>())
              .add(Said.of(fact.change(), fact.certainty()));
        }
      }
      @Nullable Said[] said = new @Nullable Said[people.size()];
      all.forEach((person, list) -> said[person] = Said.of(list));
      return said;
    }

    private float[] employers(List<MarkedFact> own, @Nullable MarkedVacancy open) {
      List<String> employers = new ArrayList<>();
      own.forEach(f -> employers.add(String.valueOf(f.organisation())));
      if (open != null) {
        employers.add(String.valueOf(open.organisation()));
      }
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
      if (right.isEmpty()) {
        return NOTHING;
      }
      float[] shares = new float[size];
      List<Integer> once = right.stream().distinct().toList();
      once.forEach(r -> shares[r] = 1f / once.size());
      return shares;
    }

    private @Nullable Said[][] stated(float[][] datesOf) {
      Map<List<Integer>, List<Said>> all = new HashMap<>();
      for (int o = 0; o < organisationSpans.size(); o++) {
        List<MarkedFact> own =
            facts(organisationMarks.get(o)).stream().filter(f -> f.role() == null).toList();
        datesOf[roleSpans.size() + o] = own.isEmpty() ? NOTHING : datesOf(own);
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
