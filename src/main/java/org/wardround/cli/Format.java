package org.wardround.cli;

/// The shapes of results: a table to read, JSON lines for programs, CSV for spreadsheets.
enum Format {
  TABLE,
  JSONL,
  CSV
}
