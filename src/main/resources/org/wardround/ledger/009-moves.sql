-- Moves and tenures as tables and pictures ask for them: derived, in the place of "event", which told
-- only where to look. What they were made from is read by the claims' ids.
DROP TABLE event;

-- Organisations and roles as stories write them, with what questions compare.
CREATE TABLE organisation (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL,
  words TEXT NOT NULL, -- the folded name, with a blank before and after
  kind TEXT -- of the lexicon
) STRICT;
CREATE INDEX organisation_key ON organisation (key);

CREATE TABLE role (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  key TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

-- Days are ISO 8601 text. The half of a move that nothing tells of is null in all columns.
CREATE TABLE move (
  id INTEGER PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  announced TEXT NOT NULL,
  said TEXT NOT NULL, -- the last word on it
  certainty TEXT NOT NULL,
  sources INTEGER NOT NULL,
  disputes TEXT NOT NULL,
  claims TEXT NOT NULL,
  out_role INTEGER,
  out_organisation INTEGER,
  out_date TEXT,
  out_acting INTEGER,
  in_role INTEGER,
  in_organisation INTEGER,
  in_date TEXT,
  in_acting INTEGER
) STRICT;
CREATE INDEX move_person ON move (person);
CREATE INDEX move_announced ON move (announced DESC, name);
CREATE INDEX move_said ON move (said DESC);
CREATE INDEX move_out ON move (out_organisation) WHERE out_organisation IS NOT NULL;
CREATE INDEX move_in ON move (in_organisation) WHERE in_organisation IS NOT NULL;

CREATE TABLE tenure (
  id INTEGER PRIMARY KEY,
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  name TEXT NOT NULL,
  role INTEGER,
  organisation INTEGER,
  began_kind TEXT NOT NULL,
  began TEXT NOT NULL,
  ended_kind TEXT NOT NULL,
  ended TEXT,
  earliest TEXT NOT NULL,
  latest TEXT NOT NULL,
  acting INTEGER NOT NULL,
  certainty TEXT NOT NULL,
  confirmed TEXT,
  sources INTEGER NOT NULL,
  disputes TEXT NOT NULL,
  claims TEXT NOT NULL
) STRICT;
CREATE INDEX tenure_person ON tenure (person);
CREATE INDEX tenure_organisation ON tenure (organisation);

-- Everything is derived anew.
DELETE FROM meta WHERE name = 'derivation';
INSERT OR IGNORE INTO dirty (block) SELECT DISTINCT block FROM claim WHERE block IS NOT NULL;
