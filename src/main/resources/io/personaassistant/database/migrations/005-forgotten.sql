-- Participants who asked to be forgotten, so that the same file imported again does not bring them
-- back. Only the code is kept, never a name.
CREATE TABLE forgotten (
  workspace    INTEGER NOT NULL REFERENCES workspace(id),
  participant  TEXT NOT NULL,                    -- the code
  forgotten_by TEXT NOT NULL,
  forgotten_at TEXT NOT NULL,
  items        INTEGER NOT NULL,                 -- how many items were removed
  PRIMARY KEY (workspace, participant)
) STRICT, WITHOUT ROWID;
