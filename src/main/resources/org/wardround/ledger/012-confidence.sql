-- How likely each claim is right. What was read before had no such measure, and about half of it was right; a replay reads it anew.
ALTER TABLE claim ADD COLUMN confidence REAL NOT NULL DEFAULT 0.5;
