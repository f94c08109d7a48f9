package org.wardround.ledger;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Change;
import org.wardround.model.Move;
import org.wardround.model.PartialDate;
import org.wardround.model.Testimony;

/// Makes moves of the claims about one person: claims of one leaving, and of one taking up, are put
/// together; then what was left is joined with what was taken up. A pure function of its voices,
/// whatever their order.
final class MoveDerivation {
  /// How long after the last word on a change another story may still speak of the same, days.
  /// Notice periods in the public sector run up to half a year, and reviews of the year repeat it.
  private static final long SAME_CHANGE_DAYS = 400;

  /// How far apart the dates of one change may be told and still be revisions of one date, days.
  private static final long SAME_DATE_DAYS = 400;

  /// How far apart the news of leaving and of taking up may be to be one move, days.
  private static final long JOIN_DAYS = 200;

  private MoveDerivation() {}

  /// A move and the strands that it was made from, one or two.
  record Derived(Move move, List<Strand> strands) {}

  /// The moves of the person, the latest first.
  static List<Derived> derive(List<Voice> ofOnePerson) {
    List<Voice> voices = ofOnePerson.stream().sorted(Voice.IN_ORDER).toList();
    List<Strand> outs = strands(voices, Change.OUT);
    List<Strand> ins = strands(voices, Change.IN);
    Map<Strand, Strand> joined = join(outs, ins);
    List<Derived> moves = new ArrayList<>();
    for (Strand out : outs) {
      moves.add(move(out, joined.get(out)));
    }
    for (Strand in : ins) {
      if (!joined.containsValue(in)) {
        moves.add(move(null, in));
      }
    }
    moves.sort(
        Comparator.comparing((Derived derived) -> derived.move().announced())
            .reversed()
            .thenComparing(derived -> derived.move().posts().toString()));
    return moves;
  }

  private static List<Strand> strands(List<Voice> voices, Change change) {
    List<Strand> strands = new ArrayList<>();
    for (Voice voice : voices) {
      if (voice.change() == change) {
        strands.reversed().stream()
            .filter(strand -> strand.samePost(voice) && sameTime(strand, voice))
            .findFirst()
            .ifPresentOrElse(strand -> strand.add(voice), () -> strands.add(new Strand(voice)));
      }
    }
    return strands;
  }

  private static boolean sameTime(Strand strand, Voice voice) {
    PartialDate mine = strand.date();
    PartialDate other = voice.date();
    if (mine != null && other != null) {
      return Math.abs(ChronoUnit.DAYS.between(mine.firstDay(), other.firstDay())) <= SAME_DATE_DAYS;
    }
    return ChronoUnit.DAYS.between(strand.lastSaid(), voice.said()) <= SAME_CHANGE_DAYS;
  }

  private record Pair(Strand out, Strand in, boolean together, long days) {}

  /// Joins each leaving with at most one taking up: first those told in one story, then the nearest
  /// in time.
  private static Map<Strand, Strand> join(List<Strand> outs, List<Strand> ins) {
    List<Pair> pairs = new ArrayList<>();
    for (Strand out : outs) {
      for (Strand in : ins) {
        Pair pair = new Pair(out, in, out.shares(in), distance(out, in));
        if (fits(pair)) {
          pairs.add(pair);
        }
      }
    }
    pairs.sort(
        Comparator.comparing(Pair::together)
            .reversed()
            .thenComparingLong(Pair::days)
            .thenComparing(pair -> pair.out.firstSaid())
            .thenComparing(pair -> pair.in.firstSaid())
            .thenComparing(pair -> pair.out.post().toString())
            .thenComparing(pair -> pair.in.post().toString()));
    Map<Strand, Strand> joined = new LinkedHashMap<>();
    for (Pair pair : pairs) {
      if (!joined.containsKey(pair.out) && !joined.containsValue(pair.in)) {
        joined.put(pair.out, pair.in);
      }
    }
    return joined;
  }

  private static boolean fits(Pair pair) {
    if (pair.days > JOIN_DAYS) {
      return false;
    }
    boolean sameVoice = pair.in.voices().stream().anyMatch(pair.out::samePost);
    return !sameVoice || pair.out.acting() != pair.in.acting();
  }

  /// Days between leaving and taking up: by their dates where both are known, else by the news.
  private static long distance(Strand out, Strand in) {
    PartialDate left = out.date();
    PartialDate taken = in.date();
    LocalDate from = left != null && taken != null ? left.firstDay() : out.firstSaid();
    LocalDate to = left != null && taken != null ? taken.firstDay() : in.firstSaid();
    return Math.abs(ChronoUnit.DAYS.between(from, to));
  }

  private static Derived move(@Nullable Strand out, @Nullable Strand in) {
    List<Strand> strands = Stream.of(out, in).flatMap(Stream::ofNullable).toList();
    List<Voice> voices =
        strands.stream()
            .flatMap(strand -> strand.voices().stream())
            .sorted(Voice.IN_ORDER)
            .toList();
    List<Testimony> evidence = voices.stream().map(Voice::testimony).toList();
    Move move =
        new Move(
            Strand.person(voices),
            half(out),
            half(in),
            voices.getFirst().said(),
            strands.getLast().certainty(),
            Sources.count(evidence),
            strands.stream().flatMap(strand -> strand.disputes().stream()).toList(),
            evidence);
    return new Derived(move, strands);
  }

  private static Move.@Nullable Half half(@Nullable Strand strand) {
    return strand == null ? null : new Move.Half(strand.post(), strand.date(), strand.acting());
  }
}
