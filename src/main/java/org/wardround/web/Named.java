package org.wardround.web;

import java.util.HashMap;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.wardround.ledger.Moves;
import org.wardround.lexicon.Organisations;

/// Tells which names, as stories write them, are meant by what the user asks for: as the commands
/// do. Each name is looked at once, however many moves bear it. For one request; not thread-safe.
final class Named {
  private Named() {}

  /// An organisation, by words of its name or any name the lexicon knows it by.
  static Predicate<@Nullable String> organisation(OpenDesk desk, String wanted) {
    Map<String, Boolean> known = new HashMap<>();
    return name ->
        name != null
            && known.computeIfAbsent(
                name, one -> desk.ledger().moves().isOrganisation(one, wanted));
  }

  /// The very organisation, by any of its names.
  static Predicate<@Nullable String> same(OpenDesk desk, String wanted) {
    Organisations organisations = desk.lexicon().organisations();
    String key = organisations.key(wanted);
    Map<String, Boolean> known = new HashMap<>();
    return name ->
        name != null && known.computeIfAbsent(name, one -> organisations.key(one).equals(key));
  }

  /// Organisations of a kind or group of kinds.
  static Predicate<@Nullable String> kind(OpenDesk desk, String kind) {
    Organisations organisations = desk.lexicon().organisations();
    Map<String, Boolean> known = new HashMap<>();
    return name ->
        name != null
            && known.computeIfAbsent(
                name,
                one ->
                    organisations.find(one).filter(o -> Organisations.isOf(o, kind)).isPresent());
  }

  /// A role, by its words.
  static Predicate<@Nullable String> role(String wanted) {
    Map<String, Boolean> known = new HashMap<>();
    return role -> role != null && known.computeIfAbsent(role, one -> Moves.isRole(one, wanted));
  }
}
