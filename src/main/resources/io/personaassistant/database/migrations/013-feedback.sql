-- What people thought of drafts, and which lines they used.

CREATE TABLE feedback (
  workspace      INTEGER NOT NULL REFERENCES workspace(id),
  draft          TEXT NOT NULL,                  -- its ref; the row goes when the draft goes
  user           TEXT NOT NULL,                  -- Slack user id
  good           INTEGER NOT NULL,
  reason         TEXT NOT NULL DEFAULT '',       -- one of a few words, '' for none
  comment        TEXT NOT NULL DEFAULT '',       -- personal data replaced
  prompt_version TEXT NOT NULL,
  evidence       TEXT NOT NULL,                  -- ids that the shown lines cite, as JSON
  at             TEXT NOT NULL,
  PRIMARY KEY (workspace, draft, user)
) STRICT, WITHOUT ROWID;

CREATE TABLE line_use (
  workspace INTEGER NOT NULL REFERENCES workspace(id),
  draft     TEXT NOT NULL,                       -- its ref
  line      INTEGER NOT NULL,                    -- its number as people see it
  user      TEXT NOT NULL,
  what      TEXT NOT NULL CHECK (what IN ('used', 'edited', 'dropped')),
  at        TEXT NOT NULL,
  PRIMARY KEY (workspace, draft, line, user)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER draft_feedback_delete AFTER DELETE ON draft BEGIN
  DELETE FROM feedback WHERE draft = old.ref;
  DELETE FROM line_use WHERE draft = old.ref;
END;
