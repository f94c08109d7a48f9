package org.wardround.extract.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.wardround.extract.reader.Scores.Pairs;

/// Scores of mentions and pairs of them, from the encoder's vectors: each mention as one vector
/// (its first token, its last, the mean), all of them read together (two layers of self-attention
/// that know how far apart they stand and which name the same), then each pair that may have
/// something to do with each other.
///
/// Thread-safe.
final class Heads {
  private static final int WIDTH = 192;
  private static final int LAYERS = 2;
  private static final int ATTENTION_HEADS = 6;
  private static final int FLAGS = 5;
  private static final Pattern NAMES =
      Pattern.compile(
          "(tag|span|joint|said|employer|stated|date|whose|when|flags|calibration)\\..*");

  /// How each mention stands to each other, the same for all layers and attention heads.
  private record Relations(int size, int[] sentences, boolean[] same) {
    static Relations of(PieceSequence story, List<Span> all) {
      int size = all.size();
      int[] sentences = new int[size * size];
      boolean[] same = new boolean[size * size];
      for (int i = 0; i < size; i++) {
        for (int j = 0; j < size; j++) {
          sentences[i * size + j] = Distance.sentences(story, all.get(i), all.get(j));
          same[i * size + j] = all.get(i).namesTheSame(all.get(j));
        }
      }
      return new Relations(size, sentences, same);
    }

    float bias(int one, int other, float[] relation, int head) {
      int at = one * size + other;
      float bias = relation[sentences[at] * ATTENTION_HEADS + head];
      return same[at] ? bias + relation[Distance.SENTENCES * ATTENTION_HEADS + head] : bias;
    }
  }

  private final Tensors model;

  /// Keeps its own arrays of a model; the encoder's are ten times as many.
  Heads(Tensors model) {
    this.model = model.only(Heads::owns);
  }

  /// True for the names of arrays that are not the encoder's.
  static boolean owns(String name) {
    return NAMES.matcher(name).matches();
  }

  /// Scores the mentions of a story or a part of it, sorted by kind.
  Scores scores(
      PieceSequence story,
      Matrix tokens,
      List<Span> people,
      List<Span> organisations,
      List<Span> roles,
      List<Span> dates) {
    List<Span> all = new ArrayList<>(people);
    all.addAll(organisations);
    all.addAll(roles);
    all.addAll(dates);
    Matrix mentions = joint(story, all, spans(tokens, all));
    Matrix p = mentions.rows(0, people.size());
    Matrix o = mentions.rows(people.size(), people.size() + organisations.size());
    int firstRole = people.size() + organisations.size();
    Matrix r = mentions.rows(firstRole, firstRole + roles.size());
    Matrix d = mentions.rows(firstRole + roles.size(), all.size());
    List<Span> anchors = new ArrayList<>(roles);
    anchors.addAll(organisations);
    Matrix anchor = Matrix.of(anchors.size(), WIDTH);
    System.arraycopy(r.values(), 0, anchor.values(), 0, r.values().length);
    System.arraycopy(o.values(), 0, anchor.values(), r.values().length, o.values().length);
    return new Scores(
        pairs("said", story, r, roles, p, people, Said.ALL.size()),
        pairs("employer", story, r, roles, o, organisations, 1),
        r.times(model.values("employer.none.weight"), 1, model.values("employer.none.bias")),
        pairs("stated", story, p, people, o, organisations, Said.ALL.size()),
        pairs("whose", story, p, people, o, organisations, 1),
        pairs("date", story, anchor, anchors, d, dates, 1),
        anchor.times(model.values("date.none.weight"), 1, model.values("date.none.bias")),
        pairs("when", story, p, people, d, dates, 1),
        new Pairs(
            people.size(),
            1,
            1,
            p.times(model.values("when.none.weight"), 1, model.values("when.none.bias")).values()),
        r.times(model.values("flags.weight"), FLAGS, model.values("flags.bias")));
  }

  private Matrix spans(Matrix tokens, List<Span> all) {
    Matrix result = Matrix.of(all.size(), WIDTH);
    for (int i = 0; i < all.size(); i++) {
      Span span = all.get(i);
      String name = "span." + span.kind();
      Matrix own =
          pooled(tokens, span)
              .times(model.values(name + ".weight"), WIDTH, model.values(name + ".bias"))
              .gelu();
      System.arraycopy(own.values(), 0, result.values(), i * WIDTH, WIDTH);
    }
    return result;
  }

  private static Matrix pooled(Matrix tokens, Span span) {
    int width = tokens.columns();
    Matrix pooled = Matrix.of(1, 3 * width);
    System.arraycopy(tokens.values(), span.from() * width, pooled.values(), 0, width);
    System.arraycopy(tokens.values(), (span.to() - 1) * width, pooled.values(), width, width);
    float share = 1f / (span.to() - span.from());
    for (int t = span.from(); t < span.to(); t++) {
      for (int d = 0; d < width; d++) {
        pooled.values()[2 * width + d] += tokens.at(t, d) * share;
      }
    }
    return pooled;
  }

  private Matrix joint(PieceSequence story, List<Span> all, Matrix mentions) {
    Matrix x = mentions;
    Relations relations = Relations.of(story, all);
    for (int layer = 0; layer < LAYERS; layer++) {
      String name = "joint." + layer + ".";
      x.add(attended(relations, norm(x, name + "norm1"), name));
      Matrix y = norm(x, name + "norm2");
      x.add(
          y.times(model.values(name + "wide"), 2 * WIDTH, null)
              .gelu()
              .times(model.values(name + "narrow"), WIDTH, null));
    }
    return x;
  }

  private Matrix norm(Matrix x, String name) {
    return x.normalised(model.values(name + ".weight"), model.values(name + ".bias"));
  }

  private Matrix attended(Relations relations, Matrix y, String name) {
    int n = y.rows();
    Matrix q = y.times(model.values(name + "query"), WIDTH, null);
    Matrix k = y.times(model.values(name + "key"), WIDTH, null);
    Matrix v = y.times(model.values(name + "value"), WIDTH, null);
    float[] relation = model.values(name + "relation");
    int size = WIDTH / ATTENTION_HEADS;
    float scale = (float) Math.sqrt((double) ATTENTION_HEADS / WIDTH);
    Matrix seen = Matrix.of(n, WIDTH);
    for (int h = 0; h < ATTENTION_HEADS; h++) {
      Matrix scores = Matrix.of(n, n);
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          scores.values()[i * n + j] =
              dot(q, i, k, j, h * size, size) * scale + relations.bias(i, j, relation, h);
        }
      }
      Matrix shares = scores.softmax();
      for (int i = 0; i < n; i++) {
        for (int j = 0; j < n; j++) {
          float share = shares.at(i, j);
          for (int d = h * size; d < (h + 1) * size; d++) {
            seen.values()[i * WIDTH + d] += share * v.at(j, d);
          }
        }
      }
    }
    return seen.times(model.values(name + "output"), WIDTH, null);
  }

  private static float dot(Matrix a, int i, Matrix b, int j, int from, int size) {
    float sum = 0;
    for (int d = from; d < from + size; d++) {
      sum += a.at(i, d) * b.at(j, d);
    }
    return sum;
  }

  private Pairs pairs(
      String name,
      PieceSequence story,
      Matrix a,
      List<Span> first,
      Matrix b,
      List<Span> second,
      int outputs) {
    int n = second.size();
    Matrix ones = a.times(model.values(name + ".first"), WIDTH, model.values(name + ".bias"));
    Matrix others = b.times(model.values(name + ".second"), WIDTH, null);
    float[] product = model.values(name + ".product");
    float[] distance = model.values(name + ".distance");
    float[] scores = new float[first.size() * n * outputs];
    for (int i = 0; i < first.size(); i++) {
      Matrix x = Matrix.of(n, WIDTH);
      for (int j = 0; j < n; j++) {
        for (int d = 0; d < WIDTH; d++) {
          x.values()[j * WIDTH + d] = a.at(i, d) * b.at(j, d);
        }
      }
      x = x.times(product, WIDTH, null);
      x.add(others);
      for (int j = 0; j < n; j++) {
        int gap = Distance.gap(first.get(i), second.get(j)) * WIDTH;
        int between =
            (Distance.GAPS + Distance.sentences(story, first.get(i), second.get(j))) * WIDTH;
        for (int d = 0; d < WIDTH; d++) {
          x.values()[j * WIDTH + d] += ones.at(i, d) + distance[gap + d] + distance[between + d];
        }
      }
      Matrix out =
          x.gelu()
              .times(model.values(name + ".out.weight"), outputs, model.values(name + ".out.bias"));
      System.arraycopy(out.values(), 0, scores, i * n * outputs, n * outputs);
    }
    return new Pairs(first.size(), n, outputs, scores);
  }
}
