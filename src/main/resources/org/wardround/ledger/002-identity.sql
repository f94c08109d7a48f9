-- Keys make claims of different stories comparable; they follow from the claim and the lexicon.
ALTER TABLE claim ADD COLUMN block TEXT;
ALTER TABLE claim ADD COLUMN key TEXT;
ALTER TABLE claim ADD COLUMN organisation_key TEXT;
ALTER TABLE claim ADD COLUMN role_key TEXT;
ALTER TABLE version ADD COLUMN company TEXT;
CREATE INDEX claim_block ON claim (block);
CREATE INDEX claim_key ON claim (key);

-- Blocks (surnames) whose claims have changed since people were derived from them.
CREATE TABLE dirty (
  block TEXT PRIMARY KEY
) STRICT, WITHOUT ROWID;

-- Claims whose double-barrelled surname may belong to the people of another block.
CREATE TABLE barrel (
  claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  part TEXT NOT NULL,
  block TEXT NOT NULL,
  organisation_key TEXT NOT NULL,
  PRIMARY KEY (claim, part)
) STRICT, WITHOUT ROWID;
CREATE INDEX barrel_part ON barrel (part);
CREATE INDEX barrel_block ON barrel (block);

-- Blocks that are derived together with others; a block without a row stands alone.
CREATE TABLE component (
  block TEXT PRIMARY KEY,
  component TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX component_component ON component (component);

-- Derived: people, their claims, and where to look for moves and tenures.
CREATE TABLE person (
  id TEXT PRIMARY KEY,
  component TEXT NOT NULL,
  name TEXT NOT NULL,
  names TEXT NOT NULL,
  digest TEXT NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX person_component ON person (component);

CREATE TABLE member (
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  claim INTEGER NOT NULL, -- negative: a claim added by hand, by the number of the judgement
  PRIMARY KEY (person, claim)
) STRICT, WITHOUT ROWID;
CREATE INDEX member_claim ON member (claim);

CREATE TABLE event (
  person TEXT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  kind TEXT NOT NULL,
  first_day INTEGER NOT NULL,
  last_day INTEGER NOT NULL,
  organisation_key TEXT,
  role_key TEXT
) STRICT;
CREATE INDEX event_person ON event (person);
CREATE INDEX event_time ON event (kind, first_day);
CREATE INDEX event_organisation ON event (organisation_key);

-- The user's own word. Payloads name people and claims by what stories say, never by row.
CREATE TABLE judgement (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL,
  payload TEXT NOT NULL,
  who TEXT NOT NULL,
  why TEXT NOT NULL,
  made INTEGER NOT NULL,
  undone INTEGER,
  undone_by TEXT
) STRICT;
