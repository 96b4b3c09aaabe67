-- What became of suspicious evidence, and what people asked that nobody has researched.

-- every decision on an item, the newest counts; kept when the item is gone, so that the same text
-- is not cleared by deleting and importing it again
CREATE TABLE quarantine (
  id         INTEGER PRIMARY KEY,
  workspace  INTEGER NOT NULL REFERENCES workspace(id),
  evidence   TEXT NOT NULL,                      -- the ref of the item
  text_hash  TEXT NOT NULL,                      -- SHA-256 of the text that was judged
  decision   TEXT NOT NULL CHECK (decision IN ('recognised', 'added', 'cleared')),
  reason     TEXT NOT NULL DEFAULT '',           -- why it was recognised, '' for a person's decision
  span       TEXT NOT NULL DEFAULT '',           -- the piece that gave it away
  decided_by TEXT NOT NULL,
  decided_at TEXT NOT NULL,
  why        TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX quarantine_evidence ON quarantine(workspace, evidence, id);

-- a question that would close a gap in the records
CREATE TABLE research_question (
  id        INTEGER PRIMARY KEY,
  workspace INTEGER NOT NULL REFERENCES workspace(id),
  persona   TEXT NOT NULL,                       -- a slug
  type      TEXT NOT NULL,                       -- the draft type that was asked for
  topic     TEXT NOT NULL,                       -- the sorted stems of what was asked
  asked     TEXT NOT NULL,                       -- what was asked first, personal data replaced
  question  TEXT NOT NULL,                       -- what to ask such customers
  done_at   TEXT,
  UNIQUE (workspace, persona, type, topic)
) STRICT;

-- who asked for it when: one row for each request
CREATE TABLE research_asked (
  question INTEGER NOT NULL REFERENCES research_question(id) ON DELETE CASCADE,
  request  TEXT NOT NULL,                        -- the request's ref
  asker    TEXT NOT NULL DEFAULT '',             -- Slack user id, '' on a terminal
  asked_at TEXT NOT NULL,
  PRIMARY KEY (question, request)
) STRICT, WITHOUT ROWID;
