package org.wardround.article;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class FingerprintTest {
  /// The similarity from which the pipeline takes two stories for copies.
  private static final double COPY = 0.4;

  private static final String STORY =
      """
      The director of a large hospital group will leave in the spring, its board said on Monday. She
      has led the group for six years, through two mergers and the arrival of a new record system. A
      search for her successor begins at once, and the deputy will act until somebody is found.
      Colleagues praised her patience with suppliers and her habit of walking the wards at night.
      """;

  @Test
  void aTextIsItsOwnCopyHoweverItIsSetAndPunctuated() {
    Fingerprint one = Fingerprint.of(STORY);
    Fingerprint other = Fingerprint.of(STORY.toUpperCase(java.util.Locale.ROOT).replace(",", " –"));
    assertThat(one.similarity(other)).isEqualTo(1);
  }

  @Test
  void anEditedCopyStaysSimilarAndSharesABand() {
    Fingerprint one = Fingerprint.of(STORY);
    Fingerprint other =
        Fingerprint.of(STORY.replace("on Monday", "yesterday").replace("at once", "this week"));
    assertThat(one.similarity(other)).isBetween(0.6, 0.99);
    assertThat(new HashSet<>(one.bands())).containsAnyElementsOf(other.bands());
  }

  @Test
  void anotherStoryIsNotSimilar() {
    String other =
        """
        A trust in the north has signed for a new laboratory system that four hospitals will share.
        The supplier was chosen after a year of talks, and the first site goes live next autumn. The
        contract runs for ten years, with an option for five more, and replaces a system from 1998
        that its makers stopped caring for long ago.
        """;
    assertThat(Fingerprint.of(STORY).similarity(Fingerprint.of(other))).isLessThan(0.1);
  }

  @Test
  void aFewWordsAreNoCopyOfAnything() {
    Fingerprint few = Fingerprint.of("The chief executive will leave.");
    assertThat(few.similarity(few)).isZero();
    assertThat(few.bands()).isEmpty();
  }

  @Test
  void survivesBeingKept() {
    Fingerprint one = Fingerprint.of(STORY);
    assertThat(Fingerprint.ofMinima(one.minima()).similarity(one)).isEqualTo(1);
  }

  /// The development stories with the edits that news desks make, against all other stories.
  @Test
  void findsEditedCopiesOfRealStoriesAndTakesNoOtherForOne() throws IOException {
    List<String> stories = developmentStories();
    Random dice = new Random(7);
    List<Fingerprint> originals = stories.stream().map(Fingerprint::of).toList();
    int found = 0;
    int wrong = 0;
    int copies = 0;
    for (int i = 0; i < stories.size(); i++) {
      for (int edit = 0; edit < 5; edit++) {
        Fingerprint copy = Fingerprint.of(edited(stories.get(i), edit, dice));
        copies++;
        for (int j = 0; j < originals.size(); j++) {
          boolean taken = isCopy(copy, originals.get(j));
          found += taken && i == j ? 1 : 0;
          wrong += taken && i != j ? 1 : 0;
        }
      }
    }
    double recall = (double) found / copies;
    double precision = (double) found / (found + wrong);
    System.out.printf("copies: precision %.3f, recall %.3f of %d%n", precision, recall, copies);
    assertThat(precision).isGreaterThanOrEqualTo(0.99);
    assertThat(recall).isGreaterThanOrEqualTo(0.95);
  }

  private static boolean isCopy(Fingerprint one, Fingerprint other) {
    return !Collections.disjoint(one.bands(), other.bands()) && one.similarity(other) >= COPY;
  }

  /// What editors do to agency copy: cut the end, drop a paragraph, rewrite the opening, add words
  /// of their own, replace words throughout.
  private static String edited(String story, int edit, Random dice) {
    List<String> paragraphs = new ArrayList<>(List.of(story.split("\n\n")));
    switch (edit) {
      case 0 -> paragraphs.removeLast();
      case 1 -> paragraphs.remove(dice.nextInt(paragraphs.size()));
      case 2 -> paragraphs.set(0, "Another outlet tells the news in an opening of its own making.");
      case 3 -> paragraphs.add("Our paper asked the ministry for a comment but has had no answer.");
      default -> paragraphs.replaceAll(p -> everyTwentiethWordReplaced(p));
    }
    return String.join("\n\n", paragraphs);
  }

  private static String everyTwentiethWordReplaced(String paragraph) {
    String[] words = paragraph.split(" ");
    for (int i = 19; i < words.length; i += 20) {
      words[i] = "another";
    }
    return String.join(" ", words);
  }

  private static List<String> developmentStories() throws IOException {
    Path folder = Path.of("../shared/stories");
    assumeTrue(Files.isDirectory(folder), "the development stories are not beside the project");
    try (Stream<Path> files = Files.list(folder)) {
      List<String> texts = new ArrayList<>();
      for (Path file : files.filter(f -> f.toString().endsWith(".txt")).sorted().toList()) {
        texts.add(Files.readString(file).split("\n\n", 2)[1]);
      }
      return texts;
    }
  }
}
