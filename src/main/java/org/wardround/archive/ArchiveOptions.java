package org.wardround.archive;

/// How the archive is kept.
///
/// @param maxFileBytes a WARC file that has grown beyond this many bytes is closed and the next
///   begun; 1 GB is what the WARC standard recommends (ISO 28500:2017, annex C)
public record ArchiveOptions(long maxFileBytes) {
  /// The standard's recommendation.
  public static final ArchiveOptions DEFAULT = new ArchiveOptions(1_000_000_000L);
}
