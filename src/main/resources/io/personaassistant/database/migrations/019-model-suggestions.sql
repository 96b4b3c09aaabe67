-- What a model took an item for when it read a transcript, for the people who link it. Never a link.
CREATE TABLE model_suggestion (
  evidence INTEGER PRIMARY KEY REFERENCES evidence(id) ON DELETE CASCADE,
  kind     TEXT NOT NULL CHECK (kind IN ('quote', 'pain', 'goal', 'decision')),
  trait    TEXT NOT NULL DEFAULT '',             -- a ref, '' for none; it may be gone
  stance   TEXT NOT NULL DEFAULT '' CHECK (stance IN ('', 'supports', 'contradicts'))
) STRICT;
