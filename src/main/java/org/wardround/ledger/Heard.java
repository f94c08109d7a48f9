package org.wardround.ledger;

import java.util.Set;
import org.wardround.ledger.identity.PersonName;
import org.wardround.model.Testimony;

/// A claim as derivation uses it.
///
/// @param id of its row; negative for one that was added by hand
/// @param voice the testimony with its keys
/// @param company tokens of whom and what its story names
record Heard(long id, PersonName name, Voice voice, Set<String> company) {
  static Heard of(long id, Testimony testimony, Keys keys, Set<String> company) {
    var post = testimony.claim().post();
    Voice voice =
        new Voice(testimony, keys.organisation(post.organisation()), Keys.role(post.role()));
    return new Heard(id, PersonName.parse(testimony.claim().person()), voice, company);
  }

  Heard withName(PersonName other) {
    return new Heard(id, other, voice, company);
  }

  Testimony testimony() {
    return voice.testimony();
  }
}
