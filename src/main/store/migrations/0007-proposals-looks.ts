/**
 * A page that is read again keeps what it shows: the new reading waits as a proposal until a person has taken of it what they
 * want. And what a glyph looks like is kept, to find others that are misread like it.
 */
export const proposalsAndLooks = `
CREATE TABLE proposal (
  page_id    INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  reading_id INTEGER NOT NULL REFERENCES reading (id) ON DELETE CASCADE
) STRICT;

-- How the ink of a glyph looks. It outlives the glyph's row, which undo may bring back: ids are never given twice.
CREATE TABLE glyph_look (
  glyph_id INTEGER PRIMARY KEY,
  look     BLOB NOT NULL
) STRICT;
`
