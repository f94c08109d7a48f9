package org.wardround.ledger;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.wardround.model.PartialDate;
import org.wardround.model.Tenure;

/// How a tenure's begin and end stand in columns: a kind and a date.
final class TenureDates {
  private TenureDates() {}

  static String kind(Tenure.Start start) {
    return switch (start) {
      case Tenure.Start.At _ -> "at";
      case Tenure.Start.ToldOn _ -> "told";
      case Tenure.Start.Before _ -> "before";
    };
  }

  static String date(Tenure.Start start) {
    return switch (start) {
      case Tenure.Start.At at -> at.date().iso();
      case Tenure.Start.ToldOn told -> told.day().toString();
      case Tenure.Start.Before before -> before.day().toString();
    };
  }

  static Tenure.Start start(String kind, String date) {
    return switch (kind) {
      case "at" -> new Tenure.Start.At(new PartialDate(date));
      case "told" -> new Tenure.Start.ToldOn(LocalDate.parse(date));
      case "before" -> new Tenure.Start.Before(LocalDate.parse(date));
      default -> throw new IllegalStateException("no start of a tenure: " + kind);
    };
  }

  static String kind(Tenure.End end) {
    return switch (end) {
      case Tenure.End.At _ -> "at";
      case Tenure.End.ToldOn _ -> "told";
      case Tenure.End.Before _ -> "before";
      case Tenure.End.Open _ -> "open";
    };
  }

  static @Nullable String date(Tenure.End end) {
    return switch (end) {
      case Tenure.End.At at -> at.date().iso();
      case Tenure.End.ToldOn told -> told.day().toString();
      case Tenure.End.Before before -> before.day().toString();
      case Tenure.End.Open _ -> null;
    };
  }

  static Tenure.End end(String kind, @Nullable String date) {
    if (date == null) {
      return new Tenure.End.Open();
    }
    return switch (kind) {
      case "at" -> new Tenure.End.At(new PartialDate(date));
      case "told" -> new Tenure.End.ToldOn(LocalDate.parse(date));
      case "before" -> new Tenure.End.Before(LocalDate.parse(date));
      default -> throw new IllegalStateException("no end of a tenure: " + kind);
    };
  }
}
