package org.wardround.web;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

/// Tests that change what is served: each has a copy of the sample desk of its own.
abstract class OnOwnSampleDesk {
  @TempDir Path folder;
  SampleDesk desk;

  @BeforeEach
  void serve() throws IOException {
    desk = SampleDesk.serve(folder);
  }

  @AfterEach
  void close() {
    desk.close();
  }
}
