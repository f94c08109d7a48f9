package org.wardround.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.PartialDate;
import org.wardround.model.Tenure;

/// Makes tenures of the claims about one person: all claims on one post, cut where the post was
/// left and taken up again. A pure function of its voices, whatever their order.
final class TenureDerivation {
  private TenureDerivation() {}

  /// A tenure and the strand that it was made from.
  record Derived(Tenure tenure, Strand strand) {}

  /// The tenures of the person, the earliest first.
  static List<Derived> derive(List<Voice> ofOnePerson) {
    List<Strand> strands = new ArrayList<>();
    List<Voice> voices = ofOnePerson.stream().sorted(Voice.IN_ORDER).toList();
    // Claims that name the whole post open the strands; vaguer ones then find their place.
    voices.stream().filter(TenureDerivation::whole).forEach(voice -> place(strands, voice));
    voices.stream().filter(voice -> !whole(voice)).forEach(voice -> place(strands, voice));
    return strands.stream()
        .map(strand -> new Derived(tenure(strand), strand))
        .sorted(
            Comparator.comparing((Derived derived) -> derived.tenure().earliest())
                .thenComparing(derived -> derived.tenure().latest())
                .thenComparing(derived -> derived.tenure().post().toString()))
        .toList();
  }

  private static boolean whole(Voice voice) {
    return voice.role() != null && voice.organisation() != null;
  }

  private static void place(List<Strand> strands, Voice voice) {
    Optional<Strand> home =
        strands.reversed().stream()
            .filter(strand -> strand.samePost(voice) && !beginsAnew(strand, voice))
            .findFirst();
    if (home.isPresent()) {
      home.get().add(voice);
      home.get().voices().sort(Voice.IN_ORDER);
    } else {
      strands.add(new Strand(voice));
    }
  }

  /// True when the voice speaks of a later time in the post than the strand: it was left, and the
  /// voice tells on a later day that it was taken up, or is held.
  private static boolean beginsAnew(Strand strand, Voice voice) {
    LocalDate left = leftOn(strand);
    if (left == null || voice.change() == Change.OUT || voice.change() == Change.HELD) {
      return false;
    }
    LocalDate day = voice.date() == null ? voice.said() : voice.date().firstDay();
    return day.isAfter(left) && voice.said().isAfter(left);
  }

  private static @Nullable LocalDate leftOn(Strand strand) {
    return strand.voices().stream()
        .filter(voice -> voice.change() == Change.OUT && voice.certainty() != Certainty.DENIED)
        .map(voice -> voice.date() == null ? voice.said() : voice.date().lastDay())
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  private static Tenure tenure(Strand strand) {
    return new Tenure(
        Strand.person(strand.voices()),
        strand.post(),
        start(strand),
        end(strand),
        strand.acting(),
        certainty(strand),
        confirmed(strand),
        Sources.count(strand.testimonies()),
        strand.disputes(),
        strand.testimonies());
  }

  /// A denied leaving says that the post is held.
  private static Certainty certainty(Strand strand) {
    boolean onlyTakenUp = strand.voices().stream().allMatch(voice -> voice.change() == Change.IN);
    if (onlyTakenUp) {
      return strand.certainty();
    }
    return strand.voices().stream()
        .map(Voice::certainty)
        .filter(certainty -> certainty != Certainty.DENIED)
        .min(Comparator.naturalOrder())
        .orElse(Certainty.ASSERTED);
  }

  private static Tenure.Start start(Strand strand) {
    Optional<Strand> taken = only(strand, Change.IN);
    PartialDate date =
        taken.map(Strand::date).or(() -> only(strand, Change.HOLDS).map(Strand::date)).orElse(null);
    if (date != null) {
      return new Tenure.Start.At(date);
    }
    LocalDate first = strand.firstSaid();
    return taken
        .<Tenure.Start>map(in -> new Tenure.Start.ToldOn(in.firstSaid()))
        .orElseGet(() -> new Tenure.Start.Before(first));
  }

  private static Tenure.End end(Strand strand) {
    Optional<Strand> left = only(strand, Change.OUT);
    if (left.isPresent()) {
      PartialDate date = left.get().date();
      return date == null ? new Tenure.End.ToldOn(left.get().firstSaid()) : new Tenure.End.At(date);
    }
    Optional<Strand> held = only(strand, Change.HELD);
    LocalDate confirmed = confirmed(strand);
    if (held.isEmpty() || (confirmed != null && confirmed.isAfter(held.get().lastSaid()))) {
      return new Tenure.End.Open();
    }
    return new Tenure.End.Before(held.get().firstSaid());
  }

  private static @Nullable LocalDate confirmed(Strand strand) {
    return strand.voices().stream()
        .filter(voice -> voice.certainty() != Certainty.DENIED)
        .filter(voice -> voice.change() == Change.HOLDS || voice.change() == Change.IN)
        .map(Voice::said)
        .max(Comparator.naturalOrder())
        .orElse(null);
  }

  /// The voices of one kind that were not denied.
  private static Optional<Strand> only(Strand strand, Change change) {
    Strand some = null;
    for (Voice voice : strand.voices()) {
      if (voice.change() == change && voice.certainty() != Certainty.DENIED) {
        if (some == null) {
          some = new Strand(voice);
        } else {
          some.add(voice);
        }
      }
    }
    return Optional.ofNullable(some);
  }
}
