-- Sketches of stories' texts, by which copies are found (see article.Fingerprint).
CREATE TABLE sketch (
  id INTEGER PRIMARY KEY,
  link TEXT NOT NULL UNIQUE,
  cluster TEXT,
  minima BLOB NOT NULL
);

CREATE TABLE sketch_band (
  band INTEGER NOT NULL,
  sketch INTEGER NOT NULL REFERENCES sketch (id) ON DELETE CASCADE,
  PRIMARY KEY (band, sketch)
) WITHOUT ROWID;

CREATE INDEX sketch_band_sketch ON sketch_band (sketch);
