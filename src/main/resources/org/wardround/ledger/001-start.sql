-- Times are milliseconds since 1970 (UTC) unless they carry an offset, which makes them ISO 8601 text.

CREATE TABLE meta (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

-- What the user subscribed to, and how its polling stands.
CREATE TABLE feed (
  url TEXT PRIMARY KEY,
  title TEXT NOT NULL,
  site TEXT,
  category TEXT NOT NULL,
  enabled INTEGER NOT NULL,
  subscribed INTEGER NOT NULL,
  etag TEXT,
  last_modified TEXT,
  last_attempt INTEGER,
  last_success INTEGER,
  failures INTEGER NOT NULL DEFAULT 0,
  last_error TEXT,
  next_due INTEGER NOT NULL DEFAULT 0
) STRICT;

-- Every link that a feed announced, from the moment it was seen until its outcome is settled, and after.
CREATE TABLE announcement (
  link TEXT PRIMARY KEY,
  feed TEXT NOT NULL,
  entry_id TEXT,
  title TEXT,
  published INTEGER,
  updated INTEGER,
  author TEXT,
  summary TEXT,
  content TEXT,
  digest TEXT NOT NULL,
  first_seen INTEGER NOT NULL,
  waiting INTEGER NOT NULL,
  due INTEGER NOT NULL,
  attempts INTEGER NOT NULL DEFAULT 0,
  settled INTEGER,
  word TEXT,
  detail TEXT,
  story TEXT,
  etag TEXT,
  last_modified TEXT
) STRICT;
CREATE INDEX announcement_due ON announcement (due) WHERE waiting = 1;
CREATE INDEX announcement_story ON announcement (story) WHERE story IS NOT NULL;

-- Which feeds announced a link, for their weekly counts.
CREATE TABLE announced_by (
  feed TEXT NOT NULL,
  link TEXT NOT NULL,
  first_seen INTEGER NOT NULL,
  PRIMARY KEY (feed, link)
) STRICT, WITHOUT ROWID;

CREATE TABLE story (
  id INTEGER PRIMARY KEY,
  link TEXT NOT NULL UNIQUE,
  feed TEXT,
  cluster TEXT,
  first_seen INTEGER NOT NULL,
  revision INTEGER NOT NULL UNIQUE,
  current INTEGER
) STRICT;
CREATE INDEX story_cluster ON story (cluster) WHERE cluster IS NOT NULL;

CREATE TABLE version (
  id INTEGER PRIMARY KEY,
  story INTEGER NOT NULL REFERENCES story (id) ON DELETE CASCADE,
  fetched INTEGER NOT NULL,
  hash TEXT NOT NULL,
  title TEXT NOT NULL,
  text TEXT NOT NULL,
  byline TEXT,
  published TEXT,
  published_at INTEGER,
  updated TEXT,
  site TEXT,
  language TEXT,
  section TEXT,
  image TEXT,
  date_source TEXT,
  warc_file TEXT,
  warc_offset INTEGER,
  extractor TEXT NOT NULL,
  UNIQUE (story, fetched)
) STRICT;

-- One row for a name in a part of a story; spans are "start-end" pairs separated by blanks.
CREATE TABLE mention (
  version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  name TEXT NOT NULL,
  part TEXT NOT NULL,
  spans TEXT NOT NULL,
  PRIMARY KEY (version, kind, name, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE claim (
  id INTEGER PRIMARY KEY,
  version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  person TEXT NOT NULL,
  change TEXT NOT NULL,
  role TEXT,
  organisation TEXT,
  date TEXT,
  acting INTEGER NOT NULL,
  certainty TEXT NOT NULL,
  attribution TEXT,
  pattern TEXT NOT NULL,
  inferred TEXT NOT NULL
) STRICT;
CREATE INDEX claim_version ON claim (version);

CREATE TABLE evidence (
  claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  part TEXT NOT NULL,
  sentence TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (claim, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE vacancy (
  version INTEGER NOT NULL REFERENCES version (id) ON DELETE CASCADE,
  number INTEGER NOT NULL,
  role TEXT,
  organisation TEXT,
  reason TEXT,
  part TEXT NOT NULL,
  sentence TEXT NOT NULL,
  span_start INTEGER NOT NULL,
  span_end INTEGER NOT NULL,
  PRIMARY KEY (version, number)
) STRICT, WITHOUT ROWID;

CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  started INTEGER NOT NULL,
  finished INTEGER
) STRICT;

-- One outcome for each story announced in a run.
CREATE TABLE outcome (
  run INTEGER NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  link TEXT NOT NULL,
  feed TEXT,
  word TEXT NOT NULL,
  detail TEXT NOT NULL,
  PRIMARY KEY (run, link)
) STRICT, WITHOUT ROWID;
