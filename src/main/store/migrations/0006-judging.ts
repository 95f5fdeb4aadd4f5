/**
 * What a list of runs shows stands in the run itself, since a step in the index for each value of thousands of runs takes
 * seconds. Pages whose text is confirmed, and what models read on them.
 */
export const judging = `
-- The number of the last epoch recorded.
ALTER TABLE run ADD COLUMN epochs INTEGER NOT NULL DEFAULT 0;
-- What was measured on validation after the best epoch, by metric.
ALTER TABLE run ADD COLUMN best_values TEXT NOT NULL DEFAULT '{}';
-- CROSS JOIN holds the order: the other way round it would go through every value of every run.
UPDATE run SET
  epochs = coalesce((SELECT max(epoch) FROM run_epoch WHERE run_id = run.id), 0),
  best_values = (
    SELECT json_group_object(found.metric, found.value)
    FROM json_each(run.metrics) AS info
    CROSS JOIN run_value AS found ON found.run_id = run.id AND found.part = 'validation'
      AND found.metric = info.value ->> 'name' AND found.epoch = run.best_epoch
  );

CREATE TABLE test_page (
  page_id      INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  -- The page's text as a person confirmed it: lines of words.
  truth        TEXT NOT NULL,
  confirmed_at TEXT NOT NULL
) STRICT;

-- Readings that are judged, not shown: the text alone.
CREATE TABLE test_reading (
  page_id   INTEGER NOT NULL REFERENCES test_page (page_id) ON DELETE CASCADE,
  model_id  TEXT NOT NULL,
  -- Another model may have taken the place of the one that read.
  model_key TEXT NOT NULL,
  -- Lines of words of symbols.
  lines     TEXT NOT NULL,
  read_at   TEXT NOT NULL,
  PRIMARY KEY (page_id, model_id)
) STRICT, WITHOUT ROWID;
`
