package org.wardround.extract.marked;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.Mention;
import org.wardround.model.PartialDate;

/// A fact whose attributes are being read. Not thread-safe.
final class FactDraft {
  private static final Map<String, Change> CHANGES =
      Arrays.stream(Change.values()).collect(Collectors.toMap(Change::word, Function.identity()));
  private static final Map<String, Certainty> CERTAINTIES =
      Arrays.stream(Certainty.values())
          .collect(Collectors.toMap(Certainty::word, Function.identity()));

  private final String id;
  private final FactPlace place;
  private @Nullable String person;
  private @Nullable Change change;
  private @Nullable String organisation;
  private boolean organisationStated;
  private @Nullable String date;
  private boolean acting;
  private Certainty certainty = Certainty.ASSERTED;

  /// A fact that is defined at this place: at an organisation's name, that is its organisation.
  FactDraft(String id, FactPlace place) {
    this.id = id;
    this.place = place;
    organisation = place.kind() == Mention.Kind.ORGANISATION ? place.entity() : null;
  }

  /// Takes one attribute; false when it is none.
  boolean take(String value) {
    if (Numbers.isPerson(value)) {
      person = value;
    } else if (Numbers.isOrganisationOrNone(value)) {
      organisation = Numbers.organisation(value);
      organisationStated = true;
    } else if (CHANGES.containsKey(value)) {
      change = CHANGES.get(value);
    } else if (value.equals("acting")) {
      acting = true;
    } else if (CERTAINTIES.containsKey(value)) {
      certainty = CERTAINTIES.getOrDefault(value, certainty);
    } else if (isDate(value)) {
      date = value;
    } else {
      return false;
    }
    return true;
  }

  /// True for a fact at a post's words that does not say at which organisation, not even `o-`.
  boolean lacksOrganisation() {
    return isAtPost() && !organisationStated;
  }

  private boolean isAtPost() {
    return place.kind() == Mention.Kind.ROLE;
  }

  /// The fact; empty when it names no person or no change.
  Optional<MarkedFact> fact() {
    if (person == null || change == null) {
      return Optional.empty();
    }
    String role = isAtPost() ? place.words() : null;
    return Optional.of(
        new MarkedFact(
            id, person, change, role, organisation, date, acting, certainty, place.mark()));
  }

  private static boolean isDate(String value) {
    try {
      PartialDate _ = new PartialDate(value);
      return true;
    } catch (IllegalArgumentException _) {
      return false;
    }
  }
}
