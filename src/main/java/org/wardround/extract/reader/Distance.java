package org.wardround.extract.reader;

/// How far apart two mentions stand, in steps that grow: the numbers that the heads have vectors
/// for.
public final class Distance {
  /// Steps of the gap in tokens: 0, 1, 2, 3–4, 5–8 … over 128, for each direction.
  public static final int GAPS = 20;

  /// Sentences between, −4 (or less) to 4 (or more).
  public static final int SENTENCES = 9;

  private static final int FURTHEST = 4;

  private Distance() {}

  /// The step of the gap from one mention to another.
  public static int gap(Span from, Span to) {
    int gap = to.from() >= from.to() ? to.from() - from.to() : Math.min(to.to() - from.from(), 0);
    int size = Math.abs(gap);
    int step =
        size <= 2 ? size : Math.min(9, 2 + (32 - Integer.numberOfLeadingZeros((size - 1) / 2)));
    return gap < 0 ? GAPS / 2 + step : step;
  }

  /// The step of the distance in sentences from one mention to another.
  public static int sentences(PieceSequence story, Span from, Span to) {
    int between = story.sentenceOf()[to.from()] - story.sentenceOf()[from.from()];
    return Math.clamp(between, -FURTHEST, FURTHEST) + FURTHEST;
  }
}
