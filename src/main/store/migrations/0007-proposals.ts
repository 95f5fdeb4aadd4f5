/** A page that is read again keeps what it shows: the new reading waits as a proposal until a person has taken of it what they want. */
export const proposals = `
CREATE TABLE proposal (
  page_id    INTEGER PRIMARY KEY REFERENCES page (id) ON DELETE CASCADE,
  reading_id INTEGER NOT NULL REFERENCES reading (id) ON DELETE CASCADE
) STRICT;
`
