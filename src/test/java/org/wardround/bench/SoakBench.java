package org.wardround.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.function.ToLongFunction;
import org.wardround.pipeline.SimulatedYear;
import org.wardround.pipeline.SimulatedYear.Findings;
import org.wardround.pipeline.SimulatedYear.Night;

/// `bench soak [NIGHTS [FEEDS [STORIES]]]`: a year of nights (365, of 40 feeds, 60 stories each)
/// against a press that is served on this machine and never was, in one process. Tells what a night
/// takes and what stays in memory at the beginning and at the end, and what was lost or doubled.
final class SoakBench implements Bench.Benchmark {
  @Override
  public void run(PrintStream out, List<String> arguments)
      throws IOException, InterruptedException {
    int nights = number(arguments, 0, 365);
    int feeds = number(arguments, 1, 40);
    int stories = number(arguments, 2, 60);
    Path desk = Files.createTempDirectory("wardround-soak").resolve("desk");
    out.printf("%d nights, %d feeds, %d stories a night, in %s%n", nights, feeds, stories, desk);
    Findings findings = SimulatedYear.run(desk, nights, feeds, stories, night -> tell(out, night));
    out.printf(
        Locale.ROOT,
        "%,d stories, %,d claims, %,d MB; %s%n",
        findings.stories(),
        findings.claims(),
        findings.deskBytes() >> 20,
        findings.events());
    List<Night> lived = findings.nights().subList(0, nights);
    for (int quarter = 0; quarter < 4; quarter++) {
      List<Night> part = lived.subList(quarter * nights / 4, (quarter + 1) * nights / 4);
      out.printf(
          Locale.ROOT,
          "quarter %d: %.1f s a night, %.0f MB in use%n",
          quarter + 1,
          mean(part, night -> night.took().toMillis()) / 1000,
          mean(part.stream().filter(n -> n.heap() > 0).toList(), Night::heap) / (1 << 20));
    }
    out.printf("replay of everything: %s%n", seconds(findings.replay()));
    out.println(
        findings.faults().isEmpty()
            ? "nothing lost, nothing doubled, the replay tells the same"
            : findings.faults().size() + " faults:");
    findings.faults().stream().limit(50).forEach(out::println);
  }

  private static void tell(PrintStream out, Night night) {
    if (night.heap() > 0) {
      out.printf(
          "night %d: %s, %d announced, %d new, %d MB in use%n",
          night.number(),
          seconds(night.took()),
          night.announced(),
          night.fresh(),
          night.heap() >> 20);
    }
  }

  private static double mean(List<Night> nights, ToLongFunction<Night> figure) {
    return nights.stream().mapToLong(figure).average().orElse(0);
  }

  private static String seconds(Duration duration) {
    return String.format(Locale.ROOT, "%.1f s", duration.toMillis() / 1000.0);
  }

  private static int number(List<String> arguments, int place, int otherwise) {
    return arguments.size() > place ? Integer.parseInt(arguments.get(place)) : otherwise;
  }
}
