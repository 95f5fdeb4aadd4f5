/**
 * Shapes can be edited: ids of lines, words and glyphs are never given twice, because the edit log names them
 * long after they are gone. Making the tables anew is SQLite's way to AUTOINCREMENT; they are dropped from the
 * leaves up, so that no cascade has anything to delete. Edits of several pages say which.
 */
export const shapes = `
CREATE TABLE line_new (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  reading_id INTEGER NOT NULL REFERENCES reading (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL
) STRICT;
CREATE TABLE word_new (
  id       INTEGER PRIMARY KEY AUTOINCREMENT,
  line_id  INTEGER NOT NULL REFERENCES line_new (id) ON DELETE CASCADE,
  position INTEGER NOT NULL
) STRICT;
CREATE TABLE glyph_new (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  word_id    INTEGER NOT NULL REFERENCES word_new (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL,
  x          REAL NOT NULL,
  y          REAL NOT NULL,
  width      REAL NOT NULL,
  height     REAL NOT NULL,
  symbol     TEXT NOT NULL,
  set_by     TEXT NOT NULL CHECK (set_by IN ('machine', 'person')),
  confidence REAL NOT NULL,
  candidates TEXT NOT NULL
) STRICT;
INSERT INTO line_new SELECT id, reading_id, position FROM line;
INSERT INTO word_new SELECT id, line_id, position FROM word;
INSERT INTO glyph_new
  SELECT id, word_id, position, x, y, width, height, symbol, set_by, confidence, candidates FROM glyph;
DROP TABLE glyph;
DROP TABLE word;
DROP TABLE line;
ALTER TABLE line_new RENAME TO line;
ALTER TABLE word_new RENAME TO word;
ALTER TABLE glyph_new RENAME TO glyph;
CREATE INDEX line_reading ON line (reading_id, position);
CREATE INDEX word_line ON word (line_id, position);
CREATE INDEX glyph_word ON glyph (word_id, position);
-- Numbers are handed out before the rows are there: each table needs its counter.
INSERT INTO sqlite_sequence (name, seq)
  SELECT column1, 0 FROM (VALUES ('line'), ('word'), ('glyph'))
  WHERE column1 NOT IN (SELECT name FROM sqlite_sequence);

CREATE TABLE edit_page (
  edit_id INTEGER NOT NULL REFERENCES edit (id) ON DELETE CASCADE,
  page_id INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  PRIMARY KEY (edit_id, page_id)
) STRICT;
CREATE INDEX edit_page_page ON edit_page (page_id);

-- What putting a page right has cost so far.
CREATE TABLE page_cost (
  page_id     INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  duration_ms INTEGER NOT NULL,
  keystrokes  INTEGER NOT NULL,
  clicks      INTEGER NOT NULL,
  corrections INTEGER NOT NULL
) STRICT;
`
