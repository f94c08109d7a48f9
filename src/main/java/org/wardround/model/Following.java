package org.wardround.model;

import java.time.Instant;

/// Somebody or something whose moves the user wants to be told of.
///
/// @param kind what it is
/// @param value a person's id, an organisation's name, or role and organisation with ` @ ` between
/// @param name for screens; of a person also what finds them when the id has changed
public record Following(long id, Kind kind, String value, String name, Instant created) {
  /// What can be followed; searches are followed as saved searches.
  public enum Kind {
    PERSON,
    ORGANISATION,
    POST
  }

  private static final String AT = " @ ";

  /// Of a post: its role.
  public String role() {
    int at = value.indexOf(AT);
    return at < 0 ? "" : value.substring(0, at);
  }

  /// Of a post: its organisation.
  public String organisation() {
    int at = value.indexOf(AT);
    return at < 0 ? value : value.substring(at + AT.length());
  }
}
