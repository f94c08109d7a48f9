package org.wardround.extract.reader;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.text.Sentence;
import org.wardround.extract.text.StoryText;
import org.wardround.extract.text.Token;

/// A story as the encoder reads it: the tokens of title and text, each as one or more pieces, with
/// a break between lines.
///
/// @param sentences the story's sentences
/// @param sentenceOf for each token the number of its sentence
/// @param placeOf for each token its place in that sentence
/// @param pieces numbers of the vocabulary, breaks included
/// @param cues for each piece the number of its token's cues
/// @param firstPiece for each token its first piece; one more entry at the end
/// @param pieceCount for each token how many pieces it has
/// @param windows what the encoder reads at a time
public record PieceSequence(
    List<Sentence> sentences,
    int[] sentenceOf,
    int[] placeOf,
    int[] pieces,
    int[] cues,
    int[] firstPiece,
    int[] pieceCount,
    List<Window> windows) {

  /// One reading of the encoder: a start mark, the title again unless it is the first, then the
  /// pieces `from` to `to`. What it says of the pieces `keepFrom` to `keepTo` counts; at the edges
  /// the neighbouring windows see more.
  public record Window(int titlePieces, int from, int to, int keepFrom, int keepTo) {
    /// How many pieces the encoder reads.
    public int length() {
      return 1 + titlePieces + to - from;
    }

    /// The piece of the story that stands at a place of the window; −1 at the start mark.
    public int source(int place) {
      return place <= titlePieces ? place - 1 : from + place - 1 - titlePieces;
    }

    /// Where a piece of the story stands in the window.
    public int place(int piece) {
      return 1 + titlePieces + piece - from;
    }
  }

  /// The encoder has vectors for 512 places.
  private static final int LONGEST_WINDOW = 510;

  /// Pieces that two windows share, so that each piece is read with some of what goes before and
  /// after.
  private static final int OVERLAP = 120;

  /// Of a longer title only the beginning is repeated.
  private static final int LONGEST_TITLE = 48;

  /// Reads a text into pieces.
  public static PieceSequence of(StoryText text, Vocabulary vocabulary, Lexicons lexicons) {
    return new Builder(vocabulary, lexicons).build(text.sentences());
  }

  /// How many tokens there are.
  public int size() {
    return sentenceOf.length;
  }

  /// The token with that number.
  public Token token(int number) {
    return sentence(number).at(placeOf[number]);
  }

  /// The sentence that a token stands in.
  public Sentence sentence(int token) {
    return sentences.get(sentenceOf[token]);
  }

  /// True when a token begins a line: no name or post goes across it.
  public boolean beginsLine(int token) {
    return token == 0
        || sentence(token).paragraph() != sentence(token - 1).paragraph()
        || sentence(token).part() != sentence(token - 1).part();
  }

  /// The story's words from one token up to, not including, another; both in one line. Those of a
  /// line in capitals are as the linguist has rewritten them.
  public String words(int from, int to) {
    boolean rewritten = IntStream.range(from, to).anyMatch(this::rewritten);
    if (sentenceOf[from] == sentenceOf[to - 1] && !rewritten) {
      return sentence(from).text(placeOf[from], placeOf[to - 1] + 1);
    }
    StringBuilder words = new StringBuilder();
    for (int i = from; i < to; i++) {
      boolean apart = i > from && token(i).start() != token(i - 1).end();
      words.append(apart ? " " : "").append(token(i).word());
    }
    return words.toString();
  }

  private boolean rewritten(int token) {
    String written = sentence(token).text(placeOf[token], placeOf[token] + 1);
    return written.chars().noneMatch(Character::isLowerCase)
        && token(token).word().chars().anyMatch(Character::isLowerCase);
  }

  /// The window in which a piece is read with most around it.
  public int windowOf(int piece) {
    int window = 0;
    while (windows.get(window).keepTo() <= piece) {
      window++;
    }
    return window;
  }

  /// The same with other pieces for some tokens, as training changes names. Each token keeps its
  /// number.
  public PieceSequence withPieces(int[][] piecesOfTokens) {
    return Builder.assemble(sentences, sentenceOf, placeOf, piecesOfTokens, cuesOfTokens());
  }

  private int[] cuesOfTokens() {
    int[] result = new int[size()];
    for (int i = 0; i < result.length; i++) {
      result[i] = cues[firstPiece[i]];
    }
    return result;
  }

  private static final class Builder {
    private final Vocabulary vocabulary;
    private final Lexicons lexicons;

    Builder(Vocabulary vocabulary, Lexicons lexicons) {
      this.vocabulary = vocabulary;
      this.lexicons = lexicons;
    }

    PieceSequence build(List<Sentence> sentences) {
      int size = sentences.stream().mapToInt(Sentence::size).sum();
      int[] sentenceOf = new int[size];
      int[] placeOf = new int[size];
      int[] cues = new int[size];
      int[][] pieces = new int[size][];
      int token = 0;
      for (int s = 0; s < sentences.size(); s++) {
        Sentence sentence = sentences.get(s);
        int[] own = Cues.of(sentence, lexicons);
        for (int i = 0; i < sentence.size(); i++, token++) {
          sentenceOf[token] = s;
          placeOf[token] = i;
          cues[token] = own[i];
          pieces[token] = vocabulary.pieces(sentence.at(i).word());
        }
      }
      return assemble(sentences, sentenceOf, placeOf, pieces, cues);
    }

    static PieceSequence assemble(
        List<Sentence> sentences, int[] sentenceOf, int[] placeOf, int[][] pieces, int[] cues) {
      int size = pieces.length;
      int[] firstPiece = new int[size + 1];
      int[] pieceCount = new int[size];
      List<Integer> all = new ArrayList<>(size * 2);
      List<Integer> allCues = new ArrayList<>(size * 2);
      List<Integer> sentenceStarts = new ArrayList<>();
      int title = 0;
      for (int i = 0; i < size; i++) {
        if (i > 0 && newLine(sentences, sentenceOf, i)) {
          all.add(Vocabulary.BREAK);
          allCues.add(0);
        }
        if (i == 0 || sentenceOf[i] != sentenceOf[i - 1]) {
          sentenceStarts.add(all.size());
        }
        firstPiece[i] = all.size();
        pieceCount[i] = pieces[i].length;
        for (int piece : pieces[i]) {
          all.add(piece);
          allCues.add(cues[i]);
        }
        if (sentences.get(sentenceOf[i]).form() == Sentence.Form.TITLE) {
          title = all.size();
        }
      }
      firstPiece[size] = all.size();
      return new PieceSequence(
          sentences,
          sentenceOf,
          placeOf,
          all.stream().mapToInt(Integer::intValue).toArray(),
          allCues.stream().mapToInt(Integer::intValue).toArray(),
          firstPiece,
          pieceCount,
          windows(all.size(), Math.min(title, LONGEST_TITLE), sentenceStarts));
    }

    private static boolean newLine(List<Sentence> sentences, int[] sentenceOf, int token) {
      Sentence before = sentences.get(sentenceOf[token - 1]);
      Sentence here = sentences.get(sentenceOf[token]);
      return before.paragraph() != here.paragraph() || before.part() != here.part();
    }

    private static List<Window> windows(int pieces, int title, List<Integer> sentenceStarts) {
      List<int[]> spans = new ArrayList<>();
      int from = 0;
      while (true) {
        int room = LONGEST_WINDOW - (spans.isEmpty() ? 0 : title);
        int end = from + room;
        if (end >= pieces) {
          spans.add(new int[] {from, pieces});
          break;
        }
        int to = last(sentenceStarts, from + room / 2, end);
        spans.add(new int[] {from, to});
        from = last(sentenceStarts, from + 1, to - OVERLAP);
      }
      return kept(spans, title);
    }

    /// The last start of a sentence in a range, or its end where there is none.
    private static int last(List<Integer> starts, int from, int to) {
      return starts.stream()
          .filter(s -> s >= from && s <= to)
          .mapToInt(Integer::intValue)
          .max()
          .orElse(to);
    }

    private static List<Window> kept(List<int[]> spans, int title) {
      List<Window> windows = new ArrayList<>();
      int keepFrom = 0;
      for (int i = 0; i < spans.size(); i++) {
        int[] span = spans.get(i);
        int keepTo = i + 1 < spans.size() ? (span[1] + spans.get(i + 1)[0]) / 2 : span[1];
        windows.add(new Window(i == 0 ? 0 : title, span[0], span[1], keepFrom, keepTo));
        keepFrom = keepTo;
      }
      return windows;
    }
  }
}
