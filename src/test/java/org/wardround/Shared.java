package org.wardround;

import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Assumptions;

/// The collections of other people's test cases that lie beside the project where it is developed.
/// Tests that need one are skipped where it is missing.
public final class Shared {
  private static final Path DATA = Path.of("..", "shared", "data");
  private static final int BLOCK = 512;

  private Shared() {}

  /// The files of a `.tar.gz` whose names start so, by name.
  public static Map<String, byte[]> files(String archive, String start) throws IOException {
    Path file = DATA.resolve(archive);
    Assumptions.assumeTrue(Files.exists(file), () -> "skipped: " + file + " is not here");
    Map<String, byte[]> found = new LinkedHashMap<>();
    try (InputStream raw = new BufferedInputStream(Files.newInputStream(file));
        DataInputStream tar = new DataInputStream(new GZIPInputStream(raw))) {
      byte[] header = new byte[BLOCK];
      while (tar.readNBytes(header, 0, BLOCK) == BLOCK && header[0] != 0) {
        String name = text(header, 345, 155) + text(header, 0, 100);
        int size = Integer.parseInt(text(header, 124, 12).strip(), 8);
        byte[] content = tar.readNBytes(size);
        tar.skipNBytes((BLOCK - size % BLOCK) % BLOCK);
        if (header[156] == '0' && name.startsWith(start)) {
          found.put(name, content);
        }
      }
    }
    return found;
  }

  private static String text(byte[] block, int from, int length) {
    int end = from;
    while (end < from + length && block[end] != 0) {
      end++;
    }
    return new String(block, from, end - from, StandardCharsets.UTF_8);
  }
}
