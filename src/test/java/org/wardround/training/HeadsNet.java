package org.wardround.training;

import ai.djl.ndarray.NDArray;
import ai.djl.ndarray.NDArrays;
import ai.djl.ndarray.NDList;
import ai.djl.ndarray.NDManager;
import ai.djl.ndarray.index.NDIndex;
import ai.djl.ndarray.types.Shape;
import ai.djl.nn.Activation;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.ToIntFunction;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.reader.Distance;
import org.wardround.extract.reader.PieceSequence;
import org.wardround.extract.reader.Said;
import org.wardround.extract.reader.Span;
import org.wardround.model.Certainty;
import org.wardround.training.Example.Choice;

/// What is computed from the encoder's vectors, and how wrong it is: the tagger, the mentions' own
/// vectors, their joint reading, and the scores of pairs. `Heads` computes the same in the product.
final class HeadsNet {
  static final int WIDTH = 192;
  private static final int IN = BaseEncoder.WIDTH;
  private static final int ATTENTION_HEADS = 6;
  private static final int LAYERS = 2;
  private static final int TAGS = 7;
  private static final int SAID = Said.values().length;
  private static final int FLAGS = 5;

  /// How often a story's uncertain fact counts: they are one in twelve, and were left unlearned.
  private static final float UNCERTAIN = 3;

  private static final int DISTANCES = Distance.GAPS + Distance.SENTENCES;
  private static final int RELATIONS = Distance.SENTENCES + 1;

  private final Weights parameters;
  private final Dropout dropout;

  HeadsNet(Weights parameters, Dropout dropout, float rate) {
    this.parameters = parameters;
    this.dropout = dropout;
    double in = Math.sqrt(1.0 / IN);
    double own = Math.sqrt(1.0 / WIDTH);
    parameters.random("tag.weight", in, rate, IN, TAGS);
    parameters.constant("tag.bias", 0, rate, TAGS);
    for (Span.Kind kind : Span.Kind.values()) {
      parameters.random("span." + kind + ".weight", in / 1.7, rate, 3 * IN, WIDTH);
      parameters.constant("span." + kind + ".bias", 0, rate, WIDTH);
    }
    for (int layer = 0; layer < LAYERS; layer++) {
      String name = "joint." + layer + ".";
      for (String part : List.of("query", "key", "value", "output")) {
        parameters.random(name + part, own, rate, WIDTH, WIDTH);
      }
      parameters.constant(name + "relation", 0, rate, RELATIONS, ATTENTION_HEADS);
      parameters.random(name + "wide", own, rate, WIDTH, 2 * WIDTH);
      parameters.random(name + "narrow", own / 2, rate, 2 * WIDTH, WIDTH);
      for (String norm : List.of("norm1", "norm2")) {
        parameters.constant(name + norm + ".weight", 1, rate, WIDTH);
        parameters.constant(name + norm + ".bias", 0, rate, WIDTH);
      }
    }
    pair("said", SAID, -3, rate);
    pair("employer", 1, 0, rate);
    pair("stated", SAID, -4, rate);
    pair("date", 1, 0, rate);
    pair("whose", 1, 0, rate);
    pair("when", 1, 0, rate);
    for (String none : List.of("employer.none", "date.none", "when.none")) {
      parameters.random(none + ".weight", own, rate, WIDTH, 1);
      parameters.constant(none + ".bias", 0, rate, 1);
    }
    parameters.random("flags.weight", own, rate, WIDTH, FLAGS);
    parameters.constant("flags.bias", -1, rate, FLAGS);
  }

  private void pair(String name, int outputs, float bias, float rate) {
    double own = Math.sqrt(1.0 / WIDTH);
    for (String part : List.of("first", "second", "product")) {
      parameters.random(name + "." + part, own, rate, WIDTH, WIDTH);
    }
    parameters.random(name + ".distance", 0.1, rate, DISTANCES, WIDTH);
    parameters.constant(name + ".bias", 0, rate, WIDTH);
    parameters.random(name + ".out.weight", own / 2, rate, WIDTH, outputs);
    parameters.constant(name + ".out.bias", bias, rate, outputs);
  }

  /// Losses of one story by name, each a sum over all that was to be learned.
  Map<String, NDArray> losses(Example example, NDArray tokens, NDManager step) {
    Map<String, NDArray> losses = new LinkedHashMap<>();
    losses.put("tags", tags(example, tokens, step));
    List<Span> all = new ArrayList<>();
    List.of(example.people(), example.organisations(), example.roles(), example.dates())
        .forEach(all::addAll);
    if (all.isEmpty()) {
      return losses;
    }
    NDArray mentions = joint(example.story(), all, spans(example, tokens, step), step);
    int people = example.people().size();
    int organisations = example.organisations().size();
    int roles = example.roles().size();
    NDArray p = part(mentions, 0, people);
    NDArray o = part(mentions, people, organisations);
    NDArray r = part(mentions, people + organisations, roles);
    NDArray d = part(mentions, people + organisations + roles, example.dates().size());
    if (roles > 0 && people > 0) {
      NDArray z =
          pool(
              pair("said", example.story(), r, example.roles(), p, example.people(), step),
              example.people(),
              example.peopleCount(),
              step);
      losses.put("said", saidLoss(z, example.said(), step));
    }
    if (roles > 0) {
      losses.put("employer", employer(example, r, p, o, step));
      losses.put("flags", flags(example, r, step));
    }
    if (people > 0 && organisations > 0) {
      NDArray z =
          pair("stated", example.story(), p, example.people(), o, example.organisations(), step);
      z = pool(z, example.organisations(), example.organisationCount(), step).transpose(1, 0, 2);
      z = pool(z, example.people(), example.peopleCount(), step).transpose(1, 0, 2);
      losses.put("stated", saidLoss(z, example.stated(), step));
    }
    if (!example.datesOf().isEmpty() && !example.dates().isEmpty()) {
      losses.put("date", date(example, join(r, o, 0), p, d, step));
    }
    return losses;
  }

  private NDArray tags(Example example, NDArray tokens, NDManager step) {
    NDArray z =
        dropout.of(tokens).matMul(parameters.get("tag.weight")).add(parameters.get("tag.bias"));
    float[] right = new float[example.tags().length * TAGS];
    for (int i = 0; i < example.tags().length; i++) {
      right[i * TAGS + example.tags()[i]] = 1;
    }
    return z.logSoftmax(-1)
        .mul(step.create(right, new Shape(example.tags().length, TAGS)))
        .sum()
        .neg();
  }

  private NDArray spans(Example example, NDArray tokens, NDManager step) {
    NDList parts = new NDList();
    List<List<Span>> kinds =
        List.of(example.people(), example.organisations(), example.roles(), example.dates());
    for (int k = 0; k < kinds.size(); k++) {
      List<Span> spans = kinds.get(k);
      if (!spans.isEmpty()) {
        String name = "span." + List.of(Span.Kind.values()).get(k);
        NDArray pooled = pooled(spans, tokens, step);
        parts.add(
            Activation.gelu(
                dropout
                    .of(pooled)
                    .matMul(parameters.get(name + ".weight"))
                    .add(parameters.get(name + ".bias"))));
      }
    }
    return NDArrays.concat(parts, 0);
  }

  private static NDArray pooled(List<Span> spans, NDArray tokens, NDManager step) {
    int n = (int) tokens.getShape().get(0);
    float[] choose = new float[3 * spans.size() * n];
    for (int i = 0; i < spans.size(); i++) {
      Span span = spans.get(i);
      choose[3 * i * n + span.from()] = 1;
      choose[(3 * i + 1) * n + span.to() - 1] = 1;
      for (int t = span.from(); t < span.to(); t++) {
        choose[(3 * i + 2) * n + t] = 1f / (span.to() - span.from());
      }
    }
    return step.create(choose, new Shape(3L * spans.size(), n))
        .matMul(tokens)
        .reshape(spans.size(), 3L * IN);
  }

  private NDArray joint(PieceSequence story, List<Span> all, NDArray x, NDManager step) {
    int n = all.size();
    NDArray relations = relations(story, all, step);
    for (int layer = 0; layer < LAYERS; layer++) {
      String name = "joint." + layer + ".";
      NDArray y = norm(x, name + "norm1");
      NDArray bias =
          relations
              .matMul(parameters.get(name + "relation"))
              .reshape(n, n, ATTENTION_HEADS)
              .transpose(2, 0, 1);
      NDArray scores =
          heads(y, name + "query", n)
              .matMul(heads(y, name + "key", n).transpose(0, 2, 1))
              .mul(Scalars.of(step, Math.sqrt((double) ATTENTION_HEADS / WIDTH)));
      NDArray seen =
          scores
              .add(bias)
              .softmax(-1)
              .matMul(heads(y, name + "value", n))
              .transpose(1, 0, 2)
              .reshape(n, WIDTH);
      x = x.add(dropout.of(seen.matMul(parameters.get(name + "output"))));
      y = norm(x, name + "norm2");
      x =
          x.add(
              dropout.of(
                  Activation.gelu(y.matMul(parameters.get(name + "wide")))
                      .matMul(parameters.get(name + "narrow"))));
    }
    return x;
  }

  private static NDArray relations(PieceSequence story, List<Span> all, NDManager step) {
    int n = all.size();
    float[] relations = new float[n * n * RELATIONS];
    for (int i = 0; i < n; i++) {
      for (int j = 0; j < n; j++) {
        int at = (i * n + j) * RELATIONS;
        relations[at + Distance.sentences(story, all.get(i), all.get(j))] = 1;
        relations[at + Distance.SENTENCES] = all.get(i).namesTheSame(all.get(j)) ? 1 : 0;
      }
    }
    return step.create(relations, new Shape((long) n * n, RELATIONS));
  }

  private NDArray heads(NDArray y, String name, int n) {
    return y.matMul(parameters.get(name))
        .reshape(n, ATTENTION_HEADS, WIDTH / ATTENTION_HEADS)
        .transpose(1, 0, 2);
  }

  private NDArray norm(NDArray x, String name) {
    return parameters.normalised(x, name, 1e-5f);
  }

  /// Scores of all pairs, an array of three axes: the first mentions, the second ones, the outputs.
  private NDArray pair(
      String name,
      PieceSequence story,
      NDArray a,
      List<Span> first,
      NDArray b,
      List<Span> second,
      NDManager step) {
    int m = first.size();
    int n = second.size();
    NDArray product = a.expandDims(1).mul(b.expandDims(0));
    float[] distances = new float[m * n * DISTANCES];
    for (int i = 0; i < m; i++) {
      for (int j = 0; j < n; j++) {
        int at = (i * n + j) * DISTANCES;
        distances[at + Distance.gap(first.get(i), second.get(j))] = 1;
        distances[at + Distance.GAPS + Distance.sentences(story, first.get(i), second.get(j))] = 1;
      }
    }
    NDArray x =
        product
            .matMul(parameters.get(name + ".product"))
            .add(a.matMul(parameters.get(name + ".first")).expandDims(1))
            .add(b.matMul(parameters.get(name + ".second")).expandDims(0))
            .add(
                step.create(distances, new Shape((long) m * n, DISTANCES))
                    .matMul(parameters.get(name + ".distance"))
                    .reshape(m, n, WIDTH))
            .add(parameters.get(name + ".bias"));
    return dropout
        .of(Activation.gelu(x))
        .matMul(parameters.get(name + ".out.weight"))
        .add(parameters.get(name + ".out.bias"));
  }

  /// Scores of entities from those of their mentions, along the second of three axes: log of the
  /// sum of exponents.
  private static NDArray pool(NDArray z, List<Span> spans, int entities, NDManager step) {
    long first = z.getShape().get(0);
    long outputs = z.getShape().get(2);
    float[] assign = new float[spans.size() * entities];
    for (int i = 0; i < spans.size(); i++) {
      assign[i * entities + spans.get(i).entity()] = 1;
    }
    float most = z.stopGradient().max().getFloat();
    NDArray e =
        z.sub(most)
            .maximum(Scalars.of(step, -60))
            .exp()
            .transpose(0, 2, 1)
            .reshape(first * outputs, spans.size());
    return e.matMul(step.create(assign, new Shape(spans.size(), entities)))
        .add(1e-20f)
        .log()
        .add(most)
        .reshape(first, outputs, entities)
        .transpose(0, 2, 1);
  }

  private static NDArray saidLoss(NDArray z, @Nullable Said[][] right, NDManager step) {
    int rows = right.length;
    int columns = right[0].length;
    float[] target = new float[rows * columns * (SAID + 1)];
    for (int i = 0; i < rows; i++) {
      for (int j = 0; j < columns; j++) {
        Said said = right[i][j];
        target[(i * columns + j) * (SAID + 1) + (said == null ? 0 : Said.ALL.indexOf(said) + 1)] =
            said == null || said.certainty() == Certainty.ASSERTED ? 1 : UNCERTAIN;
      }
    }
    NDArray none = step.zeros(new Shape(rows, columns, 1));
    return NDArrays.concat(new NDList(none, z), 2)
        .logSoftmax(-1)
        .mul(step.create(target, new Shape(rows, columns, SAID + 1)))
        .sum()
        .neg();
  }

  /// Whose the post of a role is: what stands by the role and what stands by the person, together.
  private NDArray employer(Example example, NDArray r, NDArray p, NDArray o, NDManager step) {
    List<Choice> choices = example.employers();
    if (choices.isEmpty()) {
      return Scalars.of(step, 0);
    }
    NDArray mentions = chosen(choices, example.roles().size(), Choice::mention, step);
    NDArray scores = mentions.matMul(none("employer", r));
    if (!example.organisations().isEmpty()) {
      List<Span> organisations = example.organisations();
      NDArray byRole =
          pair("employer", example.story(), r, example.roles(), o, organisations, step).squeeze(2);
      NDArray z = mentions.matMul(byRole);
      if (!example.people().isEmpty()) {
        NDArray byPerson =
            pair("whose", example.story(), p, example.people(), o, organisations, step);
        z = z.add(ofPeople(choices, example, byPerson.squeeze(2), step));
      }
      z = pool(z.expandDims(2), organisations, example.organisationCount(), step);
      scores = join(scores, z.squeeze(2), 1);
    }
    return choice(scores, choices, step);
  }

  /// When what is said takes effect: what stands by the role (or the organisation) and by the
  /// person, together.
  private NDArray date(Example example, NDArray anchors, NDArray p, NDArray d, NDManager step) {
    List<Choice> choices = example.datesOf();
    List<Span> spans = new ArrayList<>(example.roles());
    spans.addAll(example.organisations());
    NDArray byAnchor =
        pair("date", example.story(), anchors, spans, d, example.dates(), step).squeeze(2);
    NDArray byPerson =
        pair("when", example.story(), p, example.people(), d, example.dates(), step).squeeze(2);
    NDArray scores =
        chosen(choices, spans.size(), Choice::mention, step)
            .matMul(join(none("date", anchors), byAnchor, 1))
            .add(ofPeople(choices, example, join(none("when", p), byPerson, 1), step));
    return choice(scores, choices, step);
  }

  /// For each choice the scores of its person: log of the mean of exponents over the mentions; 0
  /// for a choice without a person.
  private static NDArray ofPeople(
      List<Choice> choices, Example example, NDArray byMention, NDManager step) {
    int people = example.peopleCount();
    float[] counts = new float[people];
    example.people().forEach(s -> counts[s.entity()]++);
    for (int k = 0; k < people; k++) {
      counts[k] = (float) Math.log(Math.max(1, counts[k]));
    }
    NDArray pooled =
        pool(byMention.expandDims(0), example.people(), people, step)
            .squeeze(0)
            .sub(step.create(counts, new Shape(people, 1)));
    return chosen(choices, people, Choice::person, step).matMul(pooled);
  }

  /// Rows that pick out, for each choice, the mention or the person of that index; none for −1.
  private static NDArray chosen(
      List<Choice> choices, int of, ToIntFunction<Choice> index, NDManager step) {
    float[] rows = new float[choices.size() * of];
    for (int k = 0; k < choices.size(); k++) {
      if (index.applyAsInt(choices.get(k)) >= 0) {
        rows[k * of + index.applyAsInt(choices.get(k))] = 1;
      }
    }
    return step.create(rows, new Shape(choices.size(), of));
  }

  private NDArray none(String name, NDArray x) {
    return x.matMul(parameters.get(name + ".none.weight")).add(parameters.get(name + ".none.bias"));
  }

  private static NDArray choice(NDArray scores, List<Choice> choices, NDManager step) {
    int width = (int) scores.getShape().get(1);
    float[] target = new float[choices.size() * width];
    for (int i = 0; i < choices.size(); i++) {
      System.arraycopy(choices.get(i).shares(), 0, target, i * width, width);
    }
    return scores
        .logSoftmax(-1)
        .mul(step.create(target, new Shape(choices.size(), width)))
        .sum()
        .neg();
  }

  private NDArray flags(Example example, NDArray r, NDManager step) {
    NDArray z =
        dropout.of(r).matMul(parameters.get("flags.weight")).add(parameters.get("flags.bias"));
    int n = example.roles().size();
    float[] yes = new float[n * 2];
    float[] no = new float[n * 2];
    float[] reason = new float[n * 3];
    for (int i = 0; i < n; i++) {
      yes[2 * i] = example.acting()[i] == 1 ? 1 : 0;
      no[2 * i] = example.acting()[i] == 0 ? 1 : 0;
      yes[2 * i + 1] = example.vacancy()[i];
      no[2 * i + 1] = 1 - example.vacancy()[i];
      if (example.reason()[i] >= 0) {
        reason[3 * i + example.reason()[i]] = 1;
      }
    }
    NDArray two = z.get(new NDIndex(":, 0:2"));
    NDArray likely = Activation.softPlus(two.neg()).neg();
    NDArray unlikely = Activation.softPlus(two).neg();
    NDArray binary =
        likely
            .mul(step.create(yes, new Shape(n, 2)))
            .add(unlikely.mul(step.create(no, new Shape(n, 2))))
            .sum();
    NDArray reasons =
        z.get(new NDIndex(":, 2:5")).logSoftmax(-1).mul(step.create(reason, new Shape(n, 3))).sum();
    return binary.add(reasons).neg();
  }

  private static NDArray part(NDArray all, int from, int size) {
    return all.get(new NDIndex("{}:{}", from, from + size));
  }

  private static NDArray join(NDArray a, NDArray b, int axis) {
    return NDArrays.concat(new NDList(a, b), axis);
  }
}
