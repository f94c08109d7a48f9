package org.wardround.web;

import java.util.List;
import org.wardround.ledger.Held;
import org.wardround.ledger.Person;
import org.wardround.model.Certainty;
import org.wardround.model.Tenure;

/// A tenure as pages show it.
record TenureItem(Person person, Tenure tenure) {
  static TenureItem of(Held held) {
    return new TenureItem(held.person(), held.tenure());
  }

  PostItem post() {
    return PostItem.of(tenure.post(), tenure.acting());
  }

  boolean open() {
    return tenure.end() instanceof Tenure.End.Open && tenure.certainty() != Certainty.DENIED;
  }

  /// "from December 2015, no end known".
  String time() {
    return Wording.capital(Wording.start(tenure.start())) + ", " + Wording.end(tenure.end());
  }

  String confirmed() {
    return tenure.confirmed() == null ? "" : "last confirmed " + Wording.day(tenure.confirmed());
  }

  String sources() {
    return Wording.count(tenure.sources(), "source", "sources");
  }

  List<EvidenceItem> evidence() {
    return tenure.evidence().stream().map(EvidenceItem::of).toList();
  }
}
