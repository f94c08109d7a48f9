package org.wardround.lexicon;

import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;

/// The lists that tell who is who. Immutable; safe to share between threads.
///
/// @param digest changes when a list may have changed
public record Lexicon(Organisations organisations, GivenNames givenNames, String digest) {
  /// Reads the lists of a folder; a missing one is empty.
  public static Lexicon load(Path models) {
    return new Lexicon(
        Organisations.load(models),
        GivenNames.load(models),
        stamp(models.resolve("organisations.tsv")) + " " + stamp(models.resolve("nicknames.tsv")));
  }

  /// The folder of the program's own lists, found by the property `wardround.home`; without it, in
  /// the working directory.
  public static Path models() {
    return Path.of(System.getProperty("wardround.home", "."), "models");
  }

  private static String stamp(Path file) {
    try {
      BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
      return attributes.size() + "@" + attributes.lastModifiedTime().toMillis();
    } catch (java.io.IOException _) {
      return "none";
    }
  }
}
