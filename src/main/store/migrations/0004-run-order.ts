/** How people keep order among their runs: tags, notes, the archive and the trash. */
export const runOrder = `
ALTER TABLE run ADD COLUMN tags TEXT NOT NULL DEFAULT '[]';
ALTER TABLE run ADD COLUMN notes TEXT NOT NULL DEFAULT '';
-- Out of sight, but kept.
ALTER TABLE run ADD COLUMN archived_at TEXT;
-- Set while the run lies in the trash.
ALTER TABLE run ADD COLUMN trashed_at TEXT;
`
