package org.wardround.extract.reader;

import java.io.IOException;
import java.io.InputStream;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.wardround.model.WardroundException;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/// WordPieces of words, as the encoder was trained on them: lower case, without accents,
/// punctuation apart, the longest known piece first (Devlin et al. 2019, appendix; the same cuts as
/// Hugging Face's `BertTokenizer` with `do_lower_case`).
///
/// Thread-safe.
public final class Vocabulary {
  /// The tokeniser that comes with the encoder's base, on the class path.
  private static final String RESOURCE = "/all-minilm-l6-v2-tokenizer.json";

  /// The number of the piece that stands for any word, used in training.
  public static final int MASK = 103;

  /// The number of the piece that begins each window.
  public static final int START = 101;

  static final int BREAK = 102;
  private static final int UNKNOWN = 100;

  /// Longer runs of letters are no words (BERT's own limit).
  private static final int LONGEST_WORD = 100;

  private final Map<String, Integer> numbers;

  private Vocabulary(Map<String, Integer> numbers) {
    this.numbers = numbers;
  }

  /// Reads the vocabulary from the class path. Throws `WardroundException` when it is not there.
  public static Vocabulary load() {
    try (InputStream file = Vocabulary.class.getResourceAsStream(RESOURCE)) {
      if (file == null) {
        throw new WardroundException(
            "The encoder's vocabulary is not on the class path: " + RESOURCE + ".");
      }
      JsonNode words = JsonMapper.builder().build().readTree(file).path("model").path("vocab");
      Map<String, Integer> numbers = new HashMap<>(words.size() * 2);
      words.properties().forEach(word -> numbers.put(word.getKey(), word.getValue().asInt()));
      return new Vocabulary(numbers);
    } catch (IOException | JacksonException broken) {
      throw new WardroundException(
          "The encoder's vocabulary cannot be read: " + broken.getMessage() + ".", broken);
    }
  }

  /// The pieces of one word, at least one.
  public int[] pieces(String word) {
    List<Integer> pieces = new ArrayList<>();
    String plain = plain(word);
    int from = 0;
    while (from < plain.length()) {
      int to = from + 1;
      if (letter(plain.charAt(from))) {
        while (to < plain.length() && letter(plain.charAt(to))) {
          to++;
        }
      }
      add(plain.substring(from, to), pieces);
      from = to;
    }
    return pieces.isEmpty()
        ? new int[] {UNKNOWN}
        : pieces.stream().mapToInt(Integer::intValue).toArray();
  }

  private void add(String run, List<Integer> into) {
    int before = into.size();
    int from = 0;
    while (from < run.length() && run.length() <= LONGEST_WORD) {
      int to = longest(run, from);
      if (to == from) {
        break;
      }
      into.add(number(run, from, to));
      from = to;
    }
    if (from < run.length()) {
      into.subList(before, into.size()).clear();
      into.add(UNKNOWN);
    }
  }

  private int longest(String run, int from) {
    int to = run.length();
    while (to > from && number(run, from, to) < 0) {
      to--;
    }
    return to;
  }

  private int number(String run, int from, int to) {
    String piece = run.substring(from, to);
    return numbers.getOrDefault(from == 0 ? piece : "##" + piece, -1);
  }

  private static boolean letter(char c) {
    return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
  }

  private static String plain(String word) {
    String lower = word.toLowerCase(Locale.ROOT);
    if (lower.chars().allMatch(c -> c < 128)) {
      return lower;
    }
    return Normalizer.normalize(lower, Normalizer.Form.NFD)
        .replaceAll("\\p{Mn}+", "")
        .replaceAll("\\s+", "");
  }
}
