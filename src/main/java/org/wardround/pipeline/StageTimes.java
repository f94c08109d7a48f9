package org.wardround.pipeline;

import java.time.Duration;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Supplier;
import org.wardround.ledger.RunHistory.StageTime;

/// How long each stage has worked, summed over threads. Safe for use by many threads.
public final class StageTimes {
  /// What a story goes through.
  public enum Stage {
    FETCH,
    ARCHIVE,
    ARTICLE,
    EXTRACT,
    LEDGER,
    DERIVE,
    INDEX;

    /// How reports and the ledger name it.
    public String word() {
      return name().toLowerCase(Locale.ROOT);
    }
  }

  private record Sum(LongAdder times, LongAdder nanos) {}

  private final Map<Stage, Sum> sums = new EnumMap<>(Stage.class);

  StageTimes() {
    for (Stage stage : Stage.values()) {
      sums.put(stage, new Sum(new LongAdder(), new LongAdder()));
    }
  }

  /// Does a piece of a stage's work and counts its time, also where it fails.
  <R> R time(Stage stage, Supplier<R> work) {
    long start = System.nanoTime();
    try {
      return work.get();
    } finally {
      add(stage, 1, System.nanoTime() - start);
    }
  }

  void add(Stage stage, long times, long nanos) {
    Sum sum = sums.get(stage);
    if (sum != null) {
      sum.times.add(times);
      sum.nanos.add(nanos);
    }
  }

  /// What was counted so far, in the order of the stages.
  public List<StageTime> sums() {
    return sums.entrySet().stream()
        .map(
            e ->
                new StageTime(
                    e.getKey().word(),
                    e.getValue().times.sum(),
                    Duration.ofNanos(e.getValue().nanos.sum())))
        .toList();
  }

  /// What was counted since an earlier look.
  static List<StageTime> since(List<StageTime> before, List<StageTime> now) {
    return java.util.stream.IntStream.range(0, now.size())
        .mapToObj(
            i ->
                new StageTime(
                    now.get(i).stage(),
                    now.get(i).times() - before.get(i).times(),
                    now.get(i).took().minus(before.get(i).took())))
        .toList();
  }
}
