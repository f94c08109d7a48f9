package org.wardround.web;

import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;

/// Tests that share one served copy of the sample desk.
abstract class OnSampleDesk {
  @TempDir static Path folder;
  static SampleDesk desk;

  @BeforeAll
  static void serve() throws IOException {
    desk = SampleDesk.serve(folder);
  }

  @AfterAll
  static void closeDesk() {
    desk.close();
  }
}
