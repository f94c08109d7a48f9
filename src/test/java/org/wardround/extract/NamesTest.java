package org.wardround.extract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Names that are hard to see the ends of, and words that only look like names. All are invented.
class NamesTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "Marit van der Zee",
        "Luis de la Rosa",
        "Piero Dell'Acqua",
        "P.T. Chan",
        "B. J. Farrow",
        "Drew Price",
        "Joy Banks",
        "Dean Major",
        "Will Marsh",
        "Lord Ashby of Deane",
        "Siân Ní Dhuibhir",
        "Neil McAllister-Okafor",
        "Oyelaran Adeyemi",
      })
  void aPersonIsTakenWhole(String name) {
    assertThat(
            Reading.of("Southmere NHS Trust has appointed " + name + " as its medical director.")
                .people())
        .anySatisfy(
            found ->
                assertThat(name.replaceFirst("^Lord ", ""))
                    .isEqualTo(found.replaceFirst("^Lord ", "")));
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Penrose Systems, Inc.",
        "Penrose Systems LLC",
        "Penrose Systems plc",
        "Southmere Women's and Children's NHS Trust",
        "Southmere General Hospital NHS Trust",
        "Lumina (Health) Ltd",
        "University Hospitals of Southmere NHS Foundation Trust",
        "Royal College of Podiatry",
      })
  void anOrganisationIsTakenWhole(String name) {
    assertThat(
            Reading.of(name + " has appointed Joan Perrin as its medical director.")
                .organisations())
        .hasSize(1)
        .first()
        .asString()
        .isIn(name, name.replaceFirst(",? (Inc\\.|LLC|plc|Ltd)$", ""));
  }

  @Test
  void whoHoldsAPostWithoutANameIsNotWhoWasNamedBefore() {
    for (String second :
        new String[] {
          "The chief executive of Southmere NHS Trust said that the choice had been easy.",
          "The trust's chair said that nobody else had applied.",
          "The chief executive of Denholm Digital resigned on Friday.",
          "\"We wish her well,\" the president of the Royal College of Podiatry said."
        }) {
      assertThat(
              Reading.claims(
                  "Southmere NHS Trust has appointed Joan Perrin as its medical director.", second))
          .as(second)
          .noneMatch(
              c ->
                  c.startsWith("Joan Perrin")
                      && c.matches(".*(chief executive|chair|president) @.*"));
    }
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "The shops of Millbrook were full on Good Friday, and it snowed until Boxing Day.",
        "The Lighthouse, which opened in cinemas on Friday, is the best film of the summer.",
        "It rained in Northumberland and in Nova Scotia, and the Danube rose.",
      })
  void holidaysFilmsPlacesAndProductsAreNoOrganisations(String text) {
    assertThat(Reading.of(text).organisations()).isEmpty();
  }

  @Test
  void aHeadlineIsNobody() {
    assertThat(
            Reading.titled(
                    "Winter Pressure Bites As Hospitals Cancel Operations",
                    "Hospitals in the north have put off hundreds of operations, the ministry said.")
                .people())
        .isEmpty();
  }
}
