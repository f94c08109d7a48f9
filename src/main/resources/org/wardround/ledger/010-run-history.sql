-- What each run met, for reports and for telling what is unusual.
CREATE TABLE poll (
  run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  feed TEXT NOT NULL,
  word TEXT NOT NULL,
  entries INTEGER NOT NULL,
  fresh INTEGER NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (run, feed)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_host (
  run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  host TEXT NOT NULL,
  requests INTEGER NOT NULL,
  millis INTEGER NOT NULL,
  slowest INTEGER NOT NULL,
  pages INTEGER NOT NULL,
  stories INTEGER NOT NULL,
  PRIMARY KEY (run, host)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_stage (
  run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  stage TEXT NOT NULL,
  times INTEGER NOT NULL,
  millis INTEGER NOT NULL,
  PRIMARY KEY (run, stage)
) STRICT, WITHOUT ROWID;

-- Something unusual begins, or is over; the latest row of a subject says which.
CREATE TABLE notice (
  run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  begins INTEGER NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (run, kind, subject)
) STRICT, WITHOUT ROWID;

-- The moves that reports have told of, with their state when they did.
CREATE TABLE reported_move (
  event TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  run INTEGER NOT NULL,
  word TEXT NOT NULL,
  title TEXT NOT NULL
) STRICT, WITHOUT ROWID;
