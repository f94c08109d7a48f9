package org.wardround.pipeline;

import com.cronutils.model.CronType;
import com.cronutils.model.definition.CronDefinitionBuilder;
import com.cronutils.model.time.ExecutionTime;
import com.cronutils.parser.CronParser;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.wardround.model.WardroundException;

/// When nights begin: a time of day or a cron expression, on the clocks of a time zone.
///
/// Each time on the wall comes once: one that a change of the clocks skips is taken later by what
/// they were put forward, and one that comes twice is taken the first time.
public final class NightSchedule {
  /// Longer than clocks are put forward in any zone of today (Antarctica/Troll: two hours).
  private static final Duration LONGEST_GAP = Duration.ofHours(3);

  private static final int CRON_FIELDS = 5;

  private final String text;
  private final String cron;
  private final ExecutionTime times;
  private final ZoneId zone;
  private final @Nullable LocalTime daily;

  private NightSchedule(String text, String cron, ZoneId zone, @Nullable LocalTime daily) {
    this.text = text;
    this.cron = cron;
    this.times = times(cron);
    this.zone = zone;
    this.daily = daily;
  }

  /// Reads `02:00`, `02:00 Europe/London`, `0 2 * * 1-5` or `0 2 * * 1-5 Europe/London`: minute,
  /// hour, day, month, day of the week. Throws `WardroundException` for anything else, and for what
  /// never comes.
  ///
  /// @param usual the zone where none is named
  public static NightSchedule parse(String text, ZoneId usual) {
    List<String> words = Arrays.asList(text.strip().split("\\s+"));
    int fields = words.getFirst().contains(":") ? 1 : CRON_FIELDS;
    if (words.size() != fields && words.size() != fields + 1) {
      throw wrong(text, "");
    }
    try {
      LocalTime daily = fields == 1 ? LocalTime.parse(words.getFirst()) : null;
      ZoneId zone = words.size() > fields ? ZoneId.of(words.getLast()) : usual;
      String cron =
          daily == null
              ? String.join(" ", words.subList(0, fields))
              : "%d %d * * *".formatted(daily.getMinute(), daily.getHour());
      NightSchedule schedule = new NightSchedule(text.strip(), cron, zone, daily);
      schedule.next(Instant.EPOCH);
      return schedule;
    } catch (DateTimeException | IllegalArgumentException unknown) {
      throw wrong(text, ": " + unknown.getMessage());
    }
  }

  private static ExecutionTime times(String cron) {
    var unix = CronDefinitionBuilder.instanceDefinitionFor(CronType.UNIX);
    return ExecutionTime.forCron(new CronParser(unix).parse(cron));
  }

  private static WardroundException wrong(String text, String why) {
    return new WardroundException(
        "'%s' is no time for nights%s; write it as '02:00 Europe/London' or as a cron expression, '0 2 * * * Europe/London'."
            .formatted(text, why));
  }

  /// The first beginning after that moment.
  public Instant next(Instant after) {
    LocalDateTime wall = LocalDateTime.ofInstant(after, zone).minus(LONGEST_GAP);
    while (true) {
      wall = nextOnTheWall(wall);
      Instant begins = wall.atZone(zone).toInstant();
      if (begins.isAfter(after)) {
        return begins;
      }
    }
  }

  /// Clocks without changes have no zone; UTC stands for it.
  private LocalDateTime nextOnTheWall(LocalDateTime after) {
    return times
        .nextExecution(after.atZone(ZoneOffset.UTC))
        .orElseThrow(() -> wrong(text, ": that never comes"))
        .toLocalDateTime();
  }

  /// The time of day, where nights begin at the same one every day.
  public Optional<LocalTime> daily() {
    return Optional.ofNullable(daily);
  }

  /// The same as a cron expression of five fields, on the clocks of the zone.
  public String cron() {
    return cron;
  }

  /// Whose clocks tell the time.
  public ZoneId zone() {
    return zone;
  }

  @Override
  public String toString() {
    return text;
  }
}
