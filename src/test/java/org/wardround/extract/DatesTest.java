package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

/// When a change takes effect, worked out from the publication on Thursday, 17 September 2015. All
/// people are invented.
class DatesTest {
  @Test
  void nextMonth() {
    assertThat(Reading.claims("Ann Carter joins Orion Health next month."))
        .containsExactly("Ann Carter in null @ Orion Health, 2015-10");
  }

  @Test
  void lastYear() {
    assertThat(Reading.claims("Ann Carter joined Orion Health last year."))
        .containsExactly("Ann Carter holds null @ Orion Health, 2014");
  }

  @Test
  void yesterday() {
    assertThat(Reading.claims("Ann Carter resigned as chair of NHS Lothian yesterday."))
        .containsExactly("Ann Carter out chair @ NHS Lothian, 2015-09-16");
  }

  @Test
  void aWeekdayIsTheOneBeforeThePublication() {
    assertThat(Reading.claims("Ann Carter resigned as chair of NHS Lothian on Friday."))
        .containsExactly("Ann Carter out chair @ NHS Lothian, 2015-09-11");
  }

  @Test
  void aMonthAhead() {
    assertThat(Reading.claims("Ann Carter will become chair of NHS Lothian in February."))
        .containsExactly("Ann Carter in chair @ NHS Lothian, 2016-02");
  }

  @Test
  void aMonthBehind() {
    assertThat(Reading.claims("Ann Carter became chair of NHS Lothian in June."))
        .containsExactly("Ann Carter in chair @ NHS Lothian, 2015-06");
  }

  @Test
  void aDayAndMonth() {
    assertThat(Reading.claims("Ann Carter will become chair of NHS Lothian on 4 January."))
        .containsExactly("Ann Carter in chair @ NHS Lothian, 2016-01-04");
  }

  @Test
  void anAmericanDay() {
    assertThat(Reading.claims("Ann Carter will become president of Mayo Clinic on Jan. 4, 2016."))
        .containsExactly("Ann Carter in president @ Mayo Clinic, 2016-01-04");
  }

  @Test
  void theEndOfTheYear() {
    assertThat(Reading.claims("Ann Carter will leave Orion Health at the end of the year."))
        .containsExactly("Ann Carter out null @ Orion Health, 2015");
  }

  @Test
  void immediateEffect() {
    assertThat(
            Reading.claims(
                "Ann Carter has resigned as chair of NHS Lothian with immediate effect."))
        .containsExactly("Ann Carter out chair @ NHS Lothian, 2015-09-17");
  }

  @Test
  void whoHoldsThePostSince() {
    assertThat(Reading.claims("Ann Carter has been chief executive of NHS Lothian since 2012."))
        .containsExactly("Ann Carter holds chief executive @ NHS Lothian, 2012");
  }

  @Test
  void effectiveOn() {
    assertThat(
            Reading.claims(
                "Mayo Clinic named Ann Carter chief information officer, effective Oct. 1."))
        .containsExactly("Ann Carter in chief information officer @ Mayo Clinic, 2015-10-01");
  }

  @Test
  void twoMonthsAgo() {
    assertThat(Reading.claims("Ann Carter left Orion Health two months ago."))
        .containsExactly("Ann Carter out null @ Orion Health, 2015-07");
  }

  @Test
  void thisWeek() {
    assertThat(Reading.claims("Ann Carter started as chief executive of NHS Highland this week."))
        .containsExactly("Ann Carter in chief executive @ NHS Highland, 2015-09");
  }

  @Test
  void theDateOfTheOtherChangeIsNotTakenOver() {
    assertThat(
            Reading.claims(
                "Ann Carter leaves NHS Highland in October and joins NHS Lothian in December."))
        .containsExactlyInAnyOrder(
            "Ann Carter out null @ NHS Highland, 2015-10",
            "Ann Carter in null @ NHS Lothian, 2015-12");
  }

  @Test
  void nextSpring() {
    assertThat(Reading.claims("Ann Carter will retire as chair of NHS Lothian next spring."))
        .containsExactly("Ann Carter out chair @ NHS Lothian, 2016");
  }

  @Test
  void aDayWithItsYear() {
    assertThat(Reading.claims("Ann Carter was appointed chair of NHS Lothian on 3 August 2015."))
        .containsExactly("Ann Carter in chair @ NHS Lothian, 2015-08-03");
  }

  @Test
  void nextYear() {
    assertThat(Reading.claims("Ann Carter will leave Orion Health next year."))
        .containsExactly("Ann Carter out null @ Orion Health, 2016");
  }

  @Test
  void earlierThisMonth() {
    assertThat(Reading.claims("Ann Carter resigned as chair of NHS Lothian earlier this month."))
        .containsExactly("Ann Carter out chair @ NHS Lothian, 2015-09");
  }

  @Test
  void lastMonth() {
    assertThat(Reading.claims("Ann Carter joined Orion Health last month."))
        .containsExactly("Ann Carter in null @ Orion Health, 2015-08");
  }

  @Test
  void isDueToInAMonth() {
    assertThat(Reading.claims("Ann Carter is due to take over as chair of NHS Lothian in April."))
        .containsExactly("Ann Carter in chair @ NHS Lothian, 2016-04");
  }

  @Test
  void tomorrow() {
    assertThat(Reading.claims("Ann Carter starts as chief nurse of NHS Highland tomorrow."))
        .containsExactly("Ann Carter in chief nurse @ NHS Highland, 2015-09-18");
  }

  @Test
  void threeWeeksAgo() {
    assertThat(Reading.claims("Ann Carter resigned as chair of NHS Lothian three weeks ago."))
        .containsExactly("Ann Carter out chair @ NHS Lothian, 2015-08");
  }

  @Test
  void aDayOfTheWeekAndItsDate() {
    assertThat(
            Reading.claims("Ann Carter resigned as chair of NHS Lothian on Monday, 7 September."))
        .containsExactly("Ann Carter out chair @ NHS Lothian, 2015-09-07");
  }

  @Test
  void aSpellIsNoDate() {
    assertThat(Reading.claims("Ann Carter is leaving NHS Lothian after nine years."))
        .containsExactly("Ann Carter out null @ NHS Lothian");
  }
}
