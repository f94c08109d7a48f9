-- Whom and what the user follows, and which of their events have been told by mail: the user's own,
-- they survive every replay.
CREATE TABLE following (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  value TEXT NOT NULL,
  name TEXT NOT NULL,
  created INTEGER NOT NULL,
  UNIQUE (kind, value)
) STRICT;

CREATE TABLE told (
  event TEXT PRIMARY KEY,
  state TEXT NOT NULL,
  at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
