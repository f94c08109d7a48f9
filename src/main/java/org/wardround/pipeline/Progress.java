package org.wardround.pipeline;

/// Is told how far a long task has come. Called from several threads.
public interface Progress {
  /// Nobody watches.
  Progress NONE =
      new Progress() {
        @Override
        public void begin(String task, long steps) {}

        @Override
        public void step() {}
      };

  /// A task of so many steps begins; the one before has ended.
  void begin(String task, long steps);

  /// One more step is done.
  void step();
}
