/** Runs with everything that is recorded of them, and the sweeps that they belong to. */
export const runs = `
CREATE TABLE sweep (
  id         TEXT PRIMARY KEY,
  name       TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE run (
  id              TEXT PRIMARY KEY,
  name            TEXT NOT NULL,
  state           TEXT NOT NULL CHECK (state IN ('queued', 'running', 'finished', 'stopped', 'failed', 'interrupted')),
  problem         TEXT,
  -- What was done otherwise than asked, and why.
  notice          TEXT,
  preset          TEXT,
  sweep_id        TEXT REFERENCES sweep (id) ON DELETE SET NULL,
  dataset_sha256  TEXT NOT NULL,
  dataset_name    TEXT NOT NULL,
  config          TEXT NOT NULL,
  -- Who the model that comes out will be.
  model           TEXT NOT NULL,
  -- What the values of its metrics mean.
  metrics         TEXT NOT NULL,
  parameter_count INTEGER NOT NULL,
  best_epoch      INTEGER,
  created_at      TEXT NOT NULL,
  started_at      TEXT,
  ended_at        TEXT
) STRICT;
CREATE INDEX run_sweep ON run (sweep_id);
CREATE INDEX run_created ON run (created_at);

CREATE TABLE run_epoch (
  run_id             TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  epoch              INTEGER NOT NULL,
  elapsed_ms         REAL NOT NULL,
  learning_rate      REAL NOT NULL,
  gradient_norm      REAL NOT NULL,
  samples_per_second REAL NOT NULL,
  PRIMARY KEY (run_id, epoch)
) STRICT, WITHOUT ROWID;

-- Part before epoch: a curve is one stretch of the table.
CREATE TABLE run_value (
  run_id TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  part   TEXT NOT NULL CHECK (part IN ('training', 'validation')),
  metric TEXT NOT NULL,
  epoch  INTEGER NOT NULL,
  value  REAL NOT NULL,
  PRIMARY KEY (run_id, part, metric, epoch)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_layer (
  run_id    TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  epoch     INTEGER NOT NULL,
  layer     INTEGER NOT NULL,
  quantity  TEXT NOT NULL CHECK (quantity IN ('activation', 'gradient', 'weight')),
  type      TEXT NOT NULL,
  mean      REAL NOT NULL,
  deviation REAL NOT NULL,
  histogram TEXT NOT NULL,
  PRIMARY KEY (run_id, epoch, layer, quantity)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_evaluation (
  run_id       TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  part         TEXT NOT NULL CHECK (part IN ('validation', 'test')),
  sample_count INTEGER NOT NULL,
  metric_values TEXT NOT NULL,
  confusion    TEXT NOT NULL,
  classes      TEXT NOT NULL,
  PRIMARY KEY (run_id, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE run_misread (
  run_id       TEXT NOT NULL REFERENCES run (id) ON DELETE CASCADE,
  part         TEXT NOT NULL CHECK (part IN ('validation', 'test')),
  symbol       TEXT NOT NULL,
  named        TEXT NOT NULL,
  sample_index INTEGER NOT NULL,
  candidates   TEXT NOT NULL,
  PRIMARY KEY (run_id, part, symbol, named, sample_index)
) STRICT, WITHOUT ROWID;
`
