package org.wardround.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.List;
import org.wardround.index.Relevance;

/// `bench relevance`: how well searches rank, beside plain BM25.
final class RelevanceBench implements Bench.Benchmark {
  @Override
  public void run(PrintStream out, List<String> arguments) throws IOException {
    Relevance.report(out);
  }
}
