/** What a list of runs shows stands in the run itself: a step in the index for each value of thousands of runs takes seconds. */
export const runSummary = `
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
`
