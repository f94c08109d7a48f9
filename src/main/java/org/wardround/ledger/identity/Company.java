package org.wardround.ledger.identity;

/// Short tokens for the people and organisations that a story names, for comparing the company that
/// people keep. Two names share a token once in some four thousand million pairs.
public final class Company {
  private Company() {}

  /// The token of an organisation.
  ///
  /// @param key of the organisation
  public static String organisation(String key) {
    return "o" + Integer.toString(key.hashCode(), Character.MAX_RADIX);
  }

  /// The token of a person.
  public static String person(PersonName name) {
    return "p" + Integer.toString(name.form().hashCode(), Character.MAX_RADIX);
  }
}
