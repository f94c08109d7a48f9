package org.wardround.ledger;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Certainty;
import org.wardround.model.Change;
import org.wardround.model.PartialDate;
import org.wardround.model.Post;
import org.wardround.model.Testimony;

/// Voices of one person's claims that speak of one thing: one leaving, one taking up, or one time
/// in a post. They are kept in the order in which they were said.
final class Strand {
  /// So many independent sources of one rumour make it more than one. Set by judgement.
  private static final int RAISING_SOURCES = 3;

  private final List<Voice> voices = new ArrayList<>();

  Strand(Voice first) {
    voices.add(first);
  }

  void add(Voice voice) {
    voices.add(voice);
  }

  List<Voice> voices() {
    return voices;
  }

  /// True when the voice may speak of the post of every voice here that names one.
  boolean samePost(Voice voice) {
    return voices.stream().anyMatch(voice::samePost)
        && voices.stream().noneMatch(mine -> contradicts(mine, voice));
  }

  private static boolean contradicts(Voice mine, Voice voice) {
    boolean organisations =
        mine.organisation() != null
            && voice.organisation() != null
            && !mine.organisation().equals(voice.organisation());
    boolean roles =
        mine.role() != null && voice.role() != null && !Roles.agree(mine.role(), voice.role());
    return organisations || roles;
  }

  LocalDate firstSaid() {
    return voices.getFirst().said();
  }

  LocalDate lastSaid() {
    return voices.getLast().said();
  }

  boolean shares(Strand other) {
    return voices.stream()
        .anyMatch(
            mine ->
                other.voices.stream()
                    .anyMatch(voice -> voice.testimony().link().equals(mine.testimony().link())));
  }

  List<Testimony> testimonies() {
    return voices.stream().map(Voice::testimony).toList();
  }

  /// The surest word on it, unless the last word that is not a mere rumour denies it. What enough
  /// independent sources tell is a step surer than each of them.
  Certainty certainty() {
    Certainty last =
        voices.reversed().stream()
            .map(Voice::certainty)
            .filter(certainty -> certainty != Certainty.SPECULATED)
            .findFirst()
            .orElse(Certainty.SPECULATED);
    if (last == Certainty.DENIED) {
      return Certainty.DENIED;
    }
    Certainty surest =
        voices.stream().map(Voice::certainty).min(Comparator.naturalOrder()).orElse(last);
    boolean raised =
        surest != Certainty.ASSERTED && Sources.count(testimonies()) >= RAISING_SOURCES;
    return raised
        ? (surest == Certainty.REPORTED ? Certainty.ASSERTED : Certainty.REPORTED)
        : surest;
  }

  /// What sources say against the outcome with their last word: other dates, denials.
  List<String> disputes() {
    Map<String, Voice> lastWords = new TreeMap<>();
    voices.forEach(voice -> lastWords.put(voice.testimony().site() + voice.change(), voice));
    List<String> disputes = new ArrayList<>();
    for (Voice voice : lastWords.values()) {
      PartialDate told = voice.date();
      PartialDate believed = date(voice.change());
      String who = " (" + voice.testimony().site() + ", " + voice.said() + ")";
      if (voice.certainty() == Certainty.DENIED && certainty() != Certainty.DENIED) {
        disputes.add("denied" + who);
      } else if (told != null && believed != null && !told.agreesWith(believed)) {
        disputes.add(voice.change().word() + " " + told + who);
      }
    }
    return disputes;
  }

  private @Nullable PartialDate date(Change change) {
    Strand same = of(voices.stream().filter(voice -> voice.change() == change).toList());
    return same == null ? null : same.date();
  }

  /// A strand of these voices, null for none.
  static @Nullable Strand of(List<Voice> voices) {
    Strand strand = null;
    for (Voice voice : voices) {
      if (strand == null) {
        strand = new Strand(voice);
      } else {
        strand.add(voice);
      }
    }
    return strand;
  }

  /// The voices whose word counts for details: the surest ones, the last said first.
  private Stream<Voice> trusted() {
    return voices.reversed().stream()
        .filter(voice -> voice.certainty() != Certainty.DENIED)
        .sorted(Comparator.comparing(Voice::certainty));
  }

  /// The post in the words of most voices, role and organisation apart; of equals the longer.
  Post post() {
    return new Post(
        best(voice -> voice.testimony().claim().post().role(), Voice::role),
        best(voice -> voice.testimony().claim().post().organisation(), Voice::organisation));
  }

  /// The key of the organisation that most voices name, null where none does.
  @Nullable String organisation() {
    return best(Voice::organisation, Voice::organisation);
  }

  /// The key of the role that most voices name, null where none does.
  @Nullable String role() {
    return best(Voice::role, Voice::role);
  }

  private @Nullable String best(
      Function<Voice, @Nullable String> words, Function<Voice, @Nullable String> key) {
    Map<String, Long> support = new HashMap<>();
    for (Voice voice : voices) {
      String said = key.apply(voice);
      if (said != null) {
        support.merge(said, 1L, Long::sum);
      }
    }
    return voices.stream()
        .filter(voice -> words.apply(voice) != null && key.apply(voice) != null)
        .max(
            Comparator.comparingLong((Voice voice) -> support.getOrDefault(key.apply(voice), 0L))
                .thenComparingInt(voice -> String.valueOf(words.apply(voice)).length())
                .thenComparing(voice -> String.valueOf(words.apply(voice))))
        .map(words)
        .orElse(null);
  }

  /// The last word of the surest voices on the date; a date that says more and agrees wins over it.
  @Nullable PartialDate date() {
    List<PartialDate> dates = trusted().map(Voice::date).flatMap(Stream::ofNullable).toList();
    if (dates.isEmpty()) {
      return null;
    }
    PartialDate last = dates.getFirst();
    return dates.stream()
        .filter(last::agreesWith)
        .max(Comparator.comparingInt(date -> date.iso().length()))
        .orElse(last);
  }

  boolean acting() {
    return trusted().findFirst().map(Voice::acting).orElse(false);
  }

  /// The fullest form of the name.
  static String person(List<Voice> voices) {
    return voices.stream()
        .map(voice -> voice.testimony().claim().person())
        .max(Comparator.comparingInt(String::length).thenComparing(Comparator.naturalOrder()))
        .orElse("");
  }
}
