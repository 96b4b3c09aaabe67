-- What colleagues said to "Does this match your customers?". It is opinion: it supports no trait.

CREATE TABLE match_answer (
  id         INTEGER PRIMARY KEY,
  workspace  INTEGER NOT NULL REFERENCES workspace(id),
  persona    TEXT NOT NULL,                        -- a slug
  version    INTEGER NOT NULL,                     -- the version that was read
  person     TEXT NOT NULL,                        -- Slack user id, or a name at the command line
  matches    INTEGER NOT NULL CHECK (matches IN (0, 1)),
  because    TEXT NOT NULL DEFAULT '',             -- personal data replaced
  at         TEXT NOT NULL,
  decision   TEXT NOT NULL DEFAULT '' CHECK (decision IN ('', 'note', 'proposal')),
  decided_by TEXT NOT NULL DEFAULT '',
  decided_at TEXT NOT NULL DEFAULT '',
  proposal   INTEGER NOT NULL DEFAULT 0,           -- the proposal that came of it, 0 for none
  UNIQUE (workspace, persona, version, person)
) STRICT;

-- two who say no are a finding of health, so caches must know
CREATE TRIGGER match_answer_changes_insert AFTER INSERT ON match_answer BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = new.workspace;
END;
CREATE TRIGGER match_answer_changes_update AFTER UPDATE ON match_answer BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = new.workspace;
END;
CREATE TRIGGER match_answer_changes_delete AFTER DELETE ON match_answer BEGIN
  UPDATE workspace SET changes = changes + 1 WHERE id = old.workspace;
END;

-- what is said of a sample goes with it, so that it never meets a real persona of that name
CREATE TRIGGER sample_match_answer_delete AFTER DELETE ON persona WHEN old.sample = 1 BEGIN
  DELETE FROM match_answer WHERE workspace = old.workspace AND persona = old.slug;
END;
