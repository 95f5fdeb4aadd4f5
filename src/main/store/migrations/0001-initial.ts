/** Files, pages, readings, the edit log and settings. */
export const initial = `
CREATE TABLE file (
  sha256      TEXT PRIMARY KEY,
  extension   TEXT NOT NULL,
  media_type  TEXT NOT NULL,
  byte_count  INTEGER NOT NULL,
  imported_at TEXT NOT NULL
) STRICT;

CREATE TABLE page (
  id          INTEGER PRIMARY KEY,
  sha256      TEXT NOT NULL REFERENCES file (sha256),
  frame_index INTEGER NOT NULL,
  frame_count INTEGER NOT NULL,
  name        TEXT NOT NULL,
  width       INTEGER NOT NULL,
  height      INTEGER NOT NULL,
  imported_at TEXT NOT NULL,
  -- Set while the page lies in the trash.
  trashed_at  TEXT,
  -- The reading that is shown; earlier ones are kept, so that reading again can be undone.
  reading_id  INTEGER REFERENCES reading (id),
  problem     TEXT,
  UNIQUE (sha256, frame_index)
) STRICT;

CREATE TABLE reading (
  id         INTEGER PRIMARY KEY,
  page_id    INTEGER NOT NULL REFERENCES page (id) ON DELETE CASCADE,
  model_id   TEXT NOT NULL,
  provenance TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX reading_page ON reading (page_id);

CREATE TABLE line (
  id         INTEGER PRIMARY KEY,
  reading_id INTEGER NOT NULL REFERENCES reading (id) ON DELETE CASCADE,
  position   INTEGER NOT NULL
) STRICT;
CREATE INDEX line_reading ON line (reading_id, position);

CREATE TABLE word (
  id       INTEGER PRIMARY KEY,
  line_id  INTEGER NOT NULL REFERENCES line (id) ON DELETE CASCADE,
  position INTEGER NOT NULL
) STRICT;
CREATE INDEX word_line ON word (line_id, position);

CREATE TABLE glyph (
  id         INTEGER PRIMARY KEY,
  word_id    INTEGER NOT NULL REFERENCES word (id) ON DELETE CASCADE,
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
CREATE INDEX glyph_word ON glyph (word_id, position);

CREATE TABLE edit (
  id         INTEGER PRIMARY KEY,
  scope      TEXT NOT NULL,
  label      TEXT NOT NULL,
  changes    TEXT NOT NULL,
  undone     INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
  created_at TEXT NOT NULL
) STRICT;
CREATE INDEX edit_scope ON edit (scope, undone, id);

CREATE TABLE setting (
  key   TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT;
`
