package org.wardround.web;

import java.time.LocalDate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.MoveQuery;
import org.wardround.model.Certainty;

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

  /// The same as the ledger is asked.
  MoveQuery asked() {
    return new MoveQuery(
        person,
        organisation,
        role,
        since,
        until,
        fromKind,
        toKind,
        null,
        null,
        from,
        to,
        certainty,
        sources,
        false);
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
