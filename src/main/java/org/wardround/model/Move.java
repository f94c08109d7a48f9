package org.wardround.model;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/// What all claims together say happened: a person leaves one post, takes another, or both.
///
/// @param person the fullest form of the name
/// @param out the post left, null when nothing tells of one
/// @param in the post taken up, likewise; never both null
/// @param announced when the first story told of it
/// @param certainty of the surest voice; `DENIED` when the last word is a denial
/// @param sources how many independent sources tell it: copies of one story count once, and so does
///   everything that began at one outlet
/// @param disputes what sources say against it with their last word: other dates, denials
/// @param evidence every claim that it was made from, the earliest first
public record Move(
    String person,
    @Nullable Half out,
    @Nullable Half in,
    LocalDate announced,
    Certainty certainty,
    int sources,
    List<String> disputes,
    List<Testimony> evidence) {

  /// One side of a move.
  ///
  /// @param date when it takes effect, by the last word on it; null where nothing tells
  /// @param acting whether the post is held for the time being
  public record Half(Post post, @Nullable PartialDate date, boolean acting) {}

  public Move {
    disputes = List.copyOf(disputes);
    evidence = List.copyOf(evidence);
    if (out == null && in == null) {
      throw new IllegalArgumentException("a move from nowhere to nowhere: " + person);
    }
  }

  /// When the move takes effect: the date of the new post, else of the old one, else null.
  public @Nullable PartialDate effective() {
    return in != null && in.date() != null ? in.date() : out == null ? null : out.date();
  }

  /// The posts of the move, one or two, the one left first.
  public List<Post> posts() {
    return Stream.of(out, in).flatMap(Stream::ofNullable).map(Half::post).toList();
  }
}
