package org.wardround.web;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;
import org.wardround.model.Evidence;
import org.wardround.model.Mention;

/// The text of a story in pieces: paragraphs, in them stretches that say a claim or do not, in
/// these runs that name somebody or do not. All words of the text are in exactly one run.
final class StoryText {
  /// Words of one kind.
  ///
  /// @param kind what they name; null for nothing
  /// @param address of whom or what they name; null for roles and plain words
  record Run(String text, Mention.@Nullable Kind kind, @Nullable String address) {
    String style() {
      return kind == null ? "" : "m " + kind.name().toLowerCase(Locale.ROOT);
    }
  }

  /// Runs that say the same claims.
  ///
  /// @param says whether they say any
  /// @param anchor `s` and the offset at which a claim's sentence starts; null where none does
  record Stretch(boolean says, @Nullable String anchor, List<Run> runs) {}

  private final String text;
  private final List<Mention> mentions;
  private final List<Evidence> said;

  private StoryText(String text, List<Mention> mentions, List<Evidence> said) {
    this.text = text;
    this.mentions = mentions;
    this.said = said;
  }

  /// The paragraphs of a part of a story.
  ///
  /// @param mentions of the whole story; those of other parts and those that overlap are left out
  /// @param said where claims are said, likewise
  static List<List<Stretch>> of(
      String text, Evidence.Part part, List<Mention> mentions, List<Evidence> said) {
    StoryText story =
        new StoryText(
            text,
            apart(
                mentions.stream()
                    .filter(m -> m.part() == part && m.end() <= text.length())
                    .toList()),
            said.stream().filter(e -> e.part() == part && e.end() <= text.length()).toList());
    return story.paragraphs();
  }

  /// Of mentions that overlap, the one that starts first, and of those the longest.
  private static List<Mention> apart(List<Mention> mentions) {
    List<Mention> apart = new ArrayList<>();
    int end = 0;
    for (Mention mention :
        mentions.stream()
            .sorted(
                Comparator.comparingInt(Mention::start)
                    .thenComparing(Comparator.comparingInt(Mention::end).reversed()))
            .toList()) {
      if (mention.start() >= end) {
        apart.add(mention);
        end = mention.end();
      }
    }
    return apart;
  }

  private List<List<Stretch>> paragraphs() {
    List<List<Stretch>> paragraphs = new ArrayList<>();
    int start = 0;
    while (start < text.length()) {
      int end = text.indexOf("\n\n", start);
      end = end < 0 ? text.length() : end;
      if (!text.substring(start, end).isBlank()) {
        paragraphs.add(stretches(start, end));
      }
      start = end + 2;
    }
    return paragraphs;
  }

  private List<Stretch> stretches(int start, int end) {
    SortedSet<Integer> cuts = new TreeSet<>(List.of(start, end));
    for (Evidence evidence : said) {
      cuts.add(Math.clamp(evidence.start(), start, end));
      cuts.add(Math.clamp(evidence.end(), start, end));
    }
    List<Stretch> stretches = new ArrayList<>();
    int from = start;
    for (int to : cuts.tailSet(start + 1)) {
      stretches.add(stretch(from, to));
      from = to;
    }
    return stretches;
  }

  private Stretch stretch(int from, int to) {
    boolean says = said.stream().anyMatch(e -> e.start() < to && e.end() > from);
    boolean starts = said.stream().anyMatch(e -> e.start() == from);
    return new Stretch(says, starts ? "s" + from : null, runs(from, to));
  }

  private List<Run> runs(int from, int to) {
    List<Run> runs = new ArrayList<>();
    int done = from;
    for (Mention mention : mentions) {
      int start = Math.max(mention.start(), done);
      int end = Math.min(mention.end(), to);
      if (start < end) {
        addPlain(runs, done, start);
        runs.add(new Run(text.substring(start, end), mention.kind(), address(mention)));
        done = end;
      }
    }
    addPlain(runs, done, to);
    return runs;
  }

  private void addPlain(List<Run> runs, int from, int to) {
    if (from < to) {
      runs.add(new Run(text.substring(from, to), null, null));
    }
  }

  private static @Nullable String address(Mention mention) {
    return switch (mention.kind()) {
      case PERSON -> Links.people(mention.name());
      case ORGANISATION -> Links.organisation(mention.name());
      case ROLE -> null;
    };
  }
}
