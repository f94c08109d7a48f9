package org.wardround.extract.reader;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.wardround.extract.lexicon.Lexicons;
import org.wardround.extract.text.Linguist;
import org.wardround.model.PartialDate;
import org.wardround.model.Story;

/// Dates of stories published on Thursday, 17 September 2015. All people are invented.
class DatesTest {
  private static final LocalDate PUBLISHED = LocalDate.of(2015, 9, 17);
  private static final Linguist LINGUIST = Linguist.load();
  private static final Lexicons LEXICONS = Lexicons.load(Path.of("models"));
  private static final Vocabulary VOCABULARY = Vocabulary.load();

  private static String dates(String text) {
    PieceSequence story =
        PieceSequence.of(LINGUIST.read(Story.of("", "", text)), VOCABULARY, LEXICONS);
    return String.join(
        " ", Dates.of(story, PUBLISHED).values().stream().map(PartialDate::iso).toList());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann Reid joined Epic on 4 May 2012.              | 2012-05-04
          Ann Reid joined Epic in March 2013.              | 2013-03
          Ann Reid has been chair since 2009.              | 2009
          Ann Reid became chair in March of last year.     | 2014-03
          Ann Reid left the trust yesterday.               | 2015-09-16
          Ann Reid left the trust a fortnight ago.         | 2015-09
          Ann Reid left the trust six months ago.          | 2015-03
          Ann Reid leaves with immediate effect.           | 2015-09-17
          Ann Reid leaves at the end of the year.          | 2015-12
          Ann Reid left at the end of last year.           | 2014-12
          Ann Reid will leave at Christmas.                | 2015-12
          Ann Reid left at Christmas.                      | 2014-12
          Ann Reid will start on New Year's Day.           | 2016-01-01
          Ann Reid will start in the new year.             | 2016-01
          Ann Reid stood down on the 14th.                 | 2015-09-14
          Ann Reid will stand down on the 14th.            | 2015-10-14
          Ann Reid left in the spring.                     | 2015
          Ann Reid will leave in the spring.               | 2016
          """)
  void whatADateMeansFollowsFromTheDayOfPublication(String text, String date) {
    assertThat(dates(text)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann Reid left the trust in June.                              | 2015-06
          Ann Reid will leave the trust in June.                        | 2016-06
          Ann Reid joined Harbour Lights Care in June.                  | 2015-06
          Ann Reid joined the trust in November.                        | 2014-11
          Ann Reid joins the trust in November.                         | 2015-11
          Ann Reid is to become chair from 1 April.                     | 2016-04-01
          Ann Reid has been chair since 1 April.                        | 2015-04-01
          Ann Reid was appointed chair effective October 1.             | 2015-10-01
          """)
  void theYearFollowsFromTheTense(String text, String date) {
    assertThat(dates(text)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann Reid resigned on Monday.                       | 2015-09-14
          Ann Reid starts on Monday as chair.                | 2015-09-21
          From Monday Ann Reid will be chair.                | 2015-09-21
          The board said on Tuesday that Ann Reid had gone.  | 2015-09-15
          Ann Reid retired last Friday.                      | 2015-09-11
          """)
  void theWeekOfAWeekdayFollowsFromTheTense(String text, String date) {
    assertThat(dates(text)).isEqualTo(date);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          Ann Reid was chair for nine years.
          Ann Reid may march again.
          The trust held its Christmas party.
          The spring clinic was closed.
          """)
  void spellsOfTimeAndWordsThatOnlyLookLikeDatesAreNone(String text) {
    assertThat(dates(text)).isEmpty();
  }
}
