package org.wardround.web;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.lexicon.Names;
import org.wardround.model.Certainty;
import org.wardround.model.Move;

/// Which moves a page shows; null asks for all.
///
/// @param person words of the name, or a person's id
/// @param organisation of either side
/// @param role of either side
/// @param from organisation left
/// @param to organisation joined
/// @param fromKind kind or group of kinds of the organisation left
/// @param toKind likewise of the one joined
/// @param since announced on that day or later
/// @param until announced on that day or earlier
/// @param certainty at least so sure
/// @param sources at least so many independent sources
record MoveFilter(
    @Nullable String person,
    @Nullable String organisation,
    @Nullable String role,
    @Nullable String from,
    @Nullable String to,
    @Nullable String fromKind,
    @Nullable String toKind,
    @Nullable LocalDate since,
    @Nullable LocalDate until,
    @Nullable Certainty certainty,
    int sources) {
  private static final int MOST_SOURCES = 1000;

  /// The filter of an address.
  static MoveFilter of(Asked asked) {
    return new MoveFilter(
        asked.text("person"),
        asked.text("organisation"),
        asked.text("role"),
        asked.text("from"),
        asked.text("to"),
        asked.text("from_kind"),
        asked.text("to_kind"),
        asked.day("since"),
        asked.day("until"),
        asked.word("certainty", Certainty.class),
        asked.number("sources", 1, 1, MOST_SOURCES));
  }

  /// No filter.
  static final MoveFilter ALL =
      new MoveFilter(null, null, null, null, null, null, null, null, null, null, 1);

  /// The moves to, from and inside an organisation.
  static MoveFilter ofOrganisation(String name) {
    return new MoveFilter(null, name, null, null, null, null, null, null, null, null, 1);
  }

  /// The moves to and from a post.
  static MoveFilter ofPost(String role, String organisation) {
    return new MoveFilter(null, organisation, role, null, null, null, null, null, null, null, 1);
  }

  /// The same for a span of days.
  MoveFilter within(LocalDate first, LocalDate last) {
    return new MoveFilter(
        person, organisation, role, from, to, fromKind, toKind, first, last, certainty, sources);
  }

  /// The same for what one organisation lost to another.
  MoveFilter between(@Nullable String left, @Nullable String joined) {
    return new MoveFilter(
        person,
        organisation,
        role,
        left,
        joined,
        fromKind,
        toKind,
        since,
        until,
        certainty,
        sources);
  }

  /// The same for what one kind of organisations lost to another.
  MoveFilter betweenKinds(@Nullable String left, @Nullable String joined) {
    return new MoveFilter(
        person, organisation, role, from, to, left, joined, since, until, certainty, sources);
  }

  /// The moves that pass, the latest announced first.
  List<Book.Moved> apply(OpenDesk desk) {
    Predicate<Book.Moved> passes = tests(desk).stream().reduce(_ -> true, Predicate::and);
    return desk.book().edition().moves().stream().filter(passes).toList();
  }

  private List<Predicate<Book.Moved>> tests(OpenDesk desk) {
    List<Predicate<Book.Moved>> tests = new ArrayList<>();
    if (since != null) {
      tests.add(moved -> !moved.move().announced().isBefore(since));
    }
    if (until != null) {
      tests.add(moved -> !moved.move().announced().isAfter(until));
    }
    if (certainty != null) {
      tests.add(moved -> moved.move().certainty().compareTo(certainty) <= 0);
    }
    if (sources > 1) {
      tests.add(moved -> moved.move().sources() >= sources);
    }
    if (person != null) {
      tests.add(person(person));
    }
    addPosts(tests, desk);
    addSide(tests, from == null ? null : Named.organisation(desk, from), true);
    addSide(tests, to == null ? null : Named.organisation(desk, to), false);
    addSide(tests, fromKind == null ? null : Named.kind(desk, fromKind), true);
    addSide(tests, toKind == null ? null : Named.kind(desk, toKind), false);
    return tests;
  }

  /// Role and organisation must be those of one side.
  private void addPosts(List<Predicate<Book.Moved>> tests, OpenDesk desk) {
    if (organisation == null && role == null) {
      return;
    }
    Predicate<@Nullable String> at =
        organisation == null ? _ -> true : Named.organisation(desk, organisation);
    Predicate<@Nullable String> as = role == null ? _ -> true : Named.role(role);
    tests.add(
        moved ->
            moved.move().posts().stream()
                .anyMatch(post -> at.test(post.organisation()) && as.test(post.role())));
  }

  private static void addSide(
      List<Predicate<Book.Moved>> tests,
      @Nullable Predicate<@Nullable String> organisation,
      boolean left) {
    if (organisation != null) {
      tests.add(
          moved -> {
            Move.Half half = left ? moved.move().out() : moved.move().in();
            return half != null && organisation.test(half.post().organisation());
          });
    }
  }

  private static Predicate<Book.Moved> person(String wanted) {
    String id = wanted.toLowerCase(Locale.ROOT);
    List<String> words = Arrays.asList(Names.fold(wanted).split(" "));
    return moved ->
        moved.person().id().equals(id)
            || moved.person().names().stream()
                .anyMatch(name -> Arrays.asList(name.split(" ")).containsAll(words));
  }

  /// True when it lets everything pass.
  boolean isEmpty() {
    return equals(ALL);
  }

  /// The filter as the end of an address, from the question mark on; empty when there is none.
  String query() {
    String all =
        Stream.of(
                pair("person", person),
                pair("organisation", organisation),
                pair("role", role),
                pair("from", from),
                pair("to", to),
                pair("from_kind", fromKind),
                pair("to_kind", toKind),
                pair("since", since),
                pair("until", until),
                pair("certainty", certainty == null ? null : certainty.word()),
                pair("sources", sources == 1 ? null : sources))
            .filter(pair -> !pair.isEmpty())
            .reduce("", (one, other) -> one + "&" + other);
    return all.isEmpty() ? "" : "?" + all.substring(1);
  }

  private static String pair(String name, @Nullable Object value) {
    return value == null ? "" : name + "=" + Links.encoded(value.toString());
  }
}
