package org.wardround.ledger;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.wardround.lexicon.Names;
import org.wardround.model.Testimony;

/// Counts independent sources. Copies of one text began at one outlet, the first to publish it; two
/// outlets that began their own text are two sources, two texts of one outlet are one.
///
/// Texts count as copies when they are of one cluster, or when their best sentence for a claim is
/// the same, word for word.
final class Sources {
  /// Sentences shorter than this may be the same by chance ("He starts in May."), characters.
  private static final int TELLING_LENGTH = 60;

  private Sources() {}

  /// The number of independent sources among the testimonies, given in their order.
  static int count(Collection<Testimony> testimonies) {
    Map<String, String> origin = new HashMap<>();
    Set<String> origins = new HashSet<>();
    List<Testimony> byDay =
        testimonies.stream()
            .sorted(java.util.Comparator.comparing(Testimony::said).thenComparing(Testimony::link))
            .toList();
    for (Testimony testimony : byDay) {
      String sentence = "sentence " + Names.fold(testimony.claim().best().sentence());
      String story = "story " + testimony.link();
      String cluster =
          "cluster " + Objects.requireNonNullElse(testimony.cluster(), testimony.link());
      boolean telling = sentence.length() >= TELLING_LENGTH;
      String known =
          first(origin.get(story), origin.get(cluster), telling ? origin.get(sentence) : null);
      String outlet = known == null ? testimony.site() : known;
      origin.putIfAbsent(story, outlet);
      origin.putIfAbsent(cluster, outlet);
      if (telling) {
        origin.putIfAbsent(sentence, outlet);
      }
      origins.add(outlet);
    }
    return origins.size();
  }

  private static @org.jspecify.annotations.Nullable String first(
      @org.jspecify.annotations.Nullable String... values) {
    for (String value : values) {
      if (value != null) {
        return value;
      }
    }
    return null;
  }
}
