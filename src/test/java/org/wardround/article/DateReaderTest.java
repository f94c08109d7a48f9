package org.wardround.article;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DateReaderTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "2015-11-27                              | 2015-11-27T00:00Z",
        "2015-11-27T09:30:00Z                    | 2015-11-27T09:30Z",
        "2015-11-27T09:30:00.123+0100            | 2015-11-27T09:30+01:00",
        "2015-11-27 09:30:00 -0500               | 2015-11-27T09:30-05:00",
        "2015-11-27T09:30                        | 2015-11-27T09:30Z",
        "20151127                                | 2015-11-27T00:00Z",
        "1448616600                              | 2015-11-27T09:30Z",
        "1448616600000                           | 2015-11-27T09:30Z",
        "Fri, 27 Nov 2015 09:30:00 GMT           | 2015-11-27T09:30Z",
        "Fri, 27 Nov 2015 09:30:00 PST           | 2015-11-27T09:30-08:00",
        "27th November 2015                      | 2015-11-27T00:00Z",
        "Friday 27 November 2015 09.30           | 2015-11-27T09:30Z",
        "Published: 27 Nov 2015, 3:04pm          | 2015-11-27T15:04Z",
        "Nov. 27, 2015                           | 2015-11-27T00:00Z",
        "November 27th, 2015 at 9:30 PM ET       | 2015-11-27T21:30-05:00",
        "July 4, 2016 12:05 a.m. EDT             | 2016-07-04T00:05-04:00",
        "By Ada Moss | Nov 27 2015               | 2015-11-27T00:00Z",
        "Ada MossDec 05, 2023                    | 2023-12-05T00:00Z",
        "27/11/2015                              | 2015-11-27T00:00Z",
        "27.11.15                                | 2015-11-27T00:00Z"
      })
  void readsWhatPagesWrite(String row) {
    int cut = row.lastIndexOf('|');

    assertThat(new DateReader(true).read(row.substring(0, cut)))
        .isEqualTo(OffsetDateTime.parse(row.substring(cut + 1).strip()));
  }

  @Test
  void takesTheOrderOfTheSiteWhereBothArePossible() {
    assertThat(new DateReader(true).read("3/4/2015")).hasToString("2015-04-03T00:00Z");
    assertThat(new DateReader(false).read("3/4/2015")).hasToString("2015-03-04T00:00Z");
    assertThat(new DateReader(true).read("3/14/2015")).hasToString("2015-03-14T00:00Z");
  }

  @Test
  void readsNoDateFromWhatIsNone() {
    DateReader reader = new DateReader(true);

    assertThat(reader.read("31 February 2015")).isNull();
    assertThat(reader.read("call 01632 960 000")).isNull();
    assertThat(reader.read("5 minutes ago")).isNull();
    assertThat(reader.read("")).isNull();
    assertThat(reader.read(null)).isNull();
  }
}
