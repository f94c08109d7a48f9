package org.wardround.extract.marked;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Mention;

/// Takes the marks out of one text, and keeps what they say. What is wrong with a mark is a fault;
/// reading goes on after it. Not thread-safe.
final class MarkReader {
  private static final Pattern MARK = Pattern.compile("\\[([^\\[\\]|]*)\\|([^\\[\\]|]*)]");
  private static final Pattern STRAY = Pattern.compile("[\\[\\]|]");
  private static final int REACH = 25;

  private final StringBuilder text = new StringBuilder();
  private final List<Mark> marks = new ArrayList<>();
  private final Map<String, MarkedFact> facts = new LinkedHashMap<>();
  private final Map<String, MarkedVacancy> vacancies = new LinkedHashMap<>();
  private final List<String> faults;

  private MarkReader(List<String> faults) {
    this.faults = faults;
  }

  /// Reads a text; what is wrong with its marks is added to `faults`.
  static MarkedText read(String marked, List<String> faults) {
    MarkReader reader = new MarkReader(faults);
    reader.read(marked);
    return new MarkedText(
        reader.text.toString(),
        List.copyOf(reader.marks),
        List.copyOf(reader.facts.values()),
        List.copyOf(reader.vacancies.values()));
  }

  private void read(String marked) {
    int at = 0;
    Matcher mark = MARK.matcher(marked);
    while (mark.find()) {
      text.append(marked, at, mark.start());
      String words = mark.group(2);
      if (words.isEmpty() || !words.equals(Words.strip(words))) {
        faults.add("empty or padded mark “" + mark.group() + "”");
      }
      mark(Words.strip(mark.group(1)), words);
      text.append(words);
      at = mark.end();
    }
    text.append(marked, at, marked.length());
    Matcher stray = STRAY.matcher(text);
    while (stray.find()) {
      String near = Words.near(text.toString(), stray.start(), stray.end(), REACH);
      faults.add("stray “" + stray.group() + "” near “" + near + "”");
    }
  }

  private void mark(String tag, String words) {
    String what = Words.of(tag).stream().findFirst().orElse("");
    Mention.Kind kind = kind(what);
    if (kind == null) {
      faults.add("unknown mark “" + tag + "”");
      return;
    }
    FactPlace place =
        new FactPlace(kind, kind == Mention.Kind.ROLE ? null : what, words, marks.size());
    List<String> mentioned = new ArrayList<>();
    String vacancy = null;
    for (String group : tag.substring(what.length()).split(";")) {
      List<String> attributes = Words.of(group);
      String number = attributes.isEmpty() ? "" : attributes.getFirst();
      if (Numbers.isFact(number)) {
        mentioned.add(number);
        define(number, attributes.subList(1, attributes.size()), place);
      } else if (Numbers.isVacancy(number)) {
        vacancy = number;
        open(number, attributes.subList(1, attributes.size()), place);
      } else if (!number.isEmpty()) {
        faults.add("unknown “" + number + "”");
      }
    }
    if (!words.isEmpty()) {
      int start = text.length();
      marks.add(new Mark(start, start + words.length(), kind, place.entity(), mentioned, vacancy));
    }
  }

  private static Mention.@Nullable Kind kind(String what) {
    if (what.equals("r")) {
      return Mention.Kind.ROLE;
    }
    if (Numbers.isPerson(what)) {
      return Mention.Kind.PERSON;
    }
    return Numbers.isOrganisation(what) ? Mention.Kind.ORGANISATION : null;
  }

  private void define(String number, List<String> attributes, FactPlace place) {
    if (attributes.isEmpty()) {
      return;
    }
    FactDraft draft = new FactDraft(number, place);
    attributes.stream()
        .filter(Predicate.not(draft::take))
        .forEach(a -> faults.add(number + ": unknown “" + a + "”"));
    if (draft.lacksOrganisation()) {
      faults.add(number + ": no organisation (o- where there is none)");
    }
    draft
        .fact()
        .ifPresentOrElse(this::keep, () -> faults.add(number + ": needs a person and a change"));
  }

  private void keep(MarkedFact fact) {
    if (facts.putIfAbsent(fact.id(), fact) != null) {
      faults.add(fact.id() + " is defined twice");
    }
  }

  private void open(String number, List<String> attributes, FactPlace place) {
    if (attributes.isEmpty()) {
      return;
    }
    Optional<String> organisation =
        attributes.stream().filter(Numbers::isOrganisationOrNone).findFirst();
    Optional<String> reason = attributes.stream().filter(Reasons::isWord).findFirst();
    if (organisation.isEmpty()
        || reason.isEmpty()
        || attributes.size() != 2
        || vacancies.containsKey(number)) {
      faults.add(number + ": wants an organisation and new, departure or unsaid, once");
      return;
    }
    vacancies.put(
        number,
        new MarkedVacancy(
            number,
            place.words(),
            Numbers.organisation(organisation.get()),
            Reasons.reason(reason.get()),
            place.mark()));
  }
}
