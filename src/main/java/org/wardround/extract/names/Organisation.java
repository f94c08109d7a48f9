package org.wardround.extract.names;

import java.util.LinkedHashSet;
import java.util.Set;

/// An organisation of one story. Compared by identity; grows while the story is read.
public final class Organisation implements Named {
  private final Set<String> forms = new LinkedHashSet<>();
  private String name;
  private OrganisationKind kind;
  private int mentions;

  Organisation(String name, OrganisationKind kind) {
    this.name = name;
    this.kind = kind;
    forms.add(name);
  }

  @Override
  public String name() {
    return name;
  }

  /// What sort of organisation it is, which decides what "the trust" may mean.
  public OrganisationKind kind() {
    return kind;
  }

  void kind(OrganisationKind known) {
    kind = known;
  }

  void rename(String fuller) {
    forms.add(fuller);
    name = fuller;
  }

  void alsoCalled(String form) {
    forms.add(form);
  }

  /// Every form of the name that the story uses.
  public Set<String> forms() {
    return forms;
  }

  void mentioned() {
    mentions++;
  }

  /// How often the story names it.
  public int mentions() {
    return mentions;
  }

  @Override
  public String toString() {
    return name;
  }
}
