package org.wardround.lexicon;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.CRC32;

/// The lists that tell who is who. Immutable; safe to share between threads.
///
/// @param digest changes when a list changes
public record Lexicon(
    Organisations organisations, GivenNames givenNames, CommonNames commonNames, String digest) {
  /// Reads the lists of a folder; a missing one is empty.
  public static Lexicon load(Path models) {
    return new Lexicon(
        Organisations.load(models),
        GivenNames.load(models),
        CommonNames.load(models),
        Stream.of("organisations.tsv", "nicknames.tsv", "common-names.tsv")
            .map(file -> stamp(models.resolve(file)))
            .collect(Collectors.joining(" ")));
  }

  /// The folder of the program's own lists, found by the property `wardround.home`; without it, in
  /// the working directory.
  public static Path models() {
    return Path.of(System.getProperty("wardround.home", "."), "models");
  }

  private static String stamp(Path file) {
    try {
      CRC32 sum = new CRC32();
      sum.update(Files.readAllBytes(file));
      return Long.toHexString(sum.getValue());
    } catch (IOException _) {
      return "none";
    }
  }
}
