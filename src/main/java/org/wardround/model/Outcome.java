package org.wardround.model;

/// What became of one announced story in one run: each meets exactly one.
public sealed interface Outcome {
  /// The word that reports count by.
  String word();

  /// One sentence of detail; empty where the word says all.
  String detail();

  /// A new story, or a new version of a known one.
  record Ingested(boolean update) implements Outcome {
    @Override
    public String word() {
      return update ? "updated" : "new";
    }

    @Override
    public String detail() {
      return "";
    }
  }

  /// Known, and nothing about it has changed.
  record Unchanged() implements Outcome {
    @Override
    public String word() {
      return "unchanged";
    }

    @Override
    public String detail() {
      return "";
    }
  }

  /// Left out on purpose: refused by robots, not a story, blocked, over a cap.
  record Skipped(String detail) implements Outcome {
    @Override
    public String word() {
      return "skipped";
    }
  }

  /// Could not be had this time.
  record Failed(String detail) implements Outcome {
    @Override
    public String word() {
      return "failed";
    }
  }
}
