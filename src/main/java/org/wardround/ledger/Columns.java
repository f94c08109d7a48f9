package org.wardround.ledger;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;
import org.wardround.model.PartialDate;
import org.wardround.model.Validators;

/// How values of ours stand in columns, both ways.
final class Columns {
  private Columns() {}

  static @Nullable Long millis(@Nullable Instant instant) {
    return instant == null ? null : instant.toEpochMilli();
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    long millis = row.getLong(column);
    return row.wasNull() ? null : Instant.ofEpochMilli(millis);
  }

  static Instant knownInstant(ResultSet row, String column) throws SQLException {
    return Instant.ofEpochMilli(row.getLong(column));
  }

  static @Nullable String text(ResultSet row, String column) throws SQLException {
    return row.getString(column);
  }

  static @Nullable OffsetDateTime time(ResultSet row, String column) throws SQLException {
    String iso = row.getString(column);
    return iso == null ? null : OffsetDateTime.parse(iso);
  }

  static @Nullable String iso(@Nullable Object time) {
    return time == null ? null : time.toString();
  }

  static @Nullable PartialDate date(ResultSet row, String column) throws SQLException {
    String iso = row.getString(column);
    return iso == null ? null : new PartialDate(iso);
  }

  static Validators validators(ResultSet row) throws SQLException {
    return new Validators(row.getString("etag"), row.getString("last_modified"));
  }
}
