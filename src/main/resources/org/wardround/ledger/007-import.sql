-- What was imported: one row for a page or message, by its address and its bytes.
CREATE TABLE imported (
  digest TEXT PRIMARY KEY,
  word TEXT NOT NULL,
  detail TEXT NOT NULL
) STRICT, WITHOUT ROWID;
