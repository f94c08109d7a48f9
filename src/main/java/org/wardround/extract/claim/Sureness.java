package org.wardround.extract.claim;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.wardround.extract.phrase.Clause;
import org.wardround.extract.reader.Attribution;
import org.wardround.model.Certainty;

/// How sure a sentence is of what it says, and who says it.
final class Sureness {
  private static final Pattern REPORTED =
      Pattern.compile(
          "\\b(reportedly|it is understood|is understood to|are understood to|understands( that)?|sources? (said|say|says|told|close|familiar|have)|according to (sources?|reports?|people|a leaked|insiders|one source|two sources|an? (insider|email|memo|source))|leaked|(media|press|news) reports|reports? (claim|suggest|say|said|have claimed|had claimed|emerged)|is said to|are said to|was said to|has learned|has learnt|believed to have|people familiar|multiple sources|is thought to|are thought to)\\b");

  private static final Pattern SPECULATED =
      Pattern.compile(
          "\\b(tipped|rumou?red|rumou?rs?|speculation|speculated|front-?runners?|in the running|in the frame|linked with|candidates?|contenders?|mooted|shortlist(ed)?|likely (to|successor)|touted|favou?rites? (to|for)|bookies|is being considered|plans to nominate|intends to nominate|will nominate)\\b");

  private static final Pattern MAY =
      Pattern.compile(
          "\\b(may|might|could)( \\w+)? (be|become|leave|join|take|step|go|return|succeed|replace|quit|resign|retire) ");

  private static final Pattern IF = Pattern.compile("(^| )(if|unless) $");

  private Sureness() {}

  /// How sure the sentence is of what it says between two places of the clause's text.
  static Certainty of(Clause clause, int from, int to) {
    String sentence = clause.sentence().text().toLowerCase(Locale.ROOT);
    if (REPORTED.matcher(sentence).find()) {
      return Certainty.REPORTED;
    }
    boolean may = MAY.matcher(clause.text().substring(from, to)).find();
    return may || SPECULATED.matcher(sentence).find() ? Certainty.SPECULATED : Certainty.ASSERTED;
  }

  /// True for what follows "if": it has not happened.
  static boolean conditional(Clause clause, int from) {
    return IF.matcher(clause.text().substring(0, from)).find();
  }

  /// Who says it, where the sentence tells.
  static @Nullable String source(Clause clause) {
    return Attribution.of(clause.sentence().text());
  }
}
