package org.wardround.training;

import ai.djl.engine.Engine;
import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDManager;
import ai.djl.training.GradientCollector;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.marked.MarkedStories;
import org.wardround.extract.marked.MarkedStory;
import org.wardround.extract.reader.LearnedReader;
import org.wardround.extract.reader.PieceSequence;
import org.wardround.extract.reader.Tensors;
import org.wardround.extract.reader.Vocabulary;
import org.wardround.extract.text.Linguist;
import org.wardround.lexicon.Lexicon;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/// `./run.sh train`: teaches the reader from marked stories, on PyTorch.
///
/// Every fiftieth step leaves a checkpoint, every epoch a model; a run that was stopped goes on
/// from the last one when started again with the same options.
@Command(
    name = "train",
    mixinStandardHelpOptions = true,
    description = "Teaches the reader from marked stories (.mark).")
final class Train implements Callable<Integer> {
  private static final Map<String, Float> WEIGHTS =
      Map.of("tags", 0.3f, "said", 2f, "employer", 1f, "stated", 1f, "flags", 0.6f, "date", 0.5f);
  private static final int BATCH = 4;

  @Parameters(arity = "1..*", paramLabel = "DIR", description = "Folders of marked stories.")
  private List<Path> folders = List.of();

  @Option(names = "--to", description = "Where the model goes. Default: ${DEFAULT-VALUE}.")
  private Path to = Lexicon.models().resolve(LearnedReader.MODEL);

  @Option(
      names = "--epochs",
      defaultValue = "10",
      description = "How often each story is seen. Default: ${DEFAULT-VALUE}.")
  private int epochs;

  @Option(
      names = "--part",
      defaultValue = "0",
      description =
          "Leaves out every twelfth group of stories from the N-th on (1–12), to measure on. Default: none.")
  private int part;

  @Option(names = "--seed", defaultValue = "1")
  private long seed;

  @Option(
      names = "--rate",
      defaultValue = "1.5e-4",
      description = "Learning rate of the encoder; that of the heads is --heads-rate.")
  private float rate;

  @Option(names = "--heads-rate", defaultValue = "1e-3")
  private float headsRate;

  @Option(
      names = "--from",
      description = "Begins with the weights of this model instead of the base encoder's.")
  private @Nullable Path from;

  @Option(names = "--work", description = "Where checkpoints go. Default: ${DEFAULT-VALUE}.")
  private Path work = Path.of("target/training");

  private final PrintStream out = new PrintStream(System.out, true, StandardCharsets.UTF_8);

  @Override
  public Integer call() throws IOException {
    Files.createDirectories(work);
    Vocabulary vocabulary = Vocabulary.load();
    List<Example> examples = examples(vocabulary);
    out.printf(
        Locale.ROOT,
        "%s  %d stories, %d pieces%n",
        time(),
        examples.size(),
        examples.stream().mapToLong(e -> e.story().pieces().length).sum());
    try (NDManager manager = NDManager.newBaseManager("PyTorch")) {
      Engine.getInstance().setRandomSeed((int) seed);
      if (!Precision.medium()) {
        out.println("PyTorch multiplies in single precision, which is slower.");
      }
      Weights parameters = new Weights(manager, seed);
      EncoderNet encoder =
          new EncoderNet(parameters, BaseEncoder.load(), new Dropout(manager, 0.1f, seed), rate);
      HeadsNet heads = new HeadsNet(parameters, new Dropout(manager, 0.15f, seed + 1), headsRate);
      int first = resume(parameters, encoder, examples.size());
      NameSwaps swaps = new NameSwaps(vocabulary, examples);
      for (int epoch = first; epoch < epochs; epoch++) {
        epoch(epoch, examples, swaps, parameters, encoder, heads, manager);
        checkpoint(parameters);
        encoder.model().write(to, true);
      }
    }
    return 0;
  }

  private List<Example> examples(Vocabulary vocabulary) throws IOException {
    Linguist linguist = Linguist.load();
    Lexicons lexicons = Lexicons.load(Lexicon.models());
    List<Example> examples = new ArrayList<>();
    for (Path folder : folders) {
      Map<String, Integer> groups = groups(folder.resolve("groups.tsv"));
      for (Path file : MarkedStories.in(folder)) {
        String name = file.getFileName().toString().replace(MarkedStories.ENDING, "");
        if (part > 0 && groups.getOrDefault(name, 1) % 12 == part % 12) {
          continue;
        }
        MarkedStory marked = MarkedStories.read(file);
        PieceSequence story = PieceSequence.of(linguist.read(marked.story()), vocabulary, lexicons);
        examples.add(Example.of(marked, story));
      }
    }
    return examples;
  }

  private static Map<String, Integer> groups(Path file) throws IOException {
    Map<String, Integer> groups = new LinkedHashMap<>();
    if (Files.exists(file)) {
      for (String line : Files.readAllLines(file)) {
        String[] cells = line.split("\t", -1);
        groups.put(cells[0], Integer.parseInt(cells[1]));
      }
    }
    return groups;
  }

  private void epoch(
      int epoch,
      List<Example> examples,
      NameSwaps swaps,
      Weights parameters,
      EncoderNet encoder,
      HeadsNet heads,
      NDManager manager)
      throws IOException {
    Random random = new Random(seed * 1000 + epoch);
    List<Example> order = new ArrayList<>(examples);
    Collections.shuffle(order, random);
    int stepsPerEpoch = (order.size() + BATCH - 1) / BATCH;
    int steps = epochs * stepsPerEpoch;
    Map<String, Double> sums = new LinkedHashMap<>();
    long start = System.nanoTime();
    long pieces = 0;
    int seen = Math.max(0, parameters.steps() - epoch * stepsPerEpoch);
    for (int i = seen * BATCH; i < order.size(); i += BATCH) {
      List<Example> batch = order.subList(i, Math.min(order.size(), i + BATCH));
      try (NDManager step = manager.newSubManager()) {
        parameters.lend(step);
        List<PieceSequence> stories = batch.stream().map(e -> swaps.swap(e, random)).toList();
        try (GradientCollector collector = Engine.getInstance().newGradientCollector()) {
          List<NDArray> vectors = encoder.encode(stories, step);
          collector.backward(loss(batch, vectors, heads, sums, step));
        }
        double done = epoch * (double) stepsPerEpoch + i / (double) BATCH;
        double warm = Math.max(20, steps / 12.0);
        double share = done < warm ? done / warm : (steps - done) / (steps - warm);
        parameters.step(share);
      }
      pieces += batch.stream().mapToLong(e -> e.story().pieces().length).sum();
      if (i / BATCH % 50 == 49) {
        report(epoch, i + batch.size() - seen * BATCH, order.size(), sums, pieces, start);
        checkpoint(parameters);
      }
    }
    report(epoch, order.size() - seen * BATCH, order.size(), sums, pieces, start);
  }

  /// The losses of a batch, weighted, as one number; each is added to the sums as it is.
  private static NDArray loss(
      List<Example> batch,
      List<NDArray> vectors,
      HeadsNet heads,
      Map<String, Double> sums,
      NDManager step) {
    NDArray loss = Scalars.of(step, 0);
    for (int s = 0; s < batch.size(); s++) {
      for (Map.Entry<String, NDArray> one :
          heads.losses(batch.get(s), vectors.get(s), step).entrySet()) {
        sums.merge(one.getKey(), (double) one.getValue().getFloat(), Double::sum);
        double weight = WEIGHTS.getOrDefault(one.getKey(), 1f) / (10f * batch.size());
        loss = loss.add(one.getValue().mul(Scalars.of(step, weight)));
      }
    }
    return loss;
  }

  private void report(
      int epoch, int seen, int all, Map<String, Double> sums, long pieces, long start) {
    StringBuilder losses = new StringBuilder();
    sums.forEach(
        (name, sum) -> losses.append(String.format(Locale.ROOT, "  %s %.2f", name, sum / seen)));
    out.printf(
        Locale.ROOT,
        "%s  epoch %d of %d, %d of %d stories, %.0f pieces/s%s%n",
        time(),
        epoch + 1,
        epochs,
        seen,
        all,
        pieces / ((System.nanoTime() - start) / 1e9),
        losses);
  }

  private int resume(Weights parameters, EncoderNet encoder, int stories) throws IOException {
    Path file = work.resolve("checkpoint.safetensors");
    Path state = work.resolve("checkpoint.txt");
    if (!Files.exists(state)) {
      if (from != null) {
        parameters.set(encoder.restored(Tensors.read(from)), 0);
      }
      return 0;
    }
    int steps = Integer.parseInt(Files.readString(state).strip());
    parameters.set(Tensors.read(file), steps);
    int first = steps / ((stories + BATCH - 1) / BATCH);
    out.println(time() + "  goes on after epoch " + first);
    return first;
  }

  private void checkpoint(Weights parameters) throws IOException {
    Path fresh = work.resolve("checkpoint.new");
    Tensors.of(parameters.arrays(true)).write(fresh, false);
    Files.move(fresh, work.resolve("checkpoint.safetensors"), StandardCopyOption.REPLACE_EXISTING);
    Files.writeString(work.resolve("checkpoint.txt"), Integer.toString(parameters.steps()));
  }

  private static String time() {
    return LocalTime.now(ZoneId.systemDefault()).truncatedTo(ChronoUnit.SECONDS).toString();
  }
}
