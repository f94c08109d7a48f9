package org.wardround.index;

import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;

/// A time as a hit keeps it: seconds since 1970 and the offset in seconds. Reading ISO 8601 took a
/// tenth of a search.
final class StoredTime {
  private StoredTime() {}

  static String write(OffsetDateTime time) {
    return time.toEpochSecond() + " " + time.getOffset().getTotalSeconds();
  }

  static OffsetDateTime read(String stored) {
    int blank = stored.indexOf(' ');
    ZoneOffset offset = ZoneOffset.ofTotalSeconds(Integer.parseInt(stored.substring(blank + 1)));
    return Instant.ofEpochSecond(Long.parseLong(stored.substring(0, blank))).atOffset(offset);
  }
}
