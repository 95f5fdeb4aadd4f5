/** Labelled characters to train on. Their pixels lie in the workspace's `datasets` folder. */
export const datasets = `
CREATE TABLE dataset (
  sha256       TEXT PRIMARY KEY,
  name         TEXT NOT NULL,
  source       TEXT NOT NULL,
  format       TEXT NOT NULL,
  sample_count INTEGER NOT NULL,
  test_count   INTEGER NOT NULL,
  symbols      TEXT NOT NULL,
  class_counts TEXT NOT NULL,
  width        INTEGER NOT NULL,
  height       INTEGER NOT NULL,
  -- What was decided at the import, for people.
  remarks      TEXT NOT NULL,
  imported_at  TEXT NOT NULL,
  -- Set while the set lies in the trash.
  trashed_at   TEXT
) STRICT;
CREATE INDEX dataset_name ON dataset (name);
`
