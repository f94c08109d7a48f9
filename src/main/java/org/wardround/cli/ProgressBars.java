package org.wardround.cli;

import me.tongfei.progressbar.ProgressBar;
import me.tongfei.progressbar.ProgressBarBuilder;
import me.tongfei.progressbar.ProgressBarStyle;
import org.jspecify.annotations.Nullable;
import org.wardround.pipeline.Progress;

/// Progress as a bar on stderr, one task after another. Safe for use by several threads.
final class ProgressBars implements Progress, AutoCloseable {
  private @Nullable ProgressBar bar;

  private ProgressBars() {}

  /// A bar where stderr is a terminal, else nothing. A JVM cannot tell what stderr is, so `run.sh`
  /// says it.
  static ProgressBars forTerminal() {
    return new ProgressBars();
  }

  @Override
  public synchronized void begin(String task, long steps) {
    close();
    if (Boolean.getBoolean("wardround.terminal") && steps > 0) {
      bar =
          new ProgressBarBuilder()
              .setTaskName(task)
              .setInitialMax(steps)
              .setStyle(ProgressBarStyle.ASCII)
              .clearDisplayOnFinish()
              .build();
    }
  }

  @Override
  public synchronized void step() {
    if (bar != null) {
      bar.step();
    }
  }

  @Override
  public synchronized void close() {
    if (bar != null) {
      bar.close();
      bar = null;
    }
  }
}
