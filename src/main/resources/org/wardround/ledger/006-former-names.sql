-- The surnames that people of the story bore before ("née"), as identity.FormerNames writes them.
ALTER TABLE version ADD COLUMN former TEXT;

-- Claims on people of a former surname, and the block of their former name.
CREATE TABLE bridge (
  claim INTEGER NOT NULL REFERENCES claim (id) ON DELETE CASCADE,
  block TEXT NOT NULL,
  other TEXT NOT NULL,
  PRIMARY KEY (claim, other)
) STRICT, WITHOUT ROWID;
CREATE INDEX bridge_block ON bridge (block);
CREATE INDEX bridge_other ON bridge (other);

DELETE FROM dirty;
DELETE FROM meta WHERE name = 'keys';
