package org.wardround.extract.reader;

import java.util.ArrayList;
import java.util.List;

/// Finds people, organisations and posts: seven classes a token (none, begin and inside of each),
/// the best row of them by Viterbi's search. No mention goes across a line.
final class Tagger {
  private static final int CLASSES = 7;

  private final float[] weights;
  private final float[] bias;

  Tagger(Tensors model) {
    weights = model.values("tag.weight");
    bias = model.values("tag.bias");
  }

  /// The mentions of a story in reading order; what each names is not known yet (`entity` is its
  /// number).
  List<Span> spans(PieceSequence story, Matrix tokens) {
    int[] classes = best(story, tokens.times(weights, CLASSES, bias));
    List<Span> spans = new ArrayList<>();
    int from = 0;
    while (from < classes.length) {
      int to = from + 1;
      if (classes[from] > 0) {
        int kind = (classes[from] - 1) / 2;
        while (to < classes.length && classes[to] == 2 * kind + 2) {
          to++;
        }
        spans.add(new Span(Span.Kind.at(kind), from, to, spans.size()));
      }
      from = to;
    }
    return spans;
  }

  private static int[] best(PieceSequence story, Matrix scores) {
    int size = scores.rows();
    int[][] before = new int[size][CLASSES];
    float[] sums = new float[CLASSES];
    for (int i = 0; i < size; i++) {
      float[] next = new float[CLASSES];
      boolean line = story.beginsLine(i);
      for (int c = 0; c < CLASSES; c++) {
        int from = i == 0 ? 0 : previous(sums, c, line);
        before[i][c] = from;
        boolean allowed = c == 0 || c % 2 == 1 || !line;
        next[c] = allowed ? (i == 0 ? 0 : sums[from]) + scores.at(i, c) : Float.NEGATIVE_INFINITY;
      }
      sums = next;
    }
    int[] classes = new int[size];
    int last = max(sums);
    for (int i = size - 1; i >= 0; i--) {
      classes[i] = last;
      last = before[i][last];
    }
    return classes;
  }

  /// The best class before one: inside follows only begin and inside of its own kind.
  private static int previous(float[] sums, int c, boolean line) {
    if (c > 0 && c % 2 == 0 && !line) {
      return sums[c - 1] >= sums[c] ? c - 1 : c;
    }
    return max(sums);
  }

  private static int max(float[] sums) {
    int best = 0;
    for (int c = 1; c < sums.length; c++) {
      best = sums[c] > sums[best] ? c : best;
    }
    return best;
  }
}
