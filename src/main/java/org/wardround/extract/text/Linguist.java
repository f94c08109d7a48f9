package org.wardround.extract.text;

import edu.stanford.nlp.ie.crf.CRFClassifier;
import edu.stanford.nlp.ling.CoreAnnotations.AnswerAnnotation;
import edu.stanford.nlp.ling.CoreLabel;
import edu.stanford.nlp.process.CoreLabelTokenFactory;
import edu.stanford.nlp.process.PTBTokenizer;
import edu.stanford.nlp.process.WordToSentenceProcessor;
import edu.stanford.nlp.tagger.maxent.MaxentTagger;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.wardround.model.Evidence.Part;
import org.wardround.model.Story;
import org.wardround.model.WardroundException;

/// Reads a story into sentences and tokens: CoreNLP's tokeniser, its tagger, and its two name
/// classifiers, the second of which is asked where the first sees nothing.
///
/// Thread-safe once made. Holds about 300 MB of models.
public final class Linguist {
  private static final String MODELS = "edu/stanford/nlp/models/";
  private static final String TAGGER = MODELS + "pos-tagger/english-left3words-distsim.tagger";
  private static final String NAMES = MODELS + "ner/english.all.3class.distsim.crf.ser.gz";
  private static final String MORE_NAMES = MODELS + "ner/english.conll.4class.distsim.crf.ser.gz";

  /// A story has rarely more than 20,000 characters; what is longer than this is a book or a dump.
  static final int LONGEST_TEXT = 400_000;

  /// A token longer than this is no word; CoreNLP's features grow with it.
  private static final int LONGEST_TOKEN = 80;

  /// Longer sentences are cut: no claim spans more, and time grows with length.
  private static final int LONGEST_SENTENCE = 120;

  private static final String TOKENISER =
      "ptb3Escaping=false,normalizeFractions=false,americanize=false,untokenizable=noneDelete,"
          + "splitHyphenated=false,splitAssimilations=false,splitForwardSlash=true";

  private static final String NO_NAME = "O";

  private final MaxentTagger tagger;
  private final CRFClassifier<CoreLabel> names;
  private final CRFClassifier<CoreLabel> moreNames;

  private Linguist(
      MaxentTagger tagger, CRFClassifier<CoreLabel> names, CRFClassifier<CoreLabel> moreNames) {
    this.tagger = tagger;
    this.names = names;
    this.moreNames = moreNames;
  }

  /// Loads the models from the class path; takes two seconds or so.
  public static Linguist load() {
    try {
      return new Linguist(
          new MaxentTagger(TAGGER),
          CRFClassifier.getClassifier(NAMES),
          CRFClassifier.getClassifier(MORE_NAMES));
    } catch (IOException | ClassNotFoundException broken) {
      throw new WardroundException(
          "The language models of CoreNLP cannot be read: " + broken.getMessage() + ".", broken);
    }
  }

  /// True unless the story is long enough to tell and is not English.
  public boolean reads(Story story) {
    return Language.english(story.title() + "\n" + story.text());
  }

  /// Reads title and text.
  public StoryText read(Story story) {
    boolean cut = story.text().length() > LONGEST_TEXT;
    String text = cut ? story.text().substring(0, LONGEST_TEXT) : story.text();
    Casing casing = Casing.of(text);
    List<Sentence> sentences = new ArrayList<>();
    String title = plain(story.title());
    if (!title.isBlank()) {
      Line line = new Line(title.strip(), leading(title), -1, Sentence.Form.TITLE);
      read(line, Part.TITLE, casing, sentences);
    }
    for (Line line : Line.of(plain(text))) {
      read(line, Part.TEXT, casing, sentences);
    }
    return new StoryText(sentences, cut);
  }

  private void read(Line line, Part part, Casing casing, List<Sentence> into) {
    boolean shouted = line.shouted();
    for (List<CoreLabel> words : split(line)) {
      for (int from = 0; from < words.size(); from += LONGEST_SENTENCE) {
        int to = Math.min(words.size(), from + LONGEST_SENTENCE);
        List<CoreLabel> piece = words.subList(from, to);
        casing.mend(piece, shouted, line.form() == Sentence.Form.TITLE);
        into.add(sentence(line, part, into.size(), piece));
      }
    }
  }

  private Sentence sentence(Line line, Part part, int index, List<CoreLabel> words) {
    tagger.tagCoreLabels(words);
    List<String> first = guesses(words);
    List<Token> tokens = new ArrayList<>(words.size());
    for (int i = 0; i < words.size(); i++) {
      CoreLabel word = words.get(i);
      tokens.add(
          new Token(
              word.word(),
              word.word().toLowerCase(Locale.ROOT),
              word.tag(),
              guess(first.get(i), word.get(AnswerAnnotation.class)),
              line.start() + word.beginPosition(),
              line.start() + word.endPosition()));
    }
    int start = words.getFirst().beginPosition();
    String text = line.text().substring(start, words.getLast().endPosition());
    return new Sentence(
        index, part, line.paragraph(), line.form(), tokens, text, line.start() + start);
  }

  private static List<List<CoreLabel>> split(Line line) {
    var tokeniser =
        new PTBTokenizer<>(new StringReader(line.text()), new CoreLabelTokenFactory(), TOKENISER);
    List<CoreLabel> words = new ArrayList<>();
    while (tokeniser.hasNext()) {
      CoreLabel word = tokeniser.next();
      if (!word.word().isBlank() && word.word().length() <= LONGEST_TOKEN) {
        words.add(word);
      }
    }
    if (words.isEmpty()) {
      return List.of();
    }
    if (line.form() == Sentence.Form.TITLE || line.form() == Sentence.Form.HEADING) {
      return List.of(words);
    }
    return new WordToSentenceProcessor<CoreLabel>().process(words);
  }

  /// What the first classifier takes each word for, leaving the second's opinion on the words. A
  /// sentence without capitals after its first word names nobody; the second is asked only where
  /// the first has left a proper noun over.
  private List<String> guesses(List<CoreLabel> words) {
    boolean names = words.stream().skip(1).anyMatch(Linguist::capital);
    if (names) {
      this.names.classify(words);
    } else {
      words.forEach(w -> w.set(AnswerAnnotation.class, NO_NAME));
    }
    List<String> first = words.stream().map(w -> w.get(AnswerAnnotation.class)).toList();
    boolean left =
        names
            && words.stream()
                .filter(w -> NO_NAME.equals(w.get(AnswerAnnotation.class)))
                .anyMatch(w -> capital(w) && w.tag().startsWith("NNP"));
    if (left) {
      moreNames.classify(words);
    }
    return first;
  }

  private static boolean capital(CoreLabel word) {
    return word.word().chars().anyMatch(Character::isUpperCase);
  }

  private static Token.Guess guess(String first, String second) {
    Token.Guess guess = guess(first);
    return guess == Token.Guess.OTHER ? guess(second) : guess;
  }

  private static Token.Guess guess(String label) {
    return switch (label) {
      case "PERSON" -> Token.Guess.PERSON;
      case "ORGANIZATION" -> Token.Guess.ORGANISATION;
      case "LOCATION" -> Token.Guess.PLACE;
      default -> Token.Guess.OTHER;
    };
  }

  /// Makes quotation marks and odd spaces plain, character for character, so that offsets hold.
  private static String plain(String text) {
    StringBuilder plain = new StringBuilder(text);
    for (int i = 0; i < plain.length(); i++) {
      plain.setCharAt(i, plain(plain.charAt(i)));
    }
    return plain.toString();
  }

  private static char plain(char c) {
    return switch (c) {
      case '’', '‘', '´', '`', 'ʼ' -> '\'';
      case '“', '”', '„', '«', '»' -> '"';
      case '\u00a0', '\u2009', '\u202f', '\u3000', '\t', '\u200b', '\ufeff', '\u00ad' -> ' ';
      case '\u2010', '\u2011' -> '-';
      default -> Character.isISOControl(c) && c != '\n' && c != '\r' ? ' ' : c;
    };
  }

  private static int leading(String text) {
    return text.length() - text.stripLeading().length();
  }
}
